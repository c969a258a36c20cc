import { applyEdits } from '../../analysis/apply-fixes';
import type { Constitution, Principle } from '../../constitution/constitution';
import { findName } from '../../constitution/find-name';
import { splitNumber } from '../../constitution/numeral';
import { readConstitution } from '../../constitution/read-constitution';
import type { Edit } from '../../document/finding';
import { anchorOf } from '../../document/headings';
import { linksIn, placeOfLink } from '../../document/links';
import { type PlanDocument, parsePlan, sectionAt } from '../../document/plan-document';
import { contains, type Span, textOf } from '../../span/span';
import type { AskedDocument } from './asked-document';
import { findMentioningFiles } from './find-mentioning-files';
import { principleAt } from './principle-at';
import type { Search } from './search';

/** A name that can be renamed. */
export interface Renamable {
  /** The name in the document: document offsets. */
  readonly span: Span;
  /** The name in the constitution. */
  readonly name: string;
}

/** The edits of a file. */
export interface FileEdits {
  readonly uri: string;
  /** The text that the edits apply to. */
  readonly text: string;
  readonly edits: readonly RenameEdit[];
}

export interface RenameEdit extends Edit {
  /** Whether the place certainly means the principle. Otherwise the user has to confirm the edit. */
  readonly isCertain: boolean;
}

/** The edits of a rename, or the reason why it is not possible. */
export type Renaming = { readonly files: readonly FileEdits[] } | { readonly problem: string };

/** Returns the principle's name at a document offset if it equals the name in the constitution; otherwise undefined. */
export function findRenamable(asked: AskedDocument, offset: number): Renamable | undefined {
  const there = principleAt(asked, offset);
  const [principle] = there?.principles ?? [];
  if (!there?.nameSpan || !principle || !findName(principle, there.constitution)) return undefined;
  return { span: there.nameSpan, name: principle.name };
}

/**
 * Renames the principle at a document offset: in its heading, and wherever the constitution, the team's template or a
 * plan of the project contains its name. Its number does not change; links to its heading are updated.
 * @param newName The name without a number; the principle's own number before it is ignored.
 */
export async function renamePrinciple(
  search: Search,
  asked: AskedDocument,
  offset: number,
  newName: string,
): Promise<Renaming> {
  const there = principleAt(asked, offset);
  const [principle] = there?.principles ?? [];
  const heading = principle && there && findName(principle, there.constitution);
  if (!there?.nameSpan || !principle || !heading)
    return { problem: 'There is no name of a principle here. Put the cursor on one.' };
  const { constitution } = there;
  const name = withoutNumber(newName, principle);
  const inHeading = { span: heading, newText: name };
  const problem = problemWith(name, principle, constitution, inHeading);
  if (problem) return { problem };
  const renamed = applyEdits(constitution.document.text, [inHeading]);
  const slugs = { old: slugIn(constitution.document, heading), new: slugIn(parsePlan(renamed), heading) };
  const files: FileEdits[] = [];
  for (const { mentions, text, uri } of await findMentioningFiles(search, asked, there)) {
    const isConstitution = uri === constitution.uri;
    const names = mentions.filter((mention) => mention.principle === principle && mention.nameSpan);
    if (!isConstitution && names.length === 0 && !mayLinkTo(text, slugs.old)) continue;
    const document = isConstitution ? constitution.document : parsePlan(text);
    const certain = [
      ...(isConstitution ? [inHeading] : []),
      ...linksTo(constitution.uri, uri, document, slugs),
    ];
    const edits = [
      ...certain.map((edit) => ({ ...edit, isCertain: true })),
      ...names.flatMap(({ isCertain, nameSpan: span }) =>
        span ? [{ span, newText: fitting(name, document, span), isCertain }] : [],
      ),
    ];
    if (edits.length > 0) files.push({ uri, text, edits });
  }
  return { files };
}

function withoutNumber(newName: string, { position }: Principle): string {
  const { name, numeral } = splitNumber(newName);
  return numeral && numeral.value === position && name ? name : newName.trim();
}

/** Returns the reason why a name is invalid for the principle; undefined for a valid name. */
function problemWith(
  name: string,
  principle: Principle,
  constitution: Constitution,
  inHeading: Edit,
): string | undefined {
  if (name === '') return 'A principle needs a name. Write one.';
  const same = constitution.principles.find(
    (other) => other !== principle && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (same) return `There is a principle "${same.title}" already. Choose another name.`;
  if (splitNumber(name).numeral)
    return `The number of the principle stays as it is. Write the name alone, without "${name.slice(0, name.length - splitNumber(name).name.length).trim()}".`;
  // Parsing the constitution with the new name finds all other problems.
  const renamed = readConstitution(applyEdits(constitution.document.text, [inHeading]), constitution.uri);
  const index = constitution.principles.indexOf(principle);
  const isRead =
    renamed.principles.length === constitution.principles.length && renamed.principles[index]?.name === name;
  return isRead
    ? undefined
    : `"${name.replace(/\s+/g, ' ').slice(0, 80)}" would not be read as the name of a principle. Choose other words.`;
}

/** Escapes a name for its place: in a table cell, a bar would end the cell. */
function fitting(name: string, document: PlanDocument, span: Span): string {
  const section = sectionAt(document, span.start);
  const inTable = section?.body.blocks.some(
    (block) => block.kind === 'table' && contains(section.at(block.span), span),
  );
  return inTable ? name.replace(/(?<!\\)\|/g, '\\|') : name;
}

function slugIn(document: PlanDocument, name: Span): string {
  const section = sectionAt(document, name.start);
  const heading = section?.body.heading;
  return section && heading && section.at(heading.span).end > name.start ? anchorOf(heading.title) : '';
}

function mayLinkTo(text: string, slug: string): boolean {
  return slug !== '' && (text.includes(`#${slug}`) || text.includes(`#${encodeURIComponent(slug)}`));
}

/** Yields edits for links to the principle's heading: `constitution.md#i-small-steps`. */
function* linksTo(
  constitution: string,
  uri: string,
  { sections, text }: PlanDocument,
  slugs: { readonly old: string; readonly new: string },
): Generator<Edit> {
  if (!slugs.old || !slugs.new) return;
  for (const section of sections)
    for (const { target, targetSpan } of linksIn(section.body)) {
      const place = placeOfLink(target, uri);
      if (place?.uri !== constitution || place.fragment?.toLowerCase() !== slugs.old) continue;
      const span = section.at(targetSpan);
      const start = span.start + textOf(text, span).indexOf('#') + 1;
      yield { span: { start, end: span.end }, newText: slugs.new };
    }
}
