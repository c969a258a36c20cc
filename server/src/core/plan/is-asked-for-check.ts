import type { PlanContext } from './plan-context';

/**
 * Whether a plan has to have a constitution check, as far as its system tells: the system has principles, or the template that
 * governs has such a check.
 */
export function isAskedForCheck({ system, template }: PlanContext): boolean {
  return !system || system.hasConstitution || template?.gate !== undefined;
}
