import { keptWith } from '../kept-with';
import type { CodeBlock, SectionBody } from '../plan/model';
import type { PlanDocument } from '../plan/plan-document';
import { type Span, shift } from '../span';

/** A merge conflict that was left in a plan. Spans are offsets in the document; marks are whole lines with their line ends. */
export interface MergeConflict {
  /** The text from the first mark to the end of the last. */
  readonly span: Span;
  /** The marks, in order: `<<<<<<<`, `|||||||` where there is one, `=======`, `>>>>>>>`; one alone where the others are gone. */
  readonly marks: readonly Mark[];
  /** The text between the first mark and the next. Undefined, as the others, where only one mark is left. */
  readonly ours?: Span;
  /** The text that both sides began with, where git wrote it down. */
  readonly base?: Span;
  readonly theirs?: Span;
}

export interface Mark {
  readonly kind: 'ours' | 'base' | 'middle' | 'theirs';
  readonly span: Span;
  /** The name behind the signs, such as a branch. */
  readonly name: string;
}

const markLine = /^(?:(<{7})|(\|{7})|(={7})|(>{7}))(?:[ \t]+([^\r\n]*?))?[ \t]*(?:\r?\n|$)/gm;
const kinds = ['ours', 'base', 'middle', 'theirs'] as const;

const marksByBody = keptWith<SectionBody, readonly Mark[]>();
const noMarks: readonly Mark[] = [];

/**
 * The marks of conflicts in a section, spans relative to it. An underline of a heading may be among them.
 *
 * Marks in code are left out where the block is evidently an example, see `isExample`. A conflict may stand in code, or be
 * about where code begins and ends.
 */
export function conflictMarksIn(body: SectionBody): readonly Mark[] {
  let marks = marksByBody.get(body);
  if (!marks) {
    marks = mayHaveMark.test(body.text) ? readMarks(body) : noMarks;
    marksByBody.set(body, marks);
  }
  return marks;
}

const mayHaveMark = /<{7}|\|{7}|={7}|>{7}/;

function readMarks({ blocks, text }: SectionBody): Mark[] {
  const marks = [...text.matchAll(markLine)].map((match): Mark => {
    const start = match.index;
    const kind = kinds[match.slice(1, 5).findIndex((sign) => sign !== undefined)]!;
    return { kind, span: { start, end: start + match[0].length }, name: match[5] ?? '' };
  });
  const code = blocks.filter((block) => block.kind === 'code');
  const examples = code.filter((block) => isExample(block, marks, text));
  return marks.filter(({ span }) => !examples.some((block) => holds(block.span, span.start)));
}

/**
 * Whether a block of code shows what a conflict looks like: it is closed and has all marks of each, and either they have no names as
 * git gives them, or there is nothing around the conflict.
 */
function isExample(
  { closed, contentSpan, fenced, span }: CodeBlock,
  marks: readonly Mark[],
  text: string,
): boolean {
  const inside = marks.filter((mark) => holds(span, mark.span.start));
  if (
    (fenced && !closed) ||
    !/^(?:ours (?:base )?middle theirs ?)+$/.test(inside.map(({ kind }) => kind).join(' '))
  )
    return false;
  if (!inside.some(({ name }) => isGitName(name))) return true;
  const before = text.slice(contentSpan.start, inside[0]!.span.start);
  const after = text.slice(inside.at(-1)!.span.end, contentSpan.end);
  return before.trim() === '' && after.trim() === '' && speaksOfMerging(text, span);
}

/** Whether the prose of a section, around a block of it, speaks of merges or of their marks in git's own words. */
function speaksOfMerging(text: string, block: Span): boolean {
  const prose = `${text.slice(0, block.start)}\n${text.slice(block.end)}`;
  return /\bmerg(?:e|es|ed|ing)\b|\bconflicts?\b|(?<=[^\n])<{7}|>{7}(?=`)/i.test(prose);
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

const conflictsByPlan = keptWith<PlanDocument, readonly MergeConflict[]>();
const noConflicts: readonly MergeConflict[] = [];

/** The merge conflicts of a plan, in document order. */
export function mergeConflictsIn(plan: PlanDocument): readonly MergeConflict[] {
  let conflicts = conflictsByPlan.get(plan);
  if (!conflicts) {
    conflicts = plan.bodies.some((body) => conflictMarksIn(body).length > 0)
      ? readConflicts(plan)
      : noConflicts;
    conflictsByPlan.set(plan, conflicts);
  }
  return conflicts;
}

function readConflicts(plan: PlanDocument): MergeConflict[] {
  const conflicts: MergeConflict[] = [];
  let open: Mark[] = [];
  const giveUp = () => {
    const [first] = open;
    if (first && isGitName(first.name)) conflicts.push({ span: first.span, marks: [first] });
    open = [];
  };
  for (const [index, body] of plan.bodies.entries()) {
    for (const { kind, name, span } of conflictMarksIn(body)) {
      const mark: Mark = { kind, name, span: shift(span, plan.starts[index]!) };
      if (kind === 'ours') {
        giveUp();
        open = [mark];
      } else if (kind === 'theirs') {
        if (open.at(-1)?.kind === 'middle') conflicts.push(conflictOf([...open, mark]));
        else {
          giveUp();
          if (isGitName(name)) conflicts.push({ span: mark.span, marks: [mark] });
        }
        open = [];
      } else if (open.length > 0 && open.at(-1)!.kind !== 'middle' && !(kind === 'middle' && name !== '')) {
        if (kind === 'middle' || open.length === 1) open.push(mark);
      }
    }
  }
  giveUp();
  return conflicts;
}

/** Names that git writes behind a mark. A sentence may begin with the signs. */
function isGitName(name: string): boolean {
  return /^(?:[\w./@#{}~^-]+(?::\S+)?(?: \([^()]*\))?|Updated upstream|Stashed changes)$/.test(name);
}

function conflictOf(marks: readonly Mark[]): MergeConflict {
  const spanAfter = (kind: Mark['kind']): Span | undefined => {
    const at = marks.findIndex((mark) => mark.kind === kind);
    return at < 0 ? undefined : { start: marks[at]!.span.end, end: marks[at + 1]!.span.start };
  };
  return {
    span: { start: marks[0]!.span.start, end: marks.at(-1)!.span.end },
    marks,
    ours: spanAfter('ours'),
    base: spanAfter('base'),
    theirs: spanAfter('middle'),
  };
}
