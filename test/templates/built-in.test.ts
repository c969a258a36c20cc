import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInTemplates } from '../../server/src/core';
import { type PlanValues, renderPlan } from '../../server/src/core/template/built-in';
import { random } from '../support/runs';
import { skeletonOf } from './skeleton';

// Past the door: the renderer of the built-in templates is the subject.

const ids = builtInTemplates.map((template) => template.id);

const KNOWN: PlanValues = {
  feature: 'Password reset',
  folder: '007-password-reset',
  branch: '007-password-reset',
  date: '2026-03-04',
  author: 'Ada',
  planPath: 'specs/007-password-reset/plan.md',
  neighbours: { spec: true, research: true },
  issue: '#42',
  constitutionVersion: '2.1.0',
};

/** The lines of a plan that the values changed. */
function filledLines(id: string, values: PlanValues): string[] {
  const blank = new Set(renderPlan(id).split('\n'));
  return renderPlan(id, values)
    .split('\n')
    .filter((line) => !blank.has(line))
    .map((line) => line.trimEnd());
}

describe('the built-in templates', () => {
  it('keep their ids, titles and files, which projects name in their settings', () => {
    const known = builtInTemplates.map(({ id, title, file }) => [id, title, file]);
    expect(known[0]).toEqual(['spec-kit', 'Spec Kit', 'plan.md']);
    for (const kept of [
      ['epic-feature', 'Epic feature', 'impl-plan.md'],
      ['gated-decisions', 'Gated decisions', 'plan.md'],
      ['governed-feature', 'Governed feature', 'plan.md'],
      ['phased-delivery', 'Phased delivery', 'plan.md'],
      ['principle-checklist', 'Principle checklist', 'plan.md'],
    ])
      expect(known).toContainEqual(kept);
  });

  it.each(builtInTemplates)('$id says in one sentence whom it suits', ({ description }) => {
    expect(description).toMatch(/^[A-Z][^.]+\.$/);
  });

  it.each(builtInTemplates)('$id explains the title and every section', ({ schema }) => {
    const lines = outsideFences(schema);
    const unexplained = lines.filter(
      (line, index) => /^#{1,6} /.test(line) && !lines[index + 1]?.startsWith('<!-- guidance: '),
    );
    expect(unexplained).toEqual([]);
    const headings = lines.filter((line) => /^#{1,6} /.test(line));
    expect(schema.match(/<!-- guidance: /g)).toHaveLength(headings.length);
  });

  it.each(builtInTemplates)('$id explains in two to six points', ({ schema }) => {
    for (const [comment, guidance] of schema.matchAll(/<!-- guidance: ([\s\S]*?) -->/g)) {
      const points = guidance!.split(/(?<=[.?!"])\s+(?=[A-Z"\d-])|\n(?=- )/).length;
      expect(points, comment).toBeGreaterThanOrEqual(2);
      expect(points, comment).toBeLessThanOrEqual(6);
      expect(guidance!.length, comment).toBeLessThan(600);
    }
  });

  it.each(builtInTemplates)('$id renders blank as its schema without the guidance', ({ id, schema }) => {
    expect(renderPlan(id)).toBe(schema.replace(/<!-- guidance: [\s\S]*? -->\n/g, ''));
  });
});

describe('the stock Spec Kit template', () => {
  const { headings, labels, placeholders } = skeletonOf(renderPlan('spec-kit'));

  it('has the sections and fields that Spec Kit plans have', () => {
    expect(headings).toEqual([
      '# Implementation Plan: [FEATURE]',
      '## Summary',
      '## Technical Context',
      '## Constitution Check',
      '## Project Structure',
      '### Documentation (this feature)',
      '### Source Code (repository root)',
      '## Complexity Tracking',
    ]);
    expect(labels.filter((label) => label.startsWith('**')).map((label) => label.slice(2, -3))).toEqual([
      'Branch',
      'Input',
      'Note',
      'Language/Version',
      'Primary Dependencies',
      'Storage',
      'Testing',
      'Target Platform',
      'Project Type',
      'Performance Goals',
      'Constraints',
      'Scale/Scope',
      'Structure Decision',
    ]);
  });

  it('has the slots that Spec Kit itself fills or asks for', () => {
    expect(placeholders).toEqual(
      expect.arrayContaining([
        '[###-feature-name]',
        '[###-feature]',
        '[DATE]',
        '[link]',
        '[Gates determined based on constitution file]',
        '[REMOVE IF UNUSED]',
        '[Document the selected structure and reference the real\ndirectories captured above]',
      ]),
    );
  });
});

describe('a rendered plan', () => {
  it.each(ids)('%s has tidy blank lines, whatever is known', (id) => {
    const principles = [{ number: 'I', name: 'Library First' }, { name: 'Test First' }];
    for (const plan of [renderPlan(id), renderPlan(id, { ...KNOWN, principles })]) {
      expect(plan).not.toMatch(/^\n|\n\n\n|\n\n$/);
      expect(plan).toMatch(/\S\n$/);
      // Two spaces end a line on purpose; any other number is a leftover.
      expect(plan).not.toMatch(/(?<! ) $| {3,}$/m);
    }
  });

  it.each(ids)('%s keeps every placeholder when values are missing or blank', (id) => {
    const blank = {
      feature: '',
      folder: ' ',
      branch: '\n',
      date: '',
      specLink: '',
      planPath: '',
      principles: [],
    };
    expect(renderPlan(id, blank)).toBe(renderPlan(id));
    expect(renderPlan(id, {})).toBe(renderPlan(id));
  });

  it.each(ids)('%s takes values literally, on one line', (id) => {
    const value = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(value, value, (feature, name) => {
        const plan = renderPlan(id, { feature, principles: [{ number: 'IV', name }] });
        const one = (text: string) => text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
        expect(plan).toContain(`# Implementation Plan: ${one(feature)}\n`);
        if (id !== 'gated-decisions') expect(plan).toContain(`IV. ${one(name)}`);
      }),
      random(15),
    );
  });

  it('leaves Markdown, HTML and mustaches in a name as they are', () => {
    const feature = 'R&D: <b>*fast*</b> `paths` {{value}} [x]';
    expect(renderPlan('spec-kit', { feature })).toContain(`# Implementation Plan: ${feature}\n`);
    expect(renderPlan('spec-kit', { feature: 'Two\r\n  lines' })).toContain(
      '# Implementation Plan: Two lines\n',
    );
  });

  it('names the templates there are when asked for another', () => {
    expect(() => renderPlan('waterfall')).toThrow(
      'There is no built-in plan template "waterfall". Choose one of: spec-kit, epic-feature,',
    );
  });
});

describe('a blank plan', () => {
  it.each(ids)('%s names no command, script or product that the workspace may lack', (id) => {
    const plan = renderPlan(id);
    expect(plan).not.toMatch(
      /\/speckit|scripts\/\w|\.sh\b|\.ps1\b|\bMCP\b|K8s|Helm|wrangler|Agentic|CLI VERSION|\[#\d/,
    );
  });

  it.each(ids)('%s has the typed name for its title, whatever the folder is called', (id) => {
    expect(
      renderPlan(id, { feature: 'Größe & Überblick', folder: '003-x', planPath: 'specs/003-x/plan.md' }),
    ).toContain('# Implementation Plan: Größe & Überblick\n');
  });

  it.each(ids)('%s lists the principles of the constitution and no others', (id) => {
    const principles = [{ number: 'I', name: 'Library First' }, { name: 'Plain Words' }];
    const named = renderPlan(id, { principles });
    expect(named).toContain('I. Library First');
    expect(named).toContain('Plain Words');
    for (const other of ['Principle]', 'Security', 'Test integrity', 'Maintainability', 'Portability'])
      expect(checkOf(named)).not.toContain(`**${other}`);
  });
});

/** The constitution check of a plan. */
function checkOf(plan: string): string {
  const start = plan.search(/^## .*Constitution/m);
  return plan.slice(start, plan.indexOf('\n## ', start + 1));
}

describe('known values', () => {
  it('spec-kit', () => {
    expect(filledLines('spec-kit', KNOWN)).toEqual([
      '# Implementation Plan: Password reset',
      '**Branch**: `007-password-reset` | **Date**: 2026-03-04 | **Spec**: [spec.md](./spec.md)',
      "**Input**: The feature's specification, `/specs/007-password-reset/spec.md`",
      'specs/007-password-reset/',
    ]);
  });

  it('governed-feature', () => {
    expect(filledLines('governed-feature', KNOWN)).toEqual([
      '# Implementation Plan: Password reset',
      'Related Spec(s): [spec.md](./spec.md)',
      'Branch: 007-password-reset',
      'Issue(s): #42',
      'Date: 2026-03-04',
      'Owner: Ada',
      'Input: The specification in `specs/007-password-reset/spec.md`, with the Overview spec where it applies.',
    ]);
  });

  it('epic-feature, with scope, service and epic from the path', () => {
    const planPath = 'plans/shop/billing/EPIC-9/features/FEAT-3/impl-plan.md';
    expect(
      filledLines('epic-feature', { planPath, branch: '9-feat-3', neighbours: { spec: 'spec.md' } }),
    ).toEqual([
      '# Implementation Plan: FEAT-3',
      '**Branch**: `9-feat-3` | **Date**: [DATE]',
      '**Epic**: `EPIC-9` (`plans/shop/billing/EPIC-9/exec-plan.md`)',
      '**Feature Spec**: `./spec.md`',
      '`plans/shop/billing/EPIC-9/features/FEAT-3/spec.md`,',
      '`plans/shop/billing/EPIC-9/features/FEAT-3/checklists/requirements.md`.',
      '  plans/shop/billing/EPIC-9/design/index.md as well.',
      'plans/shop/billing/EPIC-9/features/FEAT-3/',
      'plans/shop/billing/EPIC-9/',
      '* (If relevant) `plans/shop/billing/EPIC-9/design/index.md` → shared design context',
    ]);
  });

  it('phased-delivery', () => {
    expect(filledLines('phased-delivery', KNOWN)).toEqual([
      '# Implementation Plan: Password reset',
      '**Created**: 2026-03-04',
      '**Branch**: 007-password-reset',
      '**Feature Spec**: [spec.md](./spec.md)',
      '- Feature Spec: [spec.md](./spec.md)',
      '- Research Documents: [research.md](./research.md)',
    ]);
  });

  it('gated-decisions', () => {
    expect(filledLines('gated-decisions', KNOWN)).toEqual([
      'feature_id: 007-password-reset',
      'branch: 007-password-reset',
      'created_at: 2026-03-04',
      'constitution_version: 2.1.0',
      '# Implementation Plan: Password reset',
      '**Spec Reference**: [spec.md](./spec.md)',
      'specs/007-password-reset/',
    ]);
  });

  it('principle-checklist', () => {
    expect(filledLines('principle-checklist', { ...KNOWN, specLink: '../a spec/spec.md' })).toEqual([
      '# Implementation Plan: Password reset',
      '**Date:** 2026-03-04',
      '**Author:** Ada',
      '**Related Spec:** [spec.md](<../a spec/spec.md>)',
      '**Last Updated:** 2026-03-04',
    ]);
  });

  it('the folder alone fills the documentation tree too', () => {
    expect(filledLines('spec-kit', { folder: '003-x' })).toEqual([
      "**Input**: The feature's specification, `/specs/003-x/spec.md`",
      'specs/003-x/',
    ]);
  });
});

function outsideFences(text: string): string[] {
  let open = false;
  return text.split('\n').filter((line) => {
    if (!line.startsWith('```')) return !open;
    open = !open;
    return false;
  });
}
