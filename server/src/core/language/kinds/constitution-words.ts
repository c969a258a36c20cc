import type { Words } from './words';

/** The constitution. */
export interface ConstitutionWords {
  // The constitution

  /** What a constitution is called. */
  readonly constitutions: Words;
  /** Says that there is no constitution. */
  readonly constitutionDenials: Words;
  /** Headers of the column with the verdicts, that can mean nothing else. */
  readonly verdictHeaders: Words;
  /** Parts of the headers of a column that may well hold the verdicts. */
  readonly complianceHeaders: Words;
  /** Labels of a line that gives the verdict on the item, lead or heading above it. */
  readonly verdictLabels: Words;
  /** Says "none". */
  readonly none: Words;
  /** A bare "no". */
  readonly noAnswers: Words;
  /** Goes on behind "none": none remain, none left. */
  readonly remaining: Words;
  /** What a team's constitution and its principles are called, in titles of checks. */
  readonly governingWords: Words;
  /** Holding a plan against the constitution, in titles of checks. */
  readonly checkWords: Words;
  /** Titles of chapters in which a constitution lists gates for plans. */
  readonly gateChapters: Words;
  /** Rules that are broken on purpose, in headings and headers. */
  readonly violationWords: Words;
  /** Exceptions of a program and their handling: the name of many a principle, and no breach of one. */
  readonly programExceptions: Words;
  /** Complexity, in titles of the places that justify it. */
  readonly complexityWords: Words;
  /** Headers of the column with the simpler alternative and why it was rejected. */
  readonly alternativeWords: Words;
  /** Before a number they count the items of a check: "Gate 1". */
  readonly checkCounters: Words;
  /** Headers of a column that counts. */
  readonly numberHeaders: Words;
  /** Labels that sum a check up instead of answering a principle. */
  readonly summaryLabels: Words;
  /** In a question that is well answered with no. */
  readonly troubleWords: Words;
  /** Begins a question about what the plan changes. */
  readonly questionVerbs: Words;
  /** What a plan may bring along, in such a question. */
  readonly changeWords: Words;
  /** Stands before a pointer to the place that gives the reasons. */
  readonly seeLeads: Words;
  /** Points to another place. */
  readonly seeWords: Words;
  /** Stands between the pointer and the title that it points to. */
  readonly seeObjects: Words;
  /** Stands behind the title that is pointed to. */
  readonly seeTails: Words;
  /** Points up or down instead of at a title. */
  readonly directions: Words;
  /** What a version is called. */
  readonly versionWords: Words;
  /** Labels of the date on which a constitution was ratified. */
  readonly ratifiedLabels: Words;
  /** Labels of the date on which a constitution was last amended. */
  readonly amendedLabels: Words;
  /** Stands before a principle's number. */
  readonly principleWords: Words;
  /** Begins the words that mean a principle wherever they stand before a number. */
  readonly principleStems: Words;
  /** Joins the first and the last of several numbers. */
  readonly rangeWords: Words;
  /** Joins two things. */
  readonly andWords: Words;
  /** Joins two things of which one is enough. */
  readonly orWords: Words;
  /** Joins the telling part of a principle's name to an explanation. */
  readonly nameJoints: Words;
  /** Announces principles, in the title of a chapter. */
  readonly principleTitles: Words;
  /** In the title of a chapter that speaks of principles without being their list. */
  readonly aboutPrinciples: Words;
  /** Titles of chapters of a constitution that bind the work around a plan. */
  readonly workChapters: Words;
  /** Titles of chapters of a constitution about itself; only the title as a whole counts. */
  readonly constitutionChapters: Words;
  /**
   * Words of which titles about a constitution's own force are made up: "Entry into Force and Precedence".
   */
  readonly forceWords: Words;
  /** Words of such titles that need one of the others beside them: alone each may name a principle. */
  readonly vagueForceWords: Words;
  /** Articles and prepositions of such titles. */
  readonly titleJoints: Words;
}
