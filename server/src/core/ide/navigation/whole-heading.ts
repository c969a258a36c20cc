import { type PlanDocument, sectionAt } from '../../document/plan-document';
import { contains, type Span } from '../../span/span';

/**
 * The heading that a span stands in, with its number signs; the span itself where it stands in none. Others who know Markdown
 * alone report headings so, and an editor shows the same place once.
 */
export function wholeHeading(document: PlanDocument, span: Span): Span {
  const section = sectionAt(document, span.start);
  const heading = section?.body.heading;
  const whole = section && heading && section.at(heading.span);
  return whole && contains(whole, span) ? whole : span;
}
