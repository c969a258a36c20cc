import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPlan, gatherContext, parsePlan, readSettings } from '../../server/src/core';
import { MemoryWorkspace } from '../support/memory-workspace';
import { random } from '../support/runs';

const root = 'file:///repo';
const folder = `${root}/specs/001-export`;
const uri = `${folder}/plan.md`;
const { settings } = readSettings({ rules: { 'unknown-id': 'warning' } });

const template = (name: string) => `# Implementation Plan: [FEATURE]\n\n## ${name}\n\n[What]\n`;
const constitution = (name: string) => `# Constitution\n\n## Core Principles\n\n### I. ${name}\n\nWe MUST.\n`;

/** The possible contents of each file; undefined if the file does not exist. */
const files: Readonly<Record<string, readonly (string | Error | undefined)[]>> = {
  [`${root}/.git`]: [undefined, 'gitdir: elsewhere'],
  [`${root}/.specify/templates/plan-template.md`]: [undefined, template('Summary'), template('Risks')],
  [`${root}/.specify/templates/overrides/plan-template.md`]: [
    undefined,
    template('Override'),
    new Error('locked'),
  ],
  [`${root}/.specify/presets/small/preset.yml`]: [
    undefined,
    'provides:\n  templates:\n    - type: template\n      name: plan-template\n      file: plan.md\n      strategy: append\n',
    'provides: [',
  ],
  [`${root}/.specify/presets/small/plan.md`]: [undefined, '## Preset\n\n[What]\n'],
  [`${root}/.specify/memory/constitution.md`]: [
    undefined,
    constitution('Small steps'),
    constitution('Plain words'),
  ],
  [`${root}/constitution.md`]: [undefined, constitution('Fallback')],
  [`${root}/specs/templates/plan-template.md`]: [undefined, template('Customary')],
  [`${root}/docs/guide.md`]: [undefined, '# Guide\n', '# Manual\n'],
  [`${root}/docs/Keys.md`]: [undefined, '# Keys\n'],
  [`${root}/src/export/csv.ts`]: [undefined, ''],
  [`${folder}/spec.md`]: [
    undefined,
    '# Feature Specification: Export\n\n- **FR-001**: x\n',
    '# Spec: [FEATURE]\n',
  ],
  [`${folder}/tasks.md`]: [undefined, '- [x] T001 Do\n', '- [ ] T001 Do\n- [x] T002 Do\n'],
  [`${folder}/research.md`]: [undefined, '# Research\n\n## Decision: Storage\n\n**Decision**: SQLite\n'],
};

const texts = [
  '# Implementation Plan: Export\n\n## Summary\n\nSee [guide](../../docs/guide.md#guide) and [keys](../../docs/keys.md), FR-002.\n',
  '# Implementation Plan: Export\n\n## Summary\n\n**Storage**: NEEDS CLARIFICATION\n\n```text\nsrc/\n└── export/\n    └── csv.ts  # existing\n```\n',
  '<!-- planwright-template: docs/guide.md -->\n\n# Implementation Plan: Export\n\n## Constitution Check\n\n- [x] Small steps: yes\n',
];

const edit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ file: fc.constantFrom(...Object.keys(files)), content: fc.nat(2) }) },
  fc.record({ text: fc.nat(texts.length - 1) }),
);

test('a context after edits of files and of the plan is that of a fresh look, and the same object where nothing differs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), fc.boolean(), async (edits, isOpen) => {
      const folders = isOpen ? [root] : [];
      const workspace = new MemoryWorkspace({}, folders);
      let plan = parsePlan(texts[0] ?? '');
      for (const each of edits) {
        if ('text' in each) plan = parsePlan(texts[each.text] ?? '', plan);
        else {
          const content = files[each.file]?.[each.content];
          if (content === undefined) delete workspace.files[each.file];
          else workspace.files[each.file] = content;
        }
        const facts = { date: '2026-11-28' };
        const kept = await gatherContext(workspace, { uri, plan, settings, facts });
        const fresh = await gatherContext(new MemoryWorkspace(workspace.files, folders), {
          uri,
          plan,
          settings,
          facts,
        });
        expect(kept.template).toBe(fresh.template);
        expect(kept.constitution).toBe(fresh.constitution);
        const { constitution: _, template: __, ...data } = kept;
        const { constitution: ___, template: ____, ...freshData } = fresh;
        expect(data).toEqual(freshData);
        expect(checkPlan(plan, kept, settings).map(({ message }) => message)).toEqual(
          checkPlan(plan, fresh, settings).map(({ message }) => message),
        );
        expect(await gatherContext(workspace, { uri, plan, settings, facts })).toBe(kept);
      }
    }),
    random(10),
  );
});

const linking = parsePlan(
  '# Implementation Plan: Export\n\n## Summary\n\nSee [guide](../../docs/guide.md#guide).\n',
);
const plain = parsePlan('# Implementation Plan: Export\n\n## Summary\n\nText.\n');
const guide = `${root}/docs/guide.md`;

test('a link that comes back is checked against the present file', async () => {
  const workspace = new MemoryWorkspace({ [guide]: '# Guide\n' }, [root]);
  const first = await gatherContext(workspace, { uri, plan: linking, settings });
  expect(first.neighbours.brokenLinks).toEqual([]);
  await gatherContext(workspace, { uri, plan: plain, settings });
  workspace.files[guide] = '# Manual\n';
  const last = await gatherContext(workspace, { uri, plan: linking, settings });
  expect(last.neighbours.brokenLinks).toHaveLength(1);
});

test('concurrent calls for one plan use their own text, settings and facts', async () => {
  const workspace = new MemoryWorkspace(
    { [guide]: '# Manual\n', [`${folder}/spec.md`]: '- **FR-001**: x\n' },
    [root],
  );
  const off = readSettings({}).settings;
  const [first, second] = await Promise.all([
    gatherContext(workspace, { uri, plan: linking, settings, facts: { author: 'Ann' } }),
    gatherContext(workspace, { uri, plan: plain, settings: off, facts: { author: 'Dan' } }),
  ]);
  expect(first.neighbours.brokenLinks).toHaveLength(1);
  expect(first.neighbours.ids).toBeDefined();
  expect(first.facts.author).toBe('Ann');
  expect(second.neighbours.brokenLinks).toBeUndefined();
  expect(second.neighbours.ids).toBeUndefined();
  expect(second.facts.author).toBe('Dan');
});
