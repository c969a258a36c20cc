import { headerFields } from '../document/header-fields';
import type { PlanDocument } from '../document/plan-document';
import { isWord, startsWithWord } from '../language/compile-words';
import { isKeptAsFinished } from '../project/systems/system-of';
import { finishedStatus } from './finished-status';
import type { PlanContext } from './plan-context';
import { isScaffold } from './scaffold';

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

/** Returns the reason why a plan is settled, as a clause; undefined for a draft. A finished plan is settled as well. */
export function whySettled(plan: PlanDocument, context: PlanContext): string | undefined {
  if (context.neighbours.names.has('tasks.md')) return 'tasks.md stands beside it';
  if (statusesOf(plan).some(isBeyondDraft)) return 'its Status says that it is approved';
  return whyFinished(plan, context);
}

/** Returns the reason why a plan is finished, as a clause; undefined for an unfinished plan. */
export function whyFinished(plan: PlanDocument, context: PlanContext): string | undefined {
  const { neighbours, system, uri } = context;
  const { folder, tasks } = neighbours;
  if (finishedFolder.test(folder) || (system && isKeptAsFinished(uri, system)))
    return 'it lies with finished work';
  if (tasks === 'done') return 'all its tasks are done';
  const statuses = statusesOf(plan).map(finishedStatus);
  const isFinished = statuses.every(
    (status) => status === 'shipped' || (status === 'done' && tasks !== 'open'),
  );
  return isFinished && statuses.length > 0 ? 'its Status says that it is done' : undefined;
}

/** `specs/archive/012-export`, `plans/done/2026-01-15-export`. */
const finishedFolder =
  /\/(?:specs|kitty-specs|features|plans|changes)\/(?:archived?|completed?|done|finished|implemented|shipped)\/[^/]+\/?$/;

const isStatusLabel = isWord('statusLabels');
const isBeyondDraft = startsWithWord('settledStatuses');

/** The values of Status in the header and in front matter. "Draft / Approved" is a choice that nobody made, and left out. */
function statusesOf(plan: PlanDocument): string[] {
  return headerFields(plan)
    .filter(({ label, value }) => isStatusLabel(label) && value.trim() !== '' && !isChoice.test(value))
    .map(({ value }) => value);
}

const isChoice = /\[(?![^\]\n]*\]\()|\/(?!\S*\d)|\|/;
