import { spotsIn } from '../documents.mjs';
import { pause } from '../language-client.mjs';
import { spread } from '../statistics.mjs';
import { unknownRequest } from './open.mjs';

const words = 'the plan says what has to exist afterwards and how it will be built ';

/**
 * A letter every few milliseconds, whether or not the server is done: from the last one to its diagnostics, and how long
 * another request waits meanwhile. A client that asks for diagnostics takes back what it asked before.
 *
 * @param gap milliseconds between two letters
 */
export async function measureBurst(document, { letters, gap }) {
  const { client } = document;
  const [spot] = spotsIn(document.text, 1, 3);
  const others = [];
  let asked;
  let last;
  const began = performance.now();
  for (let n = 0; n < letters; n++) {
    await pause(Math.max(0, began + n * gap - performance.now()));
    const at = { line: spot.line, character: spot.character + n };
    last = document.change(at, at, words[n % words.length]);
    if (client.pulls) {
      if (asked) client.notify('$/cancelRequest', { id: asked.id });
      const request = document.requestDiagnostics();
      const taken = request.then((answer) => {
        if (asked?.id === request.id) asked = undefined;
        return answer.error ? undefined : document.take(answer);
      });
      taken.catch(() => {});
      asked = { id: request.id, taken };
    }
    if (n % 5 === 2) others.push(client.request(unknownRequest));
  }
  const final = (await asked?.taken) ?? (await document.newest());
  const waits = (await Promise.all(others)).map(({ sent, arrived }) => arrived - sent);
  return { burst: final.arrived - last, burstOther: spread(waits) };
}
