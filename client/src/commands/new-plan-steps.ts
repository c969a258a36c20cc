import * as vscode from 'vscode';

/** Numbers the questions of the command New Plan, for the titles of its boxes. */
export class NewPlanSteps {
  readonly #total: number;
  #asked = 0;

  /** @param questions For each question of New Plan, whether it is asked. */
  constructor(questions: readonly boolean[]) {
    this.#total = questions.filter(Boolean).length;
  }

  /** Returns the title of the next box. */
  title(question: string): string {
    this.#asked += 1;
    return this.#total > 1
      ? vscode.l10n.t('New Plan ({0}/{1}): {2}', this.#asked, this.#total, question)
      : vscode.l10n.t('New Plan: {0}', question);
  }
}
