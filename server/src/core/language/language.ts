/**
 * Words and phrases, separated by commas. A letter with an accent, an umlaut or `ß` stands for the plain spelling too. In a word:
 *
 * - `(a|b|)` is one of several, `s?` a letter that may be missing
 * - `*` any letters, or none: `erfüll*`
 * - a blank any white space; in Chinese, Japanese and Korean there may be none
 * - `-` a hyphen, a blank or nothing; `…` up to 40 characters of the same sentence
 * - `~` an end: no letter follows (for words of Chinese, Japanese and Korean, which else may go on)
 */
export type Words = string;

/** What words decide. */
export type WordKind = Exclude<keyof Language, 'name' | 'hasSpaces'>;

/** The words of one language that decide something, by what they decide. */
export interface Language {
  /** The language's own name. */
  readonly name: string;
  /** Whether words stand apart, so that only whole words count. */
  readonly hasSpaces: boolean;

  // What an item of a check says of itself

  /** Says that nothing was violated; passes. */
  readonly noViolations: Words;
  /** Says that a principle does not concern the plan. */
  readonly notApplicable: Words;
  /** Says that nobody has looked yet. */
  readonly pending: Words;
  /** Says that a principle is met in part or with reserve. */
  readonly partial: Words;
  /** Says that the plan deviates on purpose. */
  readonly exception: Words;
  /** Says that a principle is not met. */
  readonly failed: Words;
  /** Says that a principle is met. */
  readonly passed: Words;
  /** Status words that begin many a sentence: they count only where nothing but punctuation follows. */
  readonly briefStatuses: Words;

  // Marks of open questions and deferred decisions

  /** Marks a question as open; in capitals where the script has them. */
  readonly clarificationMarks: Words;
  /** Puts a decision off, where it is a whole value or the remark at its end. */
  readonly deferrals: Words;
  /** Goes on behind a deferral: when, by whom, from what. */
  readonly deferralTails: Words;
  /** Before such a word it denies or searches for it. */
  readonly deferralDenials: Words;
  /** Behind such a word it speaks of it. */
  readonly deferralMentions: Words;
  /** Before a mark in brackets it speaks of marks instead of marking something. */
  readonly markMentionsBefore: Words;
  /** Behind a mark in brackets it speaks of marks, or of one that was answered. */
  readonly markMentionsBehind: Words;
  /** An article and an adjective before a mark without a question: the mark is the object of a sentence. */
  readonly openMarks: Words;
  /** Behind a mark without a question: the mark is treated as text. */
  readonly markAsText: Words;
  /** Says that a question was answered. */
  readonly answered: Words;
  /** Labels and titles of a decision or an answer. */
  readonly answerLabels: Words;

  // Open questions of the authors

  /** Titles of open questions, anywhere in a heading or a label. */
  readonly openQuestions: Words;
  /** Beginnings of titles of open questions. */
  readonly questionsFor: Words;
  /** Titles of steps to come, in which a question asks the reader. */
  readonly nextSteps: Words;
  /** Leads to a list of things that nobody knows yet. */
  readonly unknowns: Words;
  /** Tags in brackets that say that something is open; before a colon in capitals. */
  readonly openTags: Words;
  /** Tags in brackets that ask somebody to settle something, in a list of unknowns. */
  readonly askTags: Words;
  /** Says in brackets, anywhere, that something is still to be settled. */
  readonly askPhrases: Words;
  /** First words of a question without a question mark. */
  readonly questionWords: Words;
  /** Last words of a question without a question mark. */
  readonly questionEnds: Words;
  /** Headers of the column with the questions. */
  readonly questionColumns: Words;
  /** Headers of columns that say something about a question, and never answer it. */
  readonly questionFacts: Words;

  // How far a plan has come

  /** Labels of a plan's own status. */
  readonly statusLabels: Words;
  /** Statuses of a plan that is more than a draft. */
  readonly settledStatuses: Words;

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

  // How a constitution binds

  /** Demands; lower case or all capitals. */
  readonly bindingWords: Words;
  /** Recommends; lower case or all capitals. */
  readonly recommendingWords: Words;
  /** Says what must be or should be: a check made of such sentences only restates the principles. */
  readonly obligations: Words;
  /** Other ways to demand: prohibition, what goes for all, a limit, the imperatives that rules begin with. */
  readonly demandWords: Words;
  /** Marks a principle as one without exceptions, in brackets or behind a dash of its title. */
  readonly absoluteWords: Words;
  /** The same without brackets, in capitals. */
  readonly absoluteMarks: Words;

  // Which language, and which words tell something

  /** Nearly every sentence of the language has one of these, and the other languages have not. */
  readonly frequentWords: Words;
  /** Tells nothing about which principle is meant. */
  readonly emptyWords: Words;
  /** Most principles could have it in their name; left out as long as another word remains. */
  readonly weakWords: Words;
  /** Parts a run of characters: particles, conjunctions, and words that most principles could have. */
  readonly runBreaks: Words;
}
