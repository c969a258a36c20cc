import { findRoot } from '../project/find-root';
import { resolveLayers } from '../project/template-layers/resolve-layers';
import { join } from '../workspace/uris';
import type { PlanWorkspace } from '../workspace/workspace';
import { computeFrom } from '../workspace/workspace-reader';

/** A team's own copy of the template that governs its plans. */
export interface TemplateCopy {
  /** Where it goes; undefined outside of Spec Kit projects. */
  readonly uri?: string;
  /** What goes there; undefined when the project has no template. */
  readonly text?: string;
  /** What is wrong with the template, for people. */
  readonly problems: readonly string[];
}

/**
 * The copy of a project's plan template that wins over all layers and can be edited at will. Writes nothing.
 *
 * @param uri Any file of the project.
 */
export function copyTemplate(workspace: PlanWorkspace, uri: string): Promise<TemplateCopy> {
  return computeFrom(workspace, (files) => {
    const { problem, root } = findRoot(files, uri);
    if (root === undefined) return { problems: problem ? [problem.message] : [] };
    const { problems, template } = resolveLayers(files, root);
    return {
      uri: join(root, '.specify/templates/overrides/plan-template.md'),
      text: template?.copy ?? template?.text,
      problems: problems.map(({ message }) => message),
    };
  });
}
