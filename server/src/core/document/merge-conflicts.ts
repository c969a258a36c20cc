import { defineDerived } from '../query';
import { type Span, shift } from '../span/span';
import type { CodeBlock, SectionBody } from './model';
import type { PlanDocument } from './plan-document';

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

/** The marks of conflicts in a section, spans relative to it. An underline of a heading may be among them. */
interface SectionMarks {
  /** The marks without those that are evidently an example. */
  readonly marks: readonly Mark[];
  /** Those of the marks that are an example in a plan that shows marks in its sentences. */
  readonly doubtful: ReadonlySet<Mark>;
  /** Whether a sentence of the section shows a mark. */
  readonly showsMark: boolean;
}

const noMarks: SectionMarks = { marks: [], doubtful: new Set(), showsMark: false };

const marksOf = defineDerived(
  (body: SectionBody): SectionMarks => (mayDecideConflicts(body) ? readMarks(body) : noMarks),
);

/** Whether a section may hold a mark or show one. All others leave the conflicts of a plan as they are. */
export function mayDecideConflicts({ text }: SectionBody): boolean {
  return /<{7}|\|{7}|={7}|>{7}/.test(text);
}

/**
 * The marks of a plan, in document order. Marks in code are left out where the block is evidently an example: a conflict may
 * stand in code, or be about where code begins and ends.
 */
export function conflictMarksIn({ bodies, starts }: PlanDocument): readonly Mark[] {
  const sections = bodies.map(marksOf);
  const isAboutMarks = sections.some(({ showsMark }) => showsMark);
  return sections.flatMap(({ doubtful, marks }, index) =>
    marks
      .filter((mark) => !(isAboutMarks && doubtful.has(mark)))
      .map((mark) => ({ ...mark, span: shift(mark.span, starts[index]!) })),
  );
}

function readMarks({ blocks, text }: SectionBody): SectionMarks {
  const marks = [...text.matchAll(markLine)].map((match): Mark => {
    const start = match.index;
    const kind = kinds[match.slice(1, 5).findIndex((sign) => sign !== undefined)]!;
    return { kind, span: { start, end: start + match[0].length }, name: match[5] ?? '' };
  });
  const left = new Set(marks);
  const doubtful = new Set<Mark>();
  let prose = text;
  for (const block of blocks) {
    if (block.kind !== 'code') continue;
    const { end, start } = block.span;
    prose = prose.slice(0, start) + ' '.repeat(end - start) + prose.slice(end);
    const inside = marks.filter(({ span }) => start <= span.start && span.start < end);
    if (!block.closed || !isWhole(inside)) continue;
    const hasNames = inside.some(({ name }) => isGitName(name));
    if (!hasNames) for (const mark of inside) left.delete(mark);
    else if (isAllOf(block, inside, text)) for (const mark of inside) doubtful.add(mark);
  }
  const isAboutMerging = /\bmerg(?:e|es|ed|ing)\b|\bconflicts?\b/i.test(prose);
  return {
    marks: marks.filter((mark) => left.has(mark) && !(isAboutMerging && doubtful.has(mark))),
    doubtful,
    showsMark: /(?<=[^\n<])<{7}(?!<)|(?<=[^\n>])>{7}(?!>)/.test(prose),
  };
}

/** Whether marks are those of whole conflicts. */
function isWhole(marks: readonly Mark[]): boolean {
  return /^(?:ours (?:base )?middle theirs ?)+$/.test(marks.map(({ kind }) => kind).join(' '));
}

/** Whether a block has nothing beside the conflicts of its marks. */
function isAllOf({ contentSpan }: CodeBlock, marks: readonly Mark[], text: string): boolean {
  const before = text.slice(contentSpan.start, marks[0]!.span.start);
  const after = text.slice(marks.at(-1)!.span.end, contentSpan.end);
  return before.trim() === '' && after.trim() === '';
}

/** The merge conflicts of a plan, in document order. */
export const mergeConflictsIn = defineDerived((plan: PlanDocument): readonly MergeConflict[] =>
  readConflicts(conflictMarksIn(plan)),
);

function readConflicts(marks: readonly Mark[]): readonly MergeConflict[] {
  const conflicts: MergeConflict[] = [];
  let open: Mark[] = [];
  const giveUp = () => {
    const [first] = open;
    if (first && isGitName(first.name)) conflicts.push({ span: first.span, marks: [first] });
    open = [];
  };
  for (const mark of marks) {
    const { kind, name } = mark;
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
