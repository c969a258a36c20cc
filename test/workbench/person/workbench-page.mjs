// A page of the web workbench, used the way a person uses it: with the keyboard, the mouse and the eyes. Everything waits
// for what a person would see before going on.
import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { quickInput } from './quick-input.mjs';
import { rectangleOf, visibleText } from './text-on-screen.mjs';

const patience = 20_000;
const secondLook = 2_000;

/**
 * Opens a workbench in a page of its own, with nothing remembered from any other page.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {{ theme?: 'dark' | 'light', width?: number, height?: number }} [look]
 * @returns {Promise<WorkbenchPage>}
 */
export async function openWorkbench(browser, address, { theme = 'dark', width = 1280, height = 800 } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(address);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  return new WorkbenchPage(page);
}

export class WorkbenchPage {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    this.quickInput = quickInput(page);
  }

  /** Opens a file by typing its path into the quick open box. */
  async openFile(path) {
    await this.#reveal(this.quickInput.box, () => this.press('ControlOrMeta+P'));
    await this.quickInput.search(path, basename(path));
    await this.page.locator(`.tab.active[data-resource-name="${basename(path)}"]`).waitFor();
    await this.page.locator('.editor-group-container.active .view-lines').first().waitFor();
    await this.focusEditor();
  }

  /** Runs a command by its title in the command palette. */
  async palette(command) {
    // The palette lists what is there when it opens, and the commands of extensions come in after the window.
    for (let tries = 0; tries < 10; tries += 1) {
      await this.press('F1');
      if (await this.quickInput.offers(`>${command}`, command)) break;
      await this.press('Escape');
    }
    await this.quickInput.search(`>${command}`, command);
  }

  /** Chooses an entry of the list that is open, by (part of) its label. */
  pick(label) {
    return this.quickInput.search(label, label);
  }

  /** Answers the question that is open in an input box. */
  answer(text) {
    return this.quickInput.answer(text);
  }

  /** Types into whatever has the focus, key by key: the editor closes brackets and suggests as it does for a person. */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Puts text in at once, as pasting does. */
  async paste(text) {
    await this.page.keyboard.insertText(text);
  }

  /** Presses a key or a chord, e.g. `ControlOrMeta+.`. */
  async press(keys) {
    await this.page.keyboard.press(keys);
  }

  /** Finds a text in the open editor and selects it, scrolling there. */
  async select(text) {
    await this.focusEditor();
    const widget = this.page.locator('.find-widget.visible');
    await this.#reveal(widget, () => this.press('ControlOrMeta+F'));
    await widget.locator('.find-part textarea').first().fill(text);
    await widget.locator('.matchesCount', { hasText: / of [1-9]/ }).waitFor();
    await this.press('Enter');
    await this.#dismiss(widget);
    await this.focusEditor();
  }

  /** Puts the cursor at the start of a text in the open editor. */
  async goTo(text) {
    await this.select(text);
    await this.press('ArrowLeft');
  }

  /** Puts the cursor behind a text in the open editor. */
  async goBehind(text) {
    await this.select(text);
    await this.press('ArrowRight');
  }

  /** Rests the mouse on a text in the open editor and returns what the hover says. */
  async hoverText(text) {
    await this.goTo(text);
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-row:not(:has-text("Loading..."))');
    await this.#reveal(hover, async () => {
      // The editor asks for a hover when the mouse arrives, so the mouse comes from somewhere else each time.
      const { x, y } = await rectangleOf(this.page, text);
      await this.page.mouse.move(x + 300, y + 60);
      await this.page.mouse.move(x - 3, y);
      await this.page.mouse.move(x, y, { steps: 3 });
    });
    return visibleText(this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first());
  }

  /** Opens the list of fixes at the cursor, leaves it open and returns the titles. */
  async openQuickFixes() {
    const list = this.#fixes();
    const refusal = this.page.locator('.monaco-editor-overlaymessage');
    // The editor has nothing to offer until it has heard of the problem under the cursor, and says so.
    for (const end = Date.now() + patience; !(await list.first().isVisible()); ) {
      if (Date.now() > end) throw new Error('The editor offers no fix at the cursor.');
      await this.press('ControlOrMeta+.');
      // A key that is pressed while the editor is busy may be lost, and is pressed again.
      await list
        .or(refusal)
        .first()
        .waitFor({ timeout: patience / 4 })
        .catch(() => {});
      await this.#dismiss(refusal);
    }
    return list.allInnerTexts();
  }

  /** The titles of the fixes at the cursor. */
  async quickFixes() {
    const titles = await this.openQuickFixes();
    await this.#dismiss(this.#fixes());
    return titles;
  }

  /** Applies the fix with this title at the cursor. */
  async quickFix(title) {
    const titles = await this.openQuickFixes();
    const fix = this.#fixes().filter({ hasText: title }).first();
    if (!(await fix.count())) throw new Error(`There is no fix "${title}"; there are: ${titles.join(' | ')}`);
    // A shield under the list swallows clicks until the mouse has moved.
    await fix.hover({ force: true });
    await fix.click();
    await fix.waitFor({ state: 'hidden' });
  }

  /** Clicks the light bulb beside the cursor, leaves its list open and returns the titles. */
  async lightBulb() {
    const editor = this.page.locator('.editor-group-container.active');
    await editor.locator('.lightBulbWidget:visible, .codicon[class*="light-bulb"]:visible').first().click();
    await this.#fixes().first().waitFor();
    return this.#fixes().allInnerTexts();
  }

  #fixes() {
    return this.page.locator('.action-widget .monaco-list-row.action');
  }

  /** Asks for suggestions at the cursor, leaves them open and returns their labels. */
  async suggestions() {
    const labels = this.page.locator('.suggest-widget.visible .monaco-list-row .label-name');
    await this.#reveal(labels, () => this.press('Control+Space'));
    return labels.allInnerTexts();
  }

  /** Accepts the suggestion with this label. */
  async acceptSuggestion(label) {
    await this.suggestions();
    await this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label }).first().click();
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
  }

  /** Opens the Problems panel, waits for a problem that holds `text`, and returns all that are shown. */
  async problems(text = '') {
    const panel = this.page.locator('.markers-panel');
    await this.#reveal(panel, () => this.press('ControlOrMeta+Shift+M'));
    const rows = panel.locator('.monaco-list-row:has(.marker-message-details-container, .marker-message)');
    await rows.filter({ hasText: text }).first().waitFor();
    return (await rows.allInnerTexts()).map((row) => row.replaceAll('\n', ' '));
  }

  /** Waits until the Problems panel shows no problem that holds `text`. */
  async noProblem(text) {
    await this.page
      .locator('.markers-panel .monaco-list-row', { hasText: text })
      .first()
      .waitFor({ state: 'hidden' });
  }

  /** Waits for a notification that holds `text` and returns the whole of it. */
  async notification(text = '') {
    const toast = this.page
      .locator('.notifications-toasts .notification-list-item', { hasText: text })
      .first();
    await toast.waitFor();
    return visibleText(toast.locator('.notification-list-item-message'));
  }

  /** Saves the open editor. */
  async save() {
    await this.press('ControlOrMeta+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'hidden' });
  }

  /** The part of the open editor that is on the screen, as lines of text. */
  async screenLines() {
    const lines = await this.page.locator('.editor-group-container.active .view-line').all();
    const placed = await Promise.all(
      lines.map(async (line) => ({ top: (await line.boundingBox())?.y ?? 0, text: await visibleText(line) })),
    );
    return placed.sort((a, b) => a.top - b.top).map(({ text }) => text);
  }

  /** Waits until a text is to be seen in the open editor. */
  async sees(text) {
    await rectangleOf(this.page, text);
  }

  /** Takes a picture of the whole window. */
  async screenshot(path) {
    await mkdir(dirname(path), { recursive: true });
    await this.page.screenshot({ path });
  }

  /** Gives the open editor the keyboard. */
  async focusEditor() {
    const focused = this.page.locator('.editor-group-container.active .monaco-editor.focused');
    await this.#reveal(focused, () => this.press('ControlOrMeta+1'));
  }

  /** Closes the page and forgets what it remembered. */
  async close() {
    await this.page.context().close();
  }

  /** Acts until something shows: a busy editor loses a key now and then, and a person would press it again. */
  async #reveal(locator, act) {
    let look = secondLook;
    for (const end = Date.now() + patience; !(await locator.first().isVisible()); look *= 2) {
      if (Date.now() > end) throw new Error(`This did not show: ${locator}`);
      await act();
      await locator
        .first()
        .waitFor({ timeout: look })
        .catch(() => {});
    }
  }

  /** Presses Escape until something is gone: the first may go to a notification instead. */
  async #dismiss(locator) {
    for (const end = Date.now() + patience; await locator.first().isVisible(); ) {
      if (Date.now() > end) throw new Error(`This did not go away: ${locator}`);
      await this.press('Escape');
      await locator
        .first()
        .waitFor({ state: 'hidden', timeout: secondLook / 4 })
        .catch(() => {});
    }
  }
}
