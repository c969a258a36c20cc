import type { Finding, OwnRelated, Related } from '../document/finding';
import type { SectionSpan } from '../span/span';
import type { Report } from './rule';

/** A finding in its section. It is plain data, since it is cached over many versions of the document. */
export interface SectionFinding extends Omit<Finding, 'fixes' | 'span' | 'related'> {
  /** Relative to the section. */
  readonly span: SectionSpan;
  readonly related?: readonly (Related | OwnRelated)[];
  /** The report that its rule makes the fixes of. */
  readonly report: Report;
}

/**
 * The findings of one section, sorted by where they start. The array stays the same object while it says the same, however far
 * the section moves: other caches use it as their key.
 */
export type SectionFindings = readonly SectionFinding[];
