import { linksIn } from '../document/links';
import type { SectionBody } from '../document/model';
import type { PlanDocument } from '../document/plan-document';
import { proseIn } from '../document/prose-in';
import { defineDerived } from '../query';
import { contains, type Span, shift, textOf } from '../span/span';
import type { IdPattern } from './id-pattern';
import { type IdInText, idsInText } from './ids-in-text';

/** An id of a requirement, user story, success criterion or task in a section or document. */
export interface Id extends IdInText {
  /** Whether it leads a heading, an item, a labelled line or a row, and so is defined there rather than mentioned. */
  readonly defines: boolean;
  /** Whether it is in a code block, where it may mean something else. */
  readonly inCode: boolean;
}

/**
 * Lists the ids in a section, in order, with spans relative to the section. Ids in comments, HTML, front matter and
 * link targets are skipped.
 * @param pattern Pattern of the team's own ids, besides the usual ones.
 */
export function idsIn(body: SectionBody, pattern?: IdPattern): readonly Id[] {
  return idsByPattern(body, pattern);
}

const idsByPattern = defineDerived((body: SectionBody, pattern: IdPattern | undefined) =>
  readIds(body, pattern),
);

/** Lists the ids in a plan, a spec or a list of tasks in document order. Spans are document offsets. */
export function idsInDocument({ sections }: PlanDocument, pattern?: IdPattern): Id[] {
  return sections.flatMap(({ body, start }) =>
    idsIn(body, pattern).map((id) => (start === 0 ? id : { ...id, span: shift(id.span, start) })),
  );
}

/**
 * Returns the id that contains an offset or ends there; prefers written ids to implied ones.
 * @param offset Relative to the same start as the spans of `ids`.
 */
export function idAt(ids: readonly Id[], offset: number): Id | undefined {
  const here = ids.filter(({ span }) => span.start <= offset && offset <= span.end);
  return here.find(({ implied }) => !implied) ?? here[0];
}

function readIds(body: SectionBody, pattern: IdPattern | undefined): readonly Id[] {
  const found = idsInText(body.text, pattern);
  if (found.length === 0) return [];
  const hidden = hiddenIn(body);
  const code = body.blocks.filter((block) => block.kind === 'code').map(({ contentSpan }) => contentSpan);
  const leads = leadsIn(body);
  return found
    .filter(({ span }) => !hidden.some((outer) => contains(outer, span)))
    .map((id) => ({
      ...id,
      defines: !id.implied && !id.joined && leads.has(id.span.start),
      inCode: code.some((outer) => contains(outer, id.span)),
    }));
}

function hiddenIn(body: SectionBody): Span[] {
  const blocks = body.blocks.filter(({ kind }) => ['comment', 'html', 'front-matter'].includes(kind));
  return [...blocks.map(({ span }) => span), ...linksIn(body).map(({ targetSpan }) => targetSpan)];
}

/** Lists the section offsets where an id would be a definition. */
function leadsIn(body: SectionBody): Set<number> {
  const leads = new Set<number>();
  for (const { prose, leads: mayLead } of proseIn(body)) {
    if (!mayLead) continue;
    const text = textOf(body.text, prose.span);
    leads.add(prose.span.start + markup(text, 0));
    // Several requirements may be labelled lines of one paragraph.
    for (const line of text.matchAll(/\n(?=[^\n]{0,40}(?:\*\*|:|：))/g))
      leads.add(prose.span.start + markup(text, line.index + 1));
  }
  return leads;
}

const beforeId = /[\s*_`~>[(（【「]{0,12}/y;

/** Returns the offset behind the markup that may precede an id. */
function markup(text: string, at: number): number {
  beforeId.lastIndex = at;
  return at + (beforeId.exec(text)?.[0].length ?? 0);
}
