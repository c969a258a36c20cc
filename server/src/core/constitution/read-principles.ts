import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import { entryAt } from '../text/entry-at';
import { bindingForce } from './binding-words';
import type { Principle } from './constitution';
import { listAcrossChapters, listInChapter, listUnderPrinciples } from './listed-principles';
import { hasNumber, splitNumber } from './numeral';
import { principleAt } from './principle-at';
import { announcesPrinciples, governsSomethingElse, isAboutItself } from './principle-titles';

const longestTitle = 300;
const longestRead = 20_000;

/**
 * Reads the principles of a constitution, in document order. Tries the readers below in turn, from headings
 * such as `Principle 1` to the headings of sections that bind, and returns the first result that is not empty.
 * Leaves out placeholders.
 */
export function readPrinciples(document: PlanDocument): Principle[] {
  const sections = document.sections.filter(
    (section) => section.depth > 0 && section.title.length <= longestTitle,
  );
  for (const read of [
    wordedHeadings,
    listInChapter,
    listAcrossChapters,
    headingsUnderPrinciples,
    listUnderPrinciples,
    numberedHeadings,
    bindingHeadings,
  ]) {
    const principles = distinct(read(document, sections));
    if (principles.length > 0) return principles;
  }
  return [];
}

function wordedHeadings(document: PlanDocument, sections: readonly Section[]): Principle[] {
  const headings = sections.filter((section) => {
    const { worded, numeral } = splitNumber(section.title);
    return worded && numeral !== undefined;
  });
  // "Article II: Core Principles" contains the principles; the other articles are about the document.
  const lists = (section: Section) => announcesPrinciples(section.title) && section.children.length > 1;
  if (headings.some(lists)) return [];
  const depth = commonDepth(headings);
  const principles = headings.filter((section) => section.depth === depth && !isAboutItself(section.title));
  // A single "Principle 3" among plain headings is not the form of the document.
  return principles.length < 2 && sections.some(lists) ? [] : fromHeadings(document, principles);
}

function headingsUnderPrinciples(document: PlanDocument, sections: readonly Section[]): Principle[] {
  const announcing = sections.filter((section) => announcesPrinciples(section.title));
  // The document's title ("Engineering Principles") counts only if no other heading announces principles.
  const below = announcing.filter((section) => section !== document.title);
  const roots = (below.length > 0 ? below : announcing).filter(
    (section) =>
      !announcing.some((other) => other !== section && other !== document.title && isAbove(other, section)),
  );
  const found: Section[] = [];
  for (const root of roots) found.push(...principlesIn(document, root));
  return fromHeadings(
    document,
    [...found, ...strays(sections, found)].sort((a, b) => a.start - b.start),
  );
}

/**
 * Finds the sub-sections that are principles. Searches groups of them ("Product Principles", "Quality" above I
 * to IV) too.
 */
function principlesIn(document: PlanDocument, root: Section): Section[] {
  const children = root.children.filter((section) => section.title !== '');
  const depth = Math.min(...children.map((section) => section.depth));
  const direct = children.filter(
    (section) =>
      section.depth === depth &&
      (!isAboutItself(section.title) || (isNumbered(section) && governsSomethingElse(section.title))),
  );
  const groups = direct.filter(
    (section) => announcesPrinciples(section.title) && section.children.length > 0,
  );
  if (groups.length > 0) return groups.flatMap((group) => principlesIn(document, group));
  const numbered = direct.filter(isNumbered);
  if (numbered.length >= 2 && numbered.length * 2 > direct.length)
    return direct.filter((section) => isNumbered(section) || demands(document, section));
  const below = direct.flatMap((section) => section.children).filter(isNumbered);
  const ascends = below.every(
    (section, at) => at === 0 || numberOf(section) > numberOf(entryAt(below, at - 1)),
  );
  return numbered.length === 0 && below.length >= 3 && below.length > direct.length && ascends
    ? below
    : direct;
}

function isNumbered({ title }: Section): boolean {
  return hasNumber(title);
}

/**
 * Tells whether a section says MUST. Among numbered principles, such a section without a number is an added
 * principle.
 */
function demands(document: PlanDocument, { start, treeEnd }: Section): boolean {
  return bindingForce(document.text.slice(start, Math.min(treeEnd, start + longestRead))) === 'must';
}

function numberOf(section: Section): number {
  return splitNumber(section.title).numeral?.value ?? 0;
}

/** Finds numbered principles under a heading other than the one that announces principles. */
function strays(sections: readonly Section[], principles: readonly Section[]): Section[] {
  const numbered = principles.filter(isNumbered);
  const found = numbered.length * 2 > principles.length ? numbered : principles;
  const numerals = found.map((section) => splitNumber(section.title).numeral);
  if (numerals.length < 2) return [];
  if (numerals.every((numeral) => numeral?.style === 'arabic')) return goingOn(sections, found);
  const romans = numerals.flatMap((numeral) => (numeral?.style === 'roman' ? numeral.value : []));
  if (romans.length < numerals.length) return [];
  const last = Math.max(...romans);
  const { depth } = entryAt(found, 0);
  return sections.filter((section) => {
    const { numeral } = splitNumber(section.title);
    return (
      section.depth === depth &&
      !found.includes(section) &&
      numeral?.style === 'roman' &&
      numeral.value > last &&
      !isAboutItself(section.title)
    );
  });
}

/**
 * Finds the headings of a later chapter, such as "Guardrails", that continue the numbers of principles counted
 * from 1 through several chapters. Chapters about the constitution or the work hold no principles.
 */
function goingOn(sections: readonly Section[], found: readonly Section[]): Section[] {
  const numbers = new Set(found.map(numberOf));
  const last = Math.max(...numbers);
  const isOneCount = numbers.size === found.length && last === found.length;
  if (!isOneCount || new Set(found.map(({ parent }) => parent)).size < 2) return [];
  const further = sections.filter(
    (section) =>
      section.depth === found[0]?.depth &&
      numberOf(section) > last &&
      section.parent !== undefined &&
      !isAboutItself(section.parent.title) &&
      !isAboutItself(section.title) &&
      section.parent.children.every((sibling) => !isNumbered(sibling) || numberOf(sibling) > last),
  );
  const follows = further.every((section, at) => numberOf(section) === last + 1 + at);
  return further.length >= 2 && follows ? further : [];
}

function numberedHeadings(document: PlanDocument, sections: readonly Section[]): Principle[] {
  for (const style of ['roman', 'han', 'arabic'] as const) {
    const numbered = sections.filter((section) => splitNumber(section.title).numeral?.style === style);
    const depth = commonDepth(numbered);
    const principles = numbered.filter((section) => section.depth === depth && !isAboutItself(section.title));
    if (principles.length >= 2) return fromHeadings(document, principles);
  }
  return [];
}

function bindingHeadings(document: PlanDocument, sections: readonly Section[]): Principle[] {
  const binding = sections.filter(
    (section) =>
      section !== document.title &&
      section.depth === (document.title?.depth ?? 0) + 1 &&
      !isAboutItself(section.title) &&
      bindingForce(
        document.text.slice(section.start, Math.min(section.treeEnd, section.start + longestRead)),
      ),
  );
  return binding.length >= 2 ? fromHeadings(document, binding) : [];
}

function fromHeadings(document: PlanDocument, sections: readonly Section[]): Principle[] {
  return sections.flatMap((section) => {
    const { heading } = section.body;
    if (!heading) return [];
    const span = section.at(heading.prose.span);
    const bodySpan = { start: section.start, end: section.treeEnd };
    return principleAt(document, { heading: section.title, span, bodySpan });
  });
}

function commonDepth(sections: readonly Section[]): number {
  const counts = new Map<number, number>();
  for (const { depth } of sections) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || a - b)[0]?.[0] ?? 0;
}

function isAbove(ancestor: Section, section: Section): boolean {
  for (let above = section.parent; above; above = above.parent) if (above === ancestor) return true;
  return false;
}

function distinct(principles: readonly Principle[]): Principle[] {
  const seen = new Set<string>();
  return principles.filter(({ title }) => {
    const key = title.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
