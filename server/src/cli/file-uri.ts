import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Converts a path of this system to a `file:` URI. Paths that need no encoding are handled as strings, which is faster.
 */
export function fileUri(path: string): string {
  const whole = resolve(path);
  return sep === '/' && /^[\w./-]+$/.test(whole) ? `file://${whole}` : pathToFileURL(whole).href;
}
