import { LanguageClient, pause } from './language-client.mjs';
import { comparable, OpenDocument } from './open-document.mjs';
import { measureBurst } from './phases/burst.mjs';
import { measureEdits } from './phases/edits.mjs';
import { measureHelp } from './phases/help.mjs';
import { measureOpen } from './phases/open.mjs';
import { measureStructure } from './phases/structure.mjs';
import { usageOf } from './process-tree.mjs';
import { makeWorkspace, writeIn } from './workspace.mjs';

const phases = { edits: measureEdits, structure: measureStructure, burst: measureBurst, help: measureHelp };

/**
 * One server with one document, from its opening through everything that is measured with it open. After each phase the
 * diagnostics must be what a server that knows nothing but the final text says.
 *
 * @param text the document
 * @returns what was measured, and in `wrong` the phases after which the diagnostics were not right
 */
export async function measureSession(server, text, options) {
  const folder = await makeWorkspace(options.scratch, server);
  const path = await writeIn(folder, 'plan.md', text);
  const { client, document } = await begin(server, folder, path, text);
  const measured = { wrong: [] };
  let phase = 'open';
  try {
    Object.assign(measured, await measureOpen(document));
    // What a server does at leisure after it has answered is not counted to the first edits.
    await document.newest();
    await pause(200);
    for (const [name, measure] of Object.entries(phases)) {
      if (!options.phases.has(name)) continue;
      phase = name;
      Object.assign(measured, await measure(document, options));
      const { diagnostics } = await document.newest();
      if (!(await isRight(server, folder, document, diagnostics))) measured.wrong.push(name);
    }
    measured.memoryOfOne = usageOf(client.pid)?.memory;
  } catch (error) {
    measured.failed = `${phase}: ${error.message}`;
  } finally {
    await client.stop();
  }
  return measured;
}

async function begin(server, folder, path, text) {
  const client = await started(server, folder);
  await pause(200);
  return { client, document: new OpenDocument(client, path, text) };
}

/** A client whose server has answered. Now and then a peer never does, and is started anew. */
async function started(server, folder, tries = 3) {
  const client = new LanguageClient(server, folder);
  try {
    await client.start();
    return client;
  } catch (error) {
    await client.stop();
    if (tries === 1) throw error;
    return started(server, folder, tries - 1);
  }
}

/** Whether a new process, given the final text at once, says the same. */
async function isRight(server, folder, { text, uri }, diagnostics) {
  const fresh = await begin(server, folder, new URL(uri).pathname, text);
  try {
    await fresh.document.open();
    const expected = comparable((await fresh.document.newest()).diagnostics);
    const found = comparable(diagnostics);
    return expected.length === found.length && expected.every((line, index) => line === found[index]);
  } finally {
    await fresh.client.stop();
  }
}
