import type { Field, SectionBody } from '../document/model';
import { parsePlan } from '../document/plan-document';
import type { Section } from '../document/section';
import { lazyPattern, wordsOf } from '../language/compile-words';
import { plainText } from '../markdown/plain-text';
import { type Span, textOf, trim } from '../span/span';
import { speaksOfClarification } from '../unfinished/clarification';
import { isDeferral } from '../unfinished/deferral';
import type { Decision } from './neighbours';

const decides = lazyPattern(() => `^${wordsOf('answerLabels', 'decisionLabels')}(?: ?\\d+)?$`);
const asks = lazyPattern(() => `^${wordsOf('questionLabels')}(?: ?\\d+)?$`);
const decisionHeading = lazyPattern(
  () => String.raw`^(?:[\dA-Z.]+[.):]?\s+)?${wordsOf('decisionTitles')}\s*[:：–—-]\s*(\S.*)$`,
);

/** No research file has more decisions. */
const mostDecisions = 100;
/** A longer text is reduced to its first sentence. */
const longest = 240;

/**
 * Reads the decisions of a research.md, in order: text behind a label such as `**Decision**:`, cells of a table column
 * with such a header, and headings `Decision: ...`.
 * @param uri The file's URI.
 */
export function readDecisions(text: string, uri: string): Decision[] {
  const document = parsePlan(text);
  const decisions: Decision[] = [];
  const whole = document.title?.depth === 1 ? document.title.title : undefined;
  for (const section of document.sections) {
    const titles = section.path.filter((title) => title !== whole);
    const add = (question: readonly string[], span: Span) => {
      const said = firstOf(plainText(textOf(section.body.text, span)));
      if (said && !isOpen(said))
        decisions.push({
          question: question.map(plainText).filter(Boolean).join(' '),
          text: said,
          uri,
          span: section.at(span),
        });
    };
    const before = decisions.length;
    readSection(section, titles, add);
    const [, fromTitle] = decisionHeading(section.title).exec(section.title) ?? [];
    const span = section.body.heading?.prose.span;
    if (fromTitle && span && decisions.length === before) {
      const at = textOf(section.body.text, span).search(/[:：–—-]/) + 1;
      add(titles, trim(section.body.text, { start: span.start + at, end: span.end }));
    }
    if (decisions.length >= mostDecisions) break;
  }
  return decisions.slice(0, mostDecisions);
}

/** Tells whether a decision is still a placeholder, a clarification mark or a deferral. */
function isOpen(said: string): boolean {
  return /^[[<{【][^\]>}】]*[\]>}】]$/.test(said) || speaksOfClarification(said) || isDeferral(said);
}

function readSection(
  { body }: Section,
  titles: readonly string[],
  add: (question: readonly string[], span: Span) => void,
): void {
  const { text, blocks } = body;
  let asked: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') {
      const column = block.header.cells.findIndex(({ prose }) =>
        decides().test(plainText(textOf(text, prose.span))),
      );
      if (column < 0) continue;
      for (const { cells } of block.rows) {
        const cell = cells[column];
        const others = cells.slice(0, column).map(({ prose }) => textOf(text, prose.span));
        if (cell && others.length > 0) add(others, cell.prose.span);
      }
    } else if (block.kind === 'paragraph' || block.kind === 'item') {
      for (const field of block.fields) {
        if (asks(field.label).test(field.label)) asked = [textOf(text, field.valueSpan)];
        else if (decides(field.label).test(field.label)) {
          const span =
            field.valueSpan.start < field.valueSpan.end ? field.valueSpan : below(body, index, field);
          if (span) add([...titles, ...parentsOf(body, index), ...asked], span);
        }
      }
    }
  }
}

/** Returns the text in the block below a label. */
function below({ blocks }: SectionBody, index: number, { continued }: Field): Span | undefined {
  const next = blocks[index + 1];
  const isText = next?.kind === 'paragraph' || next?.kind === 'item';
  return isText && (continued || next.kind === 'paragraph') ? next.prose.span : undefined;
}

/** Lists the texts of the items that contain a block, outermost first. */
function parentsOf({ text, blocks }: SectionBody, index: number): string[] {
  const parents: string[] = [];
  let block = blocks[index];
  while (block?.kind === 'item' && block.parent !== undefined) {
    block = blocks[block.parent];
    if (block?.kind === 'item') parents.unshift(textOf(text, block.prose.span));
  }
  return parents;
}

/** Puts a text on one line; shortens a long text to its first sentence. */
function firstOf(text: string): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  const said =
    whole.length <= longest ? whole : (/^.{3,239}?(?:[.!](?=\s+\p{Lu}|$)|[。！])/u.exec(whole)?.[0] ?? '');
  // A single sentence becomes a value, which has no full stop.
  return /[.。].*[.。]$/.test(said) ? said : said.replace(/[.。]$/, '');
}
