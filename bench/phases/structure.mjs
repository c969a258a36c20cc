import { spread } from '../statistics.mjs';

/** A fence is opened near the top, so that what follows is code up to the next one, and taken out again. */
export async function measureStructure(document, { rounds = 10, budget }) {
  const line = document.lines.findIndex(
    (text, index) => index > 6 && text === '' && /^## /.test(document.lines[index + 1]),
  );
  const here = { line, character: 0 };
  const took = [];
  const began = performance.now();
  for (let round = 0; round < rounds; round++) {
    took.push(await document.edit(here, here, '\n```\n'));
    took.push(await document.edit(here, { line: line + 2, character: 0 }, ''));
    if (performance.now() - began > budget) break;
  }
  return { structure: spread(took) };
}
