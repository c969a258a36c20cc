import { NotificationType, RequestType, RequestType0 } from 'vscode-jsonrpc';

// Extensions of the Language Server Protocol between client and server. Both import this file.

/** Facts that only the client knows. */
export interface ClientFacts {
  /** The author's name in the git settings. */
  readonly author?: string;
  /** The checked-out branch by folder URI. The innermost folder around a file applies. */
  readonly branches?: Readonly<Record<string, string>>;
}

/** Sent in `initialize`. All keys are optional, so that any editor can start the server. */
export interface InitializationOptions extends ClientFacts {
  /**
   * Whether the client answers `planwright/readFile` and `planwright/readDirectory`, for file systems out of the
   * server's reach.
   */
  readonly fileSystem?: boolean;
  /** Whether the client shows `planwright/status`. Without it, neither that nor `planwright/documentKind` is sent. */
  readonly status?: boolean;
  /**
   * The URI scheme of the client's pages of built-in templates, `SCHEME:/ID.md`. Without it, no definition leads to
   * them.
   */
  readonly templateScheme?: string;
  /**
   * The URI scheme of the client's rule pages, `SCHEME:/ID.md`, for links from diagnostic codes. Without it, codes link
   * to the web page.
   */
  readonly ruleScheme?: string;
  /**
   * The client's command that shows a rule's page; its argument is the rule's id. Without it, no code action offers the
   * page.
   */
  readonly ruleCommand?: string;
  /** The `planwright` settings, for a client without `workspace/configuration`. */
  readonly settings?: unknown;
}

/** A template for new plans. */
export interface TemplateChoice {
  /** The id of a built-in template, or `team`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The file and the display name of its source, for a team's template. */
  readonly uri?: string;
  readonly layer?: string;
  /** The file name of a plan from this template: `plan.md`, `impl-plan.md` or another one. */
  readonly file: string;
}

/** Lists the templates for a workspace folder, the team's own first. */
export const listTemplates = new RequestType<Omit<PlanPlace, 'template'>, readonly TemplateChoice[], void>(
  'planwright/listTemplates',
);

/** An open folder, and a place in it that selects one of several projects. */
export interface PlanPlace {
  readonly folder: string;
  /** URI of a folder or file in it. */
  readonly place?: string;
  readonly template: string;
}

/** A feature without a plan. */
export interface FeatureChoice {
  readonly name: string;
  /** The name of its folder. */
  readonly folder: string;
  /** The path of its plan, relative to the open folder. */
  readonly path: string;
  /** Whether it is the project's current feature. */
  readonly current: boolean;
}

/** Lists the features without a plan, the current one first, then newest first. */
export const listFeatures = new RequestType<PlanPlace, readonly FeatureChoice[], void>(
  'planwright/listFeatures',
);

export interface ProposePlanParams extends PlanPlace {
  readonly feature: string;
}

export interface PlanProposal {
  /** URI of the proposed plan. */
  readonly uri: string;
  /** The path relative to the folder, for display. */
  readonly path: string;
  /** Whether the file exists already. */
  readonly exists: boolean;
}

/** Proposes the place of a new plan: in the feature's existing folder, or in the next numbered one. */
export const proposePlan = new RequestType<ProposePlanParams, PlanProposal, void>('planwright/proposePlan');

export interface RenderPlanParams extends ProposePlanParams {
  /** URI of the new plan. */
  readonly uri: string;
}

export interface RenderedPlan {
  /** The plan with known values filled in. */
  readonly text: string;
  /** The plan as a snippet with a tab stop at each unfinished place, in document order. */
  readonly snippet: string;
  /** The project's hooks after a plan. The client shows them but never runs them. */
  readonly hooks: readonly Hook[];
}

/** A command that a Spec Kit extension offers at a step. */
export interface Hook {
  readonly command: string;
  readonly extension?: string;
  readonly description?: string;
  /** False if the project requires it. */
  readonly optional: boolean;
}

/** Renders a new plan. Writes no file. */
export const renderPlan = new RequestType<RenderPlanParams, RenderedPlan, void>('planwright/renderPlan');

export interface SectionChoice {
  /** The heading in the template. */
  readonly title: string;
  readonly depth: number;
  readonly description: string;
}

/** Lists the template's sections that an open plan lacks, in the template's order. */
export const missingSections = new RequestType<{ readonly uri: string }, readonly SectionChoice[], void>(
  'planwright/missingSections',
);

export interface SectionInsertion {
  /** The plan's version that the position refers to. */
  readonly version: number;
  /** Line and character from 0, as in LSP. */
  readonly position: { readonly line: number; readonly character: number };
  readonly snippet: string;
}

/** Returns the insertion of a missing section; null if it is not missing. */
export const insertSection = new RequestType<
  { readonly uri: string; readonly title: string },
  SectionInsertion | null,
  void
>('planwright/insertSection');

/** One of the plan templates that a Spec Kit project stacks. */
export interface TemplateLayer {
  readonly layer: string;
  readonly uri: string;
  /** Whether the governing template includes it. */
  readonly used: boolean;
}

export interface PlanStatus {
  readonly uri: string;
  readonly version: number;
  /** Undefined if no template applies to the plan. */
  readonly template?: {
    readonly title: string;
    readonly uri?: string;
    readonly layer?: string;
    /** All layers of a Spec Kit project with a template, topmost first. */
    readonly layers?: readonly TemplateLayer[];
  };
  readonly constitution?: string;
  /** The numbers of unfinished places and of other findings. */
  readonly open: number;
  readonly other: number;
  /** Problems of the template, constitution or settings, for users. */
  readonly problems: readonly string[];
}

/** Sent by the server after a check of a plan if anything but the version changed. */
export const planStatus = new NotificationType<PlanStatus>('planwright/status');

/**
 * Sent by the server when the kind of an open Markdown document is known or changes: `plan`, `constitution`, `template`
 * or null. Project files may decide the kind, so the client cannot compute it.
 */
export const documentKind = new NotificationType<{ readonly uri: string; readonly kind: string | null }>(
  'planwright/documentKind',
);

export interface GoverningTemplate {
  readonly id: string;
  readonly title: string;
  readonly uri?: string;
  /** All layers of a Spec Kit project with a template, topmost first. */
  readonly layers?: readonly RankedLayer[];
}

export interface RankedLayer extends TemplateLayer {
  /** The way it combines with the layers below. */
  readonly strategy: 'replace' | 'prepend' | 'append' | 'wrap';
  /** For a preset or an extension: smaller numbers are higher up. */
  readonly priority?: number;
}

/** Returns the template that governs an open plan; null if none applies. */
export const governingTemplate = new RequestType<{ readonly uri: string }, GoverningTemplate | null, void>(
  'planwright/governingTemplate',
);

export interface TemplateCopy {
  /** URI for the copy; undefined outside Spec Kit projects. */
  readonly uri?: string;
  /** Text for the copy; undefined if the project has no template. */
  readonly text?: string;
  /** Problems of the template, for users. */
  readonly problems: readonly string[];
}

/** Prepares an override of the plan template in a file's project. Writes no file. */
export const copyTemplate = new RequestType<{ readonly uri: string }, TemplateCopy, void>(
  'planwright/copyTemplate',
);

/** Returns the text of a built-in template without filled-in values; null for an unknown id. */
export const templateText = new RequestType<{ readonly id: string }, string | null, void>(
  'planwright/templateText',
);

/** A rule in a list of choices. */
export interface RuleChoice {
  readonly id: string;
  /** One sentence. */
  readonly summary: string;
  /** The severity in a draft. */
  readonly severity: string;
}

/** Lists all rules, by id. */
export const listRules = new RequestType0<readonly RuleChoice[], void>('planwright/listRules');

/** Returns the page of a rule in Markdown; null for an unknown rule. */
export const rulePage = new RequestType<{ readonly id: string }, string | null, void>('planwright/rulePage');

/** Answered at once, so that a client can check that the server responds. */
export const ping = new RequestType0<null, void>('planwright/ping');

/** Sent by the client when its facts change; replaces all facts from `initialize`. */
export const clientFacts = new NotificationType<ClientFacts>('planwright/facts');

/** Requests a file's text from the client, for URIs that the server cannot read; null if the file does not exist. */
export const readFile = new RequestType<{ readonly uri: string }, string | null, void>('planwright/readFile');

export const readDirectory = new RequestType<
  { readonly uri: string },
  readonly { readonly name: string; readonly isDirectory: boolean }[],
  void
>('planwright/readDirectory');
