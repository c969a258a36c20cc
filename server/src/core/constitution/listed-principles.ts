import type { Item, Paragraph } from '../document/model';
import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import { plainText } from '../markdown/plain-text';
import { type Span, textOf } from '../span/span';
import { entryAt } from '../text/entry-at';
import { bindingForce } from './binding-words';
import type { Principle } from './constitution';
import { hasNumber, splitNumber } from './numeral';
import { nameOf, principleAt } from './principle-at';
import { announcesPrinciples, isAboutItself } from './principle-titles';

/**
 * Reads the bold, binding items of the first numbered chapter that announces principles (`2. Our Values`).
 * Skips a chapter whose sub-sections repeat the names of its items.
 */
export function listInChapter(document: PlanDocument, sections: readonly Section[]): Principle[] {
  for (const section of sections) {
    if (section === document.title || !hasNumber(section.title) || !announcesPrinciples(section.title))
      continue;
    const { text, blocks } = section.body;
    const items = blocks.filter((block): block is Item => block.kind === 'item' && block.level === 0);
    const isList = items.length >= 2 && items.every((item) => leadOf(text, item, false) !== undefined);
    if (!isList || !items.every(({ span }) => bindingForce(textOf(text, span)))) continue;
    const principles = fromBlocks(document, section);
    const names = new Set(principles.map(({ name }) => name.toLowerCase()));
    if (!section.children.some(({ title }) => names.has(nameOf(splitNumber(title).name).toLowerCase())))
      return principles;
  }
  return [];
}

/**
 * Reads numbered items with bold leads whose numbers continue from one numbered chapter to the next: `I. Core`
 * has 1 to 4, `II. Data` has 5 to 7.
 */
export function listAcrossChapters(document: PlanDocument, sections: readonly Section[]): Principle[] {
  const chapters = sections.filter(
    (section) => section !== document.title && hasNumber(section.title) && !isAboutItself(section.title),
  );
  let next = 1;
  let goesOn = 0;
  const found: Principle[] = [];
  for (const chapter of chapters) {
    const { text, blocks } = chapter.body;
    const items = blocks.filter((block): block is Item => block.kind === 'item' && block.level === 0);
    const [first] = items;
    if (!first || !items.every((item) => isNumberedLead(text, item))) continue;
    if (ordinalOf(text, first) !== next) return [];
    if (next > 1) goesOn++;
    next += items.length;
    found.push(...fromBlocks(document, chapter));
  }
  return goesOn > 0 ? found : [];
}

function isNumberedLead(text: string, item: Item): boolean {
  return item.marker === '1.' && leadOf(text, item, false) !== undefined;
}

/** Reads the number of a list item as written; 1 if there is none. */
function ordinalOf(text: string, { prose, span }: Item): number {
  return Number(/\d+/.exec(text.slice(span.start, prose.span.start))?.[0] ?? 1);
}

/** Reads the items, paragraphs or table rows that are principles in the sections that announce principles. */
export function listUnderPrinciples(document: PlanDocument, sections: readonly Section[]): Principle[] {
  return sections
    .filter((section) => announcesPrinciples(section.title))
    .flatMap((section) => {
      const listed = fromBlocks(document, section);
      return listed.length > 0 ? listed : fromTable(document, section);
    });
}

/** Reads items with a bold lead or a number, or paragraphs with a bold lead if the section has no items. */
function fromBlocks(document: PlanDocument, section: Section): Principle[] {
  const { text, blocks } = section.body;
  const items = blocks.filter((block): block is Item => block.kind === 'item' && block.level === 0);
  const leads =
    items.length > 0 ? items : blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  const numbered = items.length > 0 && items.every((item) => item.marker === '1.');
  let position = numbered ? ordinalOf(text, entryAt(items, 0)) - 1 : 0;
  return leads.flatMap((block) => {
    position++;
    const lead = leadOf(text, block, numbered);
    if (!lead || isAboutItself(lead.title)) return [];
    const [own] = principleAt(document, {
      heading: lead.title,
      span: section.at(lead.span),
      bodySpan: section.at(block.span),
    });
    if (!own) return [];
    return numbered && !own.number
      ? [{ ...own, number: String(position), position, title: `${position}. ${own.title}` }]
      : [own];
  });
}

/** Reads table rows that begin with a principle's name, or with its number and then its name. */
function fromTable(document: PlanDocument, section: Section): Principle[] {
  const table = section.body.blocks.find((block) => block.kind === 'table');
  return (table?.rows ?? []).flatMap((row) => {
    const cells = row.cells.map(({ prose }) => plainText(textOf(section.body.text, prose.span)));
    const column = /^(?:[A-Z]{0,4}-?\d{1,2}|[IVX]{1,7})\.?$/.test(cells[0] ?? '') && cells.length > 1 ? 1 : 0;
    const name = cells[column] ?? '';
    const span = row.cells[column]?.prose.span;
    if (!span || name === '') return [];
    const heading = column === 1 ? `${entryAt(cells, 0).replace(/\.$/, '')}. ${name}` : name;
    return principleAt(document, { heading, span: section.at(span), bodySpan: section.at(row.span) });
  });
}

function leadOf(
  text: string,
  block: Item | Paragraph,
  numbered: boolean,
): { title: string; span: Span } | undefined {
  const strong = block.prose.marks.find((mark) => mark.kind === 'strong');
  if (strong && strong.span.start <= block.prose.span.start + 4)
    return {
      title: plainText(textOf(text, strong.span)).replace(/(?<![\s.:：])[\s.:：]+$/, ''),
      span: strong.span,
    };
  if (!numbered) return undefined;
  const [first = ''] = textOf(text, block.prose.span).split(/\r?\n|:\s|：|\s[–—-]\s|\.\s/);
  return {
    title: plainText(first),
    span: { start: block.prose.span.start, end: block.prose.span.start + first.length },
  };
}
