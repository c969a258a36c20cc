import { defineDerived, type FileKind, type Settings } from '../../core';
import { digest } from '../digest';

/** The inputs of a result that are known before the check. */
export interface Checked {
  /** Identifies the build of this program. */
  readonly build: string;
  readonly uri: string;
  /** The kind of the file; undefined if its text decides. */
  readonly kind: FileKind | undefined;
  readonly settings: Settings;
  readonly bytes: Uint8Array;
}

/** Returns the cache key of a result, a hexadecimal number. */
export function resultKey({ build, uri, kind, settings, bytes }: Checked): string {
  return digest(JSON.stringify([build, uri, kind ?? 'any', digestOf(settings), digest(bytes)]), 'hex');
}

const digestOf = defineDerived((settings: Settings): string => digest(JSON.stringify(settings)));
