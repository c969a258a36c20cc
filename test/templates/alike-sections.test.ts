import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeSectionsOf } from '../../server/src/core/template/alike-sections';
import { builtInTemplatesAll } from '../../server/src/core/template/built-in-templates';
import { readTemplate } from '../../server/src/core/template/read-template';
import { comparable, likeness, placeholderLead } from '../../server/src/core/template/title-likeness';
import { random } from '../support/runs';

// Past the door: an index is compared with the search that it replaces.

const japanese = readTemplate(
  '# 計画\n\n## 技術コンテキスト\n\n## 憲章チェック (Constitution Check)\n\n## 概要\n',
  {
    id: 'team',
    title: 'plan-template.md',
    source: { kind: 'workspace' },
  },
);
const templates = [...builtInTemplatesAll(), japanese];

/** A title of a template with a few places written otherwise. */
const reworded = fc
  .tuple(
    fc.constantFrom(...templates.flatMap(({ sections }) => sections.map(({ title }) => title))),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        removed: fc.nat(2),
        added: fc.constantFrom('', '', 's', 'x', '技', ' 1', ' and ', ' (Summary)', 'ing'),
      }),
      { maxLength: 3 },
    ),
  )
  .map(([title, edits]) =>
    edits.reduce((text, { at, removed, added }) => {
      const start = Math.floor(at * (text.length + 1));
      return text.slice(0, start) + added + text.slice(start + removed);
    }, title),
  );

describe('sections with a title like another', () => {
  it('are the same as when each is looked at', () => {
    let found = 0;
    fc.assert(
      fc.property(reworded, (text) => {
        const title = comparable(text);
        for (const template of templates) {
          const alike = template.sections
            .filter((section) => placeholderLead(section.title) === undefined)
            .map((section) => ({ section, score: likeness(title, comparable(section.title)) }))
            .filter(({ score }) => score >= 0.8);
          const answer = alikeSectionsOf(template).of(title).get(template) ?? [];
          expect(answer.map(({ score }) => score)).toEqual(alike.map(({ score }) => score));
          expect(answer.every(({ section }, index) => section === alike[index]!.section)).toBe(true);
          found += answer.length;
        }
      }),
      random(200),
    );
    expect(found).toBeGreaterThan(100);
  });
});
