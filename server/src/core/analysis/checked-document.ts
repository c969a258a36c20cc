import type { Finding } from '../document/finding';
import type { PlanDocument } from '../document/plan-document';

/**
 * What was found in one section, sorted by where it starts. Spans are relative to the section. The same array for as long
 * as it says the same, however far the section moves: whoever works something out of it can keep that.
 */
export type SectionFindings = readonly Finding[];

/** A document with everything there is to say about it. */
export interface CheckedDocument {
  readonly document: PlanDocument;
  /** One list for each of the document's sections. */
  readonly sections: readonly SectionFindings[];
  /** The same findings, sorted by where they start. Spans are offsets in the document, and lie inside it. */
  readonly findings: readonly Finding[];
}
