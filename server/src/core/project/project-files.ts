/** Files that may hold a project's settings; in one folder, the first one wins. */
export const projectFiles = ['.planwright.json', 'package.json'] as const;

/** Tells whether a project file may hold Planwright settings. A package.json must contain the key "planwright". */
export function mayBeProject(name: string, text: string): boolean {
  return name !== 'package.json' || text.includes('"planwright"');
}
