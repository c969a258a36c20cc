// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets have their tab stops in that form
import { describe, expect, test } from 'vitest';
import { insertSection, missingSections } from '../../server/src/core';
import { findingsOf } from '../support/check';

const template = `# Implementation Plan: [FEATURE]

## 1. Summary

<!-- Say it in one sentence. -->
[What changes]

---

## 2. Design

### 2.1 Data

[Tables]

### 2.2 Interfaces

[Endpoints]

---

## 3. Phases

### Phase 1: [Name]

[Goal]

---

## 4. Risks

- Owner:
`;

async function missingFrom(text: string) {
  const { plan, context } = await findingsOf(text, { template, rules: [] });
  return missingSections(plan, context).map(({ title }) => title);
}

async function inserted(text: string, title: string) {
  const { plan, context } = await findingsOf(text, { template, rules: [] });
  const insertion = insertSection(plan, context, title);
  return insertion && text.slice(0, insertion.offset) + insertion.snippet + text.slice(insertion.offset);
}

const head = '# Implementation Plan: Export\n';

describe('the missing sections', () => {
  test('are the topmost ones, in the template’s order', async () => {
    expect(await missingFrom(`${head}\n## 4. Risks\n\nx\n\n## 1. Summary\n\nx\n`)).toEqual([
      '2. Design',
      '3. Phases',
    ]);
    expect(
      await missingFrom(
        `${head}\n## Summary\n## Design\n### Data\n## Phases\n### Phase 1: Start\n## Risks\n`,
      ),
    ).toEqual(['2.2 Interfaces']);
  });
});

describe('a section is inserted', () => {
  test('behind the one before it, with all below it and the line that parts it from the next', async () => {
    expect(await inserted(`${head}\n## 1. Summary\n\nWe export.\n\n---\n\n## 3. Phases\n`, '2. Design')).toBe(
      `${head}
## 1. Summary

We export.

---

## 2. Design

### 2.1 Data

\${1:[Tables]}

### 2.2 Interfaces

\${2:[Endpoints]}

---

## 3. Phases
`,
    );
  });

  test('before the next one when it is the first, without comments', async () => {
    expect(await inserted(`${head}\n## 2. Design\n\nx\n`, '1. Summary')).toBe(
      `${head}\n## 1. Summary\n\n\${1:[What changes]}\n\n## 2. Design\n\nx\n`,
    );
  });

  test('at the end of a text that does not end its last line', async () => {
    expect(await inserted(`${head}\n## 3. Phases\n\nx`, '4. Risks')).toBe(
      `${head}\n## 3. Phases\n\nx\n\n## 4. Risks\n\n- Owner: $1\n`,
    );
  });

  test('inside of its parent, behind the last of its kind', async () => {
    const text = `${head}\n## Design\n\n### Data\n\nx\n\n## Risks\n\ny\n`;
    expect(await inserted(text, '2.2 Interfaces')).toContain(
      '### Data\n\nx\n\n### 2.2 Interfaces\n\n${1:[Endpoints]}\n\n## Risks',
    );
  });

  test('at the depth of the plan’s other sections', async () => {
    const text = '# Summary\n\nx\n\n# Phases\n\ny\n\n# Risks\n\nz\n';
    expect(await inserted(text, '2. Design')).toContain('\n# 2. Design\n\n## 2.1 Data\n');
  });

  test('with the line ends of the plan', async () => {
    const text = `${head}\n## Summary\n\nx\n`.replaceAll('\n', '\r\n');
    expect(await inserted(text, '4. Risks')).toBe(
      `${head}\n## Summary\n\nx\n\n## 4. Risks\n\n- Owner: $1\n`.replaceAll('\n', '\r\n'),
    );
  });

  test('not twice', async () => {
    expect(await inserted(`${head}\n## Summary\n\nx\n`, '1. Summary')).toBeUndefined();
    expect(await inserted(`${head}\n## Summary\n\nx\n`, 'Nonsense')).toBeUndefined();
  });
});
