import { describe, expect, it } from 'vitest';
import { checkDocument, gatherContext, ProjectSettings, parsePlan } from '../../server/src/core';
import { MemoryWorkspace } from '../support/memory-workspace';
import { isLong, sample } from '../support/runs';
import { growth } from './growth';
import { checkedKind, type Input, inputs } from './inputs';

// Compares the work for a text with that for one of four times its size: a linear one takes 4 times as long, a quadratic one
// 16 times. Anybody may write a plan, and everybody who opens it waits for its check.

const most = 8;

const root = 'file:///project';
const places: Readonly<Record<Input['file'], string>> = {
  plan: `${root}/specs/001-x/plan.md`,
  spec: `${root}/specs/001-x/spec.md`,
  tasks: `${root}/specs/001-x/tasks.md`,
  constitution: `${root}/.specify/memory/constitution.md`,
  template: `${root}/.specify/templates/plan-template.md`,
  project: `${root}/.planwright.json`,
};

const constitution =
  '# C\n\n## Core Principles\n\n### I. Library First\n\nMust do it.\n\n### II. Small Steps\n\nMust.\n\n**Version**: 1.0.0\n';
const plan =
  '# Implementation Plan: X\n\n**Branch**: `001-x` | **Spec**: [spec.md](./spec.md)\n\n## Summary\n\nFR-001 and T001.\n\n## Constitution Check\n\n- [ ] I. Library First: yes\n';

/** Checks a project with a text in one of its files: the text alone, then the plan that is judged by it. */
async function checkWith(file: Input['file'], text: string): Promise<void> {
  const files = {
    [places.plan]: plan,
    [places.spec]: '# Feature Specification: X\n\n- **FR-001**: a\n',
    [places.constitution]: constitution,
    [places[file]]: text,
  };
  const workspace = new MemoryWorkspace(files, [root]);
  const settings = await new ProjectSettings(workspace).of(places.plan);
  for (const kind of new Set([checkedKind(file), 'plan'] as const)) {
    const uri = places[kind];
    const document = parsePlan(files[uri]!);
    const context = await gatherContext(workspace, {
      uri,
      plan: document,
      settings: settings.settings,
      facts: { date: '2024-01-01' },
    });
    checkDocument(
      { kind, plan: document, context, settings: settings.settings },
      {
        onProblem: ({ rule, message }) => expect.fail(`The rule ${rule} failed: ${message}`),
      },
    );
  }
}

// Only a measurement tells how work grows, which takes minutes and a quiet machine, so `npm test` merely checks some of the texts.
describe('A text that may take long is checked without a failing rule', () => {
  it.each(sample(inputs, 40))('$name', async ({ file, of }) => {
    await checkWith(file, of(1_000));
  });
});

describe.runIf(isLong)('Four times the text is checked in less than eight times the time', () => {
  it.each(inputs)('$name', { timeout: 600_000 }, async ({ file, of, size = 3_000 }) => {
    expect(await growth((length) => checkWith(file, of(length)), size, most)).toBeLessThanOrEqual(most);
  });
});
