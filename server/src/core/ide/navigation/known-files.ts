import { findMentions, type PrincipleMention } from '../../constitution-check/find-mentions';
import { parsePlan } from '../../document/plan-document';
import type { IdPattern } from '../../feature/id-pattern';
import { idsInText } from '../../feature/ids-in-text';
import { type Id, idsInDocument } from '../../feature/read-ids';
import type { FilePlace } from '../../template/place-in-file';
import { readFile } from '../../workspace/read-file';
import type { PlanWorkspace } from '../../workspace/workspace';
import { computeFrom } from '../../workspace/workspace-reader';
import type { Principles } from './asked-document';

/** Results for a file with this text. The parsed document is not cached, because it needs too much memory. */
interface KnownFile {
  readonly text: string;
  readonly mentions?: { readonly about: Principles; readonly found: readonly PrincipleMention[] };
  readonly ids?: { readonly pattern: IdPattern | undefined; readonly found: readonly Id[] };
}

/** The maximum number of characters of cached texts; the oldest entries are evicted. */
const mostCharacters = 10_000_000;

const known = new Map<string, KnownFile>();
let characters = 0;

/** Returns a file's text; undefined if it is missing or unreadable. */
export function textAt(workspace: PlanWorkspace, uri: string): Promise<string | undefined> {
  return computeFrom(workspace, (files) => readFile(files, uri, 'plan').text);
}

/** Lists the mentions of principles in a file. */
export function mentionsIn(uri: string, text: string, about: Principles): readonly PrincipleMention[] {
  const before = fileOf(uri, text);
  if (
    before.mentions?.about.constitution === about.constitution &&
    before.mentions.about.template === about.template
  )
    return before.mentions.found;
  const found = findMentions(parsePlan(text), about.constitution, about.template);
  keep(uri, { ...before, mentions: { about, found } });
  return found;
}

/**
 * Lists the ids in a file, without those in code.
 * @param pattern Pattern of the team's own ids, besides the usual ones.
 */
export function idsOf(uri: string, text: string, pattern: IdPattern | undefined): readonly Id[] {
  const before = fileOf(uri, text);
  if (before.ids && before.ids.pattern === pattern) return before.ids.found;
  const found = idsInDocument(parsePlan(text), pattern).filter(({ inCode }) => !inCode);
  keep(uri, { ...before, ids: { pattern, found } });
  return found;
}

/** Lists the places of an id in a file, including ranges that imply it. */
export function idsIn(
  { uri, text }: Pick<FilePlace, 'text' | 'uri'>,
  key: string,
  pattern: IdPattern | undefined,
): readonly Id[] {
  // Most files do not contain the id, and this check needs no parsing.
  const mayHave = idsInText(text, pattern).some((id) => id.key === key);
  return mayHave ? idsOf(uri, text, pattern).filter((id) => id.key === key) : [];
}

function fileOf(uri: string, text: string): KnownFile {
  const before = known.get(uri);
  return before?.text === text ? before : { text };
}

function keep(uri: string, file: KnownFile): void {
  characters += file.text.length - (known.get(uri)?.text.length ?? 0);
  known.delete(uri);
  known.set(uri, file);
  for (const [oldest, { text }] of known) {
    if (characters <= mostCharacters || oldest === uri) break;
    known.delete(oldest);
    characters -= text.length;
  }
}
