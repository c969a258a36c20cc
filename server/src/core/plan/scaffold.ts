import type { SectionBody } from '../document/model';
import { type PlanDocument, parsePlan, sectionOf } from '../document/plan-document';
import type { Section } from '../document/section';
import { isHeader } from '../document/section-tree';
import { defineDerived } from '../query';
import type { Template } from '../template/template';
import { findPlaces } from '../unfinished/find-places';
import { hasOtherLine, linesOf, withoutTokens } from './compare-lines';
import { newPlan } from './new-plan';
import type { PlanContext } from './plan-context';
import { valuesIn } from './plan-values';

/** How far a plan that is mostly its template has come. */
export interface Progress {
  /** Whether nobody has written anything below the header. */
  readonly isAsItCame: boolean;
  /** The places that are open. */
  readonly open: number;
  /** The places of a plan that was just made; at least `open`. */
  readonly count: number;
}

/** A shorter text has no template to be told from. */
const leastLines = 12;

/**
 * Whether a plan is mostly the template it was made from: nobody has written in more than half of the sections, and at
 * least half of what the template asks for below the header is open.
 */
export const isScaffold = defineDerived(
  (plan: PlanDocument, context: PlanContext): boolean =>
    // The first look is cheap, and enough for nearly every plan.
    isMostlyUntouched(plan, context, mayBeTouched) &&
    isMostlyUntouched(plan, context, isTouched, newPlanOf(context)) &&
    linesOf(plan.text).length >= leastLines,
);

/**
 * Whether somebody has written in a section: it has a line that a plan just made from the template has not. The body and
 * the context alone decide.
 */
export const isTouched = defineDerived((body: SectionBody, context: PlanContext): boolean => {
  const lines = newPlanOf(context)?.lines;
  return lines !== undefined && hasOtherLine(body.text, lines);
});

/** How much of a scaffold is written. */
export function progressOf(plan: PlanDocument, context: PlanContext): Progress {
  const open = countPlaces(plan.sections, context.template);
  return {
    isAsItCame: plan.bodies.every((body, index) => isInHeader(plan, index) || !isTouched(body, context)),
    open,
    count: Math.max(open, newPlanOf(context)?.placesWithHeader ?? 0),
  };
}

/** Whether a section is the title's, or stands above all headings: what New Plan fills in stands there. */
export function isInHeader({ outline: { depths, tree } }: PlanDocument, index: number): boolean {
  return isHeader(tree, index, depths[index] ?? 0);
}

/** A cheap look for lines of the author's: a line that names a principle may be one that New Plan has written. */
const mayBeTouched = defineDerived((body: SectionBody, context: PlanContext): boolean => {
  const names = (context.constitution?.principles ?? [])
    .map(({ name }) => name)
    .filter((name) => name !== '');
  return (
    context.template !== undefined &&
    hasOtherLine(body.text, linesOfTemplate(context.template), (line) =>
      names.some((name) => line.includes(name)),
    )
  );
});

/** The open places of a plan below its header. */
interface Asked {
  readonly places: number;
  /** The sections that have such a place. */
  readonly sections: number;
}

/**
 * Whether more of a plan's sections are untouched, and ask for something, than are written in.
 *
 * @param before What the plan asked for when it was made: of that as well, half has to be left.
 */
function isMostlyUntouched(
  plan: PlanDocument,
  context: PlanContext,
  isWritten: (body: SectionBody, context: PlanContext) => boolean,
  before: Asked = { places: 0, sections: 0 },
): boolean {
  if (!context.template) return false;
  let places = 0;
  let untouched = 0;
  let written = 0;
  for (const [index, body] of plan.bodies.entries()) {
    const most = untouched + plan.bodies.length - index;
    if (most <= written || most * 2 <= before.sections) return false;
    if (isInHeader(plan, index)) continue;
    const isOwn = isWritten(body, context);
    if (isOwn) written++;
    // The first look leaves alone what it need not read.
    if (isOwn && before.places === 0) continue;
    const open = countPlaces([sectionOf(plan, index)], context.template);
    places += open;
    if (!isOwn && open > 0) untouched++;
  }
  return untouched > written && untouched * 2 > before.sections && places * 2 >= before.places;
}

function countPlaces(sections: readonly Section[], template: Template | undefined): number {
  let count = 0;
  for (const section of sections) count += findPlaces(section, { vocabulary: template?.vocabulary }).length;
  return count;
}

/** Lines of a text, for `hasOtherLine`: trimmed, and as `withoutTokens` has them. */
export interface KnownLines {
  readonly written: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
}

/** The lines of a template. */
export const linesOfTemplate = defineDerived(
  ({ document }: Template): KnownLines => knownLines(document.text),
);

function knownLines(text: string): KnownLines {
  const written = linesOf(text);
  return { written: new Set(written), known: new Set(written.map(withoutTokens)) };
}

interface Scaffold extends Asked {
  readonly lines: KnownLines;
  readonly placesWithHeader: number;
}

/** The plan that New Plan would make in a context; undefined without a template. */
const newPlanOf = defineDerived((context: PlanContext): Scaffold | undefined => {
  const { template } = context;
  if (!template) return undefined;
  const values = valuesIn(context);
  const { text } = newPlan(template, values);
  // Files that stood beside the plan when it was made may be gone.
  const { text: linked } = newPlan(template, { ...values, neighbours: allNeighbours });
  const plan = parsePlan(text);
  const counts = plan.sections.map((section) => countPlaces([section], template));
  const below = counts.filter((_, index) => !isInHeader(plan, index));
  return {
    lines: knownLines(`${text}\n${linked}\n${template.document.text}`),
    places: sumOf(below),
    sections: below.filter((count) => count > 0).length,
    placesWithHeader: sumOf(counts),
  };
});

const allNeighbours = {
  spec: true,
  research: true,
  dataModel: true,
  quickstart: true,
  contracts: true,
  tasks: true,
};

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
