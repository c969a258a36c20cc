import { findRoot } from '../project/find-root';
import { resolveLayers } from '../project/template-layers/resolve-layers';
import { join } from '../workspace/uris';
import type { PlanWorkspace } from '../workspace/workspace';
import { computeFrom } from '../workspace/workspace-reader';

/** A copy of the template that governs a team's plans. */
export interface TemplateCopy {
  /** URI for the copy; undefined outside Spec Kit projects. */
  readonly uri?: string;
  /** Text for the copy; undefined if the project has no template. */
  readonly text?: string;
  /** Problems of the template, for users. */
  readonly problems: readonly string[];
}

/**
 * Prepares an override of a project's plan template, which wins over all other layers. Writes no file.
 * @param uri URI of any file in the project.
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
