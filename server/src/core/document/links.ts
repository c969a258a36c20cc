import type { Mark } from '../markdown/tree/tree';
import { defineDerived } from '../query';
import type { Span } from '../span/span';
import { hasLoneSurrogate } from '../workspace/resolve-inside';
import { canLookUp, folderOf, join, joinPlain } from '../workspace/uris';
import type { SectionBody } from './model';
import { proseIn } from './prose-in';

/** A Markdown link, an image or the definition of a link. Spans are relative to the section. */
export interface Link {
  readonly kind: 'link' | 'image' | 'definition';
  /** All of it: `[text](target "title")`, or the line of a definition. */
  readonly span: Span;
  /** The target alone, without angle brackets and title. Empty where there is none: `[text]()`. */
  readonly targetSpan: Span;
  /** The target as Markdown reads it: without escapes, percent signs still in. */
  readonly target: string;
}

/** Where a link goes; the number of a line behind a colon, `export.ts:12`, is left out. */
export interface LinkPlace {
  /** The file or folder, as a URI; a folder's has no trailing slash. */
  readonly uri: string;
  /** Whether the target ends with a slash, so that a folder is meant. */
  readonly isFolder: boolean;
  /** What follows `#`, decoded; undefined where there is none. */
  readonly fragment: string | undefined;
}

/** Longer than the longest path with each of its characters written with a percent sign. */
const longestTarget = 16_000;

const noLinks: readonly Link[] = [];

/** The links in a section in document order. Autolinks, `[text][label]` and code are left out. */
export const linksIn = defineDerived((body: SectionBody): readonly Link[] => {
  // The target of a link stands behind the bracket that closes its text.
  if (!body.text.includes('](') && body.definitions.length === 0) return noLinks;
  return readLinks(body);
});

/**
 * Where the target of a link in a document goes, relative to the document's folder. Whether it is there is not asked.
 *
 * @param uri The document's.
 * @param root What a target with a leading slash is relative to, as a URI; without it such a target goes nowhere.
 * @returns undefined for what is not in the workspace: a target with a scheme (`https:`, `mailto:`, `file:`, `C:`), with
 *   a host (`//host`), one that is still a template's (`[###-feature]/spec.md`, `{id}`, `<name>`, `$DIR`), or one that no
 *   URI can hold; and for a path that is longer or deeper than any file's. It may lead out of the project: whoever looks it up has to ask `isInside`.
 */
export function placeOfLink(target: string, uri: string, root?: string): LinkPlace | undefined {
  if (target === '' || target.length > longestTarget) return undefined;
  if (/^[a-z][a-z\d+.-]*:(?!\d+(?:[-:]\d+)?$)|^\/\/|^[~?]|[[\]{}<>$*|\\\0]/i.test(target)) return undefined;
  const hash = target.indexOf('#');
  const fragment = hash < 0 ? undefined : decoded(target.slice(hash + 1));
  const path = decoded(
    (hash < 0 ? target : target.slice(0, hash)).replace(/\?.*$|(?<=\.\w{1,8}):\d+(?:[-:]\d+)?$/, ''),
  );
  if (path === '') return { uri, isFolder: false, fragment };
  if (!canLookUp(path) || hasLoneSurrogate(path) || /[\p{Cc}\\]/u.test(path)) return undefined;
  const base = path.startsWith('/') ? root : folderOf(uri);
  if (base === undefined) return undefined;
  const place =
    joinPlain(base, path.replace(/^(?:\.\/)+|(?<!\/)\/+$/g, '')) ??
    join(base, path).replace(/(?<!\/)\/+$/, '');
  return { uri: place, isFolder: path.endsWith('/'), fragment };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that stands for itself.
    return text;
  }
}

function readLinks(body: SectionBody): Link[] {
  const links: Link[] = [];
  for (const { prose } of proseIn(body)) {
    for (const mark of prose.marks) {
      if (mark.kind !== 'link' && mark.kind !== 'image') continue;
      const targetSpan = targetOf(body.text, mark, prose.marks);
      if (targetSpan) links.push(link(body.text, mark.kind, mark.span, targetSpan));
    }
  }
  if (body.definitions.length > 0) links.push(...definitionsIn(body));
  return links.sort((a, b) => a.span.start - b.span.start);
}

function link(text: string, kind: Link['kind'], span: Span, targetSpan: Span): Link {
  const written = text.slice(targetSpan.start, targetSpan.end);
  return { kind, span, targetSpan, target: written.replace(/\\(?=[!-/:-@[-`{-~])/g, '') };
}

/** The parser has said that it is a link, so all that is left is to tell its parts. Undefined for an autolink. */
function targetOf(text: string, { span }: Mark, marks: readonly Mark[]): Span | undefined {
  let at = span.start + (text[span.start] === '!' ? 1 : 0);
  if (text[at] !== '[') return undefined;
  // Brackets count neither in code nor in HTML.
  const opaque = new Map(
    marks
      .filter(({ kind, span: inner }) => inner.start > at && ['code', 'html', 'comment'].includes(kind))
      .map(({ span: inner }) => [inner.start, inner.end]),
  );
  for (let depth = 0; at < span.end; ) {
    const char = text[at];
    if (char === '[') depth++;
    else if (char === ']' && --depth === 0) break;
    at = opaque.get(at) ?? at + (char === '\\' ? 2 : 1);
  }
  if (text[at + 1] !== '(') return undefined;
  return destination(text, at + 2, span.end - 1);
}

/** The target of a link or a definition that begins at an offset, white space before it left out. */
function destination(text: string, from: number, end: number): Span {
  let start = from;
  while (start < end && /\s/.test(text[start]!)) start++;
  if (text[start] === '<') {
    const close = /(?<!\\)>/g;
    close.lastIndex = start;
    const at = close.exec(text)?.index ?? end;
    return { start: start + 1, end: Math.min(at, end) };
  }
  let at = start;
  while (at < end && !/\s/.test(text[at]!)) at++;
  return { start, end: at };
}

function* definitionsIn({ text, blocks, definitions }: SectionBody): Generator<Link> {
  const code = blocks.filter(({ kind }) => kind === 'code');
  const labels = new Set(definitions);
  for (const match of text.matchAll(/^[ \t>]{0,20}\[(?!\^)([^\]\r\n]{1,200})\]:[ \t]*(?=\S)/gm)) {
    const start = match.index;
    if (!labels.has(match[1]!.replace(/\s+/g, ' ').trim().toLowerCase())) continue;
    if (code.some(({ span }) => span.start <= start && start < span.end)) continue;
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    yield link(
      text,
      'definition',
      { start, end: text[end - 1] === '\r' ? end - 1 : end },
      destination(text, start + match[0].length, end),
    );
  }
}
