// A small project of two features, in which something can be looked for.
import { expect } from 'vitest';
import {
  type AskedDocument,
  type FilePlace,
  gatherContext,
  kindOf,
  parsePlan,
  readSettings,
  type Search,
} from '../../server/src/core';
import { MemoryWorkspace } from '../support/memory-workspace';

export const root = 'file:///project';
export const { settings } = readSettings(undefined);

const cursor = '‸';

export const constitution = `# Bean Constitution

## Core Principles

### I. Small Steps

Every change MUST be small.

### II. Plain Words (NON-NEGOTIABLE)

Texts MUST be plain, see Small Steps.

### III. Simplicity

Whatever is simple SHOULD stay so; Principle I says how.

**Version**: 1.0.0
`;

export const template = `# Implementation Plan: [FEATURE]

## Summary

[What changes]

## Constitution Check

- [ ] **I. Small Steps**: [how]
- [ ] **II. Plain Words**: [how]

## Testing

[How]
`;

const plan = `# Implementation Plan: Baskets

**Spec**: [spec.md](./spec.md)

## Summary

Baskets are shared (FR-001), for simplicity.

## Constitution Check

| Principle | Status |
|---|---|
| I. Small Steps | PASS, see Principle II |
| Simplicity | PASS |

## Testing

**Simplicity**: see \`research.md\` and \`contracts/\`. Small Steps are kept; small steps are easy.
`;

const spec = `# Feature Specification: Shared baskets

### User Story 1 - Share a basket (Priority: P1)

## Requirements

- **FR-001**: Both MUST see one basket.
- **FR-002**: A basket MUST survive a restart, unlike FR-001.
`;

export const files: Readonly<Record<string, string>> = {
  '.specify/memory/constitution.md': constitution,
  '.specify/templates/plan-template.md': template,
  'specs/001-baskets/plan.md': plan,
  'specs/001-baskets/spec.md': spec,
  'specs/001-baskets/tasks.md': '# Tasks\n\n- [ ] T001 [US1] Make the basket (FR-001)\n',
  'specs/001-baskets/research.md': '# Research\n\n## Stores\n\nSQLite.\n',
  'specs/001-baskets/contracts/basket.md': '# Basket\n\nAnswers FR-002.\n',
  'specs/001-baskets/contracts/basket.json': '{}',
  'specs/002-hours/plan.md':
    '# Implementation Plan: Hours\n\n## Summary\n\nSee FR-001.\n\n## Constitution Check\n\n- **I. Small Steps**: PASS\n- **II. Plain Words**: PASS\n- **III**: PASS\n',
  'specs/002-hours/spec.md':
    '# Feature Specification: Hours\n\n- **FR-001**: The door MUST tell the hours.\n',
  'specs/003-door/plan.md': '# Implementation Plan: Door\n\n## Summary\n\nNeeds FR-002.\n',
  'src/index.ts': '',
};

export class Project {
  readonly workspace: MemoryWorkspace;

  constructor(changed: Readonly<Record<string, string | undefined>> = {}) {
    const all = Object.entries({ ...files, ...changed }).filter(([, text]) => text !== undefined);
    this.workspace = new MemoryWorkspace(
      Object.fromEntries(all.map(([path, text]) => [`${root}/${path}`, text!])),
      [root],
    );
  }

  /** A search in the project that is always wanted. */
  search(given: Partial<Search> = {}): Search {
    return { workspace: this.workspace, settings, open: [], goOn: async () => {}, ...given };
  }

  /** A place in a file: the first of its text that is marked with a cursor `‸`. */
  async at(path: string, marked: string): Promise<{ asked: AskedDocument; offset: number }> {
    const uri = `${root}/${path}`;
    const text = this.workspace.files[uri] as string;
    const start = text.indexOf(marked.replace(cursor, ''));
    if (start < 0) expect.fail(`There is no "${marked}" in ${path}.`);
    const kind = kindOf(uri, text, settings);
    const document = parsePlan(text);
    const context = kind && (await gatherContext(this.workspace, { uri, plan: document, settings }));
    return { asked: { uri, kind, document, context }, offset: start + marked.indexOf(cursor) };
  }
}

/** A place as people read it: the file, the line from 1, and the text that is meant. */
export function shown({ uri, text, span }: FilePlace): string {
  const line = text.slice(0, span.start).split('\n').length;
  const words = text.slice(span.start, span.end);
  return `${uri.slice(root.length + 1)}:${line}${words && ` ${words}`}`;
}
