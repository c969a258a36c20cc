import { spotsIn } from '../documents.mjs';
import { usageOf } from '../process-tree.mjs';
import { spread } from '../statistics.mjs';

/**
 * One letter at a time, each somewhere else in the document: until the diagnostics of the new text are there, and the
 * CPU and the bytes that took.
 *
 * @param budget no more edits are made after so many milliseconds
 */
export async function measureEdits(document, { edits, budget }) {
  const { client } = document;
  const took = [];
  const before = { bytes: client.bytes, messages: client.messages, ...usageOf(client.pid) };
  const began = performance.now();
  for (const spot of spotsIn(document.text, edits)) {
    took.push(await document.edit(spot, spot, 'x'));
    if (performance.now() - began > budget && took.length >= 5) break;
  }
  const after = usageOf(client.pid);
  return {
    edit: spread(took),
    ...(after && { editCpu: (after.cpu - before.cpu) / took.length }),
    editBytes: (client.bytes - before.bytes) / took.length,
    editMessages: (client.messages - before.messages) / took.length,
  };
}
