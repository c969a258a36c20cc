import { keptWith } from '../kept-with';
import type { SectionBody } from '../plan/model';
import type { PlanDocument } from '../plan/plan-document';
import type { Span } from '../span';

/** A merge conflict that was left in a plan. Spans are offsets in the document; marks are whole lines with their line ends. */
export interface MergeConflict {
  /** From the first mark to the end of the last one. */
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

/** The marks of conflicts in a section outside of code blocks, spans relative to it. An underline of a heading may be among them. */
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
  const code = blocks.filter(({ kind }) => kind === 'code');
  return [...text.matchAll(markLine)].flatMap((match): Mark[] => {
    const start = match.index;
    if (code.some(({ span }) => span.start <= start && start < span.end)) return [];
    const kind = kinds[match.slice(1, 5).findIndex((sign) => sign !== undefined)]!;
    return [{ kind, span: { start, end: start + match[0].length }, name: match[5] ?? '' }];
  });
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
    for (const { kind, name, span: own } of conflictMarksIn(body)) {
      const start = plan.starts[index]!;
      const mark: Mark = { kind, name, span: { start: own.start + start, end: own.end + start } };
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
