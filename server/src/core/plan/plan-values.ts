import { URI } from 'vscode-uri';
import type { PlanValues } from '../template/built-in';
import type { PlanContext } from './plan-context';

/**
 * Returns the known values of a new plan, for its template.
 *
 * @param context Gathered for the place where it will be.
 * @param feature The feature's name in words.
 * @param path The plan's path from the project's root.
 */
export function planValues(context: PlanContext, feature: string, path: string): PlanValues {
  const { constitution, neighbours } = context;
  const { names } = neighbours;
  return {
    ...factsAsValues(context),
    feature,
    planPath: path,
    neighbours: {
      spec: names.has('spec.md'),
      research: names.has('research.md'),
      dataModel: names.has('data-model.md'),
      quickstart: names.has('quickstart.md'),
      contracts: names.has('contracts/'),
      tasks: names.has('tasks.md'),
    },
    // The placeholders of an unfilled constitution are nobody's principles.
    principles: constitution && !constitution.unfilled ? constitution.principles : [],
  };
}

/** Returns the values that New Plan would have known at the place of an existing plan. */
export function valuesIn(context: PlanContext): PlanValues {
  return planValues(context, context.facts.feature ?? '', pathInProject(context.uri));
}

/** A plan's path from the folder that holds the features' folder, as far as its URI tells. */
function pathInProject(uri: string): string {
  return (
    /\/((?:\.specify\/specs|docs\/specs|kitty-specs|specs|plans)\/.+)$/.exec(URI.parse(uri).path)?.[1] ?? ''
  );
}

/** Returns the facts of a plan's context as values for a template. */
export function factsAsValues({ facts, constitution }: PlanContext): PlanValues {
  const { feature, folder, branch, date, author } = facts;
  return { feature, folder, branch, date, author, constitutionVersion: constitution?.version };
}
