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

/** The purposes of words. */
export type WordKind = Exclude<keyof Language, 'name' | 'hasSpaces'>;

/** The words of one language, by purpose. docs/languages.md lists them in this order. */
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
  /** Whether spaces separate words, so that only whole words match. */
  readonly hasSpaces: boolean;
}
