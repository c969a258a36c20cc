import { afterEach, describe, expect, test } from 'vitest';
import { type CodeAction, CodeActionResolveRequest } from 'vscode-languageserver-protocol';
import { listRules, rulePage } from '../../server/src/lsp/protocol';
import { type Editor, startEditor } from './editor';

const path = 'specs/007-export/plan.md';
const plan =
  '# Implementation Plan: Export\n\n**Branch**: `[###-feature-name]` | **Date**: [DATE]\n\n## Summary\n\nTBD\n';

let editor: Editor;
afterEach(() => editor.end());

const open = async (ruleCommand?: string, ruleScheme?: string) => {
  editor = await startEditor(ruleCommand === undefined ? {} : { options: { ruleCommand, ruleScheme } });
  const uri = await editor.open(path, plan);
  const diagnostics = await editor.diagnostics(uri);
  const actionsAt = async (part: string, only?: string[]) =>
    (await editor.codeActions(uri, editor.rangeOf(uri, part), diagnostics, only)) as CodeAction[];
  return { actionsAt, diagnostics, uri };
};

describe('For a client that shows the pages of rules', () => {
  test('the code of a diagnostic leads to its page there', async () => {
    const { diagnostics } = await open('planwright.explainRule', 'planwright-rule');
    expect(diagnostics.length).toBeGreaterThan(1);
    for (const { code, codeDescription } of diagnostics) {
      expect(codeDescription!.href).toBe(`planwright-rule:/${code}.md`);
    }
  });

  test('a quick fix at a finding does so as well, behind all that change something', async () => {
    const { actionsAt, uri } = await open('planwright.explainRule', 'planwright-rule');
    const actions = await actionsAt('[DATE]');
    const why = actions.at(-1)!;
    expect(why).toMatchObject({
      title: 'Why is this reported?',
      kind: 'quickfix',
      command: { command: 'planwright.explainRule', arguments: ['unfilled-placeholder'] },
    });
    expect(why.diagnostics!.map((item) => editor.describe(uri, item))).toEqual([
      '"[DATE]" unfilled-placeholder',
    ]);
    expect(why.edit).toBeUndefined();
    expect(actions.filter(({ title }) => title.startsWith('Why'))).toHaveLength(1);
    expect(await editor.connection.sendRequest(CodeActionResolveRequest.type, why)).toEqual(why);
    expect(editor.log).toEqual([]);
  });

  test('several rules in a selection are told apart', async () => {
    const { actionsAt } = await open('planwright.explainRule', 'planwright-rule');
    const why = (await actionsAt(plan)).filter(({ title }) => title.startsWith('Why'));
    expect(why.length).toBeGreaterThan(1);
    for (const { command, title } of why)
      expect(title).toBe(`Why is this reported? (${command!.arguments![0]})`);
  });

  test('there is none where nothing is found, and none among the source actions', async () => {
    const { actionsAt } = await open('planwright.explainRule', 'planwright-rule');
    expect(await actionsAt('Implementation Plan')).toEqual([]);
    for (const { title } of await actionsAt('[DATE]', ['source.fixAll'])) expect(title).not.toMatch(/^Why/);
  });
});

describe('For any other client', () => {
  test.each([undefined, '', 'a command?with=query'])('the code leads to the web (%s)', async (command) => {
    const { actionsAt, diagnostics } = await open(command, command);
    for (const { code, codeDescription } of diagnostics)
      expect(codeDescription!.href).toMatch(new RegExp(`^https://.*/docs/rules/${code}\\.md$`));
    for (const { title } of await actionsAt('[DATE]')) expect(title).not.toMatch(/^Why/);
  });
});

describe('The pages', () => {
  test('are there for all rules in the list', async () => {
    editor = await startEditor();
    const rules = await editor.connection.sendRequest(listRules);
    expect(rules.length).toBeGreaterThan(20);
    for (const { id } of rules)
      expect(await editor.connection.sendRequest(rulePage, { id })).toMatch(new RegExp(`^# ${id}\n`));
  });

  test('are not there for other names', async () => {
    editor = await startEditor();
    expect(await editor.connection.sendRequest(rulePage, { id: 'constructor' })).toBeNull();
  });
});
