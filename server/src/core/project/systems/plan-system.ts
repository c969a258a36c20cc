/** A way of planning, told by where its files lie: which of them are plans, and what a plan of it has to have. */
export interface PlanSystem {
  readonly id: string;
  /** For people. */
  readonly title: string;
  /** Globs of the files that are plans whatever they contain, see `matchGlob`. */
  readonly plans: readonly string[];
  /** Globs of the files that are plans where their headings say so. */
  readonly evidentPlans?: { readonly files: readonly string[]; readonly evidence: Evidence };
  /**
   * Hidden folders that hold its plans, constitution or template. A search enters no other hidden folders. Of a folder that
   * ends with a slash only its own files are listed.
   */
  readonly hiddenFolders: readonly string[];
  /**
   * Where a team keeps its template, the first one wins: paths from a folder above the plan, or with `./` from the plan's own
   * folder. `{name}` is the plan's file name; other names in braces are those of `variables`.
   */
  readonly templates: readonly string[];
  readonly variables?: Readonly<Record<string, TemplateVariable>>;
  /** Places of guides that hold the template as a Markdown code block, as paths from a folder above the plan. */
  readonly guides: readonly string[];
  /** Whether the system has principles that each plan is held against. */
  readonly hasConstitution: boolean;
  /** Keys of the sections that are written while the work is done, see `sectionKey`: open places in them are not due yet. */
  readonly laterSections: readonly string[];
  /** Whether its links are written from the project's folder or lead to files that are yet to be made, so that none is checked. */
  readonly linksAreLoose?: boolean;
  /** Whether the comments of its template stay in the plans made from it. */
  readonly keepsComments?: boolean;
  /** Globs of the plans that lie where the system keeps finished work. */
  readonly finished: readonly string[];
}

/** What tells a file from any other text: enough of the system's own headings, or the form of a plan. */
export interface Evidence {
  /** What a heading's text has to match as a whole, and how many different ones there have to be. */
  readonly headings?: { readonly known: RegExp; readonly least: number };
  /** Whether a title that names a plan, with tasks or numbered steps below it, is enough. */
  readonly planForm?: boolean;
}

/** A part of a template's path that a file of the project names. */
export interface TemplateVariable {
  /** Files to read, the first that has a value wins: with `./` beside the plan, else from a folder above it. */
  readonly files: readonly string[];
  /** The first group is the value: the name of a folder. */
  readonly pattern: RegExp;
  readonly otherwise: string;
}
