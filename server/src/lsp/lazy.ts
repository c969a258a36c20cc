// What is heavy is loaded when it is first needed: `initialize` is answered without it.
export const core = () => import('../core');
export const toLsp = () => import('./to-lsp');
export const sectionDiagnostics = () => import('./section-diagnostics');
