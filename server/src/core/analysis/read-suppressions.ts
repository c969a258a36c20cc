import { directiveNamed } from '../document/directives';
import type { SectionBody } from '../document/model';
import type { PlanDocument } from '../document/plan-document';
import { defineDerived } from '../query';
import { type Span, textOf } from '../span/span';

/** A comment that switches rules off, as it stands in a section. Spans are relative to the section. */
export interface Suppression {
  /** The comment. */
  readonly span: Span;
  /** What stands behind `planwright-`. */
  readonly directive: string;
  /** The rules it names; empty when it means all. */
  readonly rules: readonly { readonly name: string; readonly span: Span }[];
  /**
   * Where `disable-next-line` reaches: the next line, or the table or code block that begins there. Where the comment ends its
   * section, that is the first line of the next section, and `reach` is empty. Empty for other directives.
   */
  readonly reach: Span;
}

const comment = /^<!--\s*planwright-([\w-]+)([\s\S]*?)(?:-->)?$/;
const entryComment = /^[ \t]*#[ \t]*planwright-([\w-]+)(.*)$/gm;

/** The suppressing comments of one section, in its order. */
export interface SectionSuppressions {
  readonly all: readonly Suppression[];
  /** Those that reach over sections: `disable`, `enable`, `disable-file`. */
  readonly wide: readonly Suppression[];
  /** Those that mean the first line of the next section, for they end their own. */
  readonly atEnd: readonly Suppression[];
}

const none: SectionSuppressions = { all: [], wide: [], atEnd: [] };

/** Whether there may be a suppressing comment in what a section says. */
export function hasSuppressions(body: SectionBody): boolean {
  return suppressionsIn(body) !== none;
}

/** The suppressing comments in a section. The same object for all sections that have none. */
export const suppressionsIn = defineDerived((body: SectionBody): SectionSuppressions => {
  if (!body.text.includes('planwright-')) return none;
  const all = readSuppressions(body);
  const atEnd = all.filter(
    ({ directive, reach }) => directive === 'disable-next-line' && reach.start === body.text.length,
  );
  const wide = all.filter(({ directive }) => /^(?:disable|enable|disable-file)$/.test(directive));
  return all.length === 0 ? none : { all, wide, atEnd };
});

/** The rules that each suppressing comment of a plan names, and where it reaches at most: offsets in the document. */
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

/** The comments of Markdown, and those of YAML in front matter. */
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

/** Rule names, separated by commas or white space, up to a `--` that introduces a reason. */
function readNames(list: string, start: number) {
  const reason = list.search(/\s--/);
  const names = reason < 0 ? list : list.slice(0, reason);
  return [...names.matchAll(/[^\s,]+/g)].map((match) => ({
    name: match[0],
    span: { start: start + match.index, end: start + match.index + match[0].length },
  }));
}

/** The line below an offset, or all of the table or code block that begins there: no comment fits between their lines. */
function nextLine(text: string, offset: number, blocks: SectionBody['blocks'], comment: number): Span {
  const start = lineEnd(text, offset);
  const line = { start, end: lineEnd(text, start) };
  for (let index = comment + 1; index < blocks.length; index++) {
    const { kind, span } = blocks[index]!;
    if (span.start >= line.end) break;
    if (span.start >= start && (kind === 'table' || kind === 'code')) return { start, end: span.end };
  }
  return line;
}

/** Where the line that holds `offset` ends, its line end included. */
export function lineEnd(text: string, offset: number): number {
  const end = /\r\n?|\n/g;
  end.lastIndex = offset;
  return end.exec(text) ? end.lastIndex : text.length;
}
