import { missingSection } from './missing-section';
import type { Rule } from './rule';
import { uncheckedText } from './unchecked-text';
import { untouchedScaffold } from './untouched-scaffold';
import { unusedSuppression } from './unused-suppression';

/** Every rule, by precedence: of two that say the same of the same place, the earlier one is heard. */
export const rules: readonly Rule[] = [untouchedScaffold, missingSection, unusedSuppression, uncheckedText];

const pages = 'https://github.com/planwright/planwright/blob/main/docs/rules';

/** The address of a rule's documentation page. */
export function ruleDocumentation(id: string): string {
  return `${pages}/${id}.md`;
}
