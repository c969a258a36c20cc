import { createHash } from 'node:crypto';

/** A short text that is the same for the same content. SHA-1 is the fastest that Node has, and nobody gains by a collision. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('base64');
}
