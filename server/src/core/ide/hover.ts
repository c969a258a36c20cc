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

/** Help for a place in a plan. */
export interface Hover {
  /** What it is about: offsets in the document. */
  readonly span: Span;
  readonly markdown: SafeMarkdown;
}

/**
 * Help for an offset in a plan: at something unfinished what to write there, at a principle or check item in the
 * constitution check the constitution's own words, at a heading what belongs in its section.
 *
 * @param severityByState Whether findings get their severity from the plan's state, so that help says why one is an error.
 * @returns undefined where there is nothing to say.
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
  // The place of an empty section is its heading, of which there is more to say.
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
