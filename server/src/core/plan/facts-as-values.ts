import type { PlanValues } from '../template/built-in';
import type { PlanContext } from './plan-context';

/** What is known about the surroundings of a plan, in the form in which a template takes it. */
export function factsAsValues({ facts, constitution }: PlanContext): PlanValues {
  const { feature, folder, branch, date, author } = facts;
  return { feature, folder, branch, date, author, constitutionVersion: constitution?.version };
}
