import { describe, expect, test } from 'vitest';
import {
  checkPlan,
  type PlanContext,
  parsePlan,
  readSettings,
  recheckPlan,
  type Severity,
} from '../../server/src/core';
import { defineRule, type Rule } from '../../server/src/core/rules/rule';
import { planFolder, planUri } from '../support/check';

// Past the door: the test defines its own rules.

const context: PlanContext = {
  uri: planUri,
  template: undefined,
  constitution: undefined,
  neighbours: { folder: planFolder, names: new Set(['plan.md']) },
  facts: {},
  isGoverned: true,
  problems: [],
};
const { settings } = readSettings({ severityByState: false });

/** A rule that reports every match of a pattern in each section, and counts its calls. */
function matching(pattern: RegExp, { id = 'test-word', severity = 'warning' as Severity } = {}) {
  const asked: string[] = [];
  const rule = defineRule({
    id,
    summary: 'A word.',
    rationale: '',
    severity,
    messages: { word: '{word} stands here.' },
    examples: [],
    checkSection(section, _input, report) {
      asked.push(section.title);
      for (const match of section.body.text.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length };
        report({ span, message: 'word', data: { word: match[0] } });
      }
    },
    fixes: ({ span }, { section }) => [
      { title: 'Delete it', edits: [{ span: section.at(span), newText: '' }], safe: true },
    ],
  });
  return { rule, asked };
}

const found = (text: string, rules: readonly Rule[]) =>
  checkPlan(parsePlan(text), context, settings, { rules }).map(
    ({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`,
  );

describe('Spans', () => {
  test('of a section and of its fixes become offsets in the document', () => {
    const text = '# A\n\nfirst\n\n## B\n\nsecond\n';
    const { rule } = matching(/second/g);
    const [finding] = checkPlan(parsePlan(text), context, settings, { rules: [rule] });
    const at = { start: text.indexOf('second'), end: text.indexOf('second') + 6 };
    expect(finding?.span).toEqual(at);
    expect(finding?.fixes()[0]?.edits[0]?.span).toEqual(at);
    expect(finding?.message).toBe('second stands here.');
  });

  test('that a rule got wrong are cut to the document', () => {
    const rule = defineRule({
      id: 'test-span',
      summary: '',
      rationale: '',
      severity: 'hint',
      messages: { far: 'Far.' },
      examples: [],
      checkPlan: ({ plan }, report) =>
        report({ in: plan.section(0), span: { start: -5, end: 900 }, message: 'far' }),
    });
    const [finding] = checkPlan(parsePlan('# A\n'), context, settings, { rules: [rule] });
    expect(finding?.span).toEqual({ start: 0, end: 4 });
  });
});

describe('Sections', () => {
  test('that an edit left alone are not judged again, and their findings move along', () => {
    const { rule, asked } = matching(/word/g);
    const before = parsePlan('# A\n\nword\n\n## B\n\nword\n\n## C\n\nword\n');
    const checked = recheckPlan({ plan: before, context, settings }, undefined, { rules: [rule] });
    asked.length = 0;
    const text = '# A\n\nword\n\n## B\n\na longer word\n\n## C\n\nword\n';
    const { findings } = recheckPlan({ plan: parsePlan(text, before), context, settings }, checked, {
      rules: [rule],
    });
    expect(asked).toEqual(['B']);
    expect(findings.map(({ span }) => text.slice(span.start, span.end))).toEqual(['word', 'word', 'word']);
    expect(findings).toMatchObject(
      checkPlan(parsePlan(text), { ...context }, settings, { rules: [rule] }).map(({ span, message }) => ({
        span,
        message,
      })),
    );
  });

  test('are judged again when something changes that the rule has read: context, options, the titles above, labels', () => {
    const { rule: matchingRule, asked } = matching(/word/g);
    const rule: Rule = {
      ...matchingRule,
      checkSection(section, input, report) {
        matchingRule.checkSection?.(section, input, report);
        if (input.context.isGoverned && input.plan.definitions.has('b')) asked.push('has a definition');
      },
    };
    const text = '# A\n\n## B\n\nword\n';
    const plan = parsePlan(text);
    const askedBy = (run: () => void) => {
      asked.length = 0;
      run();
      return [...asked];
    };
    let checked: ReturnType<typeof recheckPlan> | undefined;
    const run = (document = plan, by = context, using = settings) => {
      checked = recheckPlan({ plan: document, context: by, settings: using }, checked, { rules: [rule] });
    };
    expect(askedBy(() => run())).toEqual(['A', 'B']);
    expect(askedBy(() => run())).toEqual([]);
    expect(askedBy(() => run(plan, { ...context }))).toEqual([]);
    expect(askedBy(() => run(plan, { ...context, facts: { author: 'Ada' } }))).toEqual(['A', 'B']);
    run();
    const other = {
      ...settings,
      rules: { [rule.id]: { severity: 'default' as const, options: { loud: true } } },
    };
    expect(askedBy(() => run(plan, context, other))).toEqual(['A', 'B']);
    run();
    expect(askedBy(() => run(parsePlan(text.replace('# A', '# Z'), plan)))).toEqual(['Z', 'B']);
    run();
    expect(askedBy(() => run(parsePlan(`${text}\n## C\n\n[a]: ./a.md\n`, plan)))).toContain('A');
  });
});

describe('Repeats', () => {
  const outer = matching(/\[.*?\]/g, { id: 'unfilled-placeholder' }).rule;
  const inner = matching(/NEEDS CLARIFICATION/g, { id: 'open-clarification' }).rule;
  const same = matching(/\[.*?\]/g, { id: 'deferred-decision' }).rule;
  const elsewhere = matching(/\[.*?\]/g, { id: 'test-word' }).rule;

  test('of unfinished places are left out: the outermost is kept', () => {
    expect(found('# A\n\n[NEEDS CLARIFICATION: b]\n', [inner, outer])).toEqual([
      'unfilled-placeholder [NEEDS CLARIFICATION: b]',
    ]);
  });

  test('at the same place are left out: the earlier rule is kept', () => {
    expect(found('# A\n\n[b]\n', [outer, same])).toEqual(['unfilled-placeholder [b]']);
    expect(found('# A\n\n[b]\n', [same, outer])).toEqual(['deferred-decision [b]']);
  });

  test('of other rules are kept unless they say the very same', () => {
    expect(found('# A\n\n[b]\n', [outer, elsewhere])).toEqual(['unfilled-placeholder [b]', 'test-word [b]']);
    const twice: Rule = {
      ...elsewhere,
      checkSection(section, _input, report) {
        if (section.title !== 'A') return;
        const span = { start: 0, end: 3 };
        report({ span, message: 'word', data: { word: 'One' }, subject: 'one' });
        report({ span, message: 'word', data: { word: 'One' }, subject: 'one' });
        report({ span, message: 'word', data: { word: 'Two' }, subject: 'two' });
      },
    };
    const findings = checkPlan(parsePlan('# A\n'), context, settings, { rules: [twice] });
    expect(findings.map(({ subject }) => subject)).toEqual(['one', 'two']);
  });

  test('leave the rest sorted by where it starts', () => {
    const ends = matching(/z/g, { id: 'test-late' }).rule;
    const starts = matching(/a/g, { id: 'test-early' }).rule;
    expect(found('# T\n\naz\n\n## U\n\naz\n', [ends, starts])).toEqual([
      'test-early a',
      'test-late z',
      'test-early a',
      'test-late z',
    ]);
  });
});

describe('A rule that throws', () => {
  test('is told of, and takes nothing from the others', () => {
    const broken: Rule = {
      ...matching(/x/g, { id: 'test-broken' }).rule,
      checkSection() {
        throw new Error('out of order');
      },
    };
    const problems: string[] = [];
    const { rule } = matching(/word/g);
    const findings = checkPlan(parsePlan('# A\n\nword\n'), context, settings, {
      rules: [broken, rule],
      onProblem: (problem) => problems.push(`${problem.rule}: ${problem.message.split('\n')[0]}`),
    });
    expect(findings).toHaveLength(1);
    expect(problems).toEqual(['test-broken: Error: out of order']);
  });
});
