import { linesOf } from '../checking/compare-lines';
import { isTouched } from '../checking/scaffold';
import { keptWith } from '../kept-with';
import { type Outline, outlineOf } from '../plan/outline';
import type { PlanContext } from '../plan/plan-context';
import type { PlanDocument } from '../plan/plan-document';
import { sectionKey } from '../plan/section';
import { depthOf } from '../plan/section-tree';
import { matchIndexes } from '../template/match-sections';
import type { Template, TemplateSection } from '../template/template';
import { findPlaces } from '../unfinished/find-places';

/** A section that stands as the template has it, though the plan has it a second time, written. */
export interface UntouchedCopy {
  /** Index of the copy's topmost section. */
  readonly index: number;
  /** Index of the section that somebody has written in. */
  readonly written: number;
  /** Whether each line of the copy is the template's, so that nothing is lost with it. */
  readonly isVerbatim: boolean;
}

const none: readonly UntouchedCopy[] = [];
const copiesByPlan = keptWith<PlanDocument, { context: PlanContext; copies: readonly UntouchedCopy[] }>();

/** The untouched copies of a plan, in document order. None without a template. */
export function untouchedCopiesIn(plan: PlanDocument, context: PlanContext): readonly UntouchedCopy[] {
  const { template } = context;
  if (!template) return none;
  const groups = repeatedSections(plan, template);
  if (groups.length === 0) return none;
  const before = copiesByPlan.get(plan);
  if (before?.context === context) return before.copies;
  const copies = groups
    .flatMap((group) => copiesIn(group, plan, context))
    .sort((one, other) => one.index - other.index);
  copiesByPlan.set(plan, { context, copies });
  return copies;
}

/** Whether a section, by its index, belongs to an untouched copy. */
export function isInUntouchedCopy(plan: PlanDocument, context: PlanContext, index: number): boolean {
  return untouchedCopiesIn(plan, context).some((copy) => isInTree(plan, copy.index, index));
}

/** Whether a section, by its index, belongs to one that stands several times. */
export function isRepeated(plan: PlanDocument, template: Template, index: number): boolean {
  return repeatedSections(plan, template).some((group) => group.some((top) => isInTree(plan, top, index)));
}

function isInTree({ tree }: PlanDocument, top: number, index: number): boolean {
  return top <= index && index < tree.ends[top]!;
}

const repeatedByOutline = keptWith<Outline, Map<Template, readonly (readonly number[])[]>>();

/** Sections with one title below one parent that are the same section of the template, which has it once: by their indexes. */
function repeatedSections(plan: PlanDocument, template: Template): readonly (readonly number[])[] {
  const outline = outlineOf(plan);
  const known = repeatedByOutline.get(outline) ?? new Map<Template, readonly (readonly number[])[]>();
  repeatedByOutline.set(outline, known);
  let groups = known.get(template);
  if (!groups) {
    groups = [...findRepeated(plan, template)];
    known.set(template, groups);
  }
  return groups;
}

function* findRepeated(plan: PlanDocument, template: Template): Generator<number[]> {
  const { bodies, tree } = plan;
  const { templateOf } = matchIndexes(plan, template);
  const groups = new Map<string, number[]>();
  const numbers = new Map<TemplateSection, number>();
  for (const [index, section] of templateOf.entries()) {
    if (!section || index === tree.title || isPattern(section)) continue;
    const { heading } = bodies[index]!;
    if (!heading || sectionKey(heading.title) !== section.key) continue;
    if (!numbers.has(section)) numbers.set(section, numbers.size);
    const key = `${numbers.get(section)} ${heading.depth} ${tree.parents[index]}`;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  for (const group of groups.values()) if (group.length > 1) yield group;
  const titles = bodies.flatMap((body, index) => (depthOf(body) === 1 ? [index] : []));
  if (titles.length > 1 && titles.includes(tree.title)) yield titles;
}

/** Whether a section of the template is a form for any number of sections. */
function isPattern({ title }: TemplateSection): boolean {
  return /[[\]{}<>#…]/.test(title);
}

function copiesIn(group: readonly number[], plan: PlanDocument, context: PlanContext): UntouchedCopy[] {
  const written = group.find((top) => !isUntouched(top, plan, context));
  if (written === undefined) return [];
  return group
    .filter((top) => top !== written && hasText(top, plan) && isUntouched(top, plan, context))
    .map((index) => ({ index, written, isVerbatim: isVerbatim(index, plan, context.template!) }));
}

function indexesIn({ tree }: PlanDocument, top: number): number[] {
  return Array.from({ length: tree.ends[top]! - top }, (_, at) => top + at);
}

/** Whether there is more than headings. */
function hasText(top: number, plan: PlanDocument): boolean {
  return indexesIn(plan, top).some((index) => plan.bodies[index]!.blocks.length > 0);
}

/**
 * Whether nobody has written in a section and what is below it. Text in brackets is compared loosely there, so that each
 * bracket has to be one that is open.
 */
function isUntouched(top: number, plan: PlanDocument, context: PlanContext): boolean {
  const template = context.template!;
  return indexesIn(plan, top).every((index) => {
    const section = plan.section(index)!;
    if (isTouched(section.body, context)) return false;
    const known = linesOfTemplate(template);
    const { text } = section.body;
    const places = findPlaces(section, { vocabulary: template.vocabulary });
    let start = 0;
    return text.split('\n').every((line) => {
      const span = { start, end: start + line.length };
      start = span.end + 1;
      if (!line.includes('[') || known.has(line.trim())) return true;
      return places.some((place) => place.span.start < span.end && span.start < place.span.end);
    });
  });
}

function isVerbatim(top: number, plan: PlanDocument, template: Template): boolean {
  const known = linesOfTemplate(template);
  return indexesIn(plan, top).every((index) =>
    linesOf(plan.bodies[index]!.text).every((line) => known.has(line)),
  );
}

const linesByTemplate = new WeakMap<Template, ReadonlySet<string>>();

function linesOfTemplate(template: Template): ReadonlySet<string> {
  let lines = linesByTemplate.get(template);
  if (!lines) {
    lines = new Set(linesOf(template.document.text));
    linesByTemplate.set(template, lines);
  }
  return lines;
}
