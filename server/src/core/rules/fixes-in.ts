import type { Fix, SectionFix } from '../document/finding';
import type { Section } from '../document/section';

/** Moves fixes from offsets in a section to offsets in the document. */
export function fixesIn(section: Section, fixes: readonly SectionFix[]): Fix[] {
  return fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, span: section.at(edit.span) })),
  }));
}
