import { NotificationType, RequestType, RequestType0 } from 'vscode-jsonrpc';

// What client and server say to each other beyond the Language Server Protocol. Both sides import this file.

/** What only the client can know and a plan may need. */
export interface ClientFacts {
  /** The author's name, from the git settings. */
  readonly author?: string;
  /** The branch that is checked out, by the URI of a folder: the innermost around a file counts. */
  readonly branches?: Readonly<Record<string, string>>;
}

/** Sent in `initialize`. Every key is optional, so that any editor can start the server. */
export interface InitializationOptions extends ClientFacts {
  /** Whether the client answers `planwright/readFile` and `planwright/readDirectory`, for file systems the server cannot reach. */
  readonly fileSystem?: boolean;
  /** Whether the client shows `planwright/status`; without it neither that nor `planwright/documentKind` is sent. */
  readonly status?: boolean;
  /** The scheme under which the client shows built-in templates, `SCHEME:/ID.md`; without it nothing leads there. */
  readonly templateScheme?: string;
  /**
   * The scheme under which the client shows the pages of rules, `SCHEME:/ID.md`: the code of a diagnostic leads there. Without
   * it, the code leads to the page on the web.
   */
  readonly ruleScheme?: string;
  /** The client's command that shows a rule's page, with the rule's id as its argument; without it no code action offers it. */
  readonly ruleCommand?: string;
  /** The `planwright` settings, for a client that answers no `workspace/configuration`. */
  readonly settings?: unknown;
}

/** A template that a plan can be made from. */
export interface TemplateChoice {
  /** A built-in's id, or `team`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** For a team's own: the file, and what makes it the governing one. */
  readonly uri?: string;
  readonly layer?: string;
  /** The file name a plan made from it gets: `plan.md`, or `impl-plan.md`. */
  readonly file: string;
}

/** The templates on offer for a workspace folder, the team's own first. */
export const listTemplates = new RequestType<Omit<PlanPlace, 'template'>, readonly TemplateChoice[], void>(
  'planwright/listTemplates',
);

/** A folder that is open, and the place in it that tells which of several projects is meant. */
export interface PlanPlace {
  readonly folder: string;
  /** A folder or file in it, as a URI. */
  readonly place?: string;
  readonly template: string;
}

/** A feature that has no plan yet. */
export interface FeatureChoice {
  readonly name: string;
  /** Its folder's name. */
  readonly folder: string;
  /** Where its plan goes, relative to the folder. */
  readonly path: string;
  /** Whether the project is at this one. */
  readonly current: boolean;
}

/** The features without a plan, the current one first, then the newest. */
export const listFeatures = new RequestType<PlanPlace, readonly FeatureChoice[], void>(
  'planwright/listFeatures',
);

export interface ProposePlanParams extends PlanPlace {
  readonly feature: string;
}

export interface PlanProposal {
  /** Where the plan would go, as a URI. */
  readonly uri: string;
  /** The same, relative to the folder, for people. */
  readonly path: string;
  /** Whether a file is there already. */
  readonly exists: boolean;
}

/** Where a new plan would go: the feature's existing folder, or the next numbered one. */
export const proposePlan = new RequestType<ProposePlanParams, PlanProposal, void>('planwright/proposePlan');

export interface RenderPlanParams extends ProposePlanParams {
  /** Where the plan will go. */
  readonly uri: string;
}

export interface RenderedPlan {
  /** The plan with what is known filled in. */
  readonly text: string;
  /** The same as a snippet, a tab stop on each place that is still to be written, in document order. */
  readonly snippet: string;
  /** What the project offers to do after a plan. To be shown, never run. */
  readonly hooks: readonly Hook[];
}

/** A command that a Spec Kit extension offers at a step. */
export interface Hook {
  readonly command: string;
  readonly extension?: string;
  readonly description?: string;
  /** False when the project demands it. */
  readonly optional: boolean;
}

/** The text of a new plan. Writes nothing. */
export const renderPlan = new RequestType<RenderPlanParams, RenderedPlan, void>('planwright/renderPlan');

export interface SectionChoice {
  /** The heading as in the template. */
  readonly title: string;
  readonly depth: number;
  readonly description: string;
}

/** The template's sections that an open plan lacks, in the template's order. */
export const missingSections = new RequestType<{ readonly uri: string }, readonly SectionChoice[], void>(
  'planwright/missingSections',
);

export interface SectionInsertion {
  /** The version of the plan that the position is in. */
  readonly version: number;
  /** From 0, as in LSP. */
  readonly position: { readonly line: number; readonly character: number };
  readonly snippet: string;
}

/** How one of them is inserted at its right place; null when it is no longer missing. */
export const insertSection = new RequestType<
  { readonly uri: string; readonly title: string },
  SectionInsertion | null,
  void
>('planwright/insertSection');

/** One of the plan templates that a Spec Kit project stacks. */
export interface TemplateLayer {
  readonly layer: string;
  readonly uri: string;
  /** Whether it takes part in the template that governs. */
  readonly used: boolean;
}

export interface PlanStatus {
  readonly uri: string;
  readonly version: number;
  /** Undefined for a plan that no template fits. */
  readonly template?: {
    readonly title: string;
    readonly uri?: string;
    readonly layer?: string;
    /** All layers of a Spec Kit project that have a template, the topmost first. */
    readonly layers?: readonly TemplateLayer[];
  };
  readonly constitution?: string;
  /** How many places are unfinished, and how many other findings there are. */
  readonly open: number;
  readonly other: number;
  /** What is wrong with template, constitution or settings, for people. */
  readonly problems: readonly string[];
}

/** Sent by the server when a plan was judged and anything but the version differs from what was sent for it last. */
export const planStatus = new NotificationType<PlanStatus>('planwright/status');

/**
 * What an open Markdown document is: `plan`, `constitution`, `template`, or null. Sent by the server when it has looked at one,
 * and again when that is different. Where a project says which files are plans, the client cannot tell by itself.
 */
export const documentKind = new NotificationType<{ readonly uri: string; readonly kind: string | null }>(
  'planwright/documentKind',
);

export interface GoverningTemplate {
  readonly id: string;
  readonly title: string;
  readonly uri?: string;
  /** All layers of a Spec Kit project that have a template, the topmost first, and why each has its place. */
  readonly layers?: readonly RankedLayer[];
}

export interface RankedLayer extends TemplateLayer {
  /** What it does to the layers below it. */
  readonly strategy: 'replace' | 'prepend' | 'append' | 'wrap';
  /** For a preset or an extension: the smaller, the higher up. */
  readonly priority?: number;
}

/** The template that governs an open plan; null for a plan that no template fits. */
export const governingTemplate = new RequestType<{ readonly uri: string }, GoverningTemplate | null, void>(
  'planwright/governingTemplate',
);

export interface TemplateCopy {
  /** Where the copy goes; undefined outside of Spec Kit projects. */
  readonly uri?: string;
  /** What goes there; undefined when the project has no template. */
  readonly text?: string;
  /** What is wrong with the template, for people. */
  readonly problems: readonly string[];
}

/** A team's own copy of the plan template of a file's project. Writes nothing. */
export const copyTemplate = new RequestType<{ readonly uri: string }, TemplateCopy, void>(
  'planwright/copyTemplate',
);

/** The text of a built-in template as a plan with nothing filled in; null when there is no such template. */
export const templateText = new RequestType<{ readonly id: string }, string | null, void>(
  'planwright/templateText',
);

/** A rule in a list to choose from. */
export interface RuleChoice {
  readonly id: string;
  /** One sentence. */
  readonly summary: string;
  /** In a draft. */
  readonly severity: string;
}

/** Every rule, by id. */
export const listRules = new RequestType0<readonly RuleChoice[], void>('planwright/listRules');

/** The page of a rule as Markdown; null when there is no such rule. */
export const rulePage = new RequestType<{ readonly id: string }, string | null, void>('planwright/rulePage');

/** Answered at once, by which a client knows that the server answers. */
export const ping = new RequestType0<null, void>('planwright/ping');

/** Sent by the client when what it told in `initialize` has changed; replaces all of it. */
export const clientFacts = new NotificationType<ClientFacts>('planwright/facts');

/** A file's text, null when there is none; asked of the client for URIs the server cannot read. */
export const readFile = new RequestType<{ readonly uri: string }, string | null, void>('planwright/readFile');

export const readDirectory = new RequestType<
  { readonly uri: string },
  readonly { readonly name: string; readonly isDirectory: boolean }[],
  void
>('planwright/readDirectory');
