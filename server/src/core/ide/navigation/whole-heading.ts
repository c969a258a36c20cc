import { type PlanDocument, sectionAt } from '../../document/plan-document';
import { contains, type Span } from '../../span/span';

/**
 * Returns the span of the heading around a span, with its `#` signs, or the span itself outside headings. Other
 * Markdown servers report whole headings, so an editor then shows the place only once.
 */
export function wholeHeading(document: PlanDocument, span: Span): Span {
  const section = sectionAt(document, span.start);
  const heading = section?.body.heading;
  const whole = section && heading && section.at(heading.span);
  return whole && contains(whole, span) ? whole : span;
}
