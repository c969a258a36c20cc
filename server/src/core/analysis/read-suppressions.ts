import { directiveNamed } from '../document/directives';
import type { SectionBody } from '../document/model';
import type { PlanDocument } from '../document/plan-document';
import { defineDerived } from '../query';
import { type Span, textOf } from '../span/span';

/** A suppressing comment in a section. Spans are section offsets. */
export interface Suppression {
  /** The comment. */
  readonly span: Span;
  /** The name after `planwright-`. */
  readonly directive: string;
  /** The named rules; empty for all rules. */
  readonly rules: readonly { readonly name: string; readonly span: Span }[];
  /**
   * The range of `disable-next-line`: the next line, or the table or code block that begins there. Empty for other
   * directives, and for a comment at the end of its section, which applies to the first line of the next section.
   */
  readonly reach: Span;
}

const comment = /^<!--\s*planwright-([\w-]+)([\s\S]*?)(?:-->)?$/;
const entryComment = /^[ \t]*#[ \t]*planwright-([\w-]+)(.*)$/gm;

/** The suppressing comments of one section, in its order. */
export interface SectionSuppressions {
  readonly all: readonly Suppression[];
  /** The comments that apply across sections: `disable`, `enable`, `disable-file`. */
  readonly wide: readonly Suppression[];
  /** The comments at the end of the section, which apply to the first line of the next section. */
  readonly atEnd: readonly Suppression[];
}

const none: SectionSuppressions = { all: [], wide: [], atEnd: [] };

/** Tells whether a section has a suppressing comment. */
export function hasSuppressions(body: SectionBody): boolean {
  return suppressionsIn(body) !== none;
}

/** Returns the suppressing comments of a section: the same object for all sections without any. */
export const suppressionsIn = defineDerived((body: SectionBody): SectionSuppressions => {
  if (!body.text.includes('planwright-')) return none;
  const all = readSuppressions(body);
  const atEnd = all.filter(
    ({ directive, reach }) => directive === 'disable-next-line' && reach.start === body.text.length,
  );
  const wide = all.filter(({ directive }) => /^(?:disable|enable|disable-file)$/.test(directive));
  return all.length === 0 ? none : { all, wide, atEnd };
});

/** Returns the rules that each suppressing comment of a plan names, and its maximum range in document offsets. */
export function reachesIn({ sections, rope }: PlanDocument): Pick<Suppression, 'reach' | 'rules'>[] {
  return sections.flatMap((section, index) => {
    const { all, atEnd } = suppressionsIn(section.body);
    const next = sections[index + 1];
    return all.map((suppression) => {
      const { directive, reach, rules, span } = suppression;
      if (directive === 'disable-file') return { rules, reach: { start: 0, end: rope.length } };
      const { start, end } = section.at(directive === 'disable' ? { start: span.end, end: span.end } : reach);
      if (directive === 'disable') return { rules, reach: { start, end: rope.length } };
      const isBelow = next && atEnd.includes(suppression);
      return { rules, reach: { start, end: isBelow ? start + lineEnd(next.body.text, 0) : end } };
    });
  });
}

/** Reads suppressing comments from Markdown comments, and from YAML comments in front matter. */
function readSuppressions({ blocks, text }: SectionBody): Suppression[] {
  const suppressions: Suppression[] = [];
  const add = (match: RegExpExecArray | null, start: number, index: number) => {
    if (!match) return;
    const [whole, directive, list] = match as unknown as [string, string, string];
    if (directiveNamed(directive)?.suppresses === false) return;
    const span = { start, end: start + whole.length };
    const listStart = start + whole.indexOf(list, whole.indexOf(directive) + directive.length);
    const none = { start: span.end, end: span.end };
    const reach = directive === 'disable-next-line' ? nextLine(text, span.end, blocks, index) : none;
    suppressions.push({ span, directive, rules: readNames(list, listStart), reach });
  };
  for (const [index, { kind, span }] of blocks.entries()) {
    if (kind === 'comment') add(comment.exec(textOf(text, span)), span.start, index);
    else if (kind === 'front-matter')
      for (const match of textOf(text, span).matchAll(entryComment))
        add(match, span.start + match.index, index);
  }
  return suppressions.sort((one, other) => one.span.start - other.span.start);
}

/** Reads rule names, separated by commas or white space, up to a `--` that introduces a reason. */
function readNames(list: string, start: number) {
  const reason = list.search(/\s--/);
  const names = reason < 0 ? list : list.slice(0, reason);
  return [...names.matchAll(/[^\s,]+/g)].map((match) => ({
    name: match[0],
    span: { start: start + match.index, end: start + match.index + match[0].length },
  }));
}

/** Returns the next line, or the whole table or code block that begins there, because these cannot contain a comment. */
function nextLine(text: string, offset: number, blocks: SectionBody['blocks'], comment: number): Span {
  const start = lineEnd(text, offset);
  const line = { start, end: lineEnd(text, start) };
  for (const { kind, span } of blocks.slice(comment + 1)) {
    if (span.start >= line.end) break;
    if (span.start >= start && (kind === 'table' || kind === 'code')) return { start, end: span.end };
  }
  return line;
}

/** Returns the end of the line at an offset, including the line break. */
export function lineEnd(text: string, offset: number): number {
  const end = /\r\n?|\n/g;
  end.lastIndex = offset;
  return end.exec(text) ? end.lastIndex : text.length;
}
