import { describe, expect, it } from 'vitest';
import type { Finding, Fix, SectionFix } from '../../server/src/core';
import { parsePlan } from '../../server/src/core';
import { contains, type DocumentOffset, type SectionOffset, shift } from '../../server/src/core/span/span';

// Past the door: the types of offsets are not exported.

// `npm run typecheck` holds these: where a line compiles that must not, its directive is an error.

const plan = parsePlan('# Title\n\n## Part\n\nText.\n');
const section = plan.section(1)!;
const [block] = section.body.blocks;
const inSection = block!.span;
const inDocument = section.at(inSection);

describe('offsets in a section and in a document', () => {
  it('are told apart', () => {
    const start: DocumentOffset = inDocument.start;
    // @ts-expect-error: an offset in the section is none in the document
    const wrongStart: DocumentOffset = inSection.start;
    // @ts-expect-error: an offset in the document is none in the section
    const wrongEnd: SectionOffset = inDocument.end;
    expect([start, wrongStart, wrongEnd]).toHaveLength(3);
  });

  it('are not moved twice', () => {
    // @ts-expect-error: the span counts from the document already
    expect(section.at(inDocument)).not.toEqual(inDocument);
  });

  it('are not compared with one another', () => {
    // @ts-expect-error: one counts from the section, the other from the document
    expect(contains(inDocument, inSection)).toBe(false);
  });

  it('are what findings and fixes ask for', () => {
    const fix: Fix = { title: '', edits: [{ span: inDocument, newText: '' }], safe: false };
    const sectionFix: SectionFix = { title: '', edits: [{ span: inSection, newText: '' }], safe: false };
    // @ts-expect-error: the edits of a fix count from the document
    const wrong: Fix = sectionFix;
    // @ts-expect-error: a finding counts from the document
    const span: Finding['span'] = inSection;
    expect([fix, wrong, span]).toHaveLength(3);
  });

  it('may be counted', () => {
    const next: SectionOffset = inSection.end + 1;
    expect(shift(inSection, 1).end).toBe(next);
  });
});
