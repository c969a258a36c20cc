import { brokenReference } from './broken-reference';
import { citedVersion } from './cited-version';
import { contradictedClaim } from './contradicted-claim';
import { deferredDecision } from './deferred-decision';
import { emptyField } from './empty-field';
import { emptyPlan } from './empty-plan';
import { featureMismatch } from './feature-mismatch';
import { leftoverInstruction } from './leftover-instruction';
import { mergeConflict } from './merge-conflict';
import { mismatchedPrinciple } from './mismatched-principle';
import { missingCheckItem } from './missing-check-item';
import { missingConstitutionCheck } from './missing-constitution-check';
import { missingField } from './missing-field';
import { missingPath } from './missing-path';
import { missingPrinciple } from './missing-principle';
import { missingSection } from './missing-section';
import { nonBindingPrinciple } from './non-binding-principle';
import { openClarification } from './open-clarification';
import { repeatedSection } from './repeated-section';
import type { Rule } from './rule';
import { templateDrift } from './template-drift';
import { unansweredCheckItem } from './unanswered-check-item';
import { uncheckedText } from './unchecked-text';
import { unclosedBlock } from './unclosed-block';
import { uncoveredRequirement } from './uncovered-requirement';
import { unfilledConstitution } from './unfilled-constitution';
import { unfilledPlaceholder } from './unfilled-placeholder';
import { unjustifiedViolation } from './unjustified-violation';
import { unknownId } from './unknown-id';
import { unmatchedPrinciples } from './unmatched-principles';
import { unresolvedChoice } from './unresolved-choice';
import { untouchedScaffold } from './untouched-scaffold';
import { unusableTemplate } from './unusable-template';
import { unusedSuppression } from './unused-suppression';
import { versionMismatch } from './version-mismatch';
import { wrongDate } from './wrong-date';

/** Every rule, in order of precedence: of two equal findings at one place, the earlier rule's is reported. */
export const rules: readonly Rule[] = [
  openClarification,
  unresolvedChoice,
  unfilledPlaceholder,
  leftoverInstruction,
  emptyField,
  deferredDecision,
  mergeConflict,
  unclosedBlock,
  repeatedSection,
  emptyPlan,
  untouchedScaffold,
  missingSection,
  missingField,
  missingConstitutionCheck,
  missingPrinciple,
  unmatchedPrinciples,
  mismatchedPrinciple,
  missingCheckItem,
  unansweredCheckItem,
  unjustifiedViolation,
  unfilledConstitution,
  nonBindingPrinciple,
  versionMismatch,
  citedVersion,
  wrongDate,
  templateDrift,
  contradictedClaim,
  brokenReference,
  missingPath,
  featureMismatch,
  unknownId,
  uncoveredRequirement,
  unusableTemplate,
  unusedSuppression,
  uncheckedText,
];

const pages = 'https://github.com/planwright/planwright/blob/main/docs/rules';

/** Returns the address of a rule's documentation page. */
export function ruleDocumentation(id: string): string {
  return `${pages}/${id}.md`;
}
