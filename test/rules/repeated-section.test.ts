import { describe, expect, test } from 'vitest';
import { check, checkFix, findingsOf, fixesAt } from '../support/check';

const template = `# Implementation Plan: [FEATURE]

## Layout

**Folder**: [folder]

## Rollout

[How it gets to users]
`;
const rules = 'repeated-section';
const surroundings = { template, rules };

describe('a section that stands twice', () => {
  test('loses its untouched copy, wherever that stands', () =>
    checkFix(
      `# Implementation Plan: Export

## Rollout‸

[How it gets to users]

## Layout

**Folder**: src

## Rollout

Behind a switch.
`,
      'Delete the untouched copy',
      `# Implementation Plan: Export

## Layout

**Folder**: src

## Rollout

Behind a switch.
`,
      surroundings,
    ));

  test('is left by the fix where the written text has a link that only the copy defines', async () => {
    const withLink = template.replace('[How it gets to users]', 'See the [Steps][].\n\n[steps]: ./steps.md');
    const written = (text: string) => `# Implementation Plan: Export

## Layout

**Folder**: src

## Rollout

${text}

${withLink.slice(withLink.indexOf('## Rollout'))}`;
    const titles = async (text: string) =>
      (await fixesAt(written(text), { template: withLink, rules })).fixes.map(({ title }) => title);
    expect(await titles('Behind a switch, in three [Steps][].')).toEqual([]);
    expect(await titles('Behind a switch.')).toEqual(['Delete the untouched copy']);
  });

  test('is left as it is where a text in brackets is the author’s', () =>
    check(
      `# Implementation Plan: Export

## Layout

**Folder**: src

## Layout

**Folder**: [src/export](./src/export)

## Rollout

Behind a switch.
`,
      surroundings,
    ));

  test('is left as it is where a value kept its brackets', () =>
    check(
      `# Implementation Plan: Export

## Layout

**Folder**: src

## Layout

**Folder**: [src and lib]

## Rollout

Behind a switch.
`,
      surroundings,
    ));

  test('is not deleted by a fix where the copy differs from the template', async () => {
    const plan = `# Implementation Plan: Export

## Layout

**Folder**: src

## Layout

**Folder**: [###-feature-name]

## Rollout

Behind a switch.
`;
    const { findings } = await findingsOf(plan, surroundings);
    expect(findings.map(({ rule }) => rule)).toEqual(['repeated-section']);
    expect((await fixesAt(plan, surroundings)).fixes).toEqual([]);
  });
});

describe('a copy of the whole template', () => {
  const written = `# Implementation Plan: Export

## Layout

**Folder**: src

## Rollout

Behind a switch.
`;

  test('is deleted by its fix', () =>
    checkFix(
      `${written}\n${template.replace('[FEATURE]', '[FEATURE]‸')}`,
      'Delete the untouched copy',
      `${written}\n`,
      surroundings,
    ));

  test('is none where one of its sections stands only there', async () => {
    const plan = `${written.slice(0, written.indexOf('## Rollout'))}${template}`;
    const { findings } = await findingsOf(plan, { template, rules: [rules, 'unfilled-placeholder'] });
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'unfilled-placeholder warning',
      'unfilled-placeholder warning',
      'unfilled-placeholder warning',
    ]);
  });

  test('is not deleted by a fix where lines of the template stand in another order', async () => {
    const plan = `${written}\n# Implementation Plan: [FEATURE]

## Rollout

[How it gets to users]

## Layout

**Folder**: [folder]
`;
    const { findings, fixes } = {
      ...(await findingsOf(plan, surroundings)),
      ...(await fixesAt(plan, surroundings)),
    };
    expect(findings.map(({ rule }) => rule)).toEqual([rules]);
    expect(fixes).toEqual([]);
  });

  test('whispers only while its own finding is on', async () => {
    const severities = async (severity: string) => {
      const settings = { rules: { [rules]: severity } };
      const judged = { template, rules: [rules, 'unfilled-placeholder'], settings };
      const { findings } = await findingsOf(`${written}\n${template}`, judged);
      return findings.filter(({ rule }) => rule !== rules).map((finding) => finding.severity);
    };
    expect(await severities('warning')).toEqual(['hint', 'hint', 'hint']);
    expect(await severities('off')).toEqual(['warning', 'warning', 'warning']);
    expect(await severities('hint')).toEqual(['warning', 'warning', 'warning']);
  });
});

describe('no copy is', () => {
  test('the author’s own title above sections of depth 1', () =>
    check(
      `# Implementation Plan: Export

**Branch**: \`001-sample\`

# Layout

**Folder**: src

# Rollout

Behind a switch.
`,
      {
        rules,
        template: template
          .replace('\n## Layout', '**Branch**: `[###-feature-name]`\n\n# Layout')
          .replace('## R', '# R'),
      },
    ));

  test('a section whose other one is open as well', () =>
    check(
      `# Implementation Plan: Export

## Layout

**Folder**: [folder]

## Layout

**Folder**: [folder]

## Rollout

Behind a switch.
`,
      surroundings,
    ));

  test('a section of the name below another one', () =>
    check(
      `# Implementation Plan: Export

## Rollout

Behind a switch.

## Import

### Rollout

[How it gets to users]
`,
      surroundings,
    ));
});
