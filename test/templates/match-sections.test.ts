import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../server/src/core';
import { matchSections } from '../../server/src/core/template/match-sections';
import { readTemplate } from '../../server/src/core/template/read-template';

// Past the door: the matching decides several rules, and is easier to see without them.

/** What each heading of a plan is in a template: `heading -> heading`, none for one of its own. */
function matched(template: string, plan: string): string[] {
  const document = parsePlan(plan);
  const read = readTemplate(template, { id: 'team', title: 'Team', source: { kind: 'workspace' } });
  const match = matchSections(document, read);
  return document.sections
    .filter((section) => section.depth > 0 && section !== document.title)
    .map((section) => `${section.title} -> ${match.templateOf(section)?.title ?? ''}`);
}

const one = (title: string, heading: string) => {
  const [result] = matched(`# Plan\n\n## ${title}\n\n## Other\n`, `# Plan\n\n## ${heading}\n`);
  return result?.endsWith(` -> ${title}`);
};

describe('a heading is the template’s', () => {
  test.each([
    ['Summary', '1. Summary'],
    ['3. Technical Approach', 'Technical Approach'],
    ['Summary', '📋 SUMMARY'],
    ['Summary', '**Summary**'],
    ['Constitution Check', 'Constitution Check ✅'],
    ['Constitution Check', '憲章チェック (Constitution Check)'],
    ['Constitution Check', 'Constitution Check（憲章チェック）'],
    ['Source Code (repository root)', 'Source Code (backend/)'],
    ['Technical Context (Our Stack)', 'Technical Context'],
    ['Risks and Trade-offs', 'Risks & Trade-offs'],
    ['Testing Strategy', 'Test Strategy'],
    ['Dependencies', 'Dependencys'],
    ['プロジェクト構造', 'プロジェクト構成'],
  ])('%s: %s', (title, heading) => {
    expect(one(title, heading)).toBe(true);
  });

  test.each([
    ['Phase 1: Design', 'Phase 2: Design'],
    ['Frontend Components', 'Backend Components'],
    ['Pre-Launch Checklist', 'Post-Launch Checklist'],
    ['In-scope', 'Out-of-scope'],
    ['Risk Assessment', 'Risk Register'],
    ['Unit Tests', 'E2E Tests'],
    ['Internal Dependencies', 'External Dependencies'],
  ])('not %s: %s', (title, heading) => {
    expect(one(title, heading)).toBe(false);
  });
});

test('parents tell sections of the same name apart', () => {
  const template = '# Plan\n\n## Backend\n\n### Testing\n\n## Frontend\n\n### Testing\n';
  const document = parsePlan('# Plan\n\n## Frontend\n\n### Testing\n');
  const read = readTemplate(template, { id: 'team', title: 'Team', source: { kind: 'workspace' } });
  expect(matchSections(document, read).templateOf(document.sections[2]!)?.parent?.title).toBe('Frontend');
});

test('a second section of a name is the same section', () => {
  expect(matched('# Plan\n\n## Summary\n', '# Plan\n\n## Summary\n\n## Summary\n')).toEqual([
    'Summary -> Summary',
    'Summary -> Summary',
  ]);
});

test('a placeholder in a heading stands for any text', () => {
  const template = '# Plan\n\n## Phases\n\n### Phase 1: [Name]\n\n### Phase 2: [Name]\n\n## End\n';
  const plan =
    '# Plan\n\n## Phases\n\n### Phase 1: Start\n\n### Phase 2\n\n### Phase 7: Polish\n\n### Notes\n\n## End\n';
  expect(matched(template, plan)).toEqual([
    'Phases -> Phases',
    'Phase 1: Start -> Phase 1: [Name]',
    'Phase 2 -> Phase 2: [Name]',
    'Phase 7: Polish -> Phase 2: [Name]',
    'Notes -> ',
    'End -> End',
  ]);
});

test('the title of the plan is the template’s title, whatever it says', () => {
  const document = parsePlan('# Exportplan\n\n## Summary\n');
  const read = readTemplate('# Plan: [NAME]\n\n## Summary\n', {
    id: 'team',
    title: 'Team',
    source: { kind: 'workspace' },
  });
  expect(matchSections(document, read).templateOf(document.title!)).toBe(read.preamble);
});
