import { writePlan } from '../documents.mjs';
import { LanguageClient } from '../language-client.mjs';
import { OpenDocument } from '../open-document.mjs';
import { makeWorkspace, writeIn } from '../workspace.mjs';

/** Lets a server run once before it is measured, as it has run before for nearly everybody. What fails here fails again. */
export async function runFirst(server, { scratch }) {
  const folder = await makeWorkspace(scratch, server);
  const client = new LanguageClient(server, folder);
  try {
    await client.start();
    const text = writePlan(10_000);
    const document = new OpenDocument(client, await writeIn(folder, 'plan.md', text), text);
    await document.open();
    await document.newest();
  } catch (error) {
    console.log(`The first run of ${server.name} failed: ${error.message}`);
  } finally {
    await client.stop();
  }
}
