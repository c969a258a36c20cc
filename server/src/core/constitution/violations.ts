import { keptWith } from '../kept-with';
import { plainText } from '../markdown/plain-text';
import type { Row, SectionBody, Table } from '../plan/model';
import type { PlanDocument } from '../plan/plan-document';
import type { Section } from '../plan/section';
import { sectionsWhere } from '../plan/sections-where';
import { type Span, textOf } from '../span';
import { isAboutViolations } from '../template/gate-title';
import { hasPlaceholder } from '../template/placeholder-form';
import type { Gate, GateItem, GatePart } from './gate';
import { isTrouble } from './status';
import { isStatusLine } from './status-lines';
import { sharedTerms, type Terms, termsOf, weightOf } from './terms';

/** A table in which a plan justifies what it breaks. */
export interface ViolationTable {
  readonly section: Section;
  readonly table: Table;
  readonly headers: readonly string[];
  /** The rows that somebody wrote: neither examples nor a mere "none". */
  readonly rows: readonly Row[];
}

/** Titles of places where a plan tells why it is more complex than it should be. */
const aboutComplexity = /complexity|complejidad|complexidade|complexité|komplexit|複雑|复杂|複雜|복잡/iu;
const nothing =
  /^[\W_]*(?:none|no violations?|n\/?a|not applicable|nothing|no complexity.*|ninguna?|nenhuma?|aucune?|keine?|なし|該当なし|无|無|没有.*|없음|해당\s*없음)(?![\p{L}])/iu;

/** The tables, anywhere in a plan, whose headers speak of violations or justification. */
export function violationTables(plan: PlanDocument): ViolationTable[] {
  return plan.bodies.flatMap((body, index) =>
    tablesIn(body).map((table) => ({ section: plan.section(index)!, ...table })),
  );
}

/** Whether what a section says may be the reason for a violation, by its heading or a table in it. */
export function mayJustify({ body, title }: Section): boolean {
  return isAboutReasons(title) || tablesIn(body).length > 0;
}

function isAboutReasons(title: string): boolean {
  return aboutComplexity.test(title) || isAboutViolations(title);
}

const tables = keptWith<SectionBody, readonly Omit<ViolationTable, 'section'>[]>();

function tablesIn(body: SectionBody): readonly Omit<ViolationTable, 'section'>[] {
  const before = tables.get(body);
  if (before) return before;
  const { blocks, heading, text } = body;
  const cell = (span: Span) => plainText(textOf(text, span));
  const found: Omit<ViolationTable, 'section'>[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const headers = block.header.cells.map(({ prose }) => cell(prose.span));
    if (
      headers.length < 2 ||
      !(isAboutViolations(headers.join(' | ')) || aboutComplexity.test(heading?.title ?? ''))
    )
      continue;
    const rows = block.rows.filter((row) => {
      const [first, ...rest] = row.cells.map(({ prose }) => cell(prose.span));
      return (
        !hasPlaceholder(textOf(text, row.span)) &&
        !nothing.test(first ?? '') &&
        rest.some((value) => isReason(value))
      );
    });
    found.push({ table: block, headers, rows });
  }
  tables.set(body, found);
  return found;
}

/** The items of a check that admit a violation which nothing in the plan gives a reason for. */
export function unjustifiedItems(plan: PlanDocument, gate: Gate): GateItem[] {
  const troubled = gate.parts.flatMap((part) => troubledIn(plan, part).map((index) => part.items[index]!));
  if (troubled.length === 0) return [];
  const reasons = reasonsElsewhere(plan, gate);
  // As many reasons as violations: each is surely meant for one, however it is worded.
  if (reasons.length >= troubled.length) return [];
  return troubled.filter((item) => {
    const label = termsOf(item.label);
    return !reasons.some(
      (reason) => weightOf(sharedTerms(label, reason)) >= Math.min(2, weightOf(label) / 2),
    );
  });
}

const troubles = keptWith<GatePart['said'], readonly number[]>();

/** The items of a part that admit a violation and give no reason for it: indexes. */
function troubledIn(plan: PlanDocument, part: GatePart): readonly number[] {
  const before = troubles.get(part.said);
  if (before) return before;
  const troubled: number[] = [];
  for (const [index, item] of part.items.entries())
    if (admitsTrouble(item) && !givesReason(plan, item)) troubled.push(index);
  troubles.set(part.said, troubled);
  return troubled;
}

/** Questions that are well answered with no. */
const asksForTrouble =
  /\b(?:any|additional|extra|more than|breaking|violat\p{L}*|exceptions?|deviat\p{L}*|risks?|conflicts?|without|bypass\p{L}*|skip\p{L}*|duplicat\p{L}*|hard-?coded?)\b|^(?:does|do|will|would|is|are)\b.*\b(?:add\p{L}*|introduc\p{L}*|chang\p{L}*|requir\p{L}*|needs?|needed|affect\p{L}*|impact\p{L}*|depend\p{L}*|break\p{L}*|modif\p{L}*|touch\p{L}*|new)\b/iu;

function admitsTrouble(item: GateItem): boolean {
  if (item.aboutViolation || item.kind === 'text' || !item.status || !isTrouble(item.status.verdict))
    return false;
  if (item.checked === true || isStatusLine(item)) return false;
  // A bare "no" is a violation only as the answer to a question, or in a column for it.
  if (!/^\W*(?:no|nein|non|não|いいえ|否|아니[오요])\W*$/iu.test(item.status.words)) return true;
  if (item.kind === 'row') return item.table?.statusColumn !== undefined && item.statusSpan !== undefined;
  return /[?？]\s*$/.test(item.label) && !asksForTrouble.test(item.label);
}

function givesReason(plan: PlanDocument, item: GateItem): boolean {
  const own = item.status ? item.text.replace(item.status.words, ' ') : item.text;
  if (isReason(own)) return true;
  // An item without a name is its own reason, unless it is as short as a name.
  if (!item.named && weightOf(termsOf(item.label)) > 4) return true;
  const ownEnd = Math.max(item.labelSpan.end, item.valueSpan.end);
  if (item.kind !== 'row' && item.span.end > ownEnd) {
    const nested = plainText(plan.rope.slice(ownEnd, item.span.end));
    return isReason(item.status ? nested.replace(item.status.words, ' ') : nested);
  }
  return false;
}

/** Real rows of violation tables, and what is said under headings and leads about violations. */
function reasonsElsewhere(plan: PlanDocument, gate: Gate): Terms[] {
  const reasons: Terms[] = [];
  for (const index of sectionsWithReasons(plan)) reasons.push(...reasonsIn(plan.bodies[index]!));
  for (const part of gate.parts) reasons.push(...reasonsToldIn(part));
  return reasons;
}

const told = keptWith<GatePart['said'], readonly Terms[]>();

function reasonsToldIn(part: GatePart): readonly Terms[] {
  const before = told.get(part.said);
  if (before) return before;
  const now = part.items
    .filter((item) => item.aboutViolation && item.kind !== 'row' && item.kind !== 'heading')
    .map((item) => item.text || item.label)
    .filter(isToldReason)
    .map((text) => termsOf(text));
  told.set(part.said, now);
  return now;
}

const sectionsWithReasons = sectionsWhere((body) => reasonsIn(body).length > 0);

const reasons = keptWith<SectionBody, readonly Terms[]>();

/** The reasons in a section: rows of its violation tables, and its text where its heading is about violations. */
function reasonsIn(body: SectionBody): readonly Terms[] {
  let found = reasons.get(body);
  if (!found) {
    const { blocks, heading, text } = body;
    const rows = tablesIn(body).flatMap((table) => table.rows.map((row) => textOf(text, row.span)));
    const told =
      heading && isAboutReasons(heading.title)
        ? blocks
            .filter((block) => (block.kind === 'item' || block.kind === 'paragraph') && !block.quoted)
            .map((block) => textOf(text, block.span))
            .filter(isToldReason)
        : [];
    found = [...rows, ...told].map((each) => termsOf(each));
    reasons.set(body, found);
  }
  return found;
}

function isToldReason(text: string): boolean {
  return !isGuidance(text) && !hasPlaceholder(text) && isReason(plainText(text));
}

/** Whether a paragraph is set in italics as a whole, as templates set what they ask for. */
function isGuidance(text: string): boolean {
  return /^\s*(?:[-*+]\s+)?([*_])(?!\1)[^\n]*\1\s*$/.test(text);
}

/** Whether a text says something, not only "none" or a slot to fill. */
function isReason(text: string): boolean {
  if (nothing.test(text)) return false;
  const said = text.replace(/\[[^\]]*\]/g, ' ');
  return (
    (said.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{4}/u.test(said)
  );
}
