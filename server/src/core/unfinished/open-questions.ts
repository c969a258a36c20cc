import type { Block, Field, Item, Paragraph, Row, SectionBody, Table } from '../document/model';
import type { SectionContent } from '../document/section';
import { isWord, lazyPattern, startsWithWord, wordsOf } from '../language/compile-words';
import { plainText } from '../markdown/plain-text';
import { contains, overlaps, type Span, textOf, trim } from '../span/span';
import { lastLineOf } from '../text/lines';
import { beginsAsAnswered, beginsWithAnswer, isNoAnswer, saysAnswered } from './answers';
import { isAffirmed, isMarkedAsDone } from './claim-words';
import {
  endsWithQuestion,
  isIndirectQuestion,
  type QuestionScope,
  scopeOfSection,
  scopeOfTitle,
} from './question-titles';

/** An unanswered question of the author. The span is in section offsets. */
export interface OpenQuestion {
  readonly span: Span;
  readonly text: string;
}

/**
 * Finds the open questions of a section, in document order, below a title or label that announces them. Answers
 * are text after the question or nested in its item, a labelled answer below, or a tick; options, an owner and
 * words such as `open` are not.
 *
 * @param others Places that are reported anyway; a question that overlaps one is left out.
 */
export function openQuestionsIn(section: SectionContent, others: readonly Span[]): readonly OpenQuestion[] {
  const { text } = section.body;
  return [...questionSpans(section, scopeOfSection(section))]
    .filter((span) => !others.some((other) => overlaps(other, span)))
    .map((span) => ({ span, text: plainText(textOf(text, span)) }));
}

function* questionSpans({ body, title, depth }: SectionContent, scope: QuestionScope): Generator<Span> {
  const { blocks, heading, text } = body;
  // The section may be the sub-section of one question.
  if (heading && scope === 'open' && depth > 2 && endsWithQuestion(title) && isHeadingOpen(body, title))
    yield heading.prose.span;
  let ofList: QuestionScope;
  let reported: Item | undefined;
  let outermost: Item | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'item') {
      if (block.level === 0) {
        reported = undefined;
        outermost = block;
      }
      if (reported && contains(reported.span, block.span)) continue;
      const own = scope ?? ofList ?? scopeOfLead(body, block);
      const question = own && openItem(body, index, own);
      if (!question) continue;
      reported = block;
      yield question;
      continue;
    }
    if (block.kind === 'comment') continue;
    if (block.kind === 'paragraph' && !(outermost && contains(outermost.span, block.span))) {
      ofList = scopeOfLabel(body, block);
      if (scope === 'open' && isOpenParagraph(body, index)) yield* questionLines(text, block.prose.span);
    } else if (block.kind === 'table' && scope === 'open') yield* openRows(text, block);
  }
}

/** Tells whether a section leaves its title, a question, open and asks nothing else. */
function isHeadingOpen({ blocks, text }: SectionBody, title: string): boolean {
  const asks = blocks.some(
    (block) => block.kind === 'item' && endsWithQuestion(textOf(text, block.prose.span)),
  );
  return !asks && leaveOpen(text, blocks, title);
}

/** Returns the scope that the parent item announces: `1. Open questions:`. */
function scopeOfLead({ blocks, text }: SectionBody, { parent }: Item): QuestionScope {
  const lead = parent === undefined ? undefined : blocks[parent];
  if (lead?.kind !== 'item') return undefined;
  return scopeOfAnnouncement(textOf(text, lead.prose.span));
}

/** Returns the scope that a paragraph above a list announces, by a label or a last line that ends with a colon. */
function scopeOfLabel({ text }: SectionBody, { prose }: Paragraph): QuestionScope {
  return scopeOfAnnouncement(lastLineOf(textOf(text, prose.span)));
}

function scopeOfAnnouncement(line: string): QuestionScope {
  const label = /^\s*[*_]{0,3}([^*_]{2,60}?)[*_]{0,3}\s*[:：][*_]{0,3}\s*$|^\s*\*\*([^*]{2,60})\*\*\s*$/.exec(
    line,
  );
  const scope = label ? scopeOfTitle(label[1] ?? label[2] ?? '') : undefined;
  return scope === 'open' ? scope : undefined;
}

function openItem({ blocks, text }: SectionBody, index: number, scope: 'open' | 'steps'): Span | undefined {
  const item = blocks[index] as Item;
  const span = item.checked === true || item.quoted ? undefined : questionIn(text, item.prose.span, scope);
  if (!span) return undefined;
  const question = textOf(text, span);
  const end = blocks.findIndex((block, at) => at > index && !contains(item.span, block.span));
  const nested = blocks.slice(index + 1, end < 0 ? undefined : end);
  if (!leaveOpen(text, nested, question)) return undefined;
  const [next, afterNext] = end < 0 ? [] : blocks.slice(end, end + 2);
  const isAnswered = next && isAnswer(text, next, question);
  const areOptions = isAnswered && afterNext && optionsIn(text, [next, afterNext]).length > 1;
  return isAnswered && !areOptions ? undefined : span;
}

/** Returns the items that are options, in the order of their letters. Two labels such as `Q:` and `A:` are none. */
function optionsIn(text: string, blocks: readonly Block[]): readonly Block[] {
  const options = blocks.filter((block) => block.kind === 'item' && isOption(textOf(text, block.prose.span)));
  const letters = options.map((block) => lettered.exec(textOf(text, block.span))?.[1]?.toLowerCase());
  const isInOrder = letters.every((letter, at) => letter === undefined || letter.charCodeAt(0) === 97 + at);
  return isInOrder ? options : [];
}

const lettered = /^\s*[-*+]?\s*[*_]*([A-Za-z])[*_]*\s*[:：]/;

/** Tells whether the blocks below a question are only options or leave it open. */
function leaveOpen(text: string, blocks: readonly Block[], question: string): boolean {
  const options = optionsIn(text, blocks);
  return blocks.every(
    (block) => isNoAnswerBelow(text, block, question) || (options.length > 1 && options.includes(block)),
  );
}

/**
 * Tells whether a block nested below a question leaves it open: another question, an unticked box, an owner or
 * a pending value.
 */
function isNoAnswerBelow(text: string, block: Block, question: string): boolean {
  if (block.kind === 'comment') return true;
  if (block.kind !== 'item' && block.kind !== 'paragraph') return false;
  const own = textOf(text, block.prose.span);
  if (block.kind === 'item' && (block.checked === false || endsWithQuestion(own))) return true;
  const [first] = block.fields;
  if (!first || first.labelSpan.start > block.prose.span.start + 3) return isNoAnswer(own, question);
  return block.fields.every((field) => leavesOpen(text, field, question));
}

/** Tells whether a field below a question does not answer it. */
function leavesOpen(text: string, { label: marked, valueSpan }: Field, question: string): boolean {
  const label = plainText(marked);
  const value = textOf(text, valueSpan);
  if (value.includes('\n')) return false;
  if (isFact(label)) return true;
  if (isStatus(label)) return !closes(value);
  if (isRemark(label)) return !saysAnswered(value);
  return isNoAnswer(value, question) || /^n\/?a\.?$/i.test(value);
}

const option = lazyPattern(
  () => String.raw`^[*_(（]*(?:[A-Za-z][*_]*\s*[.)）:：]|${wordsOf('optionWords')}\s*[A-Z\d])`,
);

/** Tells whether a line is one of several options: `B) SQLite`, `Option 2: SQLite`. */
function isOption(line: string): boolean {
  return option(line.trim()).test(line.trim());
}

const answeredRemark = lazyPattern(() => String.raw`[([（［【]\s*${wordsOf('answered')}`);

/**
 * Finds the unanswered question of a text. Only options, each on its own line, and words such as `Open.` may
 * follow it.
 */
function questionIn(text: string, { start, end }: Span, scope: 'open' | 'steps'): Span | undefined {
  const span = trim(text, { start, end });
  const own = textOf(text, span);
  if (own.startsWith('~~') || isMarkedAsDone(own) || beginsAsAnswered(own)) return undefined;
  if (beginsWithAnswer(own) && !endsWithQuestion(own)) return undefined;
  if (answeredRemark(own).test(own)) return undefined;
  if (endsWithQuestion(own) || (scope === 'open' && isIndirectQuestion(own))) return span;
  const asked = /^.*[?？]["'”’」』)）\]*_~]*/.exec(own)?.[0] ?? '';
  if (asked === '') return undefined;
  const [behind, ...lines] = own.slice(asked.length).split('\n') as [string, ...string[]];
  const isOpen =
    (isNoAnswer(behind, asked) || isFactRemark(behind)) &&
    lines.every((line) => (lines.length > 1 ? isOption(line) : isNoAnswer(line, asked)));
  return isOpen ? { start: span.start, end: span.start + asked.length } : undefined;
}

/** Tells whether a text is a remark about a question, not its answer: `(Owner: Ann)`. */
function isFactRemark(text: string): boolean {
  const label = /^\s*[(（[［]([^:：()（）]+)[:：][^()（）]*[)）\]］]\s*[.。]?\s*$/.exec(text)?.[1];
  return label !== undefined && isFact(plainText(label));
}

function isAnswer(text: string, block: Block, question: string): boolean {
  return (
    (block.kind === 'item' || block.kind === 'paragraph') &&
    beginsWithAnswer(textOf(text, block.prose.span), question)
  );
}

/**
 * Tells whether a paragraph is one question, followed by another question or the end of the section. An owner
 * or a blank answer may be between them.
 */
function isOpenParagraph({ blocks, text }: SectionBody, index: number): boolean {
  const { fields, prose, quoted } = blocks[index] as Paragraph;
  if (quoted || fields.some(({ continued }) => continued)) return false;
  const { end } = trim(text, prose.span);
  const last = questionLines(text, prose.span).at(-1);
  if (last?.end !== end) return false;
  const question = textOf(text, last);
  const next = blocks
    .slice(index + 1)
    .find(
      (block) => block.kind !== 'rule' && (block.kind === 'item' || !isNoAnswerBelow(text, block, question)),
    );
  return !next || (next.kind === 'paragraph' && endsWithQuestion(textOf(text, next.prose.span)));
}

/**
 * Returns the lines of a paragraph that are open questions. A paragraph of several lines must ask one question in
 * each.
 */
function questionLines(text: string, prose: Span): readonly Span[] {
  const { start, end } = trim(text, prose);
  const lines = [...text.slice(start, end).matchAll(/[^\n]+/g)].map(({ 0: line, index }) =>
    trim(text, { start: start + index, end: start + index + line.length }),
  );
  const areQuestions = lines.every((line) =>
    /^[\s>*_]*[\p{Lu}\p{Lo}\d¿][^?？]*[?？]/u.test(textOf(text, line)),
  );
  if (lines.length > 1 && !areQuestions) return [];
  return lines.filter((line) => questionIn(text, line, 'steps')?.end === line.end);
}

const isStatus = isWord('statusLabels');
const isAnswerColumn = isWord('answerLabels', 'verdictLabels');
const isQuestionColumn = isWord('questionColumns');
const isFact = isWord('questionFacts');
const isRemark = isWord('questionRemarks');
const isNone = isWord('none');
const isSettled = startsWithWord('settledWords');

/** Tells whether a status says that the question is answered. */
function closes(status: string): boolean {
  return saysAnswered(status) || isAffirmed(status) || isSettled(status);
}

/**
 * Finds the rows without an answer: the answer cells are blank or absent, and no status closes the question. In
 * a table with other columns, only a status such as `open` leaves a question open.
 */
function* openRows(text: string, table: Table): Generator<Span> {
  const headers = table.header.cells.map(({ prose }) => plainText(textOf(text, prose.span)));
  const columnsOf = (is: (header: string) => boolean) =>
    headers.flatMap((header, column) => (is(header) ? [column] : []));
  const [asked] = columnsOf(isQuestionColumn);
  if (asked === undefined) return;
  const statuses = columnsOf(isStatus);
  const answers = columnsOf((header) => isAnswerColumn(header) && !isStatus(header));
  const isKnown = (header: string, column: number) => column === asked || isFact(header) || isStatus(header);
  const isSure = answers.length > 0 || headers.every(isKnown);
  if (!isSure && statuses.length === 0) return;
  for (const row of table.rows) {
    const question = row.cells[asked] && questionIn(text, row.cells[asked].prose.span, 'open');
    if (!question) continue;
    const isOpen = (column: number) => isOpenCell(cellText(text, row, column), textOf(text, question));
    const isClosed = (column: number) => closes(cellText(text, row, column));
    if (answers.every(isOpen) && statuses.every(isSure ? (column) => !isClosed(column) : isOpen))
      yield question;
  }
}

function isOpenCell(value: string, question: string): boolean {
  return isNoAnswer(value, question) || isNone(value);
}

function cellText(text: string, { cells }: Row, column: number): string {
  return plainText(textOf(text, cells[column]?.prose.span ?? { start: 0, end: 0 }));
}
