import { pause } from '../language-client.mjs';

/** A request that no server knows: each answers as soon as it listens. */
export const unknownRequest = 'bench/unknown';

/** Until a document's first diagnostics, and the longest that another request waited meanwhile, in milliseconds. */
export async function measureOpen(document) {
  const { client } = document;
  const waits = [];
  let opening = true;
  const listening = (async () => {
    await pause(2);
    while (opening) {
      const { sent, arrived } = await client.request(unknownRequest);
      waits.push(arrived - sent);
      await pause(5);
    }
  })();
  // Its failure is the opening's.
  listening.catch(() => {});
  const { took, diagnostics } = await document.open();
  opening = false;
  await listening;
  return {
    open: took,
    ...(waits.length > 0 && { deaf: Math.max(...waits) }),
    diagnostics: diagnostics.length,
  };
}
