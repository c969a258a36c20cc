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
  /** An article and an adjective, or a verb, before a mark without a question: the mark is the object of a sentence. */
  readonly openMarks: Words;
  /** Behind a mark without a question: the mark is treated as text. */
  readonly markAsText: Words;
  /** Headers of the column with the marks, in a table that explains marks. */
  readonly markColumns: Words;
  /** Headers of the column with their meanings. */
  readonly meaningColumns: Words;
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

  // Slots and prompts of a template

  /** Leads to an example to follow. */
  readonly exampleLeads: Words;
  /**
   * Begins an order to the author, or the question to be answered, where a bracket of several words is all
   * there is.
   */
  readonly promptStarts: Words;
  /** Ends such an order. */
  readonly promptEnds: Words;
  /** Makes a bracket of several words such an order, wherever it stands in it. */
  readonly promptParts: Words;
  /** Behind "or" at the end of a list of examples, beside the marks of open questions. */
  readonly openEnds: Words;
  /** A thing of which a header asks a part: its name, its date. */
  readonly slotThings: Words;
  /** What a header asks of a thing. */
  readonly slotParts: Words;
  /** Names of what a header asks for. */
  readonly slotNames: Words;
  /** Stands for a date that is to be written. */
  readonly dateForms: Words;
  /** Stands in brackets for good: states, tags, levels, editorial marks. */
  readonly tagWords: Words;
  /** Begins an order to remove or to repeat something rather than to write it. */
  readonly removalStarts: Words;
  /** The same anywhere in a text. */
  readonly removalParts: Words;
  /** Labels of the alternatives in a template's tree or code. */
  readonly optionWords: Words;
  /** Labels and columns that may well stay blank. */
  readonly remarkLabels: Words;
  /** Begins a condition: what follows is to be filled in a certain case only. */
  readonly conditions: Words;
  /** Says that something is needed only where it applies. */
  readonly ifApplicable: Words;
  /** A template's words that allow a plan to leave a section out. */
  readonly optionalWords: Words;
  /** Capitals that begin a comment to the author. */
  readonly authorMarks: Words;
  /** Orders the author, in capitals, to do something before the line goes. */
  readonly actionDemands: Words;
  /** Names of what a slot asks for: [ENGINEER / TEAM] offers no choice between the two. */
  readonly slotNouns: Words;
  /** Begins an answer as well as a default, as in [None identified so far]. */
  readonly answerStarts: Words;
  /** Begins what Spec Kit and its relatives call the words that the author is to find. */
  readonly promptAdjectives: Words;
  /** Begins a row that sums up the others. */
  readonly totals: Words;
  /** Says "placeholder". */
  readonly placeholderWords: Words;
  /** Says "marker", around a mark in inline code. */
  readonly markerWords: Words;
  /** Between a mark and its meaning. */
  readonly meaningWords: Words;
  /** Marks something with the mark that follows. */
  readonly markingVerbs: Words;
  /** Between such a verb and the mark. */
  readonly markingJoints: Words;
  /** Says what a value must be like instead of being one. */
  readonly mustBe: Words;
  /** Orders what to write as a label's value; as at the head of a sentence. */
  readonly valueOrders: Words;
  /** Ends such an order. */
  readonly valueOrderEnds: Words;
  /**
   * Begins a sentence in which a template tells its author what to write. Orders for the work itself (run,
   * use, see) are missing on purpose: a plan may repeat those.
   */
  readonly writingOrders: Words;
  /** Ends such a sentence. */
  readonly writingOrderEnds: Words;
  /** Titles of words that explain themselves and are no choice to make. */
  readonly legendWords: Words;
  /** Says of a template where it comes from. */
  readonly provenanceWords: Words;
  /** Asks the author of a plan to do something, in a comment. */
  readonly requestWords: Words;
  /** Asks the same as the first word of a sentence. */
  readonly commentOrders: Words;
  /** A comment with an imprint, which asks nobody for anything. */
  readonly imprintWords: Words;
  /** A rewording adds or drops these without changing what a title means. */
  readonly titleFillers: Words;

  // What a header says, and other documents

  /** Slots and labels for today's date. */
  readonly dateNames: Words;
  /** Parts of the name of a slot or label for the branch. */
  readonly branchWords: Words;
  /** Slots for the name of the branch. */
  readonly branchNames: Words;
  /** Labels of the plan's own branch; a base or target branch may be any. */
  readonly branchLabels: Words;
  /** Labels of the link to the plan's spec. */
  readonly specLabels: Words;
  /** Parts of the labels of a link to the spec. */
  readonly specWords: Words;
  /** Slots for the author. */
  readonly authorNames: Words;
  /** Labels of the author. */
  readonly authorLabels: Words;
  /** Slots for the feature's name. */
  readonly featureNames: Words;
  /** Slots for the name of the feature's folder. */
  readonly folderNames: Words;
  /** Slots for a link. */
  readonly linkNames: Words;
  /** Begins a slot for a link or a path. */
  readonly pathNames: Words;
  /** Names a plan, in the title of a document. */
  readonly planTitles: Words;
  /** Says in a title that what follows is a plan of some kind. */
  readonly planWords: Words;
  /** Names a step of a plan, before its number. */
  readonly stepWords: Words;
  /** Titles that name the kind of a document and no feature; titles of plans count as well. */
  readonly genericTitles: Words;
  /** Labels in the header of a plan. */
  readonly headerLabels: Words;
  /** Names the constitution, in the headings of a plan. */
  readonly constitutionTitles: Words;
  /** Headings of a plan's technical context and of its complexity tracking. */
  readonly contextTitles: Words;
  /** Words of a spec's title that name a kind of document, not a feature. */
  readonly documentWords: Words;
  /** A user story, one or of a script that knows no plural; a number follows. */
  readonly storyWords: Words;
  /** Several user stories; each number that follows is one. */
  readonly storiesWords: Words;
  /** Ways of asking that tell nothing about what is asked. */
  readonly askingWords: Words;
  /** Labels of a decision in research.md, beside the labels of answers. */
  readonly decisionLabels: Words;
  /** Labels of what a decision in research.md is about. */
  readonly questionLabels: Words;
  /** Before a colon or dash, the heading of a decision. */
  readonly decisionTitles: Words;
  /** Says of what it stands beside that it is there. */
  readonly existingWords: Words;
  /**
   * Says of what it stands beside that it changes; may as well begin what a file does, and counts in
   * capitals, alone or before punctuation.
   */
  readonly changingWords: Words;
  /** The same for certain, whatever follows. */
  readonly changingVerbs: Words;
  /** Before a path it says that the path is there. */
  readonly existingBefore: Words;
  /** Says of a path or link that it is still to be made. */
  readonly newWords: Words;

  // Claims of a plan about itself

  /** Speaks of open questions. */
  readonly clarificationTopics: Words;
  /** Speaks of decisions put off. */
  readonly deferralTopics: Words;
  /** All of them. */
  readonly allWords: Words;
  /** Resolved, replaced. */
  readonly settledWords: Words;
  /** None of them, where it is said that some are left. */
  readonly withoutWords: Words;
  /** Left, behind a word for none. */
  readonly leftWords: Words;
  /** None of them, which says enough alone. */
  readonly noneOfThem: Words;
  /** Affirms a claim in the cell beside it. */
  readonly affirmations: Words;
  /**
   * Words that state a decision, by which a list of alternatives is told from any other text with slashes.
   */
  readonly decisionOptions: Words;
  /** Goes on with the next step. */
  readonly thenWords: Words;
  /** Ends a sentence of the same kind that has the verb at its end: "Problem kurz beschreiben." */
  readonly writingInfinitives: Words;
  /** Orders to leave out the section that it stands in. */
  readonly leaveOutOrders: Words;
}
