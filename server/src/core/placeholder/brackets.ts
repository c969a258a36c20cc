import type { Span } from '../span/span';

/** A text in brackets: `[...]`, `<...>`, `{...}` or one of the full-width forms of Chinese and Japanese. */
export interface Bracket {
  /** The span with the brackets. */
  readonly span: Span;
  readonly kind: 'square' | 'angle' | 'curly';
}

const closers: Readonly<Record<string, string>> = {
  '[': ']',
  '［': '］',
  '【': '】',
  '〔': '〕',
  '{': '}',
};
const sign = /[[\]［］【】〔〕{}]/g;
const kinds: Readonly<Record<string, Bracket['kind']>> = { '{': 'curly' };

/** The maximum length; a longer text results from an unclosed bracket. */
const longest = 1500;
const deepest = 4;

/**
 * Finds the brackets of a text, nested and multi-line ones included, in the order of their starts. Skips
 * escaped brackets, because `\[DATE]` is a text about brackets.
 *
 * @param skip Spans to skip, such as code and links, in order.
 */
export function findBrackets(text: string, span: Span, skip: readonly Span[] = []): Bracket[] {
  const found: Bracket[] = [];
  const open: { at: number; closer: string; kind: Bracket['kind'] }[] = [];
  let next = 0;
  const stretch = text.slice(span.start, span.end);
  sign.lastIndex = 0;
  while (sign.test(stretch)) {
    const at = span.start + sign.lastIndex - 1;
    let hole = skip[next];
    while (hole && hole.end <= at) hole = skip[++next];
    if (hole && hole.start <= at) {
      sign.lastIndex = hole.end - span.start;
      continue;
    }
    const char = text.charAt(at);
    if (isEscaped(text, at)) continue;
    const closer = closers[char];
    if (closer) {
      if (open.length === deepest) open.shift();
      open.push({ at, closer, kind: kinds[char] ?? 'square' });
    } else if (open.some((bracket) => bracket.closer === char)) {
      let bracket = open.pop();
      while (bracket && bracket.closer !== char) bracket = open.pop();
      if (bracket && at - bracket.at > 1 && at - bracket.at < longest)
        found.push({ span: { start: bracket.at, end: at + 1 }, kind: bracket.kind });
    }
  }
  if (found.length < 2) return found;
  const sorted = found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return stretch.includes('{{') ? withoutInnerOfDouble(sorted) : sorted;
}

/** Drops the inner bracket of `{{NAME}}`, which counts as one bracket. */
function withoutInnerOfDouble(sorted: readonly Bracket[]): Bracket[] {
  return sorted.filter(({ kind, span }, index) => {
    const outer = sorted[index - 1];
    if (kind !== 'curly' || outer?.kind !== 'curly') return true;
    return outer.span.start !== span.start - 1 || outer.span.end !== span.end + 1;
  });
}

/** Tells whether a text is a capitalised name in double curly braces, which no programming language uses. */
export function isDoubleCurlyName(text: string): boolean {
  return /^\{\{\s*\p{Lu}[\p{Lu}\p{N}_ -]{2,}\}\}$/u.test(text);
}

/** Finds words in angle brackets that are neither HTML tags nor type arguments. */
export function findAngles(text: string, span: Span): Bracket[] {
  const found: Bracket[] = [];
  const stretch = text.slice(span.start, span.end);
  if (!stretch.includes('<')) return found;
  for (const match of stretch.matchAll(/(?<![\p{L}\p{N}_$)])<([^<>\n`"=]{1,80})>/gu)) {
    const [, inner = ''] = match;
    if (isEscaped(text, span.start + match.index)) continue;
    if (/^[\s/!?']|[;(){}]|^https?:|@/.test(inner) || isHtml(inner)) continue;
    const start = span.start + match.index;
    found.push({ span: { start, end: start + match[0].length }, kind: 'angle' });
  }
  return found;
}

/**
 * Tells whether a backslash escapes a bracket. In a Windows path, `specs\[###-feature]`, the backslash follows
 * a name and does not escape; Markdown shows such a path only in code.
 */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text[first - 1] === '\\') first--;
  if ((at - first) % 2 === 0) return false;
  return !(
    /[[<]/.test(text.charAt(at)) &&
    text.startsWith('###', at + 1) &&
    /[\p{L}\p{N}_.]/u.test(text[first - 1] ?? '')
  );
}

/**
 * Tells whether a text in angle brackets is an HTML tag: an element name alone or with an attribute, unlike
 * `<title of the change>`.
 */
function isHtml(inner: string): boolean {
  return htmlElement.test(inner) && !/^[a-z][a-z0-9]*(?: [\p{L}'’-]+){2,}$/iu.test(inner);
}

const htmlElement =
  /^(?:a|abbr|article|aside|audio|b|blockquote|body|br|button|canvas|caption|center|cite|code|col|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|ol|option|p|picture|pre|q|s|samp|script|section|select|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|u|ul|var|video|wbr)(?:\s|\/|$)/i;

/**
 * Tells whether a bracket is surrounded by spaces or punctuation, so that it is not part of a path, a name or
 * code.
 */
export function standsApart(text: string, { start, end }: Span): boolean {
  return !/[\p{L}\p{N}$.\\/_%#@]/u.test(text[start - 1] ?? '') && !/[\p{L}\p{N}/_]/u.test(text[end] ?? '');
}
