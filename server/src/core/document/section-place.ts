import { type DocumentSpan, type SectionSpan, shift } from '../span/span';
import { findInRope } from '../text/find-in-rope';
import type { PlanDocument } from './plan-document';
import type { Section } from './section';
import { sectionIndexAt } from './section-index';

/** A place in a document, relative to a section. */
export interface SectionPlace {
  /** The section where the place starts; undefined in a document without sections. */
  readonly in: Section | undefined;
  /** Offsets relative to the section. */
  readonly span: SectionSpan;
}

/** Converts a span of a section, also of a detached one, to document offsets. */
export function spanIn(document: PlanDocument, { index }: Section, span: SectionSpan): DocumentSpan {
  return shift(span, document.starts[index] ?? 0);
}

/** Converts a span of the document to a place. */
export function placeAt(document: PlanDocument, span: DocumentSpan): SectionPlace {
  const section = document.section(sectionIndexAt(document, span.start));
  return { in: section, span: shift(span, -(section?.start ?? 0)) };
}

/** Returns the place for findings about a whole document: its title, or its first line without a title. */
export function titlePlaceOf(document: PlanDocument): SectionPlace {
  const { rope, title } = document;
  const heading = title?.body.heading;
  if (heading) return { in: title, span: heading.prose.span };
  const lineEnd = findInRope(/[\r\n]/g, rope, 0);
  return { in: document.section(0), span: { start: 0, end: lineEnd?.start ?? Math.min(rope.length, 80) } };
}
