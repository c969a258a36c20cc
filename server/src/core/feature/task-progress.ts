import type { Block, Item, SectionBody } from '../document/model';
import { parsePlan } from '../document/plan-document';
import { alternativesOf, lazyPattern, wordsOf } from '../language/compile-words';
import { textOf } from '../span/span';

/** The progress of a tasks.md: `done` if each task is ticked or given up, otherwise `open`. */
export type TaskProgress = 'done' | 'open';

/** The number of a task: `T012`, `TASK-3`, `1.2`. Checkboxes of a review list have no number. */
const taskNumber = /^[\s*_[(~]*(?:[A-Z]{1,5}-?\d{1,5}[a-z]?|\d{1,3}(?:\.\d{1,3})+)(?![\p{L}\p{N}])/u;
/** A checkbox that GFM does not support: with another sign or width, or without a space behind it. */
const otherBox = /^\[(?:([^\]\n])\](?=\s|$)|[ \t]*\](?![[(:])(?=.*\S))/u;
const ticked = /[xX✓✔✅☑]/u;
/** The sign of a task that is given up, as in Obsidian. */
const givenUp = '-';
const struck = /^\s*(?:\*\*)?~~[\s\S]*~~[\s.)*]*$/;
/**
 * Matches `(cancelled: no reader)`, `— dropped` and `— moved to 014-writer` at the end of a task, but neither "—
 * cancelled orders stay in it" nor "(cancelled, shipped)".
 */
const isGivenUpByWords = lazyPattern(() => {
  const word = String.raw`[\s*_]*${alternativesOf('givenUpWords')}`;
  const number = String.raw`(?:\s+${wordsOf('additionJoints')})?\s+[^\s\d]{0,20}\d[^\s)\]]{0,40}`;
  const reason = String.raw`[\s*_~]*[:：.。—–]`;
  const end = String.raw`[\s*_~.。]*$`;
  const inBrackets = String.raw`[([]${word}(?:${number}|${reason}[^()[\]]*)?[\s*_~]*[)\]]`;
  return String.raw`(?:${inBrackets}|[—–]${word}(?:${number})?)${end}|[—–]${word}${reason}\s*\S[\s\S]*$`;
});

/**
 * Reads the progress of a tasks.md. If some sections have numbered tasks, only the checkboxes in these sections count,
 * and those of a review list do not.
 * @param text The file's text. Checkboxes in code blocks and comments do not count, unless the block may be unclosed by
 * mistake.
 * @returns undefined for a file without checkboxes.
 */
export function readTaskProgress(text: string): TaskProgress | undefined {
  const { bodies } = parsePlan(text);
  const lists = bodies.map(tasksIn);
  const numbered = lists.filter((list) => list.some(({ isNumbered }) => isNumbered));
  const tasks = (numbered.length > 0 ? numbered : lists).flat();
  if (bodies.some((body) => hidesOpenBox(body) || hasOpenBoxOutside(body))) return 'open';
  if (tasks.length === 0) return undefined;
  return tasks.some(({ isTicked }) => isTicked) && tasks.every(({ isOpen }) => !isOpen) ? 'done' : 'open';
}

interface Task {
  readonly isNumbered: boolean;
  readonly isTicked: boolean;
  readonly isOpen: boolean;
}

function tasksIn({ blocks, text }: SectionBody): Task[] {
  return blocks.flatMap((block) => {
    const task = block.kind === 'item' ? taskOf(block, text) : undefined;
    return task ? [task] : [];
  });
}

function taskOf({ checked, prose }: Item, text: string): Task | undefined {
  const written = textOf(text, prose.span);
  const box = checked === undefined ? otherBox.exec(written) : undefined;
  if (checked === undefined && !box) return undefined;
  const sign = box?.[1] ?? '';
  const words = box ? written.slice(box[0].length) : written;
  const isTicked = checked || ticked.test(sign);
  const isGivenUp = sign === givenUp || struck.test(words) || isGivenUpByWords().test(words);
  return { isNumbered: taskNumber.test(words), isTicked, isOpen: !isTicked && !isGivenUp };
}

const openBoxLine = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[(?:[ ~/]|[ \t]*)\]/m;

/** Tells whether an open checkbox is in a block that may hide tasks by mistake. */
function hidesOpenBox({ blocks, text }: SectionBody): boolean {
  return blocks.some((block) => {
    if (!mayHideTasks(block, text)) return false;
    return openBoxLine.test(textOf(text, block.kind === 'code' ? block.contentSpan : block.span));
  });
}

const openBox = String.raw`(?:\[[ \t~/]*\]|[☐⬜🔲])`;
const openBoxInTitle = new RegExp(String.raw`(?:^|[:：–—-])\s*${openBox}(?=\s|$)|\s\[[ \t]+\](?=\s|$)`, 'u');
const openBoxBeforeNumber = new RegExp(String.raw`^[\s>|]*${openBox}[\s|]*(.*)`, 'gmu');
const openBoxBehindNumber = new RegExp(
  String.raw`^[\s>]*\|?([^|\n]*)\|(?:[^\n]*\|)?\s*${openBox}\s*(?:\||$)`,
  'gmu',
);
const inlineCode = /`[^`\n]*`/g;

/**
 * Tells whether a heading has an open checkbox, or a paragraph or table row has one beside a task's number. Markdown has
 * no checkboxes there, so ticked ones do not count as done.
 */
function hasOpenBoxOutside({ blocks, heading, text }: SectionBody): boolean {
  if (heading && openBoxInTitle.test(textOf(text, heading.prose.span).replace(inlineCode, ''))) return true;
  return blocks.some((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'table') return false;
    const lines = textOf(text, block.span).replace(inlineCode, '');
    return [openBoxBeforeNumber, openBoxBehindNumber].some((form) =>
      [...lines.matchAll(form)].some(([, words = '']) => taskNumber.test(words)),
    );
  });
}

const opensFence = /^ {0,3}(?:`{3,}[^`\s]|~{3,}\S)/m;

/** Tells whether a block has no end, or contains the start of another block, as if its end is missing. */
function mayHideTasks(block: Block, text: string): boolean {
  if (block.kind === 'unread') return true;
  if (block.kind === 'comment') {
    const comment = textOf(text, block.span);
    return !comment.endsWith('-->') || comment.includes('<!--', 4);
  }
  if (block.kind !== 'code') return false;
  const { closed, contentSpan, fenced, language } = block;
  return !fenced || !closed || (language !== 'md' && opensFence.test(textOf(text, contentSpan)));
}
