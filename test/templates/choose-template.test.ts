import { describe, expect, test } from 'vitest';
import { builtInTemplates, parsePlan } from '../../server/src/core';
import { renderPlan } from '../../server/src/core/template/built-in';
import { chooseTemplate, templateFit, templateNamedIn } from '../../server/src/core/template/choose-template';
import { readTemplate } from '../../server/src/core/template/read-template';

// Past the door: how well a template fits is seen outside only as the choice.

const template = (id: string, text = '# Plan\n\n## Summary\n\n[x]\n\n## Rollout\n\n[y]\n') =>
  readTemplate(text, { id, title: id, source: { kind: 'workspace' } });
const team = template('team');
const setting = template('setting');

const specKit = parsePlan(
  '# Implementation Plan: A\n\n## Summary\n\n## Technical Context\n\n## Constitution Check\n\n## Project Structure\n',
);

describe('the template that governs', () => {
  test('is the one named in the plan, then the setting’s, then the team’s, then the nearest', () => {
    const named = parsePlan('---\ntemplate: gated-decisions\n---\n# Implementation Plan: A\n');
    expect(chooseTemplate(named, { setting, team })?.id).toBe('gated-decisions');
    expect(chooseTemplate(specKit, { setting, team })?.id).toBe('setting');
    expect(chooseTemplate(specKit, { team })?.id).toBe('team');
    expect(chooseTemplate(specKit)?.id).toBe('spec-kit');
  });

  test('can be named in a comment, by a path, or as the team’s', () => {
    const path = parsePlan('<!-- planwright-template: docs/plan.md -->\n# Plan\n');
    expect(templateNamedIn(path)).toBe('docs/plan.md');
    expect(chooseTemplate(path, { named: template('named'), team })?.id).toBe('named');
    expect(chooseTemplate(parsePlan('<!-- planwright-template: team -->\n'), { setting, team })?.id).toBe(
      'team',
    );
  });

  test('is not a named one for a plan that names none', () => {
    expect(chooseTemplate(specKit, { named: template('named'), team })?.id).toBe('team');
    expect(templateNamedIn(parsePlan('---\ntemplate:\n---\n'))).toBeUndefined();
  });

  test.each(builtInTemplates.map(({ id }) => id))('is %s for a plan made from it', (id) => {
    expect(chooseTemplate(parsePlan(renderPlan(id)))?.id).toBe(id);
  });

  test.each(['', '# Shopping\n\n- milk\n', '# Read me\n\n## Summary\n\n## Install\n'])(
    'is none for %j',
    (text) => {
      expect(chooseTemplate(parsePlan(text))).toBeUndefined();
    },
  );
});

test('a plan fits a template by the share of the required sections it has', () => {
  expect(templateFit(parsePlan('# Plan\n\n## Summary\n\n## Rollout\n'), team)).toBe(1);
  expect(templateFit(parsePlan('# Plan\n\n## 1. summary\n'), team)).toBe(0.5);
  expect(templateFit(parsePlan('# Plan\n'), team)).toBe(0);
  const optional = template('o', '# Plan\n\n## Summary\n\n[x]\n\n## Migration\n\n*If applicable.*\n');
  expect(templateFit(parsePlan('# Plan\n\n## Summary\n'), optional)).toBe(1);
});
