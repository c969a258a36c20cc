import { type DocumentSpan, type SectionSpan, shift } from '../span/span';
import { findInRope } from '../text/find-in-rope';
import type { PlanDocument } from './plan-document';
import type { Section } from './section';
import { sectionIndexAt } from './section-index';

/** A place in a document. */
export interface SectionPlace {
  /** The section that it starts in; undefined in a document without sections. */
  readonly in: Section | undefined;
  /** Relative to the section. */
  readonly span: SectionSpan;
}

/** The place of a span of the document. */
export function placeAt(document: PlanDocument, span: DocumentSpan): SectionPlace {
  const section = document.section(sectionIndexAt(document, span.start));
  return { in: section, span: shift(span, -(section?.start ?? 0)) };
}

/** Where a finding about a document as a whole points: its title, or its first line when it has none. */
export function titlePlaceOf(document: PlanDocument): SectionPlace {
  const { rope, title } = document;
  const heading = title?.body.heading;
  if (heading) return { in: title, span: heading.prose.span };
  const lineEnd = findInRope(/[\r\n]/g, rope, 0);
  return { in: document.section(0), span: { start: 0, end: lineEnd?.start ?? Math.min(rope.length, 80) } };
}
