import { expect, test } from 'vitest';
import { applyEdits, builtInTemplates } from '../../server/src/core';
import { suppressionOf } from '../../server/src/core/ide/suppress';
import { renderPlan } from '../../server/src/core/template/built-in';
import { findingsOf } from '../support/check';
import { sample } from '../support/runs';

// Past the door: the test suppresses each finding without an editor.

test.each(builtInTemplates.map(({ id }) => id))(
  'Each finding of a new %s can be suppressed where it is',
  async (id) => {
    const text = renderPlan(id);
    const settings = { severityByState: false };
    const { plan, findings } = await findingsOf(text, { template: id, settings });
    const wrong: string[] = [];
    // Takes a few findings of each rule: the first one, and a sample of the others.
    const tried = findings.filter(
      ({ rule }, index) => index % 7 === 0 || findings.findIndex((each) => each.rule === rule) === index,
    );
    for (const finding of sample(tried, 4)) {
      const suppressed = applyEdits(text, suppressionOf(plan, finding).edits);
      const after = await findingsOf(suppressed, { template: id, settings });
      const count = (rule: string, from: typeof findings) => from.filter((each) => each.rule === rule).length;
      expect(suppressionOf(plan, finding).scope).not.toBe('in the whole file');
      const place = `${finding.rule}: ${text.slice(finding.span.start, finding.span.end).slice(0, 60)}`;
      if (count('unused-suppression', after.findings) > 0) wrong.push(`unused for ${place}`);
      if (count(finding.rule, after.findings) >= count(finding.rule, findings))
        wrong.push(`still there: ${place}`);
    }
    expect(tried.length).toBeGreaterThan(1);
    expect(wrong).toEqual([]);
  },
);
