import { alternativesOf, lazyPattern } from '../language/compile-words';

/** How far the work is: every task of a tasks.md is ticked or given up, or at least one is open. */
export type TaskProgress = 'done' | 'open';

const boxLine = /^([\s>]*)(?:[-*+]|\d{1,9}[.)])[ \t]+\[([^\]\n])\](?=\s|$)(.*)$/;
const fence = /^[\s>]*(`{3,}|~{3,})/;
const comment = /<!--[\s\S]*?(?:-->|$)/g;
/** `T012`, `TASK-3`, `1.2`: the number of a task. Boxes of a list for reviewers have none. */
const taskNumber = /^[\s*_[(]*(?:[A-Z]{1,5}-?\d{1,5}[a-z]?|\d{1,3}(?:\.\d{1,3})+)(?![\p{L}\p{N}])/u;
const ticked = /[xX✓✔✅☑]/u;
/** The sign of a task that was given up, as Obsidian and others write it. */
const givenUp = '-';
const struck = /^\s*(?:\*\*)?~~[\s\S]*~~[\s.)*]*$/;
/**
 * `(cancelled, no reader)`, `— dropped`, `— moved to 014-writer`. In "— cancelled orders stay in it" the word is about something
 * else.
 */
const isGivenUpByWords = lazyPattern(
  () =>
    String.raw`[([—–]\s*${alternativesOf('givenUpWords')}(?=[\s*_~]*(?:$|[)\],;:.。、，—–])|(?:\s+\S{1,8})?\s+\S*\d\S*\s*$)`,
);

/**
 * Reads how far the tasks of a tasks.md are. Where tasks are numbered, boxes without a number and not below a numbered task,
 * such as those of a review list, do not count. A struck or cancelled task is not open.
 *
 * @param text Of the file. Boxes in code blocks and comments do not count.
 * @returns undefined for a file without a box.
 */
export function readTaskProgress(text: string): TaskProgress | undefined {
  const boxes = readBoxes(text);
  const hasNumbers = boxes.some(({ isNumbered }) => isNumbered);
  const tasks = hasNumbers ? boxes.filter(({ isNumbered }) => isNumbered) : boxes;
  if (tasks.length === 0) return undefined;
  return tasks.some(({ isTicked }) => isTicked) && tasks.every(({ isOpen }) => !isOpen) ? 'done' : 'open';
}

interface TaskBox {
  /** Whether it, or a task that it is nested in, has a number. */
  readonly isNumbered: boolean;
  readonly isTicked: boolean;
  readonly isOpen: boolean;
}

function readBoxes(text: string): TaskBox[] {
  const boxes: TaskBox[] = [];
  /** The numbered task that nested boxes belong to, by its indent. */
  let numberedIndent: number | undefined;
  let openFence: string | undefined;
  for (const line of text.replace(comment, withoutText).split('\n')) {
    const mark = fence.exec(line)?.[1];
    if (openFence !== undefined) {
      if (mark?.startsWith(openFence)) openFence = undefined;
      continue;
    }
    if (mark) {
      openFence = mark;
      continue;
    }
    const match = boxLine.exec(line);
    if (!match) {
      if (line.startsWith('#')) numberedIndent = undefined;
      continue;
    }
    const [, indent = '', sign = '', words = ''] = match;
    const isNested = numberedIndent !== undefined && indent.length > numberedIndent;
    const hasNumber = taskNumber.test(words.replaceAll('~~', ''));
    if (hasNumber && !isNested) numberedIndent = indent.length;
    else if (!isNested) numberedIndent = undefined;
    const isTicked = ticked.test(sign);
    const isGivenUp = sign === givenUp || struck.test(words) || isGivenUpByWords().test(words);
    boxes.push({ isNumbered: hasNumber || isNested, isTicked, isOpen: !isTicked && !isGivenUp });
  }
  return boxes;
}

function withoutText(hidden: string): string {
  return hidden.replace(/[^\n]+/g, '');
}
