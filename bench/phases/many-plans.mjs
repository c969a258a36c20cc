import { writePlan } from '../documents.mjs';
import { LanguageClient, pause } from '../language-client.mjs';
import { OpenDocument } from '../open-document.mjs';
import { usageOf } from '../process-tree.mjs';
import { makeWorkspace, writeIn } from '../workspace.mjs';

/** The resident megabytes of a server and its children with so many plans open, each of 10 kB and edited once. */
export async function measureManyPlans(server, { scratch, plans }) {
  const folder = await makeWorkspace(scratch, server);
  const client = new LanguageClient(server, folder);
  try {
    await client.start();
    for (let n = 0; n < plans; n++) {
      const text = writePlan(10_000, n);
      const path = await writeIn(folder, `specs/${n}/plan.md`, text);
      const document = new OpenDocument(client, path, text);
      await document.open();
      const top = { line: 0, character: document.lines[0].length };
      await document.edit(top, top, '!');
    }
    await pause(1_500);
    return { memory: usageOf(client.pid)?.memory };
  } finally {
    await client.stop();
  }
}
