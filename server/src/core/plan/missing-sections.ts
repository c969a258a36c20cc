import type { PlanDocument } from '../document/plan-document';
import { matchIndexes, type Outlined } from '../template/match-sections';
import type { Template, TemplateSection } from '../template/template';
import type { PlanContext } from './plan-context';

/**
 * The template's sections that a plan lacks, in the template's order. Of a missing section only itself is listed: what
 * stands below it comes with it. Empty when no template governs the plan.
 */
export function missingSections(plan: PlanDocument, context: PlanContext): readonly TemplateSection[] {
  return context.template ? sectionsMissingFrom(plan, context.template) : [];
}

export function sectionsMissingFrom(plan: Outlined, template: Template): readonly TemplateSection[] {
  const { found } = matchIndexes(plan, template);
  const isThere = (section: TemplateSection) => found.has(section);
  return template.sections.filter(
    (section) => !isThere(section) && (!section.parent || isThere(section.parent)),
  );
}
