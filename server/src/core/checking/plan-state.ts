import { isInUntouchedCopy } from '../damage/untouched-copies';
import type { Severity } from '../finding';
import { isWord, startsWithWord } from '../language/compile-words';
import { headerFields } from '../plan/header-fields';
import type { PlanContext } from '../plan/plan-context';
import type { PlanDocument } from '../plan/plan-document';
import { rulesOfLaterChanges } from '../rules/later-changes';
import { repeatedSection } from '../rules/repeated-section';
import { unfinishedRules } from '../rules/unfinished-rules';
import { isKeptAsFinished } from '../systems/system-of';
import { isLoud, type Run } from './active-rules';
import { finishedStatus } from './finished-status';
import { isInHeader, isScaffold, isTouched } from './scaffold';

/**
 * How far a plan has come: still mostly its template, being written, agreed upon, or carried out. A plan is settled once tasks
 * were made from it or its own Status says so, and finished once all tasks are done or its Status says so.
 */
export type PlanState = 'scaffold' | 'draft' | 'settled' | 'finished';

/**
 * How far a section has come. In a scaffold, the sections that somebody has written in are drafts, the others are untouched; so is
 * a copy of the template's section beside a written one in any plan.
 */
export type SectionState = 'untouched' | Exclude<PlanState, 'scaffold'>;

/** The state that a plan is in. */
export function planState(plan: PlanDocument, context: PlanContext): PlanState {
  if (whyFinished(plan, context)) return 'finished';
  if (whySettled(plan, context)) return 'settled';
  return isScaffold(plan, context) ? 'scaffold' : 'draft';
}

/**
 * The state that a section of a plan is in. It follows from the plan's state, the section's own body, and the other sections of
 * its title. A copy is untouched only where its own finding is loud.
 *
 * @param index Of the section.
 * @param state The plan's.
 */
export function sectionState(run: Run, index: number, state: PlanState): SectionState {
  const { context, plan } = run;
  if (isLoud(repeatedSection.id, run) && isInUntouchedCopy(plan, context, index)) return 'untouched';
  if (state !== 'scaffold') return state;
  const body = plan.bodies[index];
  // New Plan fills in what it knows of the header, and findings on the plan as a whole stand there.
  return body && !isInHeader(plan, index) && isTouched(body, context) ? 'draft' : 'untouched';
}

/** The rules that say that something is untouched. */
const rulesOfUntouched: ReadonlySet<string> = new Set(['untouched-scaffold', repeatedSection.id]);

/**
 * The severity of a finding in a section of a state. What nobody has touched only whispers; in a settled plan nothing may be
 * open any more, so that what a draft is warned of is an error. A finished plan is not held to what changed since.
 *
 * @param severity As the rule reports it.
 */
export function severityInState(rule: string, severity: Severity, state: SectionState): Severity {
  if (state === 'untouched' && !rulesOfUntouched.has(rule)) return 'hint';
  if (state === 'finished' && rulesOfLaterChanges.has(rule)) return 'hint';
  const isAgreed = state === 'settled' || state === 'finished';
  if (isAgreed && severity === 'warning' && (unfinishedRules.has(rule) || rule === 'empty-plan'))
    return 'error';
  return severity;
}

/** What makes a plan settled, as a clause; undefined for one that is not. True of finished plans as well. */
export function whySettled(plan: PlanDocument, context: PlanContext): string | undefined {
  if (context.neighbours.names.has('tasks.md')) return 'tasks.md stands beside it';
  if (statusesOf(plan).some(isBeyondDraft)) return 'its Status says that it is approved';
  return whyFinished(plan, context);
}

/** What makes a plan finished, as a clause; undefined for one that is not. */
export function whyFinished(plan: PlanDocument, context: PlanContext): string | undefined {
  const { neighbours, system, uri } = context;
  const { folder, tasks } = neighbours;
  if (finishedFolder.test(folder) || (system && isKeptAsFinished(uri, system)))
    return 'it lies with finished work';
  if (tasks === 'done') return 'all its tasks are done';
  const status = statusesOf(plan).map(finishedStatus).find(Boolean);
  const isFinished = status === 'shipped' || (status === 'done' && tasks !== 'open');
  return isFinished ? 'its Status says that it is done' : undefined;
}

/** `specs/archive/012-export`, `plans/done/2026-01-15-export`. */
const finishedFolder =
  /\/(?:specs|kitty-specs|features|plans|changes)\/(?:archived?|completed?|done|finished|implemented|shipped)\/[^/]+\/?$/;

const isStatusLabel = isWord('statusLabels');
const isBeyondDraft = startsWithWord('settledStatuses');

/** The values of Status in the header and in front matter. "Draft / Approved" is a choice that nobody made, and left out. */
function statusesOf(plan: PlanDocument): string[] {
  return headerFields(plan)
    .filter(({ label, value }) => isStatusLabel(label) && !isChoice.test(value))
    .map(({ value }) => value);
}

const isChoice = /\[(?![^\]\n]*\]\()|\/(?!\S*\d)|\|/;
