import { describe, expect, it } from 'vitest';
import { defineRule, defineRuleWith, type RuleOption } from '../../server/src/core/rules/rule';

// `npm run typecheck` holds these: where a line compiles that must not, its directive is an error.
// Past the door: only files of core define rules.

const words = { id: 'test-words', summary: '', rationale: '', severity: 'warning', examples: [] } as const;
const span = { start: 0, end: 1 };

describe('defineRule', () => {
  it('knows the messages and their slots', () => {
    const rule = defineRule({
      ...words,
      messages: { plain: 'Fine.', one: 'No {file} here.', two: '{file} lacks {id}.' },
      checkSection(section, _input, report) {
        report({ span, message: 'plain' });
        report({ span, message: 'one', data: { file: 'a' } });
        report({ span, message: 'two', data: { file: 'a', id: 'b' } });
        report({ span, message: section.depth > 1 ? 'one' : 'two', data: { file: 'a', id: 'b' } });
        // @ts-expect-error: there is no such message
        report({ span, message: 'three', data: { file: 'a' } });
        // @ts-expect-error: the data is missing
        report({ span, message: 'one' });
        // @ts-expect-error: a slot is missing
        report({ span, message: 'two', data: { file: 'a' } });
        // @ts-expect-error: a slot of one of the two messages is missing
        report({ span, message: section.depth > 1 ? 'one' : 'two', data: { file: 'a' } });
        // @ts-expect-error: a slot is misspelt
        report({ span, message: 'one', data: { fiel: 'a' } });
        // @ts-expect-error: no message has such a slot
        report({ span, message: 'one', data: { file: 'a', name: 'b' } });
        // @ts-expect-error: data is text
        report({ span, message: 'one', data: { file: 1 } });
        // @ts-expect-error: the rule has no details
        report({ span, message: 'plain', detail: 1 });
      },
      fixes(report) {
        if (report.message === 'two') return [{ title: report.data.id, edits: [], safe: false }];
        // @ts-expect-error: this message need not have that slot
        const title: string = report.data.id;
        return [{ title, edits: [], safe: false }];
      },
    });
    expect(rule.id).toBe('test-words');
  });

  it('knows the options and their types', () => {
    const rule = defineRule({
      ...words,
      messages: { plain: 'Fine.' },
      options: {
        ignore: { type: 'array', items: { type: 'string' }, default: [], description: 'Left alone.' },
        deep: { type: 'boolean', default: false, description: 'Whether deeper ones count.' },
        most: { type: 'number', default: 3, description: 'How many.' },
        form: { type: 'string', default: '', description: 'Their form.' },
      },
      checkPlan({ options }) {
        const { deep, form, ignore, most } = options;
        const read: [readonly string[], boolean, number, string] = [ignore, deep, most, form];
        // @ts-expect-error: there is no such option
        options.ignroe;
        // @ts-expect-error: a list is no text
        const text: string = options.ignore;
        // @ts-expect-error: options are read, not written
        options.deep = true;
        return [read, text];
      },
    });
    expect(Object.keys(rule.options ?? {})).toHaveLength(4);
  });

  it('has no options where none are declared', () => {
    defineRule({
      ...words,
      messages: { plain: 'Fine.' },
      checkPlan({ options }) {
        // @ts-expect-error: there are none
        options.ignore;
      },
    });
  });

  it('takes defaults of an option of its type alone', () => {
    // @ts-expect-error: a text is no number
    const most: RuleOption = { type: 'number', default: '3', description: 'How many.' };
    // @ts-expect-error: the items of a list have a type
    const ignore: RuleOption = { type: 'array', default: [], description: 'Left alone.' };
    const wrong = { type: 'boolean', default: 'no', description: 'Whether.' } as const;
    // @ts-expect-error: a text is no boolean
    defineRule({ ...words, messages: {}, options: { wrong } });
    expect([most, ignore]).toHaveLength(2);
  });
});

describe('defineRuleWith', () => {
  it('knows the detail of reports', () => {
    const rule = defineRuleWith<{ readonly newText: string }>()({
      ...words,
      messages: { plain: 'Fine.' },
      checkSection(_section, _input, report) {
        report({ span, message: 'plain', detail: { newText: 'x' } });
        // @ts-expect-error: the detail is missing
        report({ span, message: 'plain' });
        // @ts-expect-error: the detail is of another type
        report({ span, message: 'plain', detail: 'x' });
      },
      fixes: ({ detail }) => [{ title: detail.newText, edits: [], safe: false }],
    });
    expect(rule.id).toBe('test-words');
  });

  it('lets a detail be left out that may be undefined', () => {
    defineRuleWith<string | undefined>()({
      ...words,
      messages: { plain: 'Fine.' },
      checkSection(_section, _input, report) {
        report({ span, message: 'plain' });
        report({ span, message: 'plain', detail: 'x' });
      },
    });
  });
});
