import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPlan } from '../../server/src/core/check-plan';
import type { Finding } from '../../server/src/core/finding';
import { parsePlan } from '../../server/src/core/plan/plan-document';
import { readSettings } from '../../server/src/core/settings/read-settings';
import { builtInTemplates, renderPlan } from '../../server/src/core/template/built-in';
import { findingsOf } from '../support/check';

const constitution =
  '# Constitution\n\n## Principles\n\n### I. Small steps\n\nWe MUST.\n\n### II. Plain words\n\nWe MUST.\n';

/** What an edit may put in: things that close, open or turn what stands around them into something else. */
const pieces = [
  'x',
  '\n',
  '\n\n## Constitution Check\n\n- [x] Small steps: yes\n',
  '\n# Title\n',
  '```\n',
  '<!-- ',
  ' -->',
  '\n<!-- planwright-disable -->\n',
  '\n[link]: ./spec.md\n',
  '[FEATURE]',
  'NEEDS CLARIFICATION',
  '- [x] All NEEDS CLARIFICATION resolved\n',
  '| a | b |\n',
  '> ',
  '  ',
];

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(60),
    piece: fc.constantFrom('', ...pieces),
  }),
  { minLength: 1, maxLength: 8 },
);

const shown = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, message, span, fixes }) => ({
    rule,
    severity,
    message,
    span,
    fixes: fixes(),
  }));

test.each(builtInTemplates.map(({ id }) => id))(
  'Findings kept over edits of a %s are those of a fresh look',
  async (id) => {
    const start = renderPlan(id, { feature: 'Export' });
    const { context } = await findingsOf(start, { template: id, constitution });
    const { settings } = readSettings({ severityByState: false });
    fc.assert(
      fc.property(edits, (sequence) => {
        let text = start;
        let plan = parsePlan(text);
        checkPlan(plan, context, settings);
        for (const { at, remove, piece } of sequence) {
          const offset = Math.floor(at * text.length);
          text = text.slice(0, offset) + piece + text.slice(offset + remove);
          plan = parsePlan(text, plan);
          checkPlan(plan, context, settings);
        }
        const kept = checkPlan(plan, context, settings);
        // Another context object, though equal, means that nothing is taken over.
        const fresh = checkPlan(parsePlan(text), { ...context }, settings);
        expect(shown(kept)).toEqual(shown(fresh));
      }),
      { numRuns: 6, seed: 7 },
    );
  },
);
