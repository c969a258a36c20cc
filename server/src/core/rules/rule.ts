import type { Constitution } from '../constitution/constitution';
import type { Fix, Related, Severity } from '../document/finding';
import type { Section } from '../document/section';
import type { PlanSite } from '../plan/plan-context';
import type { FileKind } from '../project/file-kind';
import type { Span } from '../span/span';
import type { Template } from '../template/template';
import type { Facts } from '../workspace/facts';

/**
 * What a rule hands in: a finding without what the rule's definition already tells. It is plain data, since it is cached
 * over many versions of the document.
 */
export type Report<Detail = unknown> = ReportBase & ReportDetail<Detail>;

interface ReportBase {
  readonly span: Span;
  /** A key of the rule's messages. */
  readonly message: string;
  /** What stands for `{name}` in the message. */
  readonly data?: Readonly<Record<string, string>>;
  readonly subject?: string;
  /** The names of several subjects, for a report about more than one. */
  readonly subjects?: readonly string[];
  readonly related?: readonly Related[];
  readonly unnecessary?: boolean;
  /** Another severity than the rule's own, for a finding that is less sure or less grave. */
  readonly severity?: Severity;
}

/** What the fixes of a rule need besides: plain data that leads to no version of the document. */
type ReportDetail<Detail> = undefined extends Detail
  ? { readonly detail?: Detail }
  : { readonly detail: Detail };

export type RuleOptions = Readonly<Record<string, unknown>>;

export interface RuleInput extends PlanSite {
  readonly options: RuleOptions;
}

/** What fixes are made from: the current version of the document. */
export interface FixInput extends RuleInput {
  /** The section that the report starts in. Throws in a document without sections. */
  readonly section: Section;
  /** The document as a template or constitution, where it is one. */
  readonly ownTemplate?: Template;
  readonly ownConstitution?: Constitution;
}

export interface ConstitutionInput {
  readonly constitution: Constitution;
  readonly facts: Facts;
  readonly options: RuleOptions;
}

export interface TemplateInput {
  /** A plan template of the team, as it stands in one file. */
  readonly template: Template;
  /** The constitution that its plans answer to. */
  readonly constitution: Constitution | undefined;
  readonly options: RuleOptions;
}

/** An option of a rule, in the words of JSON schema. */
export interface RuleOption {
  readonly type: 'string' | 'boolean' | 'number' | 'array';
  readonly items?: { readonly type: 'string' };
  readonly default: unknown;
  readonly description: string;
  /** What is wrong with a value of the right type, as the rest of a sentence that begins with the option's name. */
  readonly problem?: (value: unknown) => string | undefined;
}

/** A document, or a part of one, with the carets under what the rule reports; see test/support/carets.ts for the form. */
export interface RuleExample {
  readonly title: string;
  /** What the text is; a plan where this is left out. */
  readonly kind?: FileKind;
  readonly text: string;
  /** A constitution that the plan answers to. */
  readonly constitution?: string;
  /** A template of the team. */
  readonly template?: string;
  /** Files of the project by their paths from the plan's folder. */
  readonly neighbours?: Readonly<Record<string, string>>;
}

/** Judges plans, or the files that plans are judged by, or both. */
export interface Rule<Detail = unknown> {
  /** States the fault: file name, diagnostic code, settings key and documentation page. */
  readonly id: string;
  /** One sentence for a list of rules. */
  readonly summary: string;
  /** Why it matters and what to do, in Markdown. */
  readonly rationale: string;
  readonly severity: Severity;
  /** Whether it runs only where a severity or an option of it is set: most plans are not meant to satisfy it. */
  readonly onRequest?: boolean;
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** By key; `{name}` stands for data. What is wrong, then what to do. */
  readonly messages: Readonly<Record<string, string>>;
  readonly examples: readonly RuleExample[];
  /**
   * What is wrong in one section, judged by it and the context alone, so that findings are kept while it stands
   * unchanged. Spans are relative to the section, as in its body.
   */
  checkSection?(section: Section, input: RuleInput, report: (report: Report<Detail>) => void): void;
  /** What is wrong with the plan as a whole. Spans are offsets in the document. */
  checkPlan?(input: RuleInput, report: (report: Report<Detail>) => void): void;
  /**
   * Whether what `checkPlan` reports may depend on this section, beyond its heading and the labels it defines. Where it
   * does not, what was reported stays true while the section changes. Left out: on every section.
   */
  readsSection?(section: Section, input: RuleInput): boolean;
  /** What is wrong with a constitution itself. Spans are offsets in its text. */
  checkConstitution?(input: ConstitutionInput, report: (report: Report<Detail>) => void): void;
  /** What is wrong with a plan template of the team. Spans are offsets in its text. */
  checkTemplate?(input: TemplateInput, report: (report: Report<Detail>) => void): void;
  /**
   * Makes the fixes of a report when somebody asks for them.
   *
   * @param report As the rule made it, its span relative to `input.section`.
   * @returns Edits at offsets in the document; see `fixesIn` for edits relative to a section.
   */
  fixes?(report: Report<Detail>, input: FixInput): readonly Fix[];
}

/** Declares a rule; only for the compiler's help. */
export function defineRule<Detail = undefined>(rule: Rule<Detail>): Rule {
  // Only its own reports, whose details it knows, come back to a rule.
  return rule as Rule;
}
