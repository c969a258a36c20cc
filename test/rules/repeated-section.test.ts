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

describe('no copy is', () => {
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
