import type { Constitution } from '../constitution/constitution';
import type { Fix, OwnRelated, Related, Severity } from '../document/finding';
import type { Section } from '../document/section';
import type { SectionPlace } from '../document/section-place';
import type { PlanSite } from '../plan/plan-context';
import type { FileKind } from '../project/file-kind';
import type { SectionSpan } from '../span/span';
import type { Template } from '../template/template';
import type { Facts } from '../workspace/facts';

/** Texts by key; `{name}` in a text stands for data of a report. */
export type Messages = Readonly<Record<string, string>>;

/**
 * What a rule hands in: a finding without what the rule's definition already tells. It is plain data, since it is cached
 * over many versions of the document.
 *
 * @template M The messages of the rule: a report names one of them, and has data for each of its slots.
 * @template Detail What the fixes of the rule need besides: plain data that leads to no version of the document.
 */
export type ReportOf<M extends Messages, Detail = undefined> = ReportBase & MessageOf<M> & DetailOf<Detail>;

/** A report of any rule. */
export type Report = ReportOf<Messages, unknown>;

interface ReportBase {
  /** Relative to the section. */
  readonly span: SectionSpan;
  readonly subject?: string;
  /** The names of several subjects, for a report about more than one. */
  readonly subjects?: readonly string[];
  readonly related?: readonly (Related | OwnRelated)[];
  readonly unnecessary?: boolean;
  /** Another severity than the rule's own, for a finding that is less sure or less grave. */
  readonly severity?: Severity;
}

/** A report of a rule that looks at a whole document: it says in which section it is. */
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

/** The names in braces of a text. */
type SlotsOf<Text extends string> = string extends Text
  ? string
  : Text extends `${string}{${infer Slot}}${infer Rest}`
    ? Slot | SlotsOf<Rest>
    : never;

/** Has each slot of the message. It may have the slots of the rule's other messages: which message it is may be computed. */
type DataFor<Slot extends string, AnySlot extends string> = string extends AnySlot
  ? { readonly data?: Readonly<Record<string, string>> }
  : [Slot] extends [never]
    ? { readonly data?: Data<never, AnySlot> }
    : { readonly data: Data<Slot, AnySlot> };

type Data<Slot extends string, AnySlot extends string> = Readonly<
  Record<Slot, string> & Partial<Record<AnySlot, string>>
>;

type DetailOf<Detail> = undefined extends Detail ? { readonly detail?: Detail } : { readonly detail: Detail };

/** An option of a rule, in the words of JSON schema. */
export type RuleOption =
  | OptionOf<'string', string>
  | OptionOf<'boolean', boolean>
  | OptionOf<'number', number>
  | (OptionOf<'array', readonly string[]> & { readonly items: { readonly type: 'string' } });

interface OptionOf<Type, Value> {
  readonly type: Type;
  readonly default: Value;
  readonly description: string;
  /** What is wrong with a value of the right type, as the rest of a sentence that begins with the option's name. */
  readonly problem?: (value: unknown) => string | undefined;
}

/** The options of a rule by name. */
export type Options = Readonly<Record<string, RuleOption>>;

/** The values of any rule's options by name. */
export type RuleOptions = Readonly<Record<string, unknown>>;

/** The values of a rule's options: as the user sets them, or else their defaults. */
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

export interface RuleInput<Values = RuleOptions> extends PlanSite {
  readonly options: Values;
}

/** What fixes are made from: the current version of the document. */
export interface FixInput<Values = RuleOptions> extends RuleInput<Values> {
  /** The section that the report starts in. Throws in a document without sections. */
  readonly section: Section;
  /** The document as a template or constitution, where it is one. */
  readonly ownTemplate?: Template;
  readonly ownConstitution?: Constitution;
}

export interface ConstitutionInput<Values = RuleOptions> {
  readonly constitution: Constitution;
  readonly facts: Facts;
  readonly options: Values;
}

export interface TemplateInput<Values = RuleOptions> {
  /** A plan template of the team, as it stands in one file. */
  readonly template: Template;
  /** The constitution that its plans answer to. */
  readonly constitution: Constitution | undefined;
  readonly options: Values;
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
export interface RuleOf<M extends Messages, O extends Options, Detail> {
  /** States the fault: file name, diagnostic code, settings key and documentation page. */
  readonly id: string;
  /** One sentence for a list of rules. */
  readonly summary: string;
  /** Why it matters and what to do, in Markdown. */
  readonly rationale: string;
  readonly severity: Severity;
  /** Whether it runs only where a severity or an option of it is set: most plans are not meant to satisfy it. */
  readonly onRequest?: boolean;
  readonly options?: O;
  /** By key; `{name}` stands for data. What is wrong, then what to do. */
  readonly messages: M;
  readonly examples: readonly RuleExample[];
  /**
   * What is wrong in one section, judged by it and the context alone, so that findings are kept while it stands
   * unchanged. Spans are relative to the section, as in its body.
   */
  checkSection?(
    section: Section,
    input: RuleInput<ValuesOf<O>>,
    report: (report: ReportOf<M, Detail>) => void,
  ): void;
  /** What is wrong with the plan as a whole. */
  checkPlan?(input: RuleInput<ValuesOf<O>>, report: (report: PlacedReportOf<M, Detail>) => void): void;
  /**
   * Whether what `checkPlan` reports may depend on this section, beyond its heading and the labels it defines. Where it
   * does not, what was reported stays true while the section changes. Left out: on every section.
   */
  readsSection?(section: Section, input: RuleInput<ValuesOf<O>>): boolean;
  /** What is wrong with a constitution itself. */
  checkConstitution?(
    input: ConstitutionInput<ValuesOf<O>>,
    report: (report: PlacedReportOf<M, Detail>) => void,
  ): void;
  /** What is wrong with a plan template of the team. */
  checkTemplate?(
    input: TemplateInput<ValuesOf<O>>,
    report: (report: PlacedReportOf<M, Detail>) => void,
  ): void;
  /**
   * Makes the fixes of a report when somebody asks for them.
   *
   * @param report As the rule made it, its span relative to `input.section`.
   * @returns Edits at offsets in the document; see `fixesIn` for edits relative to a section.
   */
  fixes?(report: ReportOf<M, Detail>, input: FixInput<ValuesOf<O>>): readonly Fix[];
}

/** Any rule. */
export type Rule = RuleOf<Messages, Options, unknown>;

/** Declares a rule. The compiler knows its messages, their slots and its options. */
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

/** A rule gets its own reports and the values of its own options alone, so that whoever runs it need not know their types. */
function anyRule<M extends Messages, O extends Options, Detail>(rule: RuleOf<M, O, Detail>): Rule {
  return rule as unknown as Rule;
}
