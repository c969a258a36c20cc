import { deferredDecision } from './deferred-decision';
import { emptyField } from './empty-field';
import { leftoverInstruction } from './leftover-instruction';
import { missingSection } from './missing-section';
import { openClarification } from './open-clarification';
import type { Rule } from './rule';
import { uncheckedText } from './unchecked-text';
import { unfilledPlaceholder } from './unfilled-placeholder';
import { unresolvedChoice } from './unresolved-choice';
import { untouchedScaffold } from './untouched-scaffold';
import { unusedSuppression } from './unused-suppression';

/** Every rule, by precedence: of two that say the same of the same place, the earlier one is heard. */
export const rules: readonly Rule[] = [
  openClarification,
  unresolvedChoice,
  unfilledPlaceholder,
  leftoverInstruction,
  emptyField,
  deferredDecision,
  untouchedScaffold,
  missingSection,
  unusedSuppression,
  uncheckedText,
];

const pages = 'https://github.com/planwright/planwright/blob/main/docs/rules';

/** The address of a rule's documentation page. */
export function ruleDocumentation(id: string): string {
  return `${pages}/${id}.md`;
}
