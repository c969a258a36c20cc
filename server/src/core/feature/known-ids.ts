import { parsePlan } from '../document/plan-document';
import { readIdPattern } from './id-pattern';
import type { DefinedId, KnownIds } from './neighbours';
import { idsInDocument } from './read-ids';

/** A file that defines ids. */
export interface IdFile {
  readonly uri: string;
  readonly text: string;
}

/** No spec has more ids. */
const most = 2000;

/**
 * Collects the ids of a spec and of a list of tasks. Tasks define the task ids, the spec defines all others.
 * @param patterns Patterns of the team's own ids; invalid ones are ignored.
 */
export function knownIds(
  spec: IdFile | undefined,
  tasks: IdFile | undefined,
  patterns: readonly string[],
): KnownIds {
  const defined = new Map<string, DefinedId>();
  const keys = new Set<string>();
  const add = (file: IdFile | undefined, isOurs: (kind: string) => boolean) => {
    if (!file) return;
    for (const pattern of new Set(['', ...patterns])) {
      const ids = idsOfFile(file, pattern);
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
