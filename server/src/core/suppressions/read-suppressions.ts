import type { SectionBody } from '../plan/model';
import type { PlanDocument } from '../plan/plan-document';
import type { Section } from '../plan/section';
import { type Span, textOf } from '../span';
import { findInRope } from '../text/find-in-rope';
import type { Rope } from '../text/rope';
import { directiveNamed } from './directives';

/** A comment that switches rules off, as it stands in a plan. Spans are offsets in the document. */
export interface Suppression {
  /** The comment. */
  readonly span: Span;
  /** What stands behind `planwright-`. */
  readonly directive: string;
  /** The rules it names; empty when it means all. */
  readonly rules: readonly { readonly name: string; readonly span: Span }[];
  /** Where it reaches. Empty for `enable`, and for a directive that we do not know. */
  readonly reach: Span;
}

const comment = /^<!--\s*planwright-([\w-]+)([\s\S]*?)(?:-->)?$/;
const entryComment = /^[ \t]*#[ \t]*planwright-([\w-]+)(.*)$/gm;

/** Whether there may be a suppressing comment in what a section says. */
export function hasSuppressions({ blocks, text }: SectionBody): boolean {
  for (const { kind, span } of blocks) {
    if (kind === 'comment' && comment.test(textOf(text, span))) return true;
    if (kind === 'front-matter' && textOf(text, span).includes('planwright-')) return true;
  }
  return false;
}

/** The suppressing comments of a plan, in document order: those of Markdown, and those of YAML in its front matter. */
export function readSuppressions(plan: PlanDocument): Suppression[] {
  return plan.sections.flatMap((section) =>
    section.body.blocks.flatMap((block) => {
      const text = textOf(section.body.text, block.span);
      const { start } = section.at(block.span);
      if (block.kind === 'front-matter')
        return [...text.matchAll(entryComment)].flatMap((match) =>
          suppressionOf(match, start + match.index, section, plan.rope),
        );
      const match = block.kind === 'comment' ? comment.exec(text) : null;
      return match ? suppressionOf(match, start, section, plan.rope) : [];
    }),
  );
}

/** @param start Where the comment begins. */
function suppressionOf(match: RegExpExecArray, start: number, section: Section, text: Rope): Suppression[] {
  const [whole, directive, list] = match as unknown as [string, string, string];
  if (directiveNamed(directive)?.suppresses === false) return [];
  const span = { start, end: start + whole.length };
  const listStart = start + whole.indexOf(list, whole.indexOf(directive) + directive.length);
  return [
    { span, directive, rules: readNames(list, listStart), reach: reachOf(directive, span, section, text) },
  ];
}

/** Rule names, separated by commas or white space, up to a `--` that introduces a reason. */
function readNames(list: string, start: number) {
  const names = /^(?:(?!\s--)[\s\S])*/.exec(list)![0];
  return [...names.matchAll(/[^\s,]+/g)].map((match) => ({
    name: match[0],
    span: { start: start + match.index, end: start + match.index + match[0].length },
  }));
}

function reachOf(directive: string, span: Span, section: Section, text: Rope): Span {
  switch (directive) {
    case 'disable-file':
      return { start: 0, end: text.length };
    case 'disable':
      return { start: span.end, end: text.length };
    case 'disable-next-line':
      return nextLine(span.end, section, text);
    default:
      return { start: span.end, end: span.end };
  }
}

/** The line below an offset, or all of the table or code block that begins there: no comment fits between their lines. */
function nextLine(offset: number, section: Section, text: Rope): Span {
  const start = lineEnd(text, offset);
  const line = { start, end: lineEnd(text, start) };
  for (const block of section.body.blocks) {
    const { start: first, end } = section.at(block.span);
    if (first >= line.end) break;
    if (first >= line.start && (block.kind === 'table' || block.kind === 'code')) return { start, end };
  }
  return line;
}

/** Where the line that holds `offset` ends, its line end included. */
function lineEnd(text: Rope, offset: number): number {
  return findInRope(/\r\n?|\n/g, text, offset)?.end ?? text.length;
}
