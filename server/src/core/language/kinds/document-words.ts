import type { Words } from './words';

/** Words of plan headers and other documents, and claims of a plan about itself. */
export interface DocumentWords {
  // Plan headers and other documents

  /** Slots and labels for the current date. */
  readonly dateNames: Words;
  /** Parts of the name of a slot or label for the branch. */
  readonly branchWords: Words;
  /** Slots for the name of the branch. */
  readonly branchNames: Words;
  /** Labels of the plan's own branch, not of a base or target branch. */
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
  /** First words of a slot for a link or a path. */
  readonly pathNames: Words;
  /** Names for a plan, in the title of a document. */
  readonly planTitles: Words;
  /** Words in the title of a plan of any kind. */
  readonly planWords: Words;
  /** Names for a step of a plan, before its number. */
  readonly stepWords: Words;
  /** Titles that name a kind of document and no feature, in addition to titles of plans. */
  readonly genericTitles: Words;
  /** Labels in the header of a plan. */
  readonly headerLabels: Words;
  /** Names for the constitution, in the headings of a plan. */
  readonly constitutionTitles: Words;
  /** Headings of a plan's technical context and of its complexity tracking. */
  readonly contextTitles: Words;
  /** Words of a spec's title that name a kind of document, not a feature. */
  readonly documentWords: Words;
  /** Singular words for a user story, before a number; in scripts without a plural, all words. */
  readonly storyWords: Words;
  /** Plural words for user stories, before several numbers. */
  readonly storiesWords: Words;
  /** Words of questions that do not identify the subject. */
  readonly askingWords: Words;
  /** Labels of a decision in research.md, in addition to the labels of answers. */
  readonly decisionLabels: Words;
  /** Labels of the subject of a decision in research.md. */
  readonly questionLabels: Words;
  /** Words before a colon or dash in the heading of a decision. */
  readonly decisionTitles: Words;
  /** Words beside an existing thing. */
  readonly existingWords: Words;
  /**
   * Words beside a thing that changes. They may also begin the description of a file, so they count only in
   * capitals, alone or before punctuation.
   */
  readonly changingWords: Words;
  /** Words that always denote a change. */
  readonly changingVerbs: Words;
  /** Words before an existing path. */
  readonly existingBefore: Words;
  /** Words for a path or link that does not exist yet. */
  readonly newWords: Words;

  // Claims of a plan about itself

  /** Words for open questions. */
  readonly clarificationTopics: Words;
  /** Words for deferred decisions. */
  readonly deferralTopics: Words;
  /** Words for "all". */
  readonly allWords: Words;
  /** Words for "resolved" and "replaced". */
  readonly settledWords: Words;
  /** Words for "none", in a claim with a word for "left". */
  readonly withoutWords: Words;
  /** Words for "left", after a word for "none". */
  readonly leftWords: Words;
  /** Words for "none" that are a claim by themselves. */
  readonly noneOfThem: Words;
  /** Words that affirm a claim, in the cell beside it. */
  readonly affirmations: Words;
  /** Words that state a decision. They distinguish alternatives from other text with slashes. */
  readonly decisionOptions: Words;
  /** Words that introduce the next step. */
  readonly thenWords: Words;
  /** Verbs at the end of a sentence that orders what to write: "Problem kurz beschreiben." */
  readonly writingInfinitives: Words;
  /** Orders to omit the section that contains them. */
  readonly leaveOutOrders: Words;
}
