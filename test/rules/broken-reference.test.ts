import { describe, expect, it } from 'vitest';
import { gatherContext, parsePlan, readSettings } from '../../server/src/core';
import { check, checkFix, fixesAt, planUri, projectFolder } from '../support/check';
import { MemoryWorkspace } from '../support/memory-workspace';

const rules = 'broken-reference';
const spec = {
  'spec.md': '# Feature Specification: Export\n\n## User Stories\n\n### FR-001: _Write_ `files`\n',
};

/** A whole repository, and the feature's folder in it. */
const repository = {
  ...spec,
  '../../.git/HEAD': '',
  '../../README.md': '',
  '../../docs/design.md': '# Design\n',
  '../../.specify/memory/constitution.md': '# Constitution\n',
  '../000-base/contracts/api.yaml': '',
};

describe('silence', () => {
  it.each([
    [
      'files that are there',
      '[a](spec.md) [b](./spec.md) [c](../../docs/design.md) [d](../000-base/contracts/) [e](.)',
    ],
    [
      'anchors',
      '[a](spec.md#user-stories) [b](spec.md#fr-001-write-files) [c](#plan) [d](spec.md#L3) [e](#)',
    ],
    ['lines behind a colon', '[a](spec.md:12) [b](../../docs/design.md:3-9)'],
    [
      'other places',
      '[a](https://e.org/x.md) [b](mailto:a@b.c) [c](file:///x.md) [d](//h/x.md) [e](C:/x.md) [f](/x.md)',
    ],
    [
      'placeholders',
      '[a]([###-feature]/spec.md) [b](<specs/[id]/x.md>) [c]({name}.md) [d](*.md) [e](<<name>.md>)',
    ],
    [
      'what later steps make',
      '[a](research.md) [b](./data-model.md) [c](contracts/api.md) [d](checklists/) [e](tasks.md)',
    ],
    [
      'names that are no links',
      'See `nowhere.md`, nowhere.md and "contracts/x.md".\n\n```text\n[a](nowhere.md)\n```',
    ],
    ['code that looks like a link', 'Calls handlers[name](event) and list[0](next).'],
    ['what is to be made', '- NEW [writer](../../src/writer.ts)\n- Create [reader](../../src/reader.ts)'],
    ['comments', '<!-- [a](nowhere.md) -->'],
  ])('of %s', (_what, text) => check(`# Plan\n\n${text}\n`, { rules, neighbours: repository }));

  it('where only a part of the repository is known', async () => {
    const text = '# Plan\n\n[a](spec.md) [b](../../docs/design.md) [c](../000-base/spec.md) ![d](flow.png)\n';
    await check(text, { rules });
    await check(text, { rules, neighbours: { '../../.specify/memory/constitution.md': '# C\n' } });
  });

  it('holds beside another note, which proves nothing of what else is there', () =>
    check('# Plan\n\nSee [it](./ledger.md).\n', { rules, neighbours: { 'notes.md': '' } }));
});

describe('a file that is not there', () => {
  it('is reported where its folder holds others', () =>
    check(
      `# Plan

[a](notes.md), ![b](flow.png) and [notes][n]
    ^^^^^^^^ broken-reference: There is no notes.md here. Correct the link, or remove it.
                    ^^^^^^^^ broken-reference

[n]: ./glossary.md "Words"
     ^^^^^^^^^^^^^ broken-reference: There is no ./glossary.md here. Correct the link, or remove it.
[o]: later
`,
      { rules, neighbours: spec },
    ));

  it('is reported anywhere in a whole repository', () =>
    check(
      `# Plan

| Part | Where |
|------|-------|
| API | [contract](../003-other/contracts/rest.yaml) |
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ broken-reference
`,
      { rules, neighbours: repository },
    ));

  it('is reported once the steps that make it are done', () =>
    check(
      '# Plan\n\n[a](research.md) [b](contracts/api.md)\n    ^^^^^^^^^^^ broken-reference\n                     ^^^^^^^^^^^^^^^^ broken-reference\n',
      {
        rules,
        neighbours: { ...spec, 'tasks.md': '' },
      },
    ));
});

describe('what is meant', () => {
  it.each([
    ['a step too many', '../spec.md', 'spec.md'],
    ['a step too few', '../docs/design.md', '../../docs/design.md'],
    ['a path from the project', 'specs/001-sample/spec.md', 'spec.md'],
    ['a path from the project', '.specify/memory/constitution.md', '../../.specify/memory/constitution.md'],
    ['another case', './SPEC.md', 'spec.md'],
    ['another case, elsewhere', '../../Docs/design.md', '../../docs/design.md'],
    ['a mistyped name', 'spce.md', 'spec.md'],
    ['a mistyped name, elsewhere', '../../docs/desing.md#design', '../../docs/design.md#design'],
    ['a missing folder', 'api.yaml', 'contracts/api.yaml'],
  ])('%s: %s', async (_what, wrong, right) => {
    const neighbours = { ...repository, 'contracts/api.yaml': '' };
    await checkFix(
      `# Plan\n\nSee [it](${wrong} "Title").\n`,
      `Change the link to ${right}`,
      `# Plan\n\nSee [it](${right} "Title").\n`,
      { rules, neighbours },
    );
  });

  it('may have blanks in its name', () =>
    checkFix(
      '# Plan\n\n[a](<../my notes.md>)\n',
      'Change the link to my%20notes.md',
      '# Plan\n\n[a](<my%20notes.md>)\n',
      {
        rules,
        neighbours: { 'my notes.md': '' },
      },
    ));

  it('is not guessed', async () => {
    const { fixes } = await fixesAt('# Plan\n\n[a](completely-different.md)\n', { rules, neighbours: spec });
    expect(fixes).toEqual([]);
  });
});

describe('headings', () => {
  it('are looked for in other files and in the plan itself', () =>
    check(
      `# Plan

[a](spec.md#user-storys), [b](#sumary), [c](#summary), [d](#summary-1), [e](#named), [f](#ünï-cödé--)
    ^^^^^^^^^^^^^^^^^^^ broken-reference: No heading fits spec.md#user-storys. Correct the part behind the #, or remove it.
                              ^^^^^^^ broken-reference
                                                           ^^^^^^^^^^ broken-reference

## Summary

<a id="named"></a>

## Ünï, Cödé ✅
`,
      { rules, neighbours: spec },
    ));

  it('are offered when they are written nearly the same', async () => {
    const surroundings = { rules, neighbours: spec };
    await checkFix(
      '# Plan\n\n[a](spec.md#user-story)\n',
      'Change the link to spec.md#user-stories',
      '# Plan\n\n[a](spec.md#user-stories)\n',
      surroundings,
    );
    await checkFix(
      '# Plan\n\n[a](#sumary)\n\n## Summary\n',
      'Change the link to #summary',
      '# Plan\n\n[a](#summary)\n\n## Summary\n',
      surroundings,
    );
  });
});

describe('the folders that are looked at', () => {
  const { settings } = readSettings({});

  class Counting extends MemoryWorkspace {
    readonly listed = new Set<string>();
    override readDirectory(uri: string) {
      this.listed.add(uri);
      return super.readDirectory(uri);
    }
  }

  it('are few, however many links there are', async () => {
    const links = Array.from(
      { length: 1000 },
      (_, index) => `- [a](../../docs/${index}.md) [b](../${index}/x.md)`,
    );
    const workspace = new Counting({ [`${projectFolder}/docs/design.md`]: '' }, [projectFolder]);
    const plan = parsePlan(`# Plan\n\n${links.join('\n')}\n`);
    const { neighbours } = await gatherContext(workspace, { uri: planUri, plan, settings });
    expect(neighbours.brokenLinks?.length).toBe(100);
    expect(workspace.listed.size).toBeLessThan(300);
  });

  it('are none where the plan asks for nothing', async () => {
    const workspace = new Counting({}, [projectFolder]);
    const plan = parsePlan('# Plan\n\n[a](https://e.org) `src/a.ts`\n\n```text\n└── src/  # new\n```\n');
    const { neighbours } = await gatherContext(workspace, { uri: planUri, plan, settings });
    const without = new Counting({}, [projectFolder]);
    await gatherContext(without, { uri: planUri, plan: parsePlan('# Plan\n'), settings });
    expect(workspace.listed).toEqual(without.listed);
    expect(neighbours).toEqual({ folder: neighbours.folder, names: new Set(), brokenLinks: [] });
  });

  it('are proven missing in the repository, but not beside it, where another one may be checked out', async () => {
    const files = { 'file:///all/one/.git/HEAD': '', 'file:///all/README.md': '' };
    const workspace = new MemoryWorkspace(files, ['file:///all']);
    const plan = parsePlan('# Plan\n\n[a](docs/a.md) [b](../../docs/b.md) [c](../../../two/c.md)\n');
    const uri = 'file:///all/one/specs/001-x/plan.md';
    const { neighbours } = await gatherContext(workspace, { uri, plan, settings });
    expect(neighbours.brokenLinks?.map(({ target }) => target)).toEqual(['docs/a.md', '../../docs/b.md']);
  });

  it.each([
    ['the repository where no folder is open', 'a/b/.git/HEAD', 'a/b/', true],
    ['the project of Spec Kit', 'a/b/.specify/memory/constitution.md', 'a/b/', true],
    ['the project of Spec Kit in a repository', 'a/.git/HEAD', 'a/', true],
    ['a few steps', 'a/b/README.md', 'a/b/', true],
    ['none of these', 'README.md', '', false],
    ['nothing above the project of Spec Kit', 'a/b/.specify/memory/constitution.md', 'a/', false],
    ['an open folder above it', 'a/b/.specify/memory/constitution.md', 'a/', true, ['file:///a']],
    ['nothing above an open folder', 'a/b/.specify/memory/constitution.md', 'a/', false, ['file:///a/b']],
  ])('end with %s', async (_what, file, folder, found, open: string[] = []) => {
    const files = {
      [`file:///${file}`]: '',
      ...(file.startsWith('a/.git') && { 'file:///a/b/.specify/x': '' }),
      [`file:///${folder}docs/design.md`]: '',
      'file:///a/b/specs/001-x/spec.md': '',
    };
    const workspace = new Counting(files, open);
    const plan = parsePlan('# Plan\n\n[a](docs/design.md)\n');
    const { neighbours } = await gatherContext(workspace, {
      uri: 'file:///a/b/specs/001-x/plan.md',
      plan,
      settings,
    });
    expect(neighbours.brokenLinks?.[0]?.nearest !== undefined).toBe(found);
  });
});

describe('names and numbers of headings', () => {
  it('count the headings of one title, in the plan and in other files', () =>
    check(
      `# Plan

## Remarks

[a](#remarks) [b](#remarks-1) [c](#remarks-2)
                                  ^^^^^^^^^^ broken-reference

## Remarks

[d](notes.md#topic-1) [e](notes.md#topic-2) [f](notes.md#step-2)
                          ^^^^^^^^^^^^^^^^ broken-reference
`,
      { rules, neighbours: { 'notes.md': '# Topic\n\n## Topic\n\n### Step 2\n' } },
    ));

  it('are not read in comments', () =>
    check(
      `# Plan

<!-- <a id="ghost"></a> -->

<a id="there"></a> \`<!--\` <a id="behind"></a> \`-->\`

[a](#ghost) [b](#there) [c](#behind) [d](notes.md#hidden) [e](notes.md#shown)
    ^^^^^^ broken-reference
                                         ^^^^^^^^^^^^^^^ broken-reference
`,
      { rules, neighbours: { 'notes.md': '<!--\n# Hidden\n-->\n\n# Shown\n' } },
    ));
});

describe('a file on one computer', () => {
  const facts = { folder: '001-sample' };

  it('is reported, whether anything is there or not', async () => {
    const text = '# Plan\n\n**Spec**: [spec.md](file:///Users/kim/src/specs/001-sample/spec.md)\n';
    await check(
      `# Plan

**Spec**: [a](file:///Users/kim/src/spec.md) [b](/home/kim/spec.md) [c](C:/src/spec.md)
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ broken-reference: This link goes to a file on one computer. Write a path relative to the plan.
                                                 ^^^^^^^^^^^^^^^^^ broken-reference
                                                                        ^^^^^^^^^^^^^^ broken-reference
`,
      { rules },
    );
    await checkFix(text, 'Change the link to spec.md', '# Plan\n\n**Spec**: [spec.md](spec.md)\n', {
      rules,
      facts,
    });
  });

  it('but not a path from the root of the project, the web, or a path in code', () =>
    check(
      '# Plan\n\n[a](/docs/home/design.md) [b](https://example.org/home/kim/a.md) [c](c:12) `/home/kim/spec.md`\n',
      { rules, facts },
    ));
});
