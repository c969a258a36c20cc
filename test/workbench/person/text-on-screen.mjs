// Where a text stands in the editor that is open, and what an element says.

/** The editor draws spaces as non-breaking ones. */
const nonBreaking = /\u00a0/g;

/**
 * The text of an element as a person reads it.
 *
 * @param {import('playwright-core').Locator} locator
 */
export async function visibleText(locator) {
  return (await locator.innerText()).replace(nonBreaking, ' ').trim();
}

/**
 * Waits until a text stands on one line of the open editor and returns the middle of it.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} text
 * @returns {Promise<{ x: number, y: number }>}
 */
export async function rectangleOf(page, text) {
  const handle = await page.waitForFunction(findOnScreen, text);
  return handle.jsonValue();
}

/**
 * Runs inside the page. Highlighting cuts a line into many elements and wrapping cuts it into several lines, so the text
 * is searched in all that is drawn, and the answer is the middle of the part on the first line.
 */
function findOnScreen(text) {
  const lines = [...document.querySelectorAll('.editor-group-container.active .view-line')]
    .map((line) => ({
      line,
      top: line.getBoundingClientRect().top,
      drawn: line.textContent.replace(/\u00a0/g, ' '),
    }))
    .sort((a, b) => a.top - b.top);
  const start = lines
    .map(({ drawn }) => drawn)
    .join('')
    .indexOf(text);
  if (start < 0) return undefined;

  let before = 0;
  const { line, drawn } = lines.find((candidate) => {
    if (start < before + candidate.drawn.length) return true;
    before += candidate.drawn.length;
    return false;
  });
  const at = (offset) => {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let rest = offset;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (rest <= node.length) return [node, rest];
      rest -= node.length;
    }
    return [line, line.childNodes.length];
  };
  const range = document.createRange();
  range.setStart(...at(start - before));
  range.setEnd(...at(Math.min(start - before + text.length, drawn.length)));
  const { left, top, width, height } = range.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
