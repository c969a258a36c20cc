import { folderOf, join } from '../../context/places';
import type { Id } from '../../neighbours/read-ids';
import { type PlanDocument, parsePlan, sectionAt } from '../../plan/plan-document';
import { contains, type Span } from '../../span';
import type { PlanWorkspace } from '../../workspace';
import { idsIn, textAt } from './known-files';
import type { Target } from './target';

/**
 * Where a feature says what an id means: in its spec or its tasks.
 *
 * @param uri A file of the feature, in its folder or in one below it such as `contracts/`.
 * @param orItself Whether the file may say it too, where neither of them does.
 */
export async function definitionsOf(
  workspace: PlanWorkspace,
  uri: string,
  id: Id,
  orItself: boolean,
): Promise<Target[]> {
  const folder = folderOf(uri);
  for (const place of [folder, folderOf(folder)]) {
    const found = await definersOf(workspace, place, id);
    if (found.length > 0) return found;
  }
  return orItself ? definitionsIn(workspace, uri, id) : [];
}

/** Where the spec or the tasks in a folder define an id. */
export async function definersOf(workspace: PlanWorkspace, folder: string, id: Id): Promise<Target[]> {
  const names = id.kind === 'T' ? ['tasks.md', 'spec.md'] : ['spec.md', 'tasks.md'];
  for (const name of names) {
    const found = await definitionsIn(workspace, join(folder, name), id);
    if (found.length > 0) return found;
  }
  return [];
}

async function definitionsIn(workspace: PlanWorkspace, uri: string, { key }: Id): Promise<Target[]> {
  const text = await textAt(workspace, uri);
  if (text === undefined) return [];
  const defining = idsIn(uri, text, key).filter(({ defines }) => defines);
  if (defining.length === 0) return [];
  const document = parsePlan(text);
  return defining.map(({ span }) => ({ uri, text, span, around: blockAround(document, span) }));
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
