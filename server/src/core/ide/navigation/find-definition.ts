import { sectionAt } from '../../document/plan-document';
import { idAt, idsInDocument } from '../../feature/read-ids';
import { type Span, touches } from '../../span/span';
import { matchSections } from '../../template/match-sections';
import { type FilePlace, placeInFile } from '../../template/place-in-file';
import type { AskedDocument } from './asked-document';
import { filesAt } from './file-at';
import { definitionsOf, type IdFiles } from './id-definitions';
import { principleAt } from './principle-at';
import type { Target } from './target';
import { teamIds } from './team-ids';
import { wholeHeading } from './whole-heading';

/** The definition of a symbol. */
export interface Definition {
  /** The symbol in the document: document offsets. */
  readonly span: Span;
  /** At least one target. */
  readonly targets: readonly Target[];
}

/**
 * Finds the definition at a document offset: a principle in the constitution, an id in the spec or tasks, the file of a
 * link or file name, or the template's heading for a plan's heading. Other documents than plans, constitutions and
 * templates have only ids.
 * @param showsBuiltIn Returns the URI that displays a built-in template, by id. If omitted, headings do not lead to
 * one.
 * @returns undefined without a symbol or a target.
 */
export async function findDefinition(
  files: IdFiles,
  asked: AskedDocument,
  offset: number,
  showsBuiltIn?: (id: string) => string,
): Promise<Definition | undefined> {
  return (
    atPrinciple(asked, offset) ??
    (await atId(files, asked, offset)) ??
    (asked.kind && (await filesAt(files.workspace, asked, offset))) ??
    atHeading(asked, offset, showsBuiltIn)
  );
}

function atPrinciple(asked: AskedDocument, offset: number): Definition | undefined {
  const found = principleAt(asked, offset);
  if (!found) return undefined;
  const { uri, document } = found.constitution;
  const { text } = document;
  const targets = found.principles.map((principle): Target => {
    // At the heading itself, the target is the whole heading: an editor that is already there then shows the
    // references.
    const isThere = uri === asked.uri && found.span === principle.span;
    const span = isThere ? wholeHeading(document, principle.span) : principle.span;
    return { uri, text, span, around: isThere ? span : principle.bodySpan };
  });
  return { span: found.span, targets };
}

async function atId(
  files: IdFiles,
  { document, kind, uri }: AskedDocument,
  offset: number,
): Promise<Definition | undefined> {
  if (kind === 'constitution' || kind === 'template') return undefined;
  const id = idAt(idsInDocument(document, teamIds(files.settings)), offset);
  if (!id) return undefined;
  const targets = await definitionsOf(files, uri, id, kind === 'plan');
  return targets.length > 0 ? { span: id.span, targets } : undefined;
}

function atHeading(
  { context, document, kind }: AskedDocument,
  offset: number,
  showsBuiltIn: ((id: string) => string) | undefined,
): Definition | undefined {
  const section = sectionAt(document, offset);
  const heading = section?.body.heading;
  const template = context?.template;
  if (kind !== 'plan' || !section || !heading || !template) return undefined;
  if (!touches(section.at(heading.span), offset)) return undefined;
  const wanted = matchSections(document, template).templateOf(section)?.section;
  if (!wanted?.body.heading) return undefined;
  const shown = template.source.uri === undefined ? showsBuiltIn?.(template.id) : undefined;
  const placeOf = (span: Span): FilePlace | undefined =>
    shown === undefined ? placeInFile(template, span) : { uri: shown, text: template.document.text, span };
  const place = placeOf(wanted.at(wanted.body.heading.prose.span));
  if (!place) return undefined;
  const around = placeOf({ start: wanted.start, end: wanted.treeEnd })?.span ?? place.span;
  return { span: section.at(heading.prose.span), targets: [{ ...place, around }] };
}
