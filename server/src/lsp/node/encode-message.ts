import type { Diagnostic, Message } from 'vscode-languageserver/node';
import { type DiagnosticGroup, groupsOf } from '../diagnostic-list';

/** With a comma in front. */
const encoded = new WeakMap<DiagnosticGroup, Uint8Array>();

/**
 * A message in JSON as UTF-8: what `JSON.stringify` makes of it. Of a list of diagnostics only the groups are written that
 * were in none before: a long list takes ten times as long otherwise.
 */
export function encodeMessage(message: Message): Uint8Array {
  const list = diagnosticsIn(message);
  const groups = list && groupsOf(list);
  if (!groups || list.length === 0) return Buffer.from(JSON.stringify(message));
  // The list is the last thing that its message says.
  const around = JSON.stringify(message, (_, value) => (value === list ? [] : value));
  const at = around.lastIndexOf('[]') + 1;
  const [first, ...others] = groups.map(encode);
  return Buffer.concat([
    Buffer.from(around.slice(0, at)),
    first!.subarray(1),
    ...others,
    Buffer.from(around.slice(at)),
  ]);
}

function diagnosticsIn(message: Message): readonly Diagnostic[] | undefined {
  const { params, result } = message as {
    readonly params?: { readonly diagnostics?: readonly Diagnostic[] };
    readonly result?: { readonly items?: readonly Diagnostic[] };
  };
  return result?.items ?? params?.diagnostics;
}

function encode(group: DiagnosticGroup): Uint8Array {
  let bytes = encoded.get(group);
  if (!bytes) {
    bytes = Buffer.from(`,${group.toJson()}`);
    encoded.set(group, bytes);
  }
  return bytes;
}
