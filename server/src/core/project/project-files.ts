/** The files that may hold a project's settings; of those in one folder the first wins. */
export const projectFiles = ['.planwright.json', 'package.json'] as const;

/** Whether a project file may say something to us: a package.json does only with a key of ours. */
export function mayBeProject(name: string, text: string): boolean {
  return name !== 'package.json' || text.includes('"planwright"');
}
