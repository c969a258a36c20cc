import { type PlanDocument, sectionAt } from '../document/plan-document';
import type { Section } from '../document/section';
import type { PlanContext } from '../plan/plan-context';
import type { Span } from '../span/span';
import { completeParts } from './complete-parts';
import { completePrinciples } from './complete-principles';
import { completeSections } from './complete-sections';
import { completeValues } from './complete-values';
import type { Completion, Cursor } from './completion';

/**
 * Lists the completions at a document offset, most likely first: missing sections behind a `#`, known values and
 * allowed words of a field, principles in the constitution check, and repeated parts.
 */
export function complete(plan: PlanDocument, context: PlanContext, offset: number): Completion[] {
  const section = sectionAt(plan, offset);
  if (!section || isInCode(section, offset)) return [];
  const line = lineAt(plan.text, offset);
  const before = plan.text.slice(line.start, offset);
  const cursor: Cursor = { plan, context, offset, section, line, before };
  return [
    ...completeSections(cursor),
    ...completeValues(cursor),
    ...completePrinciples(cursor),
    ...completeParts(cursor),
  ];
}

function isInCode(section: Section, offset: number): boolean {
  return section.body.blocks.some(({ kind, span }) => {
    const { start, end } = section.at(span);
    return kind === 'code' && start < offset && offset < end;
  });
}

function lineAt(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = /\r?\n|$/g;
  end.lastIndex = offset;
  return { start, end: end.exec(text)?.index ?? text.length };
}
