import type { Severity } from '../finding';
import { keptWith } from '../kept-with';
import type { PlanContext } from '../plan/plan-context';
import type { PlanDocument } from '../plan/plan-document';
import { depthOf } from '../plan/section-tree';
import { unfinishedRules } from '../rules/unfinished-rules';
import { textOf } from '../span';

/**
 * How far a plan has come: still its template, being written, or agreed upon. A plan is settled once tasks were made
 * from it or its own Status says so.
 */
export type PlanState = 'untouched' | 'draft' | 'settled';

/** The state that a plan is in. */
export function planState(plan: PlanDocument, context: PlanContext): PlanState {
  if (isUntouched(plan, context)) return 'untouched';
  return context.neighbours.names.has('tasks.md') || isApproved(plan) ? 'settled' : 'draft';
}

/**
 * The severity of a finding in a plan of a state. A scaffold only whispers; in a settled plan nothing may be open any
 * more, so that what a draft is warned of is an error.
 *
 * @param severity As the rule reports it.
 */
export function severityInState(rule: string, severity: Severity, state: PlanState): Severity {
  if (state === 'untouched' && rule !== 'untouched-scaffold') return 'hint';
  if (state === 'settled' && severity === 'warning' && unfinishedRules.has(rule)) return 'error';
  return severity;
}

/** As many of the author's own lines a scaffold may have, beside its header. */
const ownLines = 3;
/** A text that is shorter than this has no template to be told from. */
const leastLines = 12;

const verdicts = keptWith<PlanDocument, { context: PlanContext; untouched: boolean }>();

/** Whether, apart from title and header, hardly a line was added to or changed in the template. */
export function isUntouched(plan: PlanDocument, context: PlanContext): boolean {
  const known = verdicts.get(plan);
  if (known?.context === context) return known.untouched;
  const untouched = compareWithTemplate(plan, context);
  verdicts.set(plan, { context, untouched });
  return untouched;
}

function compareWithTemplate(plan: PlanDocument, context: PlanContext): boolean {
  if (!context.template) return false;
  const { known, wanted, written } = templateLines(context.template.document);
  let lines = 0;
  let own = 0;
  let kept = 0;
  for (const body of bodiesOf(plan)) {
    for (const line of linesOf(body)) {
      lines++;
      if (wanted.has(line)) kept++;
      else if (!written.has(line) && !known.has(withoutTokens(line)) && !namesPrinciple(line, context)) own++;
      if (own > ownLines) return false;
    }
  }
  // With half of the slots gone, filled or deleted, somebody worked on it.
  return lines >= leastLines && kept > own && kept * 2 >= wanted.size;
}

interface TemplateLines {
  /** Every line as it is. */
  readonly written: ReadonlySet<string>;
  /** Every line, as `withoutTokens` has it. */
  readonly known: ReadonlySet<string>;
  /** The lines with a slot. */
  readonly wanted: ReadonlySet<string>;
}

const linesOfTemplates = new WeakMap<PlanDocument, TemplateLines>();

function templateLines(template: PlanDocument): TemplateLines {
  let lines = linesOfTemplates.get(template);
  if (!lines) {
    const written = linesOf(template.text);
    lines = {
      written: new Set(written),
      known: new Set(written.map(withoutTokens)),
      wanted: new Set([...bodiesOf(template)].flatMap(linesOf).filter(hasSlot)),
    };
    linesOfTemplates.set(template, lines);
  }
  return lines;
}

/** The text of each section below the title and its header. */
function* bodiesOf({ bodies, tree }: PlanDocument): Generator<string> {
  for (const [index, body] of bodies.entries())
    if (index !== tree.title && depthOf(body) > 0) yield body.text;
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A line with something in brackets, the commonest way to write a slot. */
function hasSlot(line: string): boolean {
  return /\[[^\]\s]|<[^>\s!]/.test(line);
}

/**
 * What a new plan's lines have in common with the template's, whichever of the tokens were known when it was made. A
 * ticked box is the author's.
 */
function withoutTokens(line: string): string {
  return line
    .replace(/^(?:[-*+]|\d+[.)])\s+\[[xX]\]/, 'ticked')
    .replace(/\[[^\]]*\]|\d{3,}-[\w-]+|\d{4}-\d\d-\d\d/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function namesPrinciple(line: string, context: PlanContext): boolean {
  return (context.constitution?.principles ?? []).some(({ name }) => name !== '' && line.includes(name));
}

const statusLabel = /^(?:plan )?(?:status|state|estado|statut|stand|ステータス|状態|状态|狀態|상태)$/iu;
const beyondDraft =
  /^[\W_]*(?:approved|accepted|agreed|signed[ -]off|final(?:i[sz]ed)?|in[ -]progress|implementing|implemented|in implementation|complete[d]?|done|released|shipped|merged|ready for (?:tasks|implementation)|aprobado|aprovado|completado|conclu[ií]do|approuvé|terminé|freigegeben|genehmigt|abgeschlossen|承認|承认|已批准|批准|完了|完成|已完成|実装中|进行中|進行中|승인|완료|진행)/iu;

/** Whether a Status in the header or in front matter says that the plan is more than a draft. */
function isApproved(plan: PlanDocument): boolean {
  for (const body of plan.bodies) {
    // The header ends with the first section below the title.
    if (depthOf(body) > 1) break;
    for (const block of body.blocks) {
      if (block.kind !== 'paragraph' && block.kind !== 'item' && block.kind !== 'front-matter') continue;
      for (const field of block.fields) {
        if (!statusLabel.test(field.label)) continue;
        const value = textOf(body.text, field.valueSpan);
        // "Draft / Approved" is a choice that nobody made.
        if (beyondDraft.test(value) && !/\[|\/|\|/.test(value)) return true;
      }
    }
  }
  return false;
}
