import type { Constitution } from '../constitution/constitution';
import type { Gate } from '../constitution-check/gate';
import type { Fix, OwnRelated, Related, Severity } from '../document/finding';
import type { Take } from '../document/plan-document';
import type { Scan, Section, SectionContent } from '../document/section';
import type { SectionPlace } from '../document/section-place';
import type { PlanSite, SectionSite } from '../plan/plan-context';
import type { FileKind } from '../project/file-kind';
import type { SectionSpan } from '../span/span';
import type { Template } from '../template/template';
import type { Facts } from '../workspace/facts';

/** Texts by key; `{name}` is a slot for data of a report. */
export type Messages = Readonly<Record<string, string>>;

/**
 * A finding as a rule reports it, without the parts that the rule's definition contains. Plain data, because it
 * is cached across versions of the document.
 *
 * @template M The messages of the rule: a report names one of them and has data for each of its slots.
 * @template Detail Further data for the fixes of the rule: plain data without a reference to a version of the
 *   document.
 */
export type ReportOf<M extends Messages, Detail = undefined> = ReportBase & MessageOf<M> & DetailOf<Detail>;

/** A report of any rule. */
export type Report = ReportOf<Messages, unknown>;

interface ReportBase {
  /** The place of the finding, as section offsets. */
  readonly span: SectionSpan;
  readonly subject?: string;
  /** The names of the subjects of a report about more than one. */
  readonly subjects?: readonly string[];
  readonly related?: readonly (Related | OwnRelated)[];
  readonly unnecessary?: boolean;
  /** A severity that differs from the rule's own, for a finding that is less certain or less serious. */
  readonly severity?: Severity;
}

/** A report of a rule that checks a whole document; it names its section. */
export type PlacedReportOf<M extends Messages, Detail = undefined> = Omit<ReportBase, 'span' | 'related'> &
  SectionPlace & { readonly related?: readonly (Related | OwnRelated | OwnPlace)[] } & MessageOf<M> &
  DetailOf<Detail>;

/** A placed report of any rule. */
export type PlacedReport = PlacedReportOf<Messages, unknown>;

/** Another place of the same document that explains a finding. */
export interface OwnPlace extends SectionPlace {
  readonly message: string;
}

type MessageOf<M extends Messages> = {
  [Key in keyof M & string]: { readonly message: Key } & DataFor<
    SlotsOf<M[Key]>,
    SlotsOf<M[keyof M & string]>
  >;
}[keyof M & string];

/** The names in braces in a text. */
type SlotsOf<Text extends string> = string extends Text
  ? string
  : Text extends `${string}{${infer Slot}}${infer Rest}`
    ? Slot | SlotsOf<Rest>
    : never;

/**
 * Data with each slot of the message. It may have slots of the rule's other messages, because the message key
 * may be computed.
 */
type DataFor<Slot extends string, AnySlot extends string> = string extends AnySlot
  ? { readonly data?: Readonly<Record<string, string>> }
  : [Slot] extends [never]
    ? { readonly data?: Data<never, AnySlot> }
    : { readonly data: Data<Slot, AnySlot> };

type Data<Slot extends string, AnySlot extends string> = Readonly<
  Record<Slot, string> & Partial<Record<AnySlot, string>>
>;

type DetailOf<Detail> = undefined extends Detail ? { readonly detail?: Detail } : { readonly detail: Detail };

/** An option of a rule, in terms of JSON Schema. */
export type RuleOption =
  | OptionOf<'string', string>
  | OptionOf<'boolean', boolean>
  | OptionOf<'number', number>
  | (OptionOf<'array', readonly string[]> & { readonly items: { readonly type: 'string' } });

interface OptionOf<Type, Value> {
  readonly type: Type;
  readonly default: Value;
  readonly description: string;
  /**
   * Returns the problem of a value of the right type, as the rest of a sentence that begins with the option's
   * name.
   */
  readonly problem?: (value: unknown) => string | undefined;
}

/** The options of a rule by name. */
export type Options = Readonly<Record<string, RuleOption>>;

/** The values of any rule's options by name. */
export type RuleOptions = Readonly<Record<string, unknown>>;

/** The values of a rule's options, from the settings or the defaults. */
export type ValuesOf<O extends Options> = string extends keyof O
  ? RuleOptions
  : { readonly [Name in keyof O]: ValueOf<O[Name]['type']> };

type ValueOf<Type> = Type extends 'string'
  ? string
  : Type extends 'boolean'
    ? boolean
    : Type extends 'number'
      ? number
      : readonly string[];

/** The input of a rule on one section. */
export interface SectionRuleInput<Values = RuleOptions> extends SectionSite {
  readonly options: Values;
}

export interface RuleInput<Values = RuleOptions> extends PlanSite {
  readonly options: Values;
  /**
   * The plan's constitution check. A rule that reads it and not `plan` runs again only if the check changes or gets another
   * section index. Its sections are detached from the plan; `spanIn` converts their spans to document offsets.
   */
  readonly gate: Gate | undefined;
  /** A rule that scans and does not read `plan` runs again only if the scan finds something else. */
  readonly scan: Scan;
  /** A rule that takes a part of the plan and does not read `plan` runs again only if the part changes. */
  readonly take: Take;
}

/** The input for fixes: the current version of the document. */
export interface FixInput<Values = RuleOptions> extends RuleInput<Values> {
  /** The section in which the report starts. Throws for a document without sections. */
  readonly section: Section;
  /** The document as a template or constitution, if it is one. */
  readonly ownTemplate?: Template;
  readonly ownConstitution?: Constitution;
}

export interface ConstitutionInput<Values = RuleOptions> {
  readonly constitution: Constitution;
  readonly facts: Facts;
  readonly options: Values;
}

export interface TemplateInput<Values = RuleOptions> {
  /** The team's plan template in one file. */
  readonly template: Template;
  /** The constitution of the template's plans. */
  readonly constitution: Constitution | undefined;
  readonly options: Values;
}

/** A document or a part of one, with carets below the reported places; see test/support/carets.ts. */
export interface RuleExample {
  readonly title: string;
  /** The kind of the text; a plan by default. */
  readonly kind?: FileKind;
  readonly text: string;
  /** The constitution of the plan. */
  readonly constitution?: string;
  /** The team's template. */
  readonly template?: string;
  /** Files of the project, by their paths from the plan's folder. */
  readonly neighbours?: Readonly<Record<string, string>>;
}

/** A rule that checks plans, constitutions or templates. */
export interface RuleOf<M extends Messages, O extends Options, Detail> {
  /** Names the fault; used as file name, diagnostic code, settings key and documentation page. */
  readonly id: string;
  /** A one-sentence description for a list of rules. */
  readonly summary: string;
  /** The reason for the rule and the remedy, in Markdown. */
  readonly rationale: string;
  readonly severity: Severity;
  /** Whether the rule runs only if a severity or an option of it is set, because most plans need not satisfy it. */
  readonly onRequest?: boolean;
  readonly options?: O;
  /** The messages by key; `{name}` is a slot for data. Each names the fault, then the remedy. */
  readonly messages: M;
  readonly examples: readonly RuleExample[];
  /**
   * Reports the faults of one section. Reports stay while nothing changes that the rule has read: the section, the titles above
   * it, and values of the input. Spans are relative to the section, as in its body.
   */
  checkSection?(
    section: SectionContent,
    input: SectionRuleInput<ValuesOf<O>>,
    report: (report: ReportOf<M, Detail>) => void,
  ): void;
  /** Reports the faults of the whole plan. */
  checkPlan?(input: RuleInput<ValuesOf<O>>, report: (report: PlacedReportOf<M, Detail>) => void): void;
  /** Reports the faults of a constitution. */
  checkConstitution?(
    input: ConstitutionInput<ValuesOf<O>>,
    report: (report: PlacedReportOf<M, Detail>) => void,
  ): void;
  /** Reports the faults of a team's plan template. */
  checkTemplate?(
    input: TemplateInput<ValuesOf<O>>,
    report: (report: PlacedReportOf<M, Detail>) => void,
  ): void;
  /**
   * Creates the fixes of a report on request.
   *
   * @param report The report of the rule, its span relative to `input.section`.
   * @returns Edits at document offsets; see `fixesIn` for edits at section offsets.
   */
  fixes?(report: ReportOf<M, Detail>, input: FixInput<ValuesOf<O>>): readonly Fix[];
}

/** Any rule. */
export type Rule = RuleOf<Messages, Options, unknown>;

/** Declares a rule. The compiler checks its messages, their slots and its options. */
export function defineRule<const M extends Messages, const O extends Options = Record<never, never>>(
  rule: RuleOf<M, O, undefined>,
): Rule {
  return anyRule(rule);
}

/** Declares a rule whose reports have a detail for its fixes: `defineRuleWith<Detail>()({ ... })`. */
export function defineRuleWith<Detail>() {
  return <const M extends Messages, const O extends Options = Record<never, never>>(
    rule: RuleOf<M, O, Detail>,
  ): Rule => anyRule(rule);
}

/** Hides the types of a rule. Safe, because a rule only receives its own reports and option values. */
function anyRule<M extends Messages, O extends Options, Detail>(rule: RuleOf<M, O, Detail>): Rule {
  return rule as unknown as Rule;
}
