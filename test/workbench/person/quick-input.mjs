// The box at the top of the window: quick open, the command palette, lists to pick from and questions.

/**
 * @param {import('playwright-core').Page} page
 */
export function quickInput(page) {
  const widget = page.locator('.quick-input-widget:visible');
  const box = widget.locator('.quick-input-filter input');

  /** Types `text`, waits for an entry with `label`, and chooses it. */
  async function search(text, label) {
    await box.waitFor();
    await box.fill(text);
    const entry = widget.locator('.monaco-list-row', { hasText: label }).first();
    await entry.waitFor();
    await entry.click();
  }

  /** Whether typing `text` brings up an entry with `label` within a short while. */
  async function offers(text, label) {
    await box.waitFor();
    await box.fill(text);
    const entry = widget.locator('.monaco-list-row', { hasText: label }).first();
    return entry.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
  }

  /** Answers a question and waits for the box to go or to ask the next one. */
  async function answer(text) {
    await box.waitFor();
    await box.fill(text);
    await page.keyboard.press('Enter');
  }

  /** The labels of the entries to choose from. */
  async function entries() {
    await widget.locator('.monaco-list-row').first().waitFor();
    return widget.locator('.monaco-list-row .label-name').allInnerTexts();
  }

  return { box, search, offers, answer, entries };
}
