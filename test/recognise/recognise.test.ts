import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtInTemplates, governingKind, isPlan, kindOf } from '../../server/src/core';
import { definition } from '../../server/src/core/settings/definition';
import { renderPlan } from '../../server/src/core/template/built-in';

// Past the door: the default of a setting is compared with what is recognised.

const defaults = { planFiles: definition.planFiles.default };
const byContent = (text: string, name = 'notes.md') => isPlan(`file:///project/docs/${name}`, text, {});

describe('By its name', () => {
  test.each([
    'specs/001-export/plan.md',
    'specs/implemented/old/001-export/plan.md',
    '.specify/specs/001-export/plan.md',
    'services/billing/specs/001-export/plan.md',
    'kitty-specs/001-export/plan.md',
    'plans/team/service/EPIC-1/features/FEAT-1/impl-plan.md',
    'plans/001-export/plan.md',
    'docs/specs/001-export/plan.md',
    'specs/001%20export/plan.md',
  ])('%s is a plan, even when it is empty', (path) => {
    expect(isPlan(`file:///project/${path}`, '', defaults)).toBe(true);
  });

  test.each([
    'plan.md',
    'docs/plan.md',
    'specs/001-export/spec.md',
    'specs/001-export/tasks.md',
    'notes/specs.md',
  ])('%s is none as long as its text does not say so', (path) => {
    expect(isPlan(`file:///project/${path}`, 'Some text.\n', defaults)).toBe(false);
  });

  test('a plan template is none, though it looks like one', () => {
    const text = renderPlan('spec-kit');
    expect(
      isPlan('file:///project/.specify/templates/plan-template.md', text, { planFiles: ['**/*.md'] }),
    ).toBe(false);
    expect(governingKind('file:///project/.specify/templates/plan-template.md')).toBe('template');
    expect(governingKind('file:///project/specs/001-export/plan.md')).toBeUndefined();
  });

  test('a constitution is one', () => {
    expect(governingKind('file:///project/.specify/memory/constitution.md')).toBe('constitution');
    expect(governingKind('file:///project/docs/my-constitution.md')).toBeUndefined();
  });

  test('follows the globs that are set', () => {
    expect(isPlan('file:///project/drafts/a/PLAN.md', '', { planFiles: ['drafts/*/plan.md'] })).toBe(true);
    expect(isPlan('file:///project/drafts/a/b/plan.md', '', { planFiles: ['drafts/*/plan.md'] })).toBe(false);
    expect(
      isPlan('file:///project/drafts/a/b/plan.md', '', { planFiles: ['drafts/**/{plan,design}.md'] }),
    ).toBe(true);
    expect(isPlan('file:///project/drafts/a.md', '', { planFiles: ['drafts/?.md'] })).toBe(true);
    expect(isPlan('file:///project/olddrafts/a.md', '', { planFiles: ['drafts/a.md'] })).toBe(false);
    expect(isPlan('untitled:Untitled-1', '', defaults)).toBe(false);
  });

  test('goes from the folder that the globs go from', () => {
    const within = { planFiles: ['drafts/*.md', '/top.md'], planFilesFrom: 'file:///home/ana/project' };
    const isOne = (path: string) => isPlan(`file:///home/ana/${path}`, '', within);
    expect(['project/drafts/a.md', 'project/x/drafts/a.md', 'project/top.md'].map(isOne)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['a.md', 'project/a.md', 'project/x/top.md', 'other/drafts/a.md'].map(isOne)).toEqual(
      Array(4).fill(false),
    );
  });

  test.each([
    ['docs/rules.md', 'constitution'],
    ['docs\\rules.md', 'constitution'],
    ['./docs/rules.md', 'constitution'],
    ['../docs/rules.md', 'constitution'],
    ['/project/docs/rules.md', 'constitution'],
    ['file:///project/docs/rules.md', 'constitution'],
    ['rules.md', 'constitution'],
    ['ules.md', undefined],
    ['docs/other.md', undefined],
    ['', undefined],
  ])(
    'the file that the setting %j means is the constitution, whatever it looks like',
    (constitution, kind) => {
      const text = '# Our Rules\n';
      expect(kindOf('file:///project/docs/rules.md', text, { ...defaults, constitution })).toBe(kind);
    },
  );

  test('the template that a setting means is one, and no plan', () => {
    const settings = { ...defaults, template: 'docs/specs/plan.md' };
    const text = renderPlan('spec-kit');
    expect(kindOf('file:///project/docs/specs/plan.md', text, settings)).toBe('template');
    expect(isPlan('file:///project/docs/specs/plan.md', text, settings)).toBe(false);
    expect(kindOf('file:///project/docs/specs/plan.md', text, { template: 'spec-kit' })).toBe('plan');
  });

  test.each(['{', '}', '[', '(', '**', '***', '{a,{b,c}', '\\', ''])(
    'takes the glob %s without an error',
    (glob) => {
      expect(() => isPlan('file:///project/a.md', '', { planFiles: [glob] })).not.toThrow();
    },
  );
});

describe('By its content', () => {
  test.each(builtInTemplates.map(({ id }) => id))('a new plan of %s is one', (id) => {
    expect(byContent(renderPlan(id))).toBe(true);
    expect(byContent(renderPlan(id).replaceAll('\n', '\r\n'))).toBe(true);
    expect(byContent(`\ufeff${renderPlan(id)}`)).toBe(true);
  });

  test.each([
    ['English', '# Implementation Plan: Export\n\n**Branch**: `001-export`\n'],
    ['Japanese', '# 実装計画: 注文の出力\n\n## 憲章チェック\n'],
    ['Korean', '# 구현 계획: 주문 내보내기\n\n## 헌장 점검\n\n## 기술 컨텍스트\n'],
    ['Chinese', '# 实施计划：订单导出\n\n## 技术上下文\n'],
    ['Portuguese', '# Plano de Implementação: Exportação\n\n## Contexto Técnico\n'],
    ['Spanish', '# Plan de Implementación: Exportación\n\n## Contexto Técnico\n'],
    ['French', "# Plan d'implémentation : Export\n\n## Contexte technique\n"],
    ['German', '# Implementierungsplan: Export\n\n## Technischer Kontext\n'],
    ['without a telling title', '# Export\n\n## Technical Context\n\n## Constitution Check\n'],
  ])('%s: a plan is one', (_language, text) => {
    expect(byContent(text)).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['a plan of another kind', '# Implementation Plan\n\nWe start on Monday.\n'],
    ['a text that mentions a check', '# Handbook\n\n## Constitution Check\n\nPlans have one.\n'],
    [
      'headings in a code block',
      '# Handbook\n\n```markdown\n## Technical Context\n\n## Constitution Check\n```\n',
    ],
    ['a constitution', '# Constitution\n\n## Principles\n\n## Governance\n'],
  ])('%s is none', (_what, text) => {
    expect(byContent(text)).toBe(false);
  });

  test.each(['spec.md', 'tasks.md', 'README.md', 'AGENTS.md', 'speckit.plan.prompt.md', 'tasks-template.md'])(
    '%s is none, even when it quotes a plan',
    (name) => {
      expect(byContent(renderPlan('spec-kit'), name)).toBe(false);
    },
  );
});

const cases = new URL('../../../shared/corpus/cases', import.meta.url).pathname;

describe.skipIf(!existsSync(cases))('Real files', () => {
  test('are told apart by content alone', () => {
    const files = readdirSync(cases, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => `${cases}/${path.replaceAll('\\', '/')}`);
    const names = (wanted: boolean) =>
      files.filter(
        (path) => /\/plan\.md$/.test(path) === wanted && governingKind(`file://${path}`) !== 'template',
      );
    const found = (paths: string[]) =>
      paths.filter((path) => byContent(readFileSync(path, 'utf8'), 'notes.md'));
    expect(found(names(true)).length / names(true).length).toBeGreaterThanOrEqual(0.98);
    expect(found(names(false))).toEqual([]);
  });
});
