import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { writePlan } from '../../bench/documents.mjs';
import { parsePlan, readSettings, recheckPlan } from '../../server/src/core';
import type { CheckedPlan } from '../../server/src/core/analysis/checked-plan';
import { readTemplate } from '../../server/src/core/template/read-template';
import { findingsOf } from '../support/check';
import { offsetsIn } from './edits';

// Past the door: the checked plan itself is looked at, for what it keeps in memory.

const constitution = '# Constitution\n\n## Core Principles\n\n### I. Small Steps\n\nWe MUST.\n';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

it('a plan that is typed in lets go of its earlier versions, though most of what they said is kept', async () => {
  const { settings } = readSettings({});
  const text = writePlan(60_000);
  const { context } = await findingsOf(writePlan(10_000), { constitution });
  let plan = parsePlan(text);
  let checked: CheckedPlan | undefined;
  const versions: WeakRef<object>[] = [];
  const parts: WeakRef<object>[] = [];
  for (const offset of offsetsIn(text, 60)) {
    plan = parsePlan(plan.rope.replace(offset, offset, 'x'), plan);
    checked = recheckPlan({ plan, context, settings }, checked);
    expect(checked.findings.length).toBeGreaterThan(0);
    versions.push(new WeakRef(plan));
    parts.push(new WeakRef(plan.section(0)!));
    // What a weak reference was asked for lives to the end of the turn.
    await setImmediate();
  }
  collectGarbage();
  expect(versions.filter((version) => version.deref()).length).toBeLessThanOrEqual(2);
  expect(parts.filter((part) => part.deref()).length).toBeLessThanOrEqual(2);
});

it('a plan lets go of the earlier versions of its template', async () => {
  const { settings } = readSettings({});
  const text = '# Implementation Plan: Export\n\n## Summary\n\nIt exports.\n';
  const { context } = await findingsOf(text, { constitution });
  const plan = parsePlan(text);
  let checked: CheckedPlan | undefined;
  const templates: WeakRef<object>[] = [];
  for (let version = 0; version < 20; version++) {
    const template = readTemplate(`# Implementation Plan: [FEATURE]\n\n## Summary\n\n[What ${version}]\n`, {
      id: 'team',
      title: 'plan-template.md',
      source: { kind: 'workspace', uri: 'file:///plan-template.md' },
    });
    templates.push(new WeakRef(template));
    checked = recheckPlan({ plan, context: { ...context, template }, settings }, checked);
    await setImmediate();
  }
  collectGarbage();
  expect(checked?.sections).toHaveLength(2);
  expect(templates.filter((template) => template.deref()).length).toBeLessThanOrEqual(2);
});
