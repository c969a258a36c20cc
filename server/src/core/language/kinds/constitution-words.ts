import type { Words } from './words';

/** The constitution. */
export interface ConstitutionWords {
  // The constitution

  /** Names for a constitution. */
  readonly constitutions: Words;
  /** Phrases that say that there is no constitution. */
  readonly constitutionDenials: Words;
  /** Unambiguous headers of the column with the verdicts. */
  readonly verdictHeaders: Words;
  /** Parts of possible headers of the column with the verdicts. */
  readonly complianceHeaders: Words;
  /** Labels of a line with the verdict on the item, lead or heading above it. */
  readonly verdictLabels: Words;
  /** Words for "none". */
  readonly none: Words;
  /** Words for "no". */
  readonly noAnswers: Words;
  /** Words after "none": none remain, none left. */
  readonly remaining: Words;
  /** Names for a constitution and its principles, in titles of checks. */
  readonly governingWords: Words;
  /** Words for the comparison of a plan with the constitution, in titles of checks. */
  readonly checkWords: Words;
  /** Titles of a constitution's chapters that list gates for plans. */
  readonly gateChapters: Words;
  /** Words for deliberate violations of rules, in headings and headers. */
  readonly violationWords: Words;
  /**
   * Phrases for exceptions of a program and their handling. Principles often have such names, which are not
   * about violations.
   */
  readonly programExceptions: Words;
  /** Words for complexity, in titles of sections that justify it. */
  readonly complexityWords: Words;
  /** Headers of the column with the simpler alternative and the reason for its rejection. */
  readonly alternativeWords: Words;
  /** Words before the number of a check's item: "Gate 1". */
  readonly checkCounters: Words;
  /** Headers of a column with numbers. */
  readonly numberHeaders: Words;
  /** Labels of items that sum up a check instead of answering a principle. */
  readonly summaryLabels: Words;
  /** Words in questions for which "no" is the good answer. */
  readonly troubleWords: Words;
  /** First words of a question about the plan's changes. */
  readonly questionVerbs: Words;
  /** Words for changes, in such a question. */
  readonly changeWords: Words;
  /** Words before a reference to the reasons. */
  readonly seeLeads: Words;
  /** Words that refer to another place. */
  readonly seeWords: Words;
  /** Words between the reference and the title. */
  readonly seeObjects: Words;
  /** Words after the title. */
  readonly seeTails: Words;
  /** Words that refer to the text above or below instead of a title. */
  readonly directions: Words;
  /** Words for a version. */
  readonly versionWords: Words;
  /** Labels of the date of ratification. */
  readonly ratifiedLabels: Words;
  /** Labels of the date of the last amendment. */
  readonly amendedLabels: Words;
  /** Words before a principle's number. */
  readonly principleWords: Words;
  /** First letters of words that always denote a principle before a number. */
  readonly principleStems: Words;
  /** Words between the first and the last number of a range. */
  readonly rangeWords: Words;
  /** Words for "and". */
  readonly andWords: Words;
  /** Words for "or". */
  readonly orWords: Words;
  /** Words between the significant part of a principle's name and its explanation. */
  readonly nameJoints: Words;
  /** Words that announce principles, in titles of chapters. */
  readonly principleTitles: Words;
  /** Words in titles of chapters that mention principles without listing them. */
  readonly aboutPrinciples: Words;
  /** Titles of a constitution's chapters that bind the work. */
  readonly workChapters: Words;
  /** Titles of a constitution's chapters about itself; only the whole title counts. */
  readonly constitutionChapters: Words;
  /** Words of titles about a constitution's own force: "Entry into Force and Precedence". */
  readonly forceWords: Words;
  /** Words of such titles that need one of the others beside them, because each alone may name a principle. */
  readonly vagueForceWords: Words;
  /** Articles and prepositions of such titles. */
  readonly titleJoints: Words;
}
