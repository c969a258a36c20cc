import type { CodeBlock, Item, Row, SectionBody } from '../document/model';
import { hasWord, lazyPattern, wordsOf } from '../language/compile-words';
import type { Prose } from '../markdown/tree/tree';
import { type Span, textOf } from '../span/span';
import { firstLineOf } from '../text/lines';

/** A path that the plan calls existing. Spans are relative to the section. */
export interface ExistingPath {
  /**
   * The path with forward slashes, without a leading `./` or a trailing slash. In a directory tree, it starts at the
   * tree's root.
   */
  readonly path: string;
  readonly span: Span;
}

/** No real path is longer. */
const longestPath = 200;
/** No plan names more paths; a longer list is something else. */
const mostPaths = 200;

/**
 * Lists the paths of a section that the plan calls existing or wants to change: by comments in directory trees, and by
 * words beside paths in lists and tables. Paths that are called new are skipped.
 */
export function existingPathsIn({ text, blocks }: SectionBody): readonly ExistingPath[] {
  const paths: ExistingPath[] = [];
  for (const block of blocks) {
    if (block.kind === 'code') paths.push(...inTree(text, block));
    else if (block.kind === 'item') readItem(text, block, paths);
    else if (block.kind === 'table') for (const row of block.rows) readRow(text, row, paths);
  }
  return paths.slice(0, mostPaths);
}

/** Every text that calls a path existing matches. */
const saysExisting = hasWord('existingWords', 'changingWords', 'changingVerbs');
const existing = lazyPattern(() => `^${wordsOf('existingWords')}`);
/** Words that may also begin the description of a file. They count only alone, before punctuation, or in capitals. */
const changing = lazyPattern(() => `^${wordsOf('changingWords')}`);
const stops = /^\s*(?:[:：,，;)\]】）—–|]|- |$)/;
const changingForSure = lazyPattern(() => String.raw`^${wordsOf('changingVerbs')}\s`);
const existingBefore = lazyPattern(() => String.raw`(?:^|[\s(*_])${wordsOf('existingBefore')}[\s*_]*$`);
const saysNewWord = hasWord('newWords');

/** Tells whether a text begins with a word for a change that cannot describe the file's own behaviour. */
function saysChanging(text: string): boolean {
  const word = changing(text).exec(text)?.[0];
  if (word === undefined) return false;
  return stops.test(text.slice(word.length)) || (word === word.toUpperCase() && word !== word.toLowerCase());
}

/** Tells whether the words beside a path or link say that it does not exist yet. */
export function saysNew(words: string): boolean {
  return saysNewWord(words);
}

/** Tells whether the words beside a path say that it exists. */
function callsExisting(words: string): boolean {
  const said = words.replace(/^[\s#/*←<>–—|[(（【「*_`~"':：-]+/u, '');
  if (saysNew(words)) return false;
  return (
    existing(said).test(said) || saysChanging(said) || changingForSure(said).test(said) || inBrackets(words)
  );
}

/** Matches `Backend source code (existing)`. */
function inBrackets(words: string): boolean {
  for (const [, inner = ''] of words.matchAll(/[[(（【]\s*([^\])）】]{1,80})/g))
    if (existing().test(inner)) return true;
  return false;
}

// A plus before a dash or white space is a branch; elsewhere it begins a name (`+page.svelte`).
const treeLine = /^((?:[\s│┃|├┣└┗╰─━┬┼`\\-]|\+(?=[\s─-]))*)(\S.*)$/;
const hasBranches = /^(?:[^\S\r\n\u2028\u2029]|[│┃|])*(?:[├┣└┗╰]|[|+`\\]-)/m;
/** A name in a tree and the text behind it. Names contain no white space. */
const node = /^(\.?[^\s#←]+)(?:\s+(.*))?$/u;

/** Yields the nodes of a directory tree that their comments call existing. */
function* inTree(text: string, { contentSpan }: CodeBlock): Generator<ExistingPath> {
  const content = textOf(text, contentSpan);
  if (!saysExisting(content) || !hasBranches.test(content)) return;
  const open: { column: number; path: string }[] = [];
  let start = contentSpan.start;
  for (const line of content.split('\n')) {
    const lineStart = start;
    start += line.length + 1;
    const parts = treeLine.exec(line.trimEnd());
    const [, lead = '', entry = ''] = parts ?? [];
    const found = parts && node.exec(entry);
    if (!found) continue;
    const column = lead.length;
    const [, written = '', comment = ''] = found;
    if (!isName(written)) continue;
    let above = open.at(-1);
    while (above && above.column >= column) {
      open.pop();
      above = open.at(-1);
    }
    const name = plainPath(written);
    const parent = above?.path;
    const path = parent && name ? `${parent}/${name}` : parent || name;
    open.push({ column, path });
    if (path && /^[#/←<([（【]|^(?:--?|–|—)\s/.test(comment) && callsExisting(comment)) {
      const at = lineStart + column;
      yield { path, span: { start: at, end: at + written.length } };
    }
  }
}

/** The number of characters beside a path to search for words. */
const beside = 120;

/** In `` modify `src/a.ts` `` and `` `src/a.ts` (existing) `` the word is directly before or behind the path. */
function readItem(text: string, { prose }: Item, paths: ExistingPath[]): void {
  for (const mark of prose.marks) {
    if (mark.kind !== 'code') continue;
    const span = insideTicks(text, mark.span);
    if (span.end - span.start > longestPath || !isPath(textOf(text, span))) continue;
    const before = text.slice(Math.max(prose.span.start, mark.span.start - beside), mark.span.start);
    const behind = firstLineOf(text.slice(mark.span.end, Math.min(prose.span.end, mark.span.end + beside)));
    const leads = /^[\s*_]*$/.test(before);
    const says = leads
      ? /^[\s*_]*[([:：—–-]/.test(behind) && callsExisting(behind)
      : existingBefore(before).test(before);
    if (says && !saysNew(before) && !saysNew(behind))
      paths.push({ path: plainPath(textOf(text, span)), span });
  }
}

/** Reads the path in a cell if another cell of the row says that it exists. */
function readRow(text: string, { cells }: Row, paths: ExistingPath[]): void {
  const named = cells.filter(({ prose }) => isCode(prose));
  if (named.length === 0) return;
  const others = cells.map(({ prose }) => textOf(text, prose.span));
  if (!others.some(isStatus) || others.some(saysNew)) return;
  for (const { prose } of named) {
    const span = insideTicks(text, prose.span);
    const written = textOf(text, span);
    if (isPath(written)) paths.push({ path: plainPath(written), span });
  }
}

/** Tells whether a run of text is a single code span. */
function isCode({ marks: [mark], span }: Prose): boolean {
  return mark?.kind === 'code' && mark.span.start === span.start && mark.span.end === span.end;
}

/** Tells whether a cell has only the word, or the word and a remark behind punctuation. */
function isStatus(words: string): boolean {
  const said = words.replace(/^[\s*_`[(（【]+/u, '');
  return existing(said).test(said) ? said.length <= 40 : saysChanging(said);
}

function insideTicks(text: string, { start, end }: Span): Span {
  const ticks = /^`+/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + ticks, end: end - ticks };
}

/** A folder or file of a dynamic route: `[id]/`, `[slug].astro`. */
const dynamicRoute = /^\[[A-Za-z]\w*\](?:\/|\.\w{1,8}$)/;

/** Tells whether a node of a tree is a single name, not a remark, a placeholder or several files. */
function isName(written: string): boolean {
  if (dynamicRoute.test(written)) return !/[*?<>{}|"',:;\\…]|\.{3}|\[#/.test(written);
  return /[\p{L}\p{N}]|^\.{1,2}\/?$/u.test(written) && !/[*?<>{}|"':,;\\…]|\.{3}|^\/\/|^\[|\[#/.test(written);
}

/** Tells whether a text is a path of several names that ends with a file extension or a slash. */
function isPath(written: string): boolean {
  return (
    written.includes('/') &&
    /^(?!\/|https?:)[^\s*?<>{}|"',;:\\…]{1,200}$/.test(written) &&
    /[^./]\/./.test(written) &&
    /(?:\/|\.[A-Za-z]\w{0,7})$/.test(written) &&
    !/\.{3}|\[#|^\.\./.test(written)
  );
}

function plainPath(written: string): string {
  return written.replace(/^(?:\.\/)+|^\.$/, '').replace(/(?<!\/)\/+$/, '');
}
