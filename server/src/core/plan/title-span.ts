import type { Span } from '../span';
import type { PlanDocument } from './plan-document';

/** Where a finding about a plan as a whole points: its title, or its first line when it has none. */
export function titleSpanOf(plan: PlanDocument): Span {
  const heading = plan.title?.body.heading;
  if (plan.title && heading) return plan.title.at(heading.prose.span);
  const end = plan.text.search(/[\r\n]/);
  return { start: 0, end: end < 0 ? Math.min(plan.text.length, 80) : end };
}
