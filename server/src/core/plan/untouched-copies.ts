import type { Outline } from '../document/outline';
import { type PlanDocument, sectionOf } from '../document/plan-document';
import { type Section, sectionKey } from '../document/section';
import { defineDerived } from '../query';
import { matchIndexes, matchOutline } from '../template/match-sections';
import type { Template, TemplateSection } from '../template/template';
import { placeholderLead } from '../template/title-likeness';
import { findPlaces } from '../unfinished/find-places';
import { linesOf } from './compare-lines';
import type { PlanContext } from './plan-context';
import { isTouched, linesOfTemplate } from './scaffold';

/** A section as in the template, although the plan has a second, written section of the same name. */
export interface UntouchedCopy {
  /** Index of the copy's topmost section. */
  readonly index: number;
  /** Index of the section that somebody has written in. */
  readonly written: number;
  /** Whether it is the template as a whole, under its title. */
  readonly isWhole: boolean;
  /** Whether the copy is the template's section line by line, so that nothing is lost with it. */
  readonly isVerbatim: boolean;
}

const noCopies: readonly UntouchedCopy[] = [];

/** The untouched copies of a plan, in document order. None without a template. */
export const untouchedCopiesIn = defineDerived(
  (plan: PlanDocument, context: PlanContext): readonly UntouchedCopy[] => {
    const { template } = context;
    if (!template) return noCopies;
    return repeatedSections(plan.outline, template)
      .flatMap((group) => copiesIn(group, plan, context, template))
      .sort((one, other) => one.index - other.index);
  },
);

/** Tells whether `untouchedCopiesIn` may find a copy in a plan with these headings. */
export function mayHaveCopies(outline: Outline, template: Template): boolean {
  return repeatedSections(outline, template).length > 0;
}

/** Sections with one title below one parent that are the same section of the template, which has it once: by their indexes. */
const repeatedSections = defineDerived(
  (outline: Outline, template: Template): readonly (readonly number[])[] => [
    ...findRepeated(outline, template),
  ],
);

function* findRepeated(outline: Outline, template: Template): Generator<number[]> {
  const { depths, titles: headings, tree } = outline;
  const { templateOf } = matchOutline(outline, template);
  const groups = new Map<string, number[]>();
  const numbers = new Map<TemplateSection, number>();
  for (const [index, section] of templateOf.entries()) {
    if (!section || index === tree.title || isForm(section.title)) continue;
    const heading = headings[index];
    if (heading === undefined || sectionKey(heading) !== section.key) continue;
    if (!numbers.has(section)) numbers.set(section, numbers.size);
    const key = `${numbers.get(section)} ${depths[index]} ${tree.parents[index]}`;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  for (const group of groups.values()) if (group.length > 1) yield group;
  const titles = headings.flatMap((heading, index) =>
    depths[index] === 1 && (index === tree.title || isTitleOf(template, heading ?? '')) ? [index] : [],
  );
  if (titles.length > 1 && titles.includes(tree.title)) yield titles;
}

/** Whether a title is the template's, its placeholder filled in or not. */
function isTitleOf({ document }: Template, title: string): boolean {
  const heading = document.title?.body.heading;
  if (heading?.depth !== 1) return false;
  const key = sectionKey(title);
  const lead = placeholderLead(heading.title);
  return key === sectionKey(heading.title) || (!!lead && key.startsWith(`${lead} `));
}

/** Tells whether a plan's own title is as the template has it, with a placeholder. */
function isOpenTitle({ title: own }: Section, { document }: Template): boolean {
  const title = document.title?.title ?? '';
  return isForm(title) && sectionKey(own) === sectionKey(title);
}

/** Whether a title of the template is a form for any number of titles. */
function isForm(title: string): boolean {
  return /[[\]{}<>#…]/.test(title);
}

function copiesIn(
  group: readonly number[],
  plan: PlanDocument,
  context: PlanContext,
  template: Template,
): UntouchedCopy[] {
  const { title } = plan.tree;
  const isWhole = group.includes(title);
  const sections = group.map((index) => sectionOf(plan, index));
  const untouched = sections.filter((top) => isUntouched(top, context, template));
  const writtenOnes = sections.filter((top) => !untouched.includes(top));
  return untouched.flatMap((copy): UntouchedCopy[] => {
    if (!hasText(copy) || (copy.index === title && !isOpenTitle(copy, template))) return [];
    const written = writtenOnes.find((top) => hasSectionsOf(copy, top));
    if (!written) return [];
    const isVerbatim = isVerbatimCopy(copy, plan, template);
    return [{ index: copy.index, written: written.index, isWhole, isVerbatim }];
  });
}

/** Tells whether each section below a copy is below the other one as well. A section without a counterpart is no copy. */
function hasSectionsOf(copy: Section, other: Section): boolean {
  const keysBelow = (top: Section) => [...top.tree()].slice(1).map(({ title }) => sectionKey(title));
  const there = new Set(keysBelow(other));
  return keysBelow(copy).every((key) => there.has(key));
}

/** Tells whether a section and those below it contain more than headings. */
function hasText(top: Section): boolean {
  return [...top.tree()].some(({ body }) => body.blocks.length > 0);
}

/**
 * Tells whether nobody has written in a section and what is below it. Text in brackets is compared loosely there, so that
 * each bracket has to be one that is open.
 */
function isUntouched(top: Section, context: PlanContext, template: Template): boolean {
  return [...top.tree()].every((section) => {
    if (isTouched(section.body, context)) return false;
    const { written } = linesOfTemplate(template);
    const { text } = section.body;
    const places = findPlaces(section, { vocabulary: template.vocabulary });
    let start = 0;
    return text.split('\n').every((line) => {
      const span = { start, end: start + line.length };
      start = span.end + 1;
      if (!line.includes('[') || written.has(line.trim())) return true;
      return places.some((place) => place.span.start < span.end && span.start < place.span.end);
    });
  });
}

function isVerbatimCopy(top: Section, plan: PlanDocument, template: Template): boolean {
  const original =
    top.depth === 1 && isTitleOf(template, top.title)
      ? template.document.title
      : matchIndexes(plan, template).templateOf[top.index]?.section;
  if (!original) return false;
  const copied = linesOfTree(top);
  const lines = linesOfTree(original);
  return copied.length === lines.length && copied.every((line, at) => line === lines[at]);
}

function linesOfTree(section: Section): string[] {
  return [...section.tree()].flatMap(({ body }) => linesOf(body.text));
}
