import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../server/src/core/template/read-template';

// Past the door: what is read of a template shows in several features, in each in part.

const read = (text: string) =>
  readTemplate(text, { id: 'team', title: 'Team', source: { kind: 'workspace', uri: 'file:///t.md' } });
const outline = (text: string) =>
  read(text).sections.map(({ title, depth, parent, optional }) =>
    [`${'#'.repeat(depth)} ${title}`, parent && `in ${parent.title}`, optional && 'optional']
      .filter(Boolean)
      .join(', '),
  );
const guidance = (body: string) => read(`# Plan\n\n## Risks\n\n${body}\n`).sections[0]?.guidance;

describe('sections', () => {
  test('are all headings but the title', () => {
    expect(outline('# Plan: [NAME]\n\n## One\n\nx\n\n### Two\n\n[x]\n\n## Three\n\n[x]\n')).toEqual([
      '## One',
      '### Two, in One',
      '## Three',
    ]);
    expect(read('# Plan: [NAME]\n\n## One\n').preamble?.title).toBe('Plan: [NAME]');
  });

  test('without a title are all headings', () => {
    expect(outline('## One\n\n[x]\n\n## Two\n\n[x]\n')).toEqual(['## One', '## Two']);
    expect(read('## One\n\n## Two\n').preamble).toBeUndefined();
  });

  test('an empty file has none', () => {
    expect(read('')).toMatchObject({ sections: [], preamble: undefined, gate: undefined });
  });
});

describe('a section is optional', () => {
  test.each([
    ['by its title', '## Migration (optional)\n\n[x]\n'],
    ['by a placeholder in its title', '## Phase 1: [Phase Name]\n\n[x]\n'],
    ['by a prompt', '## Migration\n\n*Only if data changes.*\n\n[x]\n'],
    [
      'by a quotation',
      '## Tracking\n\n> **Fill ONLY if the check has violations**\n\n| a |\n|---|\n| [x] |\n',
    ],
    ['by a comment', '## Migration\n\n<!-- Remove if unused. -->\n\n[x]\n'],
    ['in Japanese', '## 追跡\n\n> **正当化が必要な違反がある場合のみ記入**\n\n[x]\n'],
    ['in Chinese', '## 迁移\n\n*如适用*\n\n[x]\n'],
    ['in Korean', '## 마이그레이션\n\n*선택 사항*\n\n[x]\n'],
    ['in Portuguese', '## Migração\n\n*Se aplicável.*\n\n[x]\n'],
    ['when it lists broken rules', '## Tracking\n\n| Violation | Reason |\n|---|---|\n| [x] | [y] |\n'],
    ['when it only explains', `## Flow\n\n\`\`\`\n${'1. Load the file\n'.repeat(30)}\`\`\`\n`],
  ])('%s', (_how, section) => {
    expect(read(`# Plan\n\n${section}`).sections[0]).toMatchObject({ optional: true });
  });

  test('when it repeats another', () => {
    expect(outline('# Plan\n\n## Phase 1\n\n[x]\n\n## Phase 2\n\n[x]\n')).toEqual([
      '## Phase 1',
      '## Phase 2, optional',
    ]);
  });

  test('with what is inside of it', () => {
    expect(outline('# Plan\n\n## Extra (optional)\n\n### Detail\n\n[x]\n').at(-1)).toMatch(/optional$/);
  });

  test.each([
    ['an item that may be left out', '## Operations\n\n- Runbooks (if applicable):\n'],
    [
      'options to choose from',
      '## Layout\n\n<!-- Delete unused options and expand the chosen one. -->\n\n[x]\n',
    ],
    ['nothing in it', '## Summary\n'],
    [
      'a long check',
      `## Constitution Check\n\n${'- **Small**: Say how the change is kept small.\n'.repeat(12)}`,
    ],
  ])('but not for %s', (_what, section) => {
    expect(read(`# Plan\n\n${section}`).sections[0]).toMatchObject({ optional: false });
  });
});

describe('guidance', () => {
  test.each([
    [
      'a comment without its label',
      '<!--\n  ACTION REQUIRED: Name each risk\n    and its owner.\n-->',
      'Name each risk\n  and its owner.',
    ],
    ['an italic prompt', '*Name each risk.*', 'Name each risk.'],
    ['a quoted prompt over lines', '> Name each\n> risk.', 'Name each\nrisk.'],
    ['a prompt in brackets', '[Name each risk]', 'Name each risk'],
    ['several prompts', '*First.*\n\n[Second]\n\n[Third]', 'First.\n\nSecond\n\nThird'],
    ['a plain paragraph, where there is nothing else', 'Name each risk.', 'Name each risk.'],
    ['nothing from fields', '**Owner**: [name]', ''],
    [
      'a list apart from what follows it',
      '<!-- guidance:\n- One\n  line.\n- Two.\nExample: x\n-->',
      '- One\n  line.\n- Two.\n\nExample: x',
    ],
    ['a built-in’s explanation alone', '<!-- guidance: Name them. -->\n\n[Name each risk]', 'Name them.'],
  ])('is %s', (_what, body, expected) => {
    expect(guidance(body)).toBe(expected);
  });
});
