import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticGroup, listOf } from '../../server/src/lsp/diagnostic-list';
import { encodeMessage } from '../../server/src/lsp/node/encode-message';

const at = (line: number, message: string): Diagnostic => ({
  range: { start: { line, character: 2 }, end: { line: line + 1, character: 0 } },
  severity: 2,
  code: 'empty-field',
  codeDescription: { href: 'https://example.org/[]' },
  source: 'Planwright',
  message,
});

const first = [at(0, 'One "quoted" \\ line.'), at(3, '保存先 – \u2028 []')];
const second = [at(1, 'Another one.')];
const groupsAt = (line: number) => [new DiagnosticGroup(first, line), new DiagnosticGroup(second, line + 9)];

describe('A message is written as JSON.stringify writes it', () => {
  const report = (items: Diagnostic[]) => ({ jsonrpc: '2.0', id: 7, result: { kind: 'full', items } });
  const push = (diagnostics: Diagnostic[]) => ({
    jsonrpc: '2.0',
    method: 'textDocument/publishDiagnostics',
    params: { uri: 'file:///a[]b/plan.md', version: 3, diagnostics },
  });

  test.each([
    ['a list', groupsAt(0)],
    ['a list further down', groupsAt(120)],
    ['a list of one group', groupsAt(5).slice(1)],
    ['an empty list', []],
  ])('%s', (_, groups) => {
    for (const list of [listOf(groups), listOf(groups), groups.flatMap(({ items }) => items)])
      for (const message of [report(list), push(list)])
        expect(Buffer.concat(encodeMessage(message)).toString()).toBe(JSON.stringify(message));
  });

  test('any other message', () => {
    for (const message of [
      { jsonrpc: '2.0', id: 1, result: null },
      { jsonrpc: '2.0', id: 1, result: { items: [{ label: 'é' }] } },
    ])
      expect(Buffer.concat(encodeMessage(message)).toString()).toBe(JSON.stringify(message));
  });
});
