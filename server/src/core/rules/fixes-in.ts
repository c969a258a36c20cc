import type { Fix, SectionFix } from '../document/finding';
import type { Section } from '../document/section';

/** Converts the edits of fixes from section offsets to document offsets. */
export function fixesIn(section: Section, fixes: readonly SectionFix[]): Fix[] {
  return fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, span: section.at(edit.span) })),
  }));
}
