import { afterEach, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  DefinitionRequest,
  type Location,
  type LocationLink,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type SymbolInformation,
  type TextDocumentEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol';
import { able, type Editor, type EditorOptions, folder, startEditor } from './editor';

const constitutionPath = '.specify/memory/constitution.md';
const constitution = `# Constitution

## Core Principles

### I. Small Steps

We MUST take small steps.

### II. Open Formats

Data MUST stay readable.
`;
const planPath = 'specs/001-export/plan.md';
const plan = `# Implementation Plan: Export

## Summary

Answers FR-001.

## Constitution Check

- **I. Small Steps**: PASS
- **II. Open Formats**: PASS
`;
const otherPath = 'specs/002-import/plan.md';
const specPath = 'specs/001-export/spec.md';
const spec = '# Feature Specification: Export\n\n- **FR-001**: Orders MUST be exported.\n';
const files = {
  [constitutionPath]: constitution,
  [otherPath]: plan.replace('Export', 'Import'),
  [specPath]: spec,
  [planPath]: plan,
};

const full: ClientCapabilities = {
  workspace: {
    ...able.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
  textDocument: {
    ...able.textDocument,
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
  },
};

let editor: Editor;
afterEach(() => editor.end());

async function start(options: EditorOptions = {}): Promise<string> {
  editor = await startEditor({ files: { ...files }, capabilities: full, ...options });
  return editor.open(planPath, plan);
}

function at(uri: string, part: string) {
  return { textDocument: { uri }, position: editor.rangeOf(uri, part).end };
}

const place = ({ range, uri }: Location) => `${uri.slice(folder.length + 1)}:${range.start.line + 1}`;

describe('a definition', () => {
  const definition = (uri: string, part: string) =>
    editor.connection.sendRequest(DefinitionRequest.type, at(uri, part));

  test('says what it is of, where it is, and how much belongs to it', async () => {
    const uri = await start();
    const [link] = (await definition(uri, 'I. Small')) as LocationLink[];
    expect(link?.targetUri).toBe(`${folder}/${constitutionPath}`);
    expect(editor.text(uri).split('\n')[link!.originSelectionRange!.start.line]).toContain('Small Steps');
    expect(link?.targetSelectionRange).toEqual({
      start: { line: 4, character: 4 },
      end: { line: 4, character: 18 },
    });
    expect(link?.targetRange.end.line).toBe(8);
  });

  test('is a plain place for a client that knows no more', async () => {
    const uri = await start({ capabilities: able });
    expect(((await definition(uri, 'FR-00')) as Location[]).map(place)).toEqual([`${specPath}:3`]);
    expect(await definition(uri, 'Answers')).toBeNull();
  });

  test('is found from the spec as it stands in the editor', async () => {
    await start();
    const uri = await editor.open(specPath, `\n\n${spec}\nSee FR-001.\n`);
    const [link] = (await definition(uri, 'See FR')) as LocationLink[];
    expect(link?.targetSelectionRange.start.line).toBe(4);
  });
});

describe('references', () => {
  const references = (uri: string, part: string, includeDeclaration = true) =>
    editor.connection.sendRequest(ReferencesRequest.type, {
      ...at(uri, part),
      context: { includeDeclaration },
    });

  test('of a principle are found in all plans, from the constitution as well', async () => {
    const uri = await start();
    const everywhere = [`${constitutionPath}:5`, `${planPath}:9`, `${otherPath}:9`];
    expect((await references(uri, 'I. Small'))?.map(place)).toEqual(everywhere);
    expect((await references(uri, 'I. Small', false))?.map(place)).toEqual(everywhere.slice(1));
    const own = await editor.open(constitutionPath, constitution);
    expect((await references(own, 'I. Small'))?.map(place)).toEqual(everywhere);
    expect(await references(own, 'We MUST')).toBeNull();
  });

  test('of an id are found from the spec', async () => {
    await start();
    const uri = await editor.open(specPath, spec);
    expect((await references(uri, 'FR-00'))?.map(place)).toEqual([
      `${planPath}:5`,
      `${specPath}:3`,
      `${otherPath}:5`,
    ]);
  });

  test('are those of the text in the editor, and of the files as they are now', async () => {
    const uri = await start();
    await references(uri, 'I. Small');
    await editor.edit(uri, '- **I. Small Steps**: PASS\n', '');
    await editor.edit(uri, 'II. Open Formats', 'III. Open Formats');
    editor.files[otherPath] = '# Implementation Plan: Import\n';
    const own = await editor.open(constitutionPath, constitution);
    expect((await references(own, 'I. Small'))?.map(place)).toEqual([`${constitutionPath}:5`]);
  });

  test('are not looked for any longer when they are no longer wanted', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [`specs/${100 + n}-x/plan.md`, plan]),
    );
    const uri = await start({ files: { ...files, ...many } });
    await references(uri, 'Answers');
    const source = new CancellationTokenSource();
    const params = { ...at(uri, 'I. Small'), context: { includeDeclaration: true } };
    const asked = editor.connection.sendRequest(ReferencesRequest.type, params, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ message: 'No longer wanted' });
  });
});

describe('symbols of the workspace', () => {
  test('are found by name', async () => {
    await start();
    const symbols = async (query: string) =>
      (await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) as SymbolInformation[];
    expect((await symbols('')).map(({ name }) => name)).toEqual([
      'Export (001-export)',
      'Import (002-import)',
      'I. Small Steps',
      'II. Open Formats',
      'FR-001: Orders MUST be exported.',
    ]);
    const [found] = await symbols('smallst');
    expect(place(found!.location)).toBe(`${constitutionPath}:5`);
  });
});

describe('a principle is renamed', () => {
  const rename = (uri: string, newName: string, part = 'I. Small') =>
    editor.connection.sendRequest(RenameRequest.type, { ...at(uri, part), newName });

  test('by edits for the versions that are open, none of which waits to be confirmed', async () => {
    const uri = await start();
    await editor.edit(uri, 'Answers FR-001.', 'Answers.');
    expect(await editor.connection.sendRequest(PrepareRenameRequest.type, at(uri, 'I. Small'))).toEqual({
      range: editor.rangeOf(uri, 'Small Steps'),
      placeholder: 'Small Steps',
    });
    const edit = await rename(uri, 'Tiny Strides');
    const changes = edit?.documentChanges as TextDocumentEdit[];
    expect(changes.map(({ edits, textDocument }) => [textDocument, edits])).toEqual(
      [
        [constitutionPath, null, 4, 7, 'certain'],
        [planPath, 2, 8, 7, 'certain'],
        [otherPath, null, 8, 7, 'certain'],
      ].map(([path, version, line, character, annotationId]) => [
        { uri: `${folder}/${path}`, version },
        [
          {
            range: { start: { line, character }, end: { line, character: Number(character) + 11 } },
            newText: 'Tiny Strides',
            annotationId,
          },
        ],
      ]),
    );
    expect(edit?.changeAnnotations).toMatchObject({
      certain: { needsConfirmation: false },
      uncertain: { needsConfirmation: true },
    });
  });

  test('so that only a mention that may mean something else waits', async () => {
    const uri = await start();
    await editor.edit(uri, 'Steps**: PASS', 'Steps**: PASS, in small steps');
    const edit = await rename(uri, 'Tiny Strides');
    const [, inPlan] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(inPlan!.edits.map((each) => 'annotationId' in each && each.annotationId)).toEqual([
      'certain',
      'uncertain',
    ]);
  });

  test('by plain edits where the client knows no others', async () => {
    const workspace = { ...able.workspace, workspaceEdit: {} };
    const uri = await start({ capabilities: { ...able, workspace } });
    expect(editor.result.capabilities.renameProvider).toBe(true);
    const edit = await rename(uri, 'Tiny Strides');
    expect(Object.keys(edit?.changes ?? {})).toEqual(
      [constitutionPath, planPath, otherPath].map((path) => `${folder}/${path}`),
    );
    expect(edit?.documentChanges).toBeUndefined();
  });

  test('as the constitution stands in the editor', async () => {
    await start();
    const uri = await editor.open(constitutionPath, constitution);
    await editor.edit(uri, '# Constitution\n', '# Constitution\n\nOf ours.\n');
    const edit = await rename(uri, 'Tiny Strides');
    expect(edit?.documentChanges?.[0]).toMatchObject({
      textDocument: { uri, version: 2 },
      edits: [{ range: { start: { line: 6 } } }],
    });
  });

  test('but not to a name that another one has, and nothing else is', async () => {
    const uri = await start();
    await expect(rename(uri, 'open formats')).rejects.toThrow(
      'There is a principle "II. Open Formats" already.',
    );
    await expect(rename(uri, ' ')).rejects.toThrow('A principle needs a name.');
    await expect(rename(uri, 'Other', 'Answers')).rejects.toThrow('There is no name of a principle here.');
    expect(await editor.connection.sendRequest(PrepareRenameRequest.type, at(uri, 'Answers'))).toBeNull();
  });
});

describe('bad input', () => {
  const requests = async (uri: string, position: { line: number; character: number }) => {
    const params = { textDocument: { uri }, position };
    const { connection } = editor;
    return [
      await connection.sendRequest(DefinitionRequest.type, params),
      await connection.sendRequest(ReferencesRequest.type, {
        ...params,
        context: { includeDeclaration: true },
      }),
      await connection.sendRequest(PrepareRenameRequest.type, params),
    ];
  };

  test.each([
    ['empty', ''],
    ['binary', String.fromCharCode(...Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256))],
    ['unclosed in every way', `${plan}\n\`\`\`\n<!-- [a (b **c \`d\n|x|\n|-|\n---\n`],
    ['one long line', `${plan}\n${'Principle I, [Small Steps](a '.repeat(10_000)}\n`],
  ])('that is %s gets an answer, as plan, spec and constitution', async (_name, text) => {
    await start({ files: { ...files, [otherPath]: text, [constitutionPath]: text } });
    for (const path of [planPath, specPath, constitutionPath]) {
      const uri = await editor.open(path, text);
      for (const line of [0, 4, 1e9]) expect(await requests(uri, { line, character: 7 })).toHaveLength(3);
    }
    await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '\\[('.repeat(100) });
    expect(editor.log).toEqual([]);
  });

  test('gets no answer where there is no document', async () => {
    await start();
    const position = { line: -5, character: 1e9 };
    for (const uri of [`${folder}/nowhere.md`, 'not a uri'])
      expect(await requests(uri, position)).toEqual([null, null, null]);
    const broken: unknown = { textDocument: { uri: `${folder}/${planPath}` } };
    expect(await editor.connection.sendRequest(DefinitionRequest.type.method, broken)).toBeNull();
    await expect(editor.connection.sendRequest(RenameRequest.type.method, broken)).rejects.toThrow('failed');
  });
});
