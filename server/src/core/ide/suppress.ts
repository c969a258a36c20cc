import { applyEdits } from '../analysis/apply-fixes';
import { reachesIn } from '../analysis/read-suppressions';
import type { Edit, Finding } from '../document/finding';
import type { Block } from '../document/model';
import { type PlanDocument, parsePlan, sectionAt } from '../document/plan-document';
import type { Section } from '../document/section';
import { contains, shift } from '../span/span';

/** The scope of a suppressing comment, as part of a title. */
export type SuppressionScope =
  | 'on this line'
  | 'in this table'
  | 'in this code block'
  | 'in this comment'
  | 'in this HTML block'
  | 'in the whole file';

/** Edits that suppress a finding's rule. */
export interface PlanSuppression {
  readonly scope: SuppressionScope;
  readonly edits: readonly Edit[];
}

type Silenced = Pick<Finding, 'rule' | 'span'>;

/**
 * Suppresses a finding's rule in the smallest scope: by a comment above the line, table or code block, around a longer
 * comment or HTML block, or a YAML comment in front matter. If no comment can reach the place, it suppresses the rule
 * in the file.
 */
export function suppressionOf(plan: PlanDocument, finding: Silenced): PlanSuppression {
  const section = sectionAt(plan, finding.span.start);
  const near = section && nearest(plan, section, finding);
  return near && silences(near, section, finding) ? near : forFile(plan, finding);
}

function nearest(plan: PlanDocument, section: Section, { rule, span }: Silenced): PlanSuppression {
  const around = section.body.blocks.find(
    (block) => holdsLines(block) && contains(section.at(block.span), span),
  );
  const { text } = plan;
  if (around?.kind === 'front-matter') {
    const top = lineStart(text, span.start);
    return {
      scope: 'on this line',
      edits: [insert(text, top, { comment: `# planwright-disable-next-line ${rule}` })],
    };
  }
  const block = around && section.at(around.span);
  const top = lineStart(text, block ? block.start : span.start);
  const indent = text.slice(top, top + 200).replace(/^([ \t]*(?:>[ \t]?)*)[\s\S]*/, '$1');
  const below = block && lineAfter(text, block.end);
  const isDeep = around?.kind === 'comment' || around?.kind === 'html';
  if (isDeep && below !== undefined && lineStart(text, span.start) !== top) {
    return {
      scope: scopes[around.kind],
      edits: [
        insert(text, top, { comment: `<!-- planwright-disable ${rule} -->`, indent }),
        insert(text, below, {
          comment: `${breakBefore(text, below)}<!-- planwright-enable ${rule} -->`,
          indent,
        }),
      ],
    };
  }
  const scope = around?.kind === 'table' || around?.kind === 'code' ? scopes[around.kind] : 'on this line';
  return {
    scope,
    edits: [insert(text, top, { comment: `<!-- planwright-disable-next-line ${rule} -->`, indent })],
  };
}

const scopes = {
  table: 'in this table',
  code: 'in this code block',
  comment: 'in this comment',
  html: 'in this HTML block',
} as const;

/** Tells whether the edits suppress the finding. Only the section is parsed with them. */
function silences({ edits }: PlanSuppression, section: Section, { rule, span }: Silenced): boolean {
  const by = -section.start;
  const { text } = section.body;
  const inSection = edits.map((edit) => ({ ...edit, span: shift(edit.span, by) }));
  if (inSection.some((edit) => edit.span.start < 0 || edit.span.end > text.length)) return true;
  const before = inSection.filter((edit) => edit.span.start <= span.start + by);
  const start = span.start + by + before.reduce((length, { newText }) => length + newText.length, 0);
  return reachesIn(parsePlan(applyEdits(text, inSection))).some(
    ({ reach, rules }) =>
      reach.start <= start && start < reach.end && rules.some(({ name }) => name === rule),
  );
}

/** Suppresses the rule in the file, at its top but below the front matter. */
function forFile(plan: PlanDocument, { rule }: Silenced): PlanSuppression {
  const { text } = plan;
  const front = plan.sections[0]?.body.blocks.find(({ kind }) => kind === 'front-matter');
  const at = front ? lineAfter(text, front.span.end) : lineStart(text, 0);
  const edit = insert(text, at, {
    comment: `${breakBefore(text, at)}<!-- planwright-disable-file ${rule} -->`,
  });
  return { scope: 'in the whole file', edits: [edit] };
}

/** Tells whether a block cannot contain a comment between two of its lines. */
function holdsLines({ kind }: Block): boolean {
  return (
    kind === 'table' || kind === 'code' || kind === 'comment' || kind === 'html' || kind === 'front-matter'
  );
}

/** @param comment The comment to insert, and the indent of the line that it is about. */
function insert(
  text: string,
  at: number,
  { comment, indent = '' }: { comment: string; indent?: string },
): Edit {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return { span: { start: at, end: at }, newText: indent + comment.replace('\n', newline) + newline };
}

function breakBefore(text: string, at: number): string {
  return at > 0 && text[at - 1] !== '\n' ? '\n' : '';
}

function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  // A byte order mark stays the first character.
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

/** Returns the start of the line below an offset; the text's length if there is none. */
function lineAfter(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}
