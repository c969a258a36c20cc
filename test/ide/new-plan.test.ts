// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets have their tab stops in that form
import { describe, expect, test } from 'vitest';
import { builtInTemplate, newPlan } from '../../server/src/core';
import { builtInTemplatesAll } from '../../server/src/core/template/built-in-templates';
import { readTemplate } from '../../server/src/core/template/read-template';
import { expand } from './expand';

// Past the door: new plans are compared with the built-in templates as they are read.

const team = (text: string) =>
  readTemplate(text, { id: 'team', title: 'Team', source: { kind: 'workspace', uri: 'file:///t.md' } });

const values = {
  feature: 'Export orders',
  folder: '007-export',
  branch: '007-export',
  date: '2026-03-04',
  author: 'Ada',
  neighbours: { spec: true },
};

describe('from a team’s template', () => {
  test('replaces what is known, wherever it stands, and leaves the rest', () => {
    const template = team(`# Implementation Plan: [FEATURE]

**Branch**: \`[###-feature-name]\` | **Date**: [DATE] | **Spec**: [link]
**Owner**: [team]

\`\`\`text
specs/[###-feature]/
└── plan.md
\`\`\`
`);
    expect(newPlan(template, values).text).toBe(`# Implementation Plan: Export orders

**Branch**: \`007-export\` | **Date**: 2026-03-04 | **Spec**: [spec.md](./spec.md)
**Owner**: [team]

\`\`\`text
specs/007-export/
└── plan.md
\`\`\`
`);
  });

  test.each(['# Sign-off', '## Sign-off'])('leaves the date of an approval below "%s"', (heading) => {
    const text = `# Plan\n\n**Date**: [DATE]\n\n${heading}\n\n- **Approver**: [Name]\n- **Date**: [DATE]\n`;
    expect(newPlan(team(text), values).text).toBe(text.replace('[DATE]', '2026-03-04'));
  });

  test('leaves every token when nothing is known', () => {
    const text = '# Plan: [FEATURE]\n\n**Date**: [DATE]\n\n## Summary\n\nCost is $5 or {more}.\n';
    const plan = newPlan(team(text), {});
    expect(plan.text).toBe(text);
    expect(plan.snippet).toBe(
      '# Plan: ${1:[FEATURE]}\n\n**Date**: ${2:[DATE]}\n\n## Summary\n\nCost is \\$5 or ${3:{more\\}}.\n',
    );
  });

  test('keeps its line ends', () => {
    const template = team('# Plan: [FEATURE]\r\n\r\n## Summary\r\n\r\n[What]\r\n');
    expect(newPlan(template, values).text).toBe('# Plan: Export orders\r\n\r\n## Summary\r\n\r\n[What]\r\n');
  });

  const principles = [{ number: 'I', name: 'Small Steps' }, { name: 'Read | Write' }];

  test('lists the principles in the place of a lone placeholder', () => {
    const template = team(
      '# Plan\n\n## Constitution Check\n\n*GATE*\n\n[Gates from the constitution]\n\n## End\n',
    );
    expect(newPlan(template, { principles }).text).toContain(
      '*GATE*\n\n- **I. Small Steps**: [PASS / VIOLATION – evidence or justification]\n- **Read | Write**: [PASS',
    );
  });

  test('lists the principles as rows of an open table', () => {
    const template = team(
      '# Plan\n\n## Constitution Check\n\n| Principle | Met |\n|---|---|\n| [Principle 1] | [Yes/No] |\n| [Principle 2] | [Yes/No] |\n\n## End\n',
    );
    expect(newPlan(template, { principles }).text).toContain(
      '|---|---|\n| I. Small Steps | [Yes/No] |\n| Read \\| Write | [Yes/No] |\n\n## End',
    );
  });

  test('does not touch a check that names its items', () => {
    const text = '# Plan\n\n## Constitution Check\n\n- [ ] **Small**: is it?\n';
    expect(newPlan(team(text), { principles }).text).toBe(text);
  });
});

describe('as a snippet', () => {
  test('a choice leaves the place undecided until a word is chosen', () => {
    const { snippet } = newPlan(team('# Plan\n\n- Status: PASS / FAIL\n- Level: [High/Med/Low]\n'), {});
    expect(snippet).toContain('Status: ${1|PASS / FAIL,PASS,FAIL|}');
    expect(snippet).toContain('Level: ${2|[High/Med/Low],High,Med,Low|}');
  });

  test('a choice of a template’s own words has its list', () => {
    const text = '# Plan\n\n| Item | Status |\n|---|---|\n| [Item] | [PASS / EXCEPTION] |\n';
    expect(newPlan(team(text), {}).snippet).toContain('${2|[PASS / EXCEPTION],PASS,EXCEPTION|}');
  });

  test('an empty field gets a tab stop behind its label', () => {
    expect(newPlan(team('# Plan\n\n- Owner:\n- Day:\n'), {}).snippet).toBe(
      '# Plan\n\n- Owner: $1\n- Day: $2\n',
    );
  });

  test.each(builtInTemplatesAll().map(({ id }) => id))(
    '%s stands for its text, with tab stops in order',
    (id) => {
      const { text, snippet } = newPlan(builtInTemplate(id)!, values);
      const { text: expanded, numbers } = expand(snippet);
      // The space behind the label of an empty field is the only thing a snippet adds.
      expect(expanded.replace(/: $/gm, ':')).toBe(text.replace(/: $/gm, ':'));
      expect(numbers.length).toBeGreaterThan(10);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    },
  );

  test.each(['', '\u0000', '[', '${1:x}', '| a |\n|', '---\na: [', '```\n['])(
    'survives the template %j',
    (text) => {
      expect(expand(newPlan(team(text), values).snippet).text).toBe(newPlan(team(text), values).text);
    },
  );
});
