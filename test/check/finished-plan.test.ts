import { describe, expect, test } from 'vitest';
import { checkPlan, gatherContext, parsePlan, readSettings } from '../../server/src/core';
import { findingsOf } from '../support/check';
import { MemoryWorkspace } from '../support/memory-workspace';

const constitution = `# Constitution

## Core Principles

### I. Ledger First

Every booking MUST be in the ledger.

### II. Plain Files

Exports MUST be plain files.

### III. Slow Lanes

Nightly jobs MUST be able to wait.
`;

const plan = `# Implementation Plan: Export

**Status**: Draft

## Summary

Bookings are exported. Storage: NEEDS CLARIFICATION

## Constitution Check

| Principle | Status | Notes |
|-----------|--------|-------|
| I. Ledger First | PASS | It reads the ledger. |
| II. Plain Files | PASS | It writes CSV. |
`;

async function severities(text: string, tasks?: string) {
  const rules = ['missing-principle', 'open-clarification'];
  const neighbours: Record<string, string> = tasks === undefined ? {} : { 'tasks.md': tasks };
  const { findings } = await findingsOf(text, { constitution, neighbours, rules });
  return Object.fromEntries(findings.map(({ rule, severity }) => [rule, severity]));
}

/** @param path Path relative to the project's folder. */
async function severityAt(path: string) {
  const files = { 'file:///project/.specify/memory/constitution.md': constitution };
  const workspace = new MemoryWorkspace(files, ['file:///project']);
  const { settings } = readSettings({});
  const document = parsePlan(plan);
  const context = await gatherContext(workspace, {
    uri: `file:///project/${path}`,
    plan: document,
    settings,
  });
  const findings = checkPlan(document, context, settings);
  return findings.find(({ rule }) => rule === 'missing-principle')?.severity;
}

const draft = { 'missing-principle': 'warning', 'open-clarification': 'warning' };
const settled = { 'missing-principle': 'warning', 'open-clarification': 'error' };
const finished = { 'missing-principle': 'hint', 'open-clarification': 'error' };

describe('A principle that a plan lacks', () => {
  test('is a hint once all tasks are done, and what is open stays an error', async () => {
    expect(await severities(plan)).toEqual(draft);
    expect(await severities(plan, '- [x] T001\n- [ ] T002\n')).toEqual(settled);
    expect(await severities(plan, '- [x] T001\n- [x] T002\n')).toEqual(finished);
  });

  test.each([
    'Done',
    '**Completed** (2026-01-12)',
    '✅ Implemented — [#897](https://example.org/pull/897) → staging',
    'Shipped in v2.3',
    'Done → Shipped',
    'Merged',
    'Implementation complete',
    'Done (100 %)',
    'Implemented 12 March 2026 by @ana',
    'Done, merged into main (#12, 2026-01-12 14:05)',
    'Live since March',
    'Umgesetzt, seit März in Betrieb',
    '実装済み（2026年1月12日）',
    'Erledigt',
    'Abgeschlossen am 12.01.2026',
    'Terminé',
    'Implementado',
    'Completato',
    'Concluído',
    'Завершено',
    '完了',
    '実装済み',
    '已完成',
    '구현 완료',
  ])('is a hint once the Status says "%s"', async (status) => {
    expect(await severities(plan.replace('Draft', status))).toEqual(finished);
  });

  test('is a hint once a Status in front matter says so', async () => {
    expect(await severities(`---\nstatus: shipped\n---\n${plan.replace('Draft', '')}`)).toEqual(finished);
  });

  test('is no hint where another Status of the header contradicts the first one', async () => {
    expect(await severities(`---\nstatus: shipped\n---\n${plan}`)).toEqual(settled);
  });

  test('is no hint because of the Status of a chapter below the header', async () => {
    const chapter = '# Phase 1\n\n**Status**: Done\n';
    expect(await severities(`${plan.replace('**Status**: Draft', '')}\n${chapter}`)).toEqual(draft);
    expect(await severities(plan.replace('**Status**: Draft', chapter))).toEqual(draft);
  });

  test.each([
    'Complete, ready for tasks',
    'Done → Reopened',
    'Implemented (2026-01-12) -> Under rework',
    'Completed planning',
    'Complete (Phase 1)',
    'Implemented partially',
    'Implemented in staging only',
    'Merged to develop, rollout open',
    'Live in July',
    'Delivered 2 of 5',
    'Deployed behind flag; tests missing',
    'Shipped?',
    'Umgesetzt ab April',
    'Implementado sin pruebas',
    '実装済み（テスト待ち）',
    'Done: 80 %',
    'Approved',
    'Abgeschlossen bis auf Phase 3',
    'Fertig zur Umsetzung, Planung abgeschlossen',
  ])('keeps its severity while the Status says "%s"', async (status) => {
    expect((await severities(plan.replace('Draft', status)))['missing-principle']).toBe('warning');
  });

  test.each([
    'Plan complete',
    'Draft / Done',
    'Not done',
    'Implementation: in progress',
    'Undone',
    'Не реализовано',
    '未完成',
    '未実装',
    'Nicht fertig',
  ])('keeps its severity while the Status says "%s", which is a draft', async (status) => {
    expect(await severities(plan.replace('Draft', status))).toEqual(draft);
  });

  test('keeps its severity where a Done may speak of the plan, since tasks are open', async () => {
    const open = '- [x] T001\n- [ ] T002\n';
    expect(await severities(plan.replace('Draft', 'Complete'), open)).toEqual(settled);
    expect(await severities(plan.replace('Draft', 'Shipped'), open)).toEqual(finished);
  });

  test.each([
    ['specs/archive/004-export/plan.md', 'hint'],
    ['specs/completed/004-export/plan.md', 'hint'],
    ['specs/004-archive/plan.md', 'warning'],
    ['archive/004-export/plan.md', 'warning'],
  ])('in %s is a %s', async (path, severity) => {
    expect(await severityAt(path)).toBe(severity);
  });

  test('has the severity that the user sets', async () => {
    const settings = { rules: { 'missing-principle': 'error' } };
    const { findings } = await findingsOf(plan, {
      constitution,
      settings,
      neighbours: { 'tasks.md': '- [x] T001\n' },
      rules: 'missing-principle',
    });
    expect(findings.map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('A finished plan', () => {
  const neighbours = { 'tasks.md': '- [x] T001\n' };

  test('may lack a section that its template asks for, and a path that has moved', async () => {
    const template =
      '# Plan: [FEATURE]\n\n## Summary\n\n[What]\n\n## Rollout\n\n[How]\n\n## Layout\n\n[Where]\n';
    const text =
      '# Plan: Export\n\n## Summary\n\nA file.\n\n## Layout\n\n```text\nsrc/\n└── export.ts   # existing\n```\n';
    const rules = ['missing-section', 'missing-path'];
    const found = async (tasks: string) => {
      const { findings } = await findingsOf(text, {
        template,
        rules,
        neighbours: { '../../src/other.ts': '', 'tasks.md': tasks },
      });
      return findings.map(({ rule, severity }) => `${rule} ${severity}`).sort();
    };
    expect(await found('- [ ] T001\n')).toEqual(['missing-path information', 'missing-section information']);
    expect(await found('- [x] T001\n')).toEqual(['missing-path hint', 'missing-section hint']);
  });

  test('may not claim that nothing is open, nor violate a principle without a reason', async () => {
    const text = `${plan}| III. Slow Lanes | FAIL | |\n\n## Progress\n\n- [x] All NEEDS CLARIFICATION resolved\n`;
    const rules = ['contradicted-claim', 'unjustified-violation'];
    const { findings } = await findingsOf(text, { constitution, neighbours, rules });
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`).sort()).toEqual([
      'contradicted-claim warning',
      'unjustified-violation warning',
    ]);
  });
});
