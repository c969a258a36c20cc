import { anchorOf } from '../../document/headings';
import { linksIn, placeOfLink } from '../../document/links';
import { type PlanDocument, parsePlan, sectionAt } from '../../document/plan-document';
import { findBoundary } from '../../project/boundary';
import { findRoot } from '../../project/find-root';
import { type Span, touches } from '../../span/span';
import { readFile } from '../../workspace/read-file';
import { folderOf, isInside, join, nameOf } from '../../workspace/uris';
import type { PlanWorkspace } from '../../workspace/workspace';
import { computeFrom, isFault, type WorkspaceReader } from '../../workspace/workspace-reader';
import type { AskedDocument } from './asked-document';
import type { Target } from './target';

const start: Span = { start: 0, end: 0 };

/** The maximum number of files to offer. */
const mostFiles = 50;

/**
 * Finds the file that a link or a file name at a document offset refers to; for a folder, the files in it. Files
 * outside the open folders and the project are ignored.
 */
export async function filesAt(
  workspace: PlanWorkspace,
  { document, uri }: AskedDocument,
  offset: number,
): Promise<{ span: Span; targets: Target[] } | undefined> {
  const named = linkAt(document, offset) ?? nameAt(document.text, offset);
  return named && computeFrom(workspace, (files) => targetsOf(files, uri, named));
}

function targetsOf(
  files: WorkspaceReader,
  uri: string,
  named: Named,
): { span: Span; targets: Target[] } | undefined {
  const { root } = findRoot(files, uri);
  const limits = [findBoundary(files, uri), ...files.folders, ...(root === undefined ? [] : [root])];
  const isOurs = (place: string) => limits.some((limit) => isInside(place, limit) && !isInside(limit, place));
  const fromRoot = named.isLink || root === undefined ? [] : [join(root, 'file')];
  for (const from of [uri, ...fromRoot]) {
    const place = placeOfLink(named.target, from, root);
    if (!place || place.uri === uri || !isOurs(place.uri)) continue;
    const targets = targetsIn(files, place.uri, place.fragment);
    if (targets.length > 0) return { span: named.span, targets };
  }
  return undefined;
}

interface Named {
  readonly target: string;
  readonly span: Span;
  readonly isLink: boolean;
}

function linkAt(document: PlanDocument, offset: number): Named | undefined {
  const section = sectionAt(document, offset);
  if (!section) return undefined;
  const link = linksIn(section.body).find(({ span }) => touches(section.at(span), offset));
  return link && { target: link.target, span: section.at(link.span), isLink: true };
}

/** No path is longer; the limit bounds the cost in long lines. */
const longest = 250;
const inName = /[\p{L}\p{N}_.@/-]/u;

/** Returns the file or folder name around an offset: a text with an extension or a slash. */
function nameAt(text: string, offset: number): Named | undefined {
  let from = offset;
  let to = offset;
  while (from > 0 && offset - from < longest && inName.test(text.charAt(from - 1))) from--;
  while (to < text.length && to - offset < longest && inName.test(text.charAt(to))) to++;
  while (to > from && text[to - 1] === '.') to--;
  const name = text.slice(from, to);
  const isName =
    /[\p{L}\p{N}]\.\p{L}[\p{L}\p{N}]{0,9}$|^(?:\.{0,2}\/)?[\p{L}\p{N}_.@-]+\/[\p{L}\p{N}_.@/-]*$/u.test(name);
  return isName ? { target: name, span: { start: from, end: to }, isLink: false } : undefined;
}

function targetsIn(files: WorkspaceReader, uri: string, fragment: string | undefined): Target[] {
  const list = (folder: string) => {
    const entries = files.entries(folder);
    return isFault(entries) ? [] : entries;
  };
  const entry = list(folderOf(uri)).find(({ name }) => name === nameOf(uri));
  if (!entry) return [];
  if (!entry.isDirectory) return [targetIn(files, uri, fragment)];
  const inside = list(uri).filter(({ isDirectory }) => !isDirectory);
  return inside
    .slice(0, mostFiles)
    .map(({ name }) => ({ uri: join(uri, name), text: '', span: start, around: start }));
}

/** Returns the heading that a fragment names, or else the start of the file. */
function targetIn(files: WorkspaceReader, uri: string, fragment: string | undefined): Target {
  const { text = '' } = fragment && /\.md$/i.test(uri) ? readFile(files, uri, 'file') : {};
  const section = fragment
    ? parsePlan(text).sections.find(
        ({ depth, title }) => depth > 0 && anchorOf(title) === fragment.toLowerCase(),
      )
    : undefined;
  const heading = section?.body.heading;
  if (!section || !heading) return { uri, text: '', span: start, around: start };
  return {
    uri,
    text,
    span: section.at(heading.prose.span),
    around: { start: section.start, end: section.treeEnd },
  };
}
