import type { Mark } from '../markdown/tree/tree';
import { defineDerived } from '../query';
import type { Span } from '../span/span';
import { hasLoneSurrogate } from '../workspace/resolve-inside';
import { canLookUp, folderOf, join, joinPlain } from '../workspace/uris';
import type { SectionBody } from './model';
import { proseIn } from './prose-in';

/** A Markdown link, an image or a link definition. Spans are relative to the section. */
export interface Link {
  readonly kind: 'link' | 'image' | 'definition';
  /** The whole link `[text](target "title")`, or the line of a definition. */
  readonly span: Span;
  /** The target without angle brackets and title. Empty for `[text]()`. */
  readonly targetSpan: Span;
  /** The target without backslash escapes; percent-encoding is kept. */
  readonly target: string;
}

/** The place that a link points to. A line number behind a colon, as in `export.ts:12`, is removed. */
export interface LinkPlace {
  /** URI of the file or folder, without a trailing slash. */
  readonly uri: string;
  /** Whether the target ends with a slash and so names a folder. */
  readonly isFolder: boolean;
  /** The decoded text behind `#`; undefined without `#`. */
  readonly fragment: string | undefined;
}

/** Longer than the longest path with every character percent-encoded. */
const longestTarget = 16_000;

const noLinks: readonly Link[] = [];

/** Lists the links of a section in document order, without autolinks, `[text][label]` and links in code. */
export const linksIn = defineDerived((body: SectionBody): readonly Link[] => {
  // In a link, `(` follows the bracket that closes its text.
  if (!body.text.includes('](') && body.definitions.length === 0) return noLinks;
  return readLinks(body);
});

/**
 * Resolves a link target relative to the folder of the document `uri`, without looking it up. The place may be outside
 * the project: callers check `isInside`.
 * @param root URI that a target with a leading slash is relative to; without it, such a target has no place.
 * @returns undefined for targets outside the workspace (a scheme such as `https:` or `C:`, or a host as in `//host`),
 * for placeholders of templates (`[###-feature]/spec.md`, `{id}`, `<name>`, `$DIR`), and for paths that are too long,
 * too deep or invalid in a URI.
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
    // A percent sign that encodes nothing.
    return text;
  }
}

function readLinks(body: SectionBody): Link[] {
  const links: Link[] = [];
  for (const { prose } of proseIn(body)) {
    for (const mark of prose.marks) {
      if (mark.kind !== 'link' && mark.kind !== 'image') continue;
      const targetSpan = targetOf(body.text, mark, prose.marks);
      if (targetSpan) links.push(link(body.text, { kind: mark.kind, span: mark.span, targetSpan }));
    }
  }
  if (body.definitions.length > 0) links.push(...definitionsIn(body));
  return links.sort((a, b) => a.span.start - b.span.start);
}

function link(text: string, { kind, span, targetSpan }: Omit<Link, 'target'>): Link {
  const written = text.slice(targetSpan.start, targetSpan.end);
  return { kind, span, targetSpan, target: written.replace(/\\(?=[!-/:-@[-`{-~])/g, '') };
}

/** Returns the target's span of a link that the parser found; undefined for an autolink. */
function targetOf(text: string, { span }: Mark, marks: readonly Mark[]): Span | undefined {
  let at = span.start + (text[span.start] === '!' ? 1 : 0);
  if (text[at] !== '[') return undefined;
  // Brackets in code and HTML do not count.
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

/** Returns the target's span of a link or a definition, without the white space before it. */
function destination(text: string, from: number, end: number): Span {
  let start = from;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  if (text[start] === '<') {
    const close = /(?<!\\)>/g;
    close.lastIndex = start;
    const at = close.exec(text)?.index ?? end;
    return { start: start + 1, end: Math.min(at, end) };
  }
  let at = start;
  while (at < end && !/\s/.test(text.charAt(at))) at++;
  return { start, end: at };
}

function* definitionsIn({ text, blocks, definitions }: SectionBody): Generator<Link> {
  const code = blocks.filter(({ kind }) => kind === 'code');
  const labels = new Set(definitions);
  for (const match of text.matchAll(/^[ \t>]{0,20}\[(?!\^)([^\]\r\n]{1,200})\]:[ \t]*(?=\S)/gm)) {
    const start = match.index;
    const [whole, label = ''] = match;
    if (!labels.has(label.replace(/\s+/g, ' ').trim().toLowerCase())) continue;
    if (code.some(({ span }) => span.start <= start && start < span.end)) continue;
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    yield link(text, {
      kind: 'definition',
      span: { start, end: text[end - 1] === '\r' ? end - 1 : end },
      targetSpan: destination(text, start + whole.length, end),
    });
  }
}
