import { describe, expect, test } from 'vitest';
import { readSettings } from '../../server/src/core';
import { definition } from '../../server/src/core/settings/definition';
import { defaultSettings } from '../../server/src/core/settings/read-settings';

// Past the door: the definition of the settings is compared.

describe('Settings', () => {
  test('that nobody made are the defaults', () => {
    for (const nothing of [undefined, null, {}]) {
      expect(readSettings(nothing)).toEqual({ settings: defaultSettings, problems: [] });
    }
    expect(defaultSettings).toEqual({
      planFiles: definition.planFiles.default,
      template: '',
      constitution: '',
      fillNewPlans: true,
      severityByState: true,
      rules: {},
    });
  });

  test('are taken as they are made', () => {
    const { settings, problems } = readSettings({
      planFiles: ['work/*.md'],
      template: ' spec-kit ',
      constitution: 'docs/rules.md',
      fillNewPlans: false,
      severityByState: false,
      rules: { 'empty-field': 'off', 'unfilled-placeholder': { severity: 'error', ignore: ['[link]'] } },
      trace: { server: 'verbose' },
    });
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      planFiles: ['work/*.md'],
      template: 'spec-kit',
      constitution: 'docs/rules.md',
      fillNewPlans: false,
      severityByState: false,
      rules: {
        'empty-field': { severity: 'off', options: {} },
        'unfilled-placeholder': { severity: 'error', options: { ignore: ['[link]'] } },
      },
    });
  });

  test.each([
    ['planwright', 'spec-kit'],
    ['planwright', ['spec-kit']],
    ['planwright.planFiles', { planFiles: 'plan.md' }],
    ['planwright.planFiles', { planFiles: ['plan.md', 7] }],
    ['planwright.template', { template: 3 }],
    ['planwright.constitution', { constitution: ['a.md'] }],
    ['planwright.fillNewPlans', { fillNewPlans: 1 }],
    ['planwright.severityByState', { severityByState: 'yes' }],
    ['planwright.rules', { rules: ['empty-field'] }],
    ['planwright.rules.no-such-rule', { rules: { 'no-such-rule': 'off' } }],
    ['planwright.rules.__proto__', JSON.parse('{"rules":{"__proto__":"off"}}')],
    ['planwright.rules.empty-field', { rules: { 'empty-field': 'loud' } }],
    ['planwright.rules.empty-field', { rules: { 'empty-field': true } }],
    ['planwright.rules.empty-field.severity', { rules: { 'empty-field': { severity: 2 } } }],
    ['planwright.rules.empty-field.volume', { rules: { 'empty-field': { volume: 11 } } }],
    [
      'planwright.rules.unfilled-placeholder.ignore',
      { rules: { 'unfilled-placeholder': { ignore: '[link]' } } },
    ],
  ])('that are wrong are named and ignored: %s', (key, raw) => {
    const { settings, problems } = readSettings(raw);
    expect(problems.map((problem) => problem.key)).toEqual([key]);
    expect(problems[0]?.message).toMatch(/^(planwright|Planwright|[a-z-]+ has no option).*\.$/);
    expect({ ...settings, rules: {} }).toEqual(defaultSettings);
    for (const rule of Object.values(settings.rules))
      expect(rule).toEqual({ severity: 'default', options: {} });
  });

  test('that are wrong in one place are right in the others', () => {
    const { settings, problems } = readSettings({
      template: 3,
      rules: { 'empty-field': { severity: 'hint', volume: 11 }, 'deferred-decision': 'off' },
    });
    expect(problems).toHaveLength(2);
    expect(settings.rules['empty-field']).toEqual({ severity: 'hint', options: {} });
    expect(settings.rules['deferred-decision']?.severity).toBe('off');
  });
});
