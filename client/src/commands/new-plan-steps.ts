import * as vscode from 'vscode';

/** Numbers the questions that New Plan asks, for the titles of their boxes. */
export class NewPlanSteps {
  readonly #total: number;
  #asked = 0;

  /** @param questions For each question that New Plan has: whether it is asked this time. */
  constructor(questions: readonly boolean[]) {
    this.#total = questions.filter(Boolean).length;
  }

  /** The title of the next box. */
  title(question: string): string {
    this.#asked += 1;
    return this.#total > 1
      ? vscode.l10n.t('New Plan ({0}/{1}): {2}', this.#asked, this.#total, question)
      : vscode.l10n.t('New Plan: {0}', question);
  }
}
