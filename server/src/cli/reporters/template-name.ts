import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileReport } from '../file-report';

/**
 * Returns a function for the name of a plan's template: a built-in template's id, a file's path relative to `folder`,
 * or null. The function caches names, because plans share few templates.
 */
export function templateNames(folder: string): (report: FileReport) => string | null {
  const names = new Map<string, string>();
  return ({ template }) => {
    if (template === null || !template.includes(':')) return template;
    let name = names.get(template);
    if (name === undefined) {
      name = nameOfFile(template, folder);
      names.set(template, name);
    }
    return name;
  };
}

function nameOfFile(uri: string, folder: string): string {
  return uri.startsWith('file:') ? relative(folder, fileURLToPath(uri)).replaceAll('\\', '/') : uri;
}
