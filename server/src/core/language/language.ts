import type { BindingWords } from './kinds/binding-words';
import type { ConstitutionWords } from './kinds/constitution-words';
import type { DocumentWords } from './kinds/document-words';
import type { FormWords } from './kinds/form-words';
import type { HistoryWords } from './kinds/history-words';
import type { MarkWords } from './kinds/mark-words';
import type { QuestionWords } from './kinds/question-words';
import type { SignWords } from './kinds/sign-words';
import type { SlotWords } from './kinds/slot-words';
import type { StatusWords } from './kinds/status-words';

export type { Words } from './kinds/words';

/** What words decide. */
export type WordKind = Exclude<keyof Language, 'name' | 'hasSpaces'>;

/** The words of one language that decide something, by what they decide. docs/languages.md lists the kinds in this order. */
export interface Language
  extends StatusWords,
    MarkWords,
    QuestionWords,
    ConstitutionWords,
    BindingWords,
    SlotWords,
    DocumentWords,
    HistoryWords,
    SignWords,
    FormWords {
  /** The language's own name. */
  readonly name: string;
  /** Whether words stand apart, so that only whole words count. */
  readonly hasSpaces: boolean;
}
