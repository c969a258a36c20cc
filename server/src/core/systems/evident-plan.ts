import { headingsOf } from './headings-of';
import type { Evidence } from './plan-system';

/** Words of natural languages that tell a plan by its form. */
export const planFormWords = {
  /** A title that names a plan: the word alone, or at the end of a compound. */
  plan: /(?<![\p{L}\p{N}])(?:plan|plano|piano|план)(?![\p{L}\p{N}])|(?:implementierungs|umsetzungs|projekt)plan(?![\p{L}\p{N}])|計画|计划|計劃|계획/iu,
  /** Headings of steps that are numbered. */
  step: /^(?:(?:task|step|phase|milestone|stage|aufgabe|schritt|meilenstein|tâche|étape|jalon|tarea|paso|fase|hito|tarefa|passo|etapa|marco|attività|задача|шаг|этап|фаза|タスク|ステップ|フェーズ|手順|任务|任務|步骤|步驟|阶段|階段|작업|단계)\s*\d|第\s*\d+\s*(?:步|阶段|階段|段階))/iu,
};

/** Fewer boxes than these may stand in any note. */
const fewestTasks = 3;
const fewestSteps = 2;

/**
 * Whether a text shows itself to be a plan of a system.
 *
 * @param text Without a byte order mark.
 */
export function isEvident({ headings, planForm }: Evidence, text: string): boolean {
  const titles = headingsOf(text).map(titleOf);
  if (headings && hasHeadings(headings, titles)) return true;
  return planForm === true && hasPlanForm(titles, text);
}

/** Whether enough of a system's own headings are among some titles, each counted once. */
export function hasHeadings(
  { known, least }: NonNullable<Evidence['headings']>,
  titles: readonly string[],
): boolean {
  const found = new Set<string>();
  for (const title of titles) {
    const match = known.exec(title);
    if (match) found.add(match[0].toLowerCase());
  }
  return found.size >= least;
}

function hasPlanForm([first, ...others]: readonly string[], text: string): boolean {
  if (first === undefined || !planFormWords.plan.test(first)) return false;
  const steps = others.filter((title) => planFormWords.step.test(title)).length;
  return steps >= fewestSteps || (text.match(taskItem) ?? []).length >= fewestTasks;
}

const taskItem = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\][ \t]/gm;

/** A heading's text without its marks, its emphasis and its own number. */
function titleOf(heading: string): string {
  return heading
    .replace(/^#+\s*/, '')
    .replace(/\s+#+\s*$/, '')
    .replace(/[*_`]/g, '')
    .replace(/^\d+(?:\.\d+)*[.)]?\s+/, '')
    .trim();
}
