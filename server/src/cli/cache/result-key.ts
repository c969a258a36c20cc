import type { FileKind, Settings } from '../../core';
import { digest } from '../digest';

/** All that a result depends on, besides the answers to what the check asks of the file's surroundings. */
export interface Checked {
  /** What tells a build of this program from others. */
  readonly build: string;
  readonly uri: string;
  /** What the file is; undefined when its text is to tell. */
  readonly kind: FileKind | undefined;
  readonly settings: Settings;
  readonly bytes: Uint8Array;
}

/** What a result is found by: a hexadecimal number. */
export function resultKey({ build, uri, kind, settings, bytes }: Checked): string {
  return digest(JSON.stringify([build, uri, kind ?? 'any', digestOf(settings), digest(bytes)]), 'hex');
}

const digests = new WeakMap<Settings, string>();

function digestOf(settings: Settings): string {
  let known = digests.get(settings);
  if (known === undefined) {
    known = digest(JSON.stringify(settings));
    digests.set(settings, known);
  }
  return known;
}
