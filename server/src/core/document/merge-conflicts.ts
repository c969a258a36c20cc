import { hasWord } from '../language/compile-words';
import { defineDerived } from '../query';
import { type Span, shift, textOf } from '../span/span';
import { entryAt } from '../text/entry-at';
import type { CodeBlock, SectionBody } from './model';
import type { PlanDocument } from './plan-document';

/** An unresolved merge conflict. Spans are document offsets; marks are whole lines with their line ends. */
export interface MergeConflict {
  /** From the start of the first mark to the end of the last. */
  readonly span: Span;
  /**
   * The marks in order: `<<<<<<<`, an optional `|||||||`, `=======`, `>>>>>>>`. A single mark if the others are
   * missing.
   */
  readonly marks: readonly Mark[];
  /** The text between the first mark and the next. Undefined, like the other sides, if there is only one mark. */
  readonly ours?: Span;
  /** The common ancestor, if git wrote it. */
  readonly base?: Span;
  readonly theirs?: Span;
}

export interface Mark {
  readonly kind: 'ours' | 'base' | 'middle' | 'theirs';
  readonly span: Span;
  /** The name behind the mark's signs, such as a branch. */
  readonly name: string;
}

const markLine = /^(?:(<{7})|(\|{7})|(={7})|(>{7}))(?:[ \t]+([^\r\n]*?))?[ \t]*(?:\r?\n|$)/gm;
const kinds = ['ours', 'base', 'middle', 'theirs'] as const;

/** Conflict marks in a section, with spans relative to it. The underline of a heading may be among them. */
interface SectionMarks {
  /** All marks except those that are clearly an example. */
  readonly marks: readonly Mark[];
  /** The marks that are an example if a sentence of the plan shows marks. */
  readonly doubtful: ReadonlySet<Mark>;
  /** Whether a sentence of the section shows a mark. */
  readonly showsMark: boolean;
}

const noMarks: SectionMarks = { marks: [], doubtful: new Set(), showsMark: false };

const marksOf = defineDerived(
  (body: SectionBody): SectionMarks => (mayDecideConflicts(body) ? readMarks(body) : noMarks),
);

/** Tells whether a section may hold or show a mark. Other sections cannot change the conflicts of a plan. */
export function mayDecideConflicts({ text }: SectionBody): boolean {
  return /<{7}|\|{7}|={7}|>{7}/.test(text);
}

/**
 * Lists the conflict marks of a plan in document order. Marks in code count too, unless the code block is clearly an
 * example, because a conflict may span a fence.
 */
export function conflictMarksIn({ bodies, starts }: PlanDocument): readonly Mark[] {
  const sections = bodies.map(marksOf);
  const isAboutMarks = sections.some(({ showsMark }) => showsMark);
  return sections.flatMap(({ doubtful, marks }, index) =>
    marks
      .filter((mark) => !(isAboutMarks && doubtful.has(mark)))
      .map((mark) => ({ ...mark, span: shift(mark.span, entryAt(starts, index)) })),
  );
}

const speaksOfConflicts = hasWord('conflictWords');

const isAside = (kind: string) => kind === 'comment' || kind === 'code';

/** Tells whether the heading of a section, or the text above a code block, speaks of conflicts or their marks. */
function isIntroduced({ blocks, heading, text }: SectionBody, code: CodeBlock): boolean {
  const above = blocks.findLast(({ kind, span }) => !isAside(kind) && span.start < code.span.start);
  const isText = above?.kind === 'paragraph' || above?.kind === 'item';
  const said = isText ? textOf(text, above.prose.span) : '';
  return speaksOfConflicts(said) || speaksOfConflicts(heading?.title ?? '');
}

function readMarks(body: SectionBody): SectionMarks {
  const { blocks, text } = body;
  const marks = [...text.matchAll(markLine)].map((match): Mark => {
    const start = match.index;
    const kind = entryAt(
      kinds,
      match.slice(1, 5).findIndex((sign) => sign !== undefined),
    );
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
    const hasNames = inside.some(({ name }) => isSystemName(name));
    if (!hasNames || (isIntroduced(body, block) && isAllOf(block, inside, text)))
      for (const mark of inside) left.delete(mark);
    else if (isAllOf(block, inside, text)) for (const mark of inside) doubtful.add(mark);
  }
  return {
    marks: marks.filter((mark) => left.has(mark)),
    doubtful,
    showsMark: /(?<=[^\n<])<{7}(?!<)|(?<=[^\n>])>{7}(?!>)/.test(prose),
  };
}

/** Tells whether marks form only complete conflicts. */
function isWhole(marks: readonly Mark[]): boolean {
  return /^(?:ours (?:base )?middle theirs ?)+$/.test(marks.map(({ kind }) => kind).join(' '));
}

/** Tells whether a code block has no text outside the conflicts of its marks. */
function isAllOf({ contentSpan }: CodeBlock, marks: readonly Mark[], text: string): boolean {
  const before = text.slice(contentSpan.start, entryAt(marks, 0).span.start);
  const after = text.slice(entryAt(marks, marks.length - 1).span.end, contentSpan.end);
  return before.trim() === '' && after.trim() === '';
}

/** Lists the merge conflicts of a plan in document order. */
export const mergeConflictsIn = defineDerived((plan: PlanDocument): readonly MergeConflict[] =>
  readConflicts(conflictMarksIn(plan)),
);

function readConflicts(marks: readonly Mark[]): readonly MergeConflict[] {
  const conflicts: MergeConflict[] = [];
  let open: Mark[] = [];
  const giveUp = () => {
    const [first] = open;
    if (first && isSystemName(first.name)) conflicts.push({ span: first.span, marks: [first] });
    open = [];
  };
  for (const mark of marks) {
    const { kind, name } = mark;
    const [first] = open;
    if (kind === 'ours') {
      giveUp();
      open = [mark];
    } else if (kind === 'theirs') {
      // Jujutsu has no middle mark.
      if (first && open.length === 1 && ofJujutsu.test(first.name))
        conflicts.push({ span: first.span, marks: [first] });
      else if (open.at(-1)?.kind === 'middle') conflicts.push(conflictOf([...open, mark]));
      else {
        giveUp();
        if (isSystemName(name)) conflicts.push({ span: mark.span, marks: [mark] });
      }
      open = [];
    } else if (open.length > 0 && open.at(-1)?.kind !== 'middle' && !(kind === 'middle' && name !== '')) {
      if (kind === 'middle' || open.length === 1) open.push(mark);
    }
  }
  giveUp();
  return conflicts;
}

const ofJujutsu = /^conflict \d+ of \d+(?: ends)?$/i;
const ofMercurial =
  /^(?:working copy|merge rev|destination|source|local|other|base|histedit|graft|rebase|unshelve)(?:: .+)?$/;

/** Matches the names that a version control system writes behind a mark. A sentence may begin with the same signs. */
function isSystemName(name: string): boolean {
  if (ofJujutsu.test(name) || ofMercurial.test(name)) return true;
  return /^(?:(?:parent of )?[\p{L}\p{M}\p{N}\w./@#{}~^+=,%&-]+(?::\S+)?(?: \(.*\))?|Updated upstream|Stashed changes)$/u.test(
    name,
  );
}

function conflictOf(marks: readonly Mark[]): MergeConflict {
  const spanAfter = (kind: Mark['kind']): Span | undefined => {
    const at = marks.findIndex((mark) => mark.kind === kind);
    return at < 0
      ? undefined
      : { start: entryAt(marks, at).span.end, end: entryAt(marks, at + 1).span.start };
  };
  return {
    span: { start: entryAt(marks, 0).span.start, end: entryAt(marks, marks.length - 1).span.end },
    marks,
    ours: spanAfter('ours'),
    base: spanAfter('base'),
    theirs: spanAfter('middle'),
  };
}
