import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileReport } from '../file-report';

/** By URI: plans have few templates, and paths are dear. */
const names = new Map<string, string>();

/** A plan's template: a built-in by its id, a file by its path from where we are, null when no template fits. */
export function templateName({ template }: FileReport): string | null {
  if (template === null || !template.includes(':')) return template;
  let name = names.get(template);
  if (name === undefined) {
    name = nameOfFile(template);
    names.set(template, name);
  }
  return name;
}

function nameOfFile(uri: string): string {
  return uri.startsWith('file:') ? relative('.', fileURLToPath(uri)).replaceAll('\\', '/') : uri;
}
