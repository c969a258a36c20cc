import { expect, it } from 'vitest';
import { gatherContext, parsePlan, readSettings, recheckDocument } from '../../server/src/core';
import { rules } from '../../server/src/core/rules';
import { MemoryWorkspace } from '../support/memory-workspace';

// Past the door: the examples of the rules are inputs.

const uri = 'file:///project/specs/001-sample/plan.md';

const plainClasses: ReadonlySet<string> = new Set(['Object', 'Array', 'Set']);

/** Returns the names of the classes of all objects that a value references, except those of plain data. */
function classesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { name } = value.constructor;
  if (!plainClasses.has(name)) return [name];
  return (value instanceof Set ? [...value] : Object.values(value)).flatMap(classesIn);
}

// A cached report must not reference a version of the plan, or every version stays in memory.
it.each(rules.map(({ id, examples }) => ({ id, examples })))(
  'reports of $id are plain data',
  async ({ examples }) => {
    for (const { constitution, kind, neighbours = {}, template, text } of examples) {
      if (kind && kind !== 'plan') continue;
      const beside = Object.entries(neighbours).map(([name, content]) => [new URL(name, uri).href, content]);
      const files = {
        [uri]: text,
        ...Object.fromEntries(beside),
        ...(constitution && { 'file:///project/.specify/memory/constitution.md': constitution }),
        ...(template && { 'file:///project/.specify/templates/plan-template.md': template }),
      };
      const workspace = new MemoryWorkspace(files, ['file:///project']);
      const plan = parsePlan(text.replace(/^\s*\^+.*\n/gm, ''));
      const { settings } = readSettings({
        rules: { 'unknown-id': 'warning', 'uncovered-requirement': 'information' },
      });
      const context = await gatherContext(workspace, { uri, plan, settings });
      const { sections } = recheckDocument({ kind: 'plan', plan, context, settings }, undefined);
      expect(classesIn(sections)).toEqual([]);
    }
  },
);
