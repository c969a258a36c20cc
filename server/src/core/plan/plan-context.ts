import type { Constitution } from '../constitution/constitution';
import type { PlanDocument } from '../document/plan-document';
import type { Neighbours } from '../feature/neighbours';
import type { PlanSystem } from '../project/systems/plan-system';
import { sameData } from '../query';
import type { Template } from '../template/template';
import type { ContextProblem } from '../workspace/context-problem';
import type { Facts } from '../workspace/facts';

/** A plan and its analysis context. */
export interface PlanSite extends SectionSite {
  readonly plan: PlanDocument;
}

/** The inputs of a section's analysis besides its own text and the titles above it. */
export interface SectionSite {
  readonly plan: Pick<PlanDocument, 'definitions'>;
  readonly context: PlanContext;
  /** Whether the plan is finished, so that sections which are written during the work are due, see `whyFinished`. */
  readonly isFinished: boolean;
}

/** The analysis context of a plan: all inputs of the analysis but the plan's text. */
export interface PlanContext {
  readonly uri: string;
  readonly template: Template | undefined;
  /** The template that the plan names, where it cannot be used. */
  readonly unusableTemplate?: { readonly name: string; readonly why: 'outside' | 'missing' | 'unreadable' };
  readonly constitution: Constitution | undefined;
  /**
   * Whether the project says what its plans are judged by: it has a Spec Kit folder, a constitution, or a template that is
   * its own, or named in the plan or the settings. A plan elsewhere may follow another system.
   */
  readonly isGoverned: boolean;
  /** The plan system that the plan belongs to; undefined for Spec Kit and where none is known. */
  readonly system?: PlanSystem;
  readonly neighbours: Neighbours;
  /** The known facts about the feature and its author. */
  readonly facts: Facts;
  /** The problems while the context was gathered. Each names the file and the remedy. */
  readonly problems: readonly ContextProblem[];
}

/** A context with what the host needs besides to show its findings. */
export interface GatheredContext extends PlanContext {
  /**
   * The texts of the files beside the plan, by URI, to convert offsets in them. Rules cannot read them: a plan is not
   * checked again because a word of its spec is another.
   */
  readonly textsBeside: ReadonlyMap<string, string>;
}

/** Tells whether rules read the same from two contexts. */
export function isSameContext(former: PlanContext, context: PlanContext): boolean {
  return (
    former === context ||
    (former.template === context.template &&
      former.constitution === context.constitution &&
      former.system === context.system &&
      sameData(dataOf(former), dataOf(context)))
  );
}

/** Templates, constitutions and systems are compared by identity. */
function dataOf(context: PlanContext): object {
  return {
    ...context,
    constitution: undefined,
    system: undefined,
    template: undefined,
    textsBeside: undefined,
  };
}
