// These modules are slow to load; `initialize` is answered without them.
export const core = () => import('../core');
export const toLsp = () => import('./to-lsp');
export const sectionDiagnostics = () => import('./section-diagnostics');
