/** A planning system: the paths by which its plans are recognized, and its requirements for them. */
export interface PlanSystem {
  readonly id: string;
  /** The display name. */
  readonly title: string;
  /** Globs of files that are plans whatever their content, see `matchGlob`. */
  readonly plans: readonly string[];
  /** Globs of files that are plans if their headings say so. */
  readonly evidentPlans?: { readonly files: readonly string[]; readonly evidence: Evidence };
  /**
   * Hidden folders with its plans, constitution or template; a search enters no other hidden folders. If a path ends
   * with a slash, only the files directly in the folder are listed.
   */
  readonly hiddenFolders: readonly string[];
  /**
   * Paths of a team's template, in order of priority, relative to a folder above the plan, or with `./` to the plan's own.
   * `{name}` is the plan's file name; other names in braces are keys of `variables`.
   */
  readonly templates: readonly string[];
  readonly variables?: Readonly<Record<string, TemplateVariable>>;
  /** Paths of guides that hold the template in a Markdown code block, relative to a folder above the plan. */
  readonly guides: readonly string[];
  /** Whether plans are checked against principles. */
  readonly hasConstitution: boolean;
  /**
   * Keys of sections that are written during the work, see `sectionKey`. Unfinished places in them are not reported.
   */
  readonly laterSections: readonly string[];
  /** Whether links are not checked, because they are relative to the project's folder or lead to future files. */
  readonly linksAreLoose?: boolean;
  /** Whether comments from its template stay in plans. */
  readonly keepsComments?: boolean;
  /** Globs of plans in the system's folders for finished work. */
  readonly finished: readonly string[];
}

/** Criteria that identify a plan: enough of the system's own headings, or the form of a plan. */
export interface Evidence {
  /** The pattern that a heading's text must match, and the minimum number of different matches. */
  readonly headings?: { readonly known: RegExp; readonly least: number };
  /** Whether a title that names a plan is enough, with tasks or numbered steps below. */
  readonly planForm?: boolean;
}

/** A part of a template's path that is read from a project file. */
export interface TemplateVariable {
  /**
   * Files to read; the first one with a value wins. With `./` they are beside the plan, otherwise in a folder above it.
   */
  readonly files: readonly string[];
  /** Its first group is the value, a folder's name. */
  readonly pattern: RegExp;
  readonly otherwise: string;
}
