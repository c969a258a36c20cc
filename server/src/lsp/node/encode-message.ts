import type { Diagnostic, Message } from 'vscode-languageserver/node';
import { type DiagnosticGroup, groupsOf } from '../diagnostic-list';

/**
 * A message in JSON as UTF-8, in parts: joined, they are what `JSON.stringify` makes of it. Of a list of diagnostics only
 * the groups are written that were in none before: a long list takes ten times as long otherwise.
 */
export function encodeMessage(message: Message): readonly Uint8Array[] {
  const list = diagnosticsIn(message);
  const groups = list && groupsOf(list);
  if (!groups || list.length === 0) return [Buffer.from(JSON.stringify(message))];
  // The list is the last thing that its message says.
  const around = JSON.stringify(message, (_, value) => (value === list ? [] : value));
  const at = around.lastIndexOf('[]') + 1;
  const [first, ...others] = groups.map(encode);
  return [Buffer.from(around.slice(0, at)), first!.subarray(1), ...others, Buffer.from(around.slice(at))];
}

function diagnosticsIn(message: Message): readonly Diagnostic[] | undefined {
  const { params, result } = message as {
    readonly params?: { readonly diagnostics?: readonly Diagnostic[] };
    readonly result?: { readonly items?: readonly Diagnostic[] };
  };
  return result?.items ?? params?.diagnostics;
}

/** With a comma in front. */
function encode(group: DiagnosticGroup): Uint8Array {
  group.encoded ??= Buffer.from(`,${group.toJson()}`);
  return group.encoded;
}
