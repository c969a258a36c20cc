import { describe, expect, test } from 'vitest';
import { checkPlan, gatherContext, parsePlan, recheckPlan } from '../../server/src/core';
import { defaultSettings } from '../../server/src/core/settings/read-settings';
import { MemoryWorkspace } from '../support/memory-workspace';

// Past the door: the default settings are the start.

const root = 'file:///repo';
const uri = `${root}/.agent/plans/import.md`;

const plan = (status: string, discoveries: string) => `# Import labels

**Status**: ${status}

## Purpose / Big Picture

A clerk drops a sheet and sees its labels.

## Progress

- [x] Reader

## Surprises & Discoveries

${discoveries}

## Decision Log

- Decision: read in the browser
`;

async function contextOf(text: string, files: Record<string, string> = {}) {
  const workspace = new MemoryWorkspace({ [uri]: text, ...files }, [root]);
  return gatherContext(workspace, { uri, plan: parsePlan(text), settings: defaultSettings });
}

async function rulesOf(text: string, files?: Record<string, string>) {
  return checkPlan(parsePlan(text), await contextOf(text, files), defaultSettings).map(({ rule }) => rule);
}

describe('In a section that is written later', () => {
  test.each(['a question in brackets: [NEEDS CLARIFICATION: who reads it?]', '- Owner: NEEDS CLARIFICATION'])(
    'an open question is reported while the work goes on: %s',
    async (question) => {
      expect(await rulesOf(plan('In progress', question))).toEqual(['open-clarification']);
    },
  );

  test('a placeholder is left alone while the work goes on', async () => {
    expect(await rulesOf(plan('In progress', '- Observation: TODO'))).toEqual([]);
  });

  test('a placeholder is reported once the Status says that the work is over', async () => {
    expect(await rulesOf(plan('Shipped', '- Observation: TODO'))).not.toEqual([]);
  });

  test('a placeholder is reported once all tasks are done', async () => {
    const tasks = { [`${root}/.agent/plans/tasks.md`]: '- [x] T001 Reader\n' };
    expect(await rulesOf(plan('In progress', '- Observation: TODO'), tasks)).not.toEqual([]);
  });

  test('a placeholder is reported, and left alone again, as the Status changes', async () => {
    const versions = ['In progress', 'Shipped', 'In progress'].map((status) =>
      parsePlan(plan(status, '- Observation: TODO')),
    );
    const context = await contextOf(versions[0]!.text);
    let checked: ReturnType<typeof recheckPlan> | undefined;
    const counts = versions.map((version) => {
      checked = recheckPlan({ plan: version, context, settings: defaultSettings }, checked);
      return checked.findings.length;
    });
    expect(counts[0]).toBe(0);
    expect(counts[1]).toBeGreaterThan(0);
    expect(counts[2]).toBe(0);
  });
});
