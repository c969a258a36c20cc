import * as crypto from 'node:crypto';

/** A short text that is the same for the same content. SHA-1 is the fastest that Node has, and nobody gains by a collision. */
export function digest(content: string | Uint8Array, encoding: 'base64' | 'hex' = 'base64'): string {
  // At once from Node 20.12 on, which for a short text takes a third of the time.
  return crypto.hash
    ? crypto.hash('sha1', content, encoding)
    : crypto.createHash('sha1').update(content).digest(encoding);
}
