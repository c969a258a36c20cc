import type { CodeBlock, Item, Row, SectionBody } from '../document/model';
import { hasWord, lazyPattern, wordsOf } from '../language/compile-words';
import type { Prose } from '../markdown/tree/tree';
import { type Span, textOf } from '../span/span';

/** A path that the plan says is there already. Spans are relative to the section. */
export interface ExistingPath {
  /** With forward slashes, without a leading `./` and a trailing slash: of a tree, from the tree's root. */
  readonly path: string;
  readonly span: Span;
}

/** Longer than any path that people write. */
const longestPath = 200;
/** No plan names as many; more is a listing of something else. */
const mostPaths = 200;

/**
 * The paths in a section that the plan calls existing, or says that it will change: in directory trees by their comment,
 * in lists and tables by the word beside them. What is called new is left out, whatever else is said of it.
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

/** In each of the texts that call something existing. */
const saysExisting = hasWord('existingWords', 'changingWords', 'changingVerbs');
const existing = lazyPattern(() => `^${wordsOf('existingWords')}`);
/** A verb that may as well begin the description of what a file does: it counts alone, before punctuation or in capitals. */
const changing = lazyPattern(() => `^${wordsOf('changingWords')}`);
const stops = /^\s*(?:[:：,，;)\]】）—–|]|- |$)/;
const changingForSure = lazyPattern(() => String.raw`^${wordsOf('changingVerbs')}\s`);
const existingBefore = lazyPattern(() => String.raw`(?:^|[\s(*_])${wordsOf('existingBefore')}[\s*_]*$`);
const saysNewWord = hasWord('newWords');

/** Whether a text begins with a word for a change that cannot mean what the file itself does. */
function saysChanging(text: string): boolean {
  const word = changing(text).exec(text)?.[0];
  if (word === undefined) return false;
  return stops.test(text.slice(word.length)) || (word === word.toUpperCase() && word !== word.toLowerCase());
}

/** Whether what stands beside a path or link says that it is still to be made. */
export function saysNew(words: string): boolean {
  return saysNewWord(words);
}

/** Whether what stands beside a path says that the path is there. */
function callsExisting(words: string): boolean {
  const said = words.replace(/^[\s#/*←<>–—|[(（【「*_`~"':：-]+/u, '');
  if (saysNew(words)) return false;
  return (
    existing(said).test(said) || saysChanging(said) || changingForSure(said).test(said) || inBrackets(words)
  );
}

/** `Backend source code (existing)`. */
function inBrackets(words: string): boolean {
  for (const [, inner] of words.matchAll(/[[(（【]\s*([^\])）】]{1,80})/g))
    if (existing().test(inner!)) return true;
  return false;
}

// A plus is a branch before a dash or white space; elsewhere it begins a name (`+page.svelte`).
const treeLine = /^((?:[\s│┃|├┣└┗╰─━┬┼`\\-]|\+(?=[\s─-]))*)(\S.*)$/;
const hasBranches = /^(?:[^\S\r\n\u2028\u2029]|[│┃|])*(?:[├┣└┗╰]|[|+`\\]-)/m;
/** A name in a tree, and what stands behind it. Names hold no white space. */
const node = /^(\.?[^\s#←]+)(?:\s+(.*))?$/u;

/** The nodes of a directory tree that their comment calls existing. */
function* inTree(text: string, { contentSpan }: CodeBlock): Generator<ExistingPath> {
  const content = textOf(text, contentSpan);
  if (!saysExisting(content) || !hasBranches.test(content)) return;
  const open: { column: number; path: string }[] = [];
  let start = contentSpan.start;
  for (const line of content.split('\n')) {
    const lineStart = start;
    start += line.length + 1;
    const parts = treeLine.exec(line.trimEnd());
    const found = parts && node.exec(parts[2]!);
    if (!found) continue;
    const column = parts[1]!.length;
    const [, written, comment = ''] = found as unknown as [string, string, string?];
    if (!isName(written)) continue;
    while (open.length > 0 && open.at(-1)!.column >= column) open.pop();
    const name = plainPath(written);
    const parent = open.at(-1)?.path ?? '';
    const path = parent && name ? `${parent}/${name}` : parent || name;
    open.push({ column, path });
    if (path && /^[#/←<([（【]|^(?:--?|–|—)\s/.test(comment) && callsExisting(comment)) {
      const at = lineStart + column;
      yield { path, span: { start: at, end: at + written.length } };
    }
  }
}

/** Enough of the words beside a path. */
const beside = 120;

/** `` modify `src/a.ts` ``, `` `src/a.ts` (existing) ``: the word stands directly before or behind the path. */
function readItem(text: string, { prose }: Item, paths: ExistingPath[]): void {
  for (const mark of prose.marks) {
    if (mark.kind !== 'code') continue;
    const span = insideTicks(text, mark.span);
    if (span.end - span.start > longestPath || !isPath(textOf(text, span))) continue;
    const before = text.slice(Math.max(prose.span.start, mark.span.start - beside), mark.span.start);
    const behind = text
      .slice(mark.span.end, Math.min(prose.span.end, mark.span.end + beside))
      .split('\n', 1)[0]!;
    const leads = /^[\s*_]*$/.test(before);
    const says = leads
      ? /^[\s*_]*[([:：—–-]/.test(behind) && callsExisting(behind)
      : existingBefore(before).test(before);
    if (says && !saysNew(before) && !saysNew(behind))
      paths.push({ path: plainPath(textOf(text, span)), span });
  }
}

/** A cell that is a path, in a row of which another cell says that it is there. */
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

/** Whether a run of text is code as a whole. */
function isCode({ marks: [mark], span }: Prose): boolean {
  return mark?.kind === 'code' && mark.span.start === span.start && mark.span.end === span.end;
}

/** A cell with nothing but the word, or the word and a remark behind punctuation. */
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

/** A name in a tree that is neither a remark nor a placeholder nor several files at once. */
function isName(written: string): boolean {
  if (dynamicRoute.test(written)) return !/[*?<>{}|"',:;\\…]|\.{3}|\[#/.test(written);
  return /[\p{L}\p{N}]|^\.{1,2}\/?$/u.test(written) && !/[*?<>{}|"':,;\\…]|\.{3}|^\/\/|^\[|\[#/.test(written);
}

/** A path of several names that ends in a file's extension or in a slash. */
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
