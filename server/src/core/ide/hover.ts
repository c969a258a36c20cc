import { type PlanDocument, sectionAt } from '../document/plan-document';
import type { PlanContext } from '../plan/plan-context';
import { whySettled } from '../plan/plan-state';
import { overlaps, type Span, shift, touches } from '../span/span';
import { inert, joined, type SafeMarkdown, safe } from '../text/safe-markdown';
import { findPlaces } from '../unfinished/find-places';
import { describePlace } from './describe-place';
import { describePrinciple } from './describe-principle';
import { describeSection } from './describe-section';
import { describeTitle } from './describe-title';

/** The hover for a place in a plan. */
export interface Hover {
  /** The place: document offsets. */
  readonly span: Span;
  readonly markdown: SafeMarkdown;
}

/**
 * Returns the hover at a document offset: what to write at an unfinished place, the constitution's text for a principle
 * or check item, or the purpose of a heading's section.
 * @param severityByState Whether the plan's state sets severities; then the hover explains errors.
 * @returns undefined without help for the place.
 */
export function hover(
  plan: PlanDocument,
  context: PlanContext,
  offset: number,
  severityByState = false,
): Hover | undefined {
  const section = sectionAt(plan, offset);
  if (!section) return undefined;
  const places = findPlaces(section, { vocabulary: context.template?.vocabulary });
  const place = places.find(({ span }) => touches(section.at(span), offset));
  const { heading } = section.body;
  // An unfinished place of an empty section is its heading; the section's description is more useful there.
  if (place && !(place.kind === 'empty' && heading && overlaps(place.span, heading.span))) {
    const help = describePlace(place, plan, section, context);
    const reason = severityByState && place.kind !== 'deferral' ? whySettled(plan, context) : undefined;
    const why = reason && safe`*An error in a settled plan: ${inert(reason)}.*`;
    return { span: section.at(place.span), markdown: why ? joined([help, why]) : help };
  }
  const principle = describePrinciple(plan, context, offset);
  if (principle) return principle;
  if (!heading || !touches(shift(heading.span, section.start), offset)) return undefined;
  const aboutTemplate = section === plan.title ? describeTitle(context) : undefined;
  const markdown = aboutTemplate ?? describeSection(plan, section, context);
  return markdown === undefined ? undefined : { span: section.at(heading.span), markdown };
}
