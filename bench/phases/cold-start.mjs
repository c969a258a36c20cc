import { LanguageClient } from '../language-client.mjs';
import { median } from '../statistics.mjs';
import { makeWorkspace } from '../workspace.mjs';

/** From the start of the process to the answer to `initialize`, in milliseconds. */
export async function measureColdStart(server, { scratch, starts }) {
  const took = [];
  for (let n = 0; n < starts; n++) {
    const client = new LanguageClient(server, await makeWorkspace(scratch, server));
    try {
      took.push(await client.start());
    } catch (error) {
      // Now and then a peer never answers; that is not what is measured.
      if (n === starts - 1 && took.length === 0) throw error;
    } finally {
      await client.stop();
    }
  }
  return { coldStart: median(took) };
}
