import type { Span } from '../span/span';
import { findInRope } from '../text/find-in-rope';
import type { PlanDocument } from './plan-document';

/** Where a finding about a plan as a whole points: its title, or its first line when it has none. */
export function titleSpanOf(plan: PlanDocument): Span {
  const heading = plan.title?.body.heading;
  if (plan.title && heading) return plan.title.at(heading.prose.span);
  const lineEnd = findInRope(/[\r\n]/g, plan.rope, 0);
  return { start: 0, end: lineEnd?.start ?? Math.min(plan.rope.length, 80) };
}
