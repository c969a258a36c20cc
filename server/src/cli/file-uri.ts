import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A path of this system as a `file:` URI. Where nothing in it needs to be encoded, it is not taken apart for that. */
export function fileUri(path: string): string {
  const whole = resolve(path);
  return sep === '/' && /^[\w./-]+$/.test(whole) ? `file://${whole}` : pathToFileURL(whole).href;
}
