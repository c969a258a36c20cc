import { describe, expect, test } from 'vitest';
import { addPlanFile, globOf } from '../../client/src/add-plan-file';
import { kindOf } from '../../server/src/core';
import { readProject } from '../../server/src/core/settings/read-project';

// Past the door: the written project file is read back.

const inForce = ['**/specs/**/plan.md', '**/impl-plan.md'];

describe('A file is added to the plans of a project', () => {
  test('in a new file, beside the globs that were in force', () => {
    expect(addPlanFile('.planwright.json', undefined, '/docs/plan.md', inForce).text).toBe(
      `{
  "planFiles": [
    "**/specs/**/plan.md",
    "**/impl-plan.md",
    "/docs/plan.md"
  ]
}
`,
    );
  });

  test('behind the globs of the project, with its comments and its line ends', () => {
    const text = '{\r\n\t// ours\r\n\t"planFiles": ["design/*.md"], // all of them\r\n\t"rules": {}\r\n}\r\n';
    expect(addPlanFile('.planwright.json', text, '/docs/plan.md', inForce).text).toBe(
      text.replace('["design/*.md"]', '["design/*.md", "/docs/plan.md"]'),
    );
  });

  test('in an empty list, which has its own meaning: a plan is what looks like one', () => {
    const { text } = addPlanFile('.planwright.json', '{ "planFiles": [] }', '/docs/plan.md', inForce);
    expect(JSON.parse(text!)).toEqual({ planFiles: ['/docs/plan.md'] });
  });

  test('where a comma stands at the end', () => {
    const text = '{\n  "planFiles": [\n    "a.md",\n  ],\n}\n';
    const added = addPlanFile('.planwright.json', text, '/docs/plan.md', inForce);
    const read = readProject({
      uri: 'file:///p/.planwright.json',
      text: added.text!,
      missing: '[]',
      boundary: 'file:///p',
    });
    expect(read?.project.problems).toEqual([]);
    expect(read?.project.given.planFiles).toEqual(['a.md', '/docs/plan.md']);
  });

  test('in a project file that has other settings', () => {
    const text = '{\n  // why\n  "rules": { "deferred-decision": "off" }\n}\n';
    const added = addPlanFile('.planwright.json', text, '/docs/plan.md', inForce).text!;
    expect(added).toBe(
      text.replace(
        '"off" }',
        '"off" },\n  "planFiles": ["**/specs/**/plan.md", "**/impl-plan.md", "/docs/plan.md"]',
      ),
    );
  });

  test('in a line of its own where the others have one', () => {
    const text = '{\n  "planFiles": [ // ours\n    "a.md", // first\n    "b.md" // second\n  ]\n}\n';
    expect(addPlanFile('.planwright.json', text, '/docs/plan.md', inForce).text).toBe(
      text.replace('"b.md" //', '"b.md",\n    "/docs/plan.md" //'),
    );
  });

  test('under the key in package.json', () => {
    const text = '{\n  "name": "shop",\n  "planwright": { "rules": {} }\n}\n';
    const added = addPlanFile('package.json', text, '/docs/plan.md', inForce).text!;
    expect(JSON.parse(added)).toEqual({
      name: 'shop',
      planwright: { rules: {}, planFiles: [...inForce, '/docs/plan.md'] },
    });
  });

  test.each([
    ['{ "planFiles": [', 'not valid JSON'],
    ['[]', 'not valid JSON'],
    ['{ "planFiles": "docs/*.md" }', 'planFiles is no list'],
    ['{ "rules": {}', 'not valid JSON'],
  ])('but not where a person has to mend the file first: %s', (text, problem) => {
    expect(addPlanFile('.planwright.json', text, '/docs/plan.md', inForce)).toEqual({ problem });
  });
});

describe('The glob for a file', () => {
  test.each(['docs/plan.md', 'a plan {draft}.md', 'what?.md', 'docs/[old]/計画.md', '!notes.md'])(
    'fits %s and makes it a plan, but no other',
    (path) => {
      const added = addPlanFile('.planwright.json', undefined, globOf(path), []).text!;
      const read = readProject({
        uri: 'file:///p/.planwright.json',
        text: added,
        missing: '[]',
        boundary: 'file:///p',
      })!;
      expect(read.project.problems).toEqual([]);
      const kind = (file: string) =>
        kindOf(`file:///p/${encodeURI(file).replace('?', '%3F')}`, '', read.project.given);
      expect(kind(path)).toBe('plan');
      expect(kind(`below/${path}`)).toBeUndefined();
      expect(kind('docs/notes.md')).toBeUndefined();
    },
  );
});
