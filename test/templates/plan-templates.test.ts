import { describe, expect, it } from 'vitest';
// @ts-expect-error The build script is plain JavaScript.
import { compilePlanTemplate } from '../../scripts/plan-templates.mjs';

const METADATA = '{{!--\ntitle: Sample\ndescription: For tests.\nfile: plan.md\n--}}\n';

describe('compilePlanTemplate', () => {
  it('turns guidance into HTML comments on lines of their own and leaves nothing else behind', () => {
    const source = `${METADATA}# Plan: {{value feature "[FEATURE]"}}\n{{!-- guidance:\nOne.\n- Two.\n--}}\n\nText\n`;
    expect(compilePlanTemplate('sample', source)).toMatchObject({
      id: 'sample',
      title: 'Sample',
      description: 'For tests.',
      file: 'plan.md',
      schema: '# Plan: [FEATURE]\n<!-- guidance: One.\n- Two. -->\n\nText\n',
    });
  });

  it('keeps a colon in metadata', () => {
    const source = METADATA.replace('For tests.', 'For tests: all of them.');
    expect(compilePlanTemplate('sample', source).description).toBe('For tests: all of them.');
  });

  it('refuses a template without its metadata', () => {
    expect(() => compilePlanTemplate('sample', '# Plan\n')).toThrow(
      'templates/sample.md.hbs: the first comment must give "title".',
    );
  });

  it('refuses a helper nobody wrote', () => {
    expect(() => compilePlanTemplate('sample', `${METADATA}{{vlaue feature "[FEATURE]"}}\n`)).toThrow(
      'vlaue',
    );
  });

  it('refuses guidance that would end its comment early', () => {
    const source = `${METADATA}# Plan\n{{!-- guidance: a --> b --}}\n`;
    expect(() => compilePlanTemplate('sample', source)).toThrow('guidance must not contain "-->"');
  });
});
