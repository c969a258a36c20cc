import { type PlanDocument, parsePlan, sectionAt } from '../../document/plan-document';
import type { Id } from '../../feature/read-ids';
import { contains, type Span } from '../../span/span';
import { folderOf, join } from '../../workspace/uris';
import { idsIn, textAt } from './known-files';
import type { Search } from './search';
import type { Target } from './target';
import { teamIds } from './team-ids';

/** Access to the files with ids, and the settings with the pattern of team ids. */
export type IdFiles = Pick<Search, 'workspace' | 'settings'>;

/**
 * Finds the definitions of an id in a feature's spec or tasks.
 * @param uri URI of a file in the feature's folder or in a subfolder such as `contracts/`.
 * @param orItself Whether the file itself may define the id if neither of them does.
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

/** Tells whether the spec or the tasks in a folder define an id. */
export async function definesId(files: IdFiles, folder: string, id: Id): Promise<boolean> {
  return (await definingIn(files, definersIn(folder, id), id)) !== undefined;
}

/** Lists the files in a feature's folder that may define an id, most likely first. */
function definersIn(folder: string, { kind }: Id): string[] {
  const names = kind === 'T' ? ['tasks.md', 'spec.md'] : ['spec.md', 'tasks.md'];
  return names.map((name) => join(folder, name));
}

/** Returns the first file that defines an id, with the spans of the definitions. */
async function definingIn(
  { settings, workspace }: IdFiles,
  uris: readonly string[],
  { key }: Id,
): Promise<{ uri: string; text: string; spans: Span[] } | undefined> {
  for (const uri of uris) {
    const text = await textAt(workspace, uri);
    const defining =
      text === undefined ? [] : idsIn({ uri, text }, key, teamIds(settings)).filter(({ defines }) => defines);
    if (text !== undefined && defining.length > 0)
      return { uri, text, spans: defining.map(({ span }) => span) };
  }
  return undefined;
}

/** Returns the span of the section, item, row or paragraph around a span: document offsets. */
function blockAround(document: PlanDocument, span: Span): Span {
  const section = sectionAt(document, span.start);
  if (!section) return span;
  const { blocks, heading } = section.body;
  if (heading && contains(section.at(heading.span), span)) return { start: section.start, end: section.end };
  const spans = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.span) : [block.span],
  );
  // Nested blocks follow the block that holds them.
  const around = spans.map((each) => section.at(each)).findLast((each) => contains(each, span));
  return around ?? span;
}
