import { parsePlan } from '../document/plan-document';
import { readIdPattern } from './id-pattern';
import type { DefinedId, KnownIds } from './neighbours';
import { idsInDocument } from './read-ids';

/** A file that defines ids. */
export interface IdFile {
  readonly uri: string;
  readonly text: string;
}

/** More than any spec has. */
const most = 2000;

/**
 * The ids of a spec and of a list of tasks. A task is what the tasks say it is, everything else what the spec says.
 *
 * @param patterns The forms of the team's own ids; what cannot be read as one is left out.
 */
export function knownIds(
  spec: IdFile | undefined,
  tasks: IdFile | undefined,
  patterns: readonly string[],
): KnownIds {
  const defined = new Map<string, DefinedId>();
  const keys = new Set<string>();
  const add = (file: IdFile | undefined, isOurs: (kind: string) => boolean) => {
    for (const pattern of file ? new Set(['', ...patterns]) : []) {
      const ids = idsOfFile(file!, pattern);
      for (const key of ids.keys) keys.add(key);
      for (const id of ids.defined)
        if (isOurs(id.kind) && !defined.has(id.key) && defined.size < most) defined.set(id.key, id);
    }
  };
  add(spec, (kind) => kind !== 'T');
  add(tasks, (kind) => kind === 'T');
  return { defined: [...defined.values()], keys: [...keys] };
}

function idsOfFile({ uri, text }: IdFile, pattern: string): KnownIds {
  const own = pattern === '' ? undefined : readIdPattern(pattern);
  const ids = idsInDocument(parsePlan(text), own && 'fault' in own ? undefined : own);
  return {
    defined: ids
      .filter(({ defines }) => defines)
      .map(({ key, name, kind, span }) => ({ key, name, kind, uri, span })),
    keys: [...new Set(ids.map(({ key }) => key))],
  };
}
