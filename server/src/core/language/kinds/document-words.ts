import type { Words } from './words';

/** What a header says, and other documents, and claims of a plan about itself. */
export interface DocumentWords {
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
