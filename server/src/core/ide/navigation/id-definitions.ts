import { type PlanDocument, parsePlan, sectionAt } from '../../document/plan-document';
import type { Id } from '../../feature/read-ids';
import { contains, type Span } from '../../span/span';
import { folderOf, join } from '../../workspace/uris';
import { idsIn, textAt } from './known-files';
import type { Search } from './search';
import type { Target } from './target';
import { teamIds } from './team-ids';

/** The files in which ids are looked for, and what tells the team's own. */
export type IdFiles = Pick<Search, 'workspace' | 'settings'>;

/**
 * Where a feature says what an id means: in its spec or its tasks.
 *
 * @param uri A file of the feature, in its folder or in one below it such as `contracts/`.
 * @param orItself Whether the file may say it too, where neither of them does.
 */
export async function definitionsOf(
  files: IdFiles,
  uri: string,
  id: Id,
  orItself: boolean,
): Promise<Target[]> {
  const folder = folderOf(uri);
  const places = [folder, folderOf(folder)].flatMap((each) => definersIn(each, id));
  const found = await definingIn(files, orItself ? [...places, uri] : places, id);
  if (!found) return [];
  const document = parsePlan(found.text);
  return found.spans.map((span) => ({
    uri: found.uri,
    text: found.text,
    span,
    around: blockAround(document, span),
  }));
}

/** Whether the spec or the tasks in a folder define an id. */
export async function definesId(files: IdFiles, folder: string, id: Id): Promise<boolean> {
  return (await definingIn(files, definersIn(folder, id), id)) !== undefined;
}

/** The files in a feature's folder that define ids, the likeliest first. */
function definersIn(folder: string, { kind }: Id): string[] {
  const names = kind === 'T' ? ['tasks.md', 'spec.md'] : ['spec.md', 'tasks.md'];
  return names.map((name) => join(folder, name));
}

/** The first of some files that defines an id, and where. */
async function definingIn(
  { settings, workspace }: IdFiles,
  uris: readonly string[],
  { key }: Id,
): Promise<{ uri: string; text: string; spans: Span[] } | undefined> {
  for (const uri of uris) {
    const text = await textAt(workspace, uri);
    const defining =
      text === undefined ? [] : idsIn(uri, text, key, teamIds(settings)).filter(({ defines }) => defines);
    if (text !== undefined && defining.length > 0)
      return { uri, text, spans: defining.map(({ span }) => span) };
  }
  return undefined;
}

/** The heading with its text, the item, row or paragraph that a span stands in. */
function blockAround(document: PlanDocument, span: Span): Span {
  const section = sectionAt(document, span.start);
  if (!section) return span;
  const { blocks, heading } = section.body;
  if (heading && contains(section.at(heading.span), span)) return { start: section.start, end: section.end };
  const spans = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.span) : [block.span],
  );
  // What is nested follows what it is nested in.
  const around = spans.map((each) => section.at(each)).findLast((each) => contains(each, span));
  return around ?? span;
}
