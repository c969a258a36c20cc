import { isWord } from '../language/compile-words';
import type { Block, Item, Paragraph, SectionBody, Table } from '../plan/model';
import type { Section } from '../plan/section';
import { contains, overlaps, type Span, textOf, trim } from '../span';
import { saysAnswered } from './clarification';
import {
  beginsWithAnswer,
  isIndirectQuestion,
  isQuestion,
  type QuestionScope,
  scopeOfSection,
  scopeOfTitle,
} from './question-titles';

/** A question of the author that nobody has answered. Spans are relative to the section. */
export interface OpenQuestion {
  readonly span: Span;
  readonly text: string;
}

const none: readonly OpenQuestion[] = [];
const mayAsk = /[?？か吗嗎呢까]/u;

/**
 * The open questions of a section, in document order: the items, paragraphs and rows below a title that announces open
 * questions, and below a label that does. A question is answered by text behind it, by what is nested in its item or follows
 * with a label of an answer, and by a tick.
 *
 * @param others Places that are reported anyway; a question that holds one is left out.
 */
export function openQuestionsIn(section: Section, others: readonly Span[]): readonly OpenQuestion[] {
  const { body } = section;
  const scope = scopeOfSection(section);
  if (!scope && !mayAsk.test(body.text)) return none;
  const spans = [...questionSpans(section, scope)];
  return spans
    .filter((span) => !others.some((other) => overlaps(other, span)))
    .map((span) => ({ span, text: plain(textOf(body.text, span)) }));
}

function* questionSpans({ body, title, depth }: Section, scope: QuestionScope): Generator<Span> {
  const { blocks, heading } = body;
  // A sub-section for each question.
  if (heading && scope === 'open' && depth > 2 && blocks.length === 0 && isQuestion(title))
    yield heading.prose.span;
  let ofList: QuestionScope;
  let reported: Item | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'item') {
      if (block.level === 0) reported = undefined;
      if (reported && contains(reported.span, block.span)) continue;
      const own = scope ?? ofList ?? scopeOfLead(body, block);
      if (!own || !isOpenItem(body, index, own)) continue;
      reported = block;
      yield ownSpan(body.text, block);
      continue;
    }
    if (block.kind === 'comment') continue;
    if (block.kind === 'paragraph' && !isNested(blocks, block)) {
      ofList = scopeOfLabel(body, block);
      if (scope === 'open' && isOpenParagraph(body, index)) yield trim(body.text, block.prose.span);
    } else if (block.kind === 'table' && scope === 'open') yield* openRows(body.text, block);
  }
}

/** What the item says that this one is nested in: `1. Open questions:`. */
function scopeOfLead({ blocks, text }: SectionBody, { parent }: Item): QuestionScope {
  const lead = parent === undefined ? undefined : blocks[parent];
  if (lead?.kind !== 'item') return undefined;
  return scopeOfAnnouncement(textOf(text, lead.prose.span));
}

/** What a paragraph above a list announces: a label, or a line that ends with a colon. */
function scopeOfLabel({ text }: SectionBody, { prose }: Paragraph): QuestionScope {
  return scopeOfAnnouncement(textOf(text, prose.span).split('\n').at(-1)!);
}

function scopeOfAnnouncement(line: string): QuestionScope {
  const label = /^\s*[*_]{0,3}([^*_]{2,60}?)[*_]{0,3}\s*[:：][*_]{0,3}\s*$|^\s*\*\*([^*]{2,60})\*\*\s*$/.exec(
    line,
  );
  const scope = label ? scopeOfTitle(label[1] ?? label[2]!) : undefined;
  return scope === 'open' ? scope : undefined;
}

function isNested(blocks: readonly Block[], { span }: Paragraph): boolean {
  return blocks.some((block) => block.kind === 'item' && contains(block.span, span));
}

function ownSpan(text: string, { prose }: Item): Span {
  return trim(text, prose.span);
}

function isOpenItem({ blocks, text }: SectionBody, index: number, scope: 'open' | 'steps'): boolean {
  const item = blocks[index] as Item;
  const own = textOf(text, ownSpan(text, item));
  if (item.checked === true || item.quoted || !asks(own, scope)) return false;
  let next = index + 1;
  for (; next < blocks.length && contains(item.span, blocks[next]!.span); next++) {
    const block = blocks[next]!;
    // What is nested in it is the answer, unless it asks too.
    if (block.kind !== 'comment' && !(block.kind === 'item' && isQuestion(textOf(text, block.prose.span))))
      return false;
  }
  return !isAnswer(text, blocks[next]);
}

function asks(text: string, scope: 'open' | 'steps'): boolean {
  if (text.startsWith('~~') || saysAnswered(text)) return false;
  return isQuestion(text) || (scope === 'open' && isIndirectQuestion(text));
}

function isAnswer(text: string, block: Block | undefined): boolean {
  return (
    (block?.kind === 'item' || block?.kind === 'paragraph') &&
    beginsWithAnswer(textOf(text, block.prose.span))
  );
}

/** A paragraph that is one question, above another one or at the end of the section. */
function isOpenParagraph({ blocks, text }: SectionBody, index: number): boolean {
  const { fields, prose, quoted } = blocks[index] as Paragraph;
  const own = textOf(text, trim(text, prose.span));
  if (quoted || own.includes('\n') || fields.some(({ continued }) => continued) || !asks(own, 'steps'))
    return false;
  const next = blocks.slice(index + 1).find(({ kind }) => kind !== 'comment' && kind !== 'rule');
  return !next || (next.kind === 'paragraph' && isQuestion(textOf(text, next.prose.span)));
}

const isAnswerColumn = isWord('answerLabels', 'verdictLabels', 'statusLabels');
const isQuestionColumn = isWord('questionColumns');
const isFactColumn = isWord('questionFacts');
const isPending = isWord('pending', 'openTags', 'none');

/** The rows whose answer is missing: the cell of the answer is blank, or no column is for one. */
function* openRows(text: string, table: Table): Generator<Span> {
  const headers = table.header.cells.map(({ prose }) => plain(textOf(text, prose.span)));
  const asked = headers.findIndex((header) => isQuestionColumn(header));
  const answers = headers.flatMap((header, column) => (isAnswerColumn(header) ? [column] : []));
  const hasNoAnswers = headers.every((header, column) => column === asked || isFactColumn(header));
  if (asked < 0 || (answers.length === 0 && !hasNoAnswers)) return;
  for (const { cells } of table.rows) {
    const cell = cells[asked];
    const question = cell ? textOf(text, cell.prose.span) : '';
    if (!cell || !asks(question, 'open')) continue;
    const isOpen = answers.every((column) => {
      const answer = plain(textOf(text, cells[column]?.prose.span ?? { start: 0, end: 0 }));
      return /^[-–—?？…._\s]*$/.test(answer) || isPending(answer);
    });
    if (isOpen) yield cell.prose.span;
  }
}

/** A text without emphasis, code signs and boxes. */
function plain(text: string): string {
  return text
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
