import type { Finding, OwnRelated, Related } from '../document/finding';
import type { SectionSpan } from '../span/span';
import type { Report } from './rule';

/** A finding in its section. Plain data, because it is cached across versions of the document. */
export interface SectionFinding extends Omit<Finding, 'fixes' | 'span' | 'related'> {
  /** The place of the finding, as section offsets. */
  readonly span: SectionSpan;
  readonly related?: readonly (Related | OwnRelated)[];
  /** The report from which the rule creates the fixes. */
  readonly report: Report;
}

/**
 * The findings of one section, sorted by start. The array stays identical while the findings are equal, even if
 * the section moves, because other caches use it as key.
 */
export type SectionFindings = readonly SectionFinding[];
