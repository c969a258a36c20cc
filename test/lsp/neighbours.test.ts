import { afterEach, describe, expect, test } from 'vitest';
import { DiagnosticSeverity, FileChangeType } from 'vscode-languageserver-protocol';
import { type Editor, folder, startEditor } from './editor';

let editor: Editor;
afterEach(() => editor.end());

const plan = `# Implementation Plan: Export

**Spec**: [spec.md](./spec.md)

## Structure

\`\`\`text
src/
└── export.ts   # existing
\`\`\`
`;
const files = {
  'specs/001-export/spec.md': '# Feature Specification: Export\n',
  'src/export.ts': '',
  'src/import.ts': '',
};

describe('what a plan says of the files around it', () => {
  test('is held against them', async () => {
    editor = await startEditor({ files });
    const text = plan.replace('./spec', '../spec').replace('export.ts', 'exporter.ts');
    const uri = await editor.open('specs/001-export/plan.md', text);
    expect(await editor.marked(uri)).toEqual(['"../spec.md" broken-reference', '"exporter.ts" missing-path']);
  });

  test('is asked about once typing pauses, and nobody waits for it', async () => {
    editor = await startEditor({ files });
    const uri = await editor.open('specs/001-export/plan.md', plan);
    expect(await editor.marked(uri)).toEqual([]);
    const reads = editor.reads;
    await editor.edit(uri, './spec.md', '../spec.md');
    expect(await editor.marked(uri)).toEqual([]);
    expect(editor.reads).toBe(reads);
    await expect.poll(() => editor.refreshes).toBe(1);
    expect(await editor.marked(uri)).toEqual(['"../spec.md" broken-reference']);
    // What is known already is not read again.
    const known = editor.reads;
    await editor.edit(uri, '../spec.md', 'spec.md');
    expect(await editor.marked(uri)).toEqual([]);
    await expect.poll(() => editor.refreshes).toBe(2);
    expect(await editor.marked(uri)).toEqual([]);
    expect(editor.reads).toBe(known);
  });

  test('costs nothing while other text is typed', async () => {
    editor = await startEditor({ files });
    const uri = await editor.open('specs/001-export/plan.md', plan);
    await editor.marked(uri);
    const reads = editor.reads;
    for (const [before, after] of [
      ['## Structure', '## Structure\n\nWhere it is.'],
      ['Where it is', 'Where it all is'],
    ] as const) {
      await editor.edit(uri, before, after);
      await editor.marked(uri);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(editor.reads).toBe(reads);
    expect(editor.refreshes).toBe(0);
  });

  test('is judged by the plan system that its newest text shows, once typing pauses', async () => {
    const constitution = '# Constitution\n\n## Core Principles\n\n### I. Small Steps\n\nWe MUST.\n';
    editor = await startEditor({ files: { '.specify/memory/constitution.md': constitution } });
    const uri = await editor.open(
      'docs/plans/export.md',
      '# Implementation Plan: Export\n\nNotes.\n\n- [ ] Read\n- [ ] Write\n- [ ] Test\n',
    );
    const title = '"Implementation Plan: Export"';
    expect(await editor.marked(uri)).toEqual([]);
    await editor.edit(uri, 'Notes.', '**Branch**: `001-export`');
    await editor.marked(uri);
    await expect.poll(() => editor.refreshes, { timeout: 5000 }).toBe(1);
    expect(await editor.marked(uri)).toContain(`${title} missing-constitution-check`);
  });

  test.each([
    ['src/export.ts', '"export.ts" missing-path'],
    ['specs/001-export/spec.md', '"./spec.md" broken-reference'],
  ])('is judged anew when %s goes', async (path, finding) => {
    editor = await startEditor({ files: { ...files, '.git/HEAD': '' } });
    const uri = await editor.open('specs/001-export/plan.md', plan);
    expect(await editor.marked(uri)).toEqual([]);
    await expect.poll(() => editor.watched).toHaveLength(2);
    await editor.changeFile(path, undefined, FileChangeType.Deleted);
    await expect.poll(() => editor.refreshes).toBe(1);
    expect(await editor.marked(uri)).toEqual([finding]);
  });

  test('points at the place in a neighbour, also while that is edited', async () => {
    const research = '# Research\n\n## Storage\n\n**Decision**: SQLite\n';
    editor = await startEditor({ files: { ...files, 'specs/001-export/research.md': research } });
    const uri = await editor.open(
      'specs/001-export/plan.md',
      '# Implementation Plan: Export\n\n**Storage**: NEEDS CLARIFICATION\n',
    );
    const related = async () =>
      (await editor.diagnostics(uri)).flatMap((item) => item.relatedInformation ?? []);
    const place = {
      uri: `${folder}/specs/001-export/research.md`,
      range: { start: { line: 4, character: 14 }, end: { line: 4, character: 20 } },
    };
    expect(await related()).toEqual([{ location: place, message: 'Research decided: SQLite' }]);
    const neighbour = await editor.open('specs/001-export/research.md', research);
    await editor.edit(neighbour, 'SQLite', 'PostgreSQL');
    await expect.poll(() => editor.refreshes).toBe(1);
    expect((await related()).map(({ message }) => message)).toEqual(['Research decided: PostgreSQL']);
  });

  test.each(['specs/001-export/research.md', '.specify/memory/constitution.md'])(
    'points at the line in %s, though as many characters stand before it',
    async (path) => {
      const files: Record<string, string> = {
        'specs/001-export/research.md': '# Research\n\nIt is new.\n\n## Storage\n\n**Decision**: SQLite\n',
        '.specify/memory/constitution.md':
          '# Constitution\n\nIt is new.\n\n## Core Principles\n\n### I. Small Steps\n\nWork in small steps.\n\n### II. Tests\n\nTest.\n',
      };
      editor = await startEditor({ files });
      const uri = await editor.open(
        'specs/001-export/plan.md',
        '# Implementation Plan: Export\n\n**Storage**: NEEDS CLARIFICATION\n\n## Constitution Check\n\n- **II. Tests**: PASS, one test.\n',
      );
      const lines = async () =>
        (await editor.diagnostics(uri))
          .flatMap(({ relatedInformation = [] }) => relatedInformation)
          .filter(({ location }) => location.uri === `${folder}/${path}`)
          .map(({ location }) => location.range.start.line);
      expect(await lines()).toEqual([6]);
      const neighbour = await editor.open(path, files[path] ?? '');
      await editor.edit(neighbour, 'is new', 'is\nnew');
      await expect.poll(() => editor.refreshes).toBe(1);
      expect(await lines()).toEqual([7]);
    },
  );
});

describe('a plan whose tasks are open', () => {
  test('is finished when the last one is ticked in an open tasks.md, and no longer when the tick goes', async () => {
    const constitution = '# C\n\n## Principles\n\n### I. Small\n\nBe small.\n\n### II. Slow\n\nBe slow.\n';
    const tasks = '# Tasks\n\n- [x] T001 Parser\n- [ ] T002 Writer\n';
    editor = await startEditor({
      files: { '.specify/memory/constitution.md': constitution, 'specs/001-export/tasks.md': tasks },
    });
    const uri = await editor.open(
      'specs/001-export/plan.md',
      '# Implementation Plan: Export\n\n## Constitution Check\n\n- **I. Small**: PASS, one file.\n',
    );
    const severities = async () => (await editor.diagnostics(uri)).map(({ severity }) => severity);
    expect(await severities()).toEqual([DiagnosticSeverity.Warning]);
    const neighbour = await editor.open('specs/001-export/tasks.md', tasks);
    await editor.edit(neighbour, '[ ]', '[x]');
    await expect.poll(() => editor.refreshes).toBe(1);
    expect(await severities()).toEqual([DiagnosticSeverity.Hint]);
    await editor.edit(neighbour, '[x] T002', '[ ] T002');
    await expect.poll(() => editor.refreshes).toBe(2);
    expect(await severities()).toEqual([DiagnosticSeverity.Warning]);
  });
});
