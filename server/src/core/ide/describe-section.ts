import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import type { PlanContext } from '../plan/plan-context';
import { nearestBuiltIn } from '../template/choose-template';
import { matchSections } from '../template/match-sections';
import { placeInFile } from '../template/place-in-file';
import type { Template, TemplateSection } from '../template/template';
import { inert, joined, type SafeMarkdown, safe } from '../text/safe-markdown';
import { nameOf } from '../workspace/uris';
import { linkTo } from './link-to';

/**
 * Describes a section's purpose and its template in Markdown.
 * @returns undefined for a section that is not in the template.
 */
export function describeSection(
  plan: PlanDocument,
  section: Section,
  { template }: PlanContext,
): SafeMarkdown | undefined {
  const wanted = template && matchSections(plan, template).templateOf(section);
  if (!template || !wanted) return undefined;
  const title = safe`**${inert(wanted.title)}**`;
  return joined([
    wanted.optional ? safe`${title} (may be left out)` : title,
    ...guidanceFor(wanted, template).map(({ text }) => inert(text)),
    origin(template, wanted),
  ]);
}

/** Guidance for a section, with the template that it comes from. */
export interface SourcedGuidance {
  readonly text: string;
  readonly template: Template;
}

/**
 * Returns a template's guidance for one of its sections, or that of the most similar built-in template: a team's
 * template often keeps the standard headings without their guidance.
 */
export function guidanceFor(section: TemplateSection, template: Template): SourcedGuidance[] {
  const found = section.guidance ? [{ text: section.guidance, template }] : [];
  if (found.length > 0 || template.source.kind === 'built-in') return found;
  const builtIn = nearestBuiltIn(template.document);
  const text = builtIn && matchSections(template.document, builtIn).templateOf(section.section)?.guidance;
  return text ? [{ text, template: builtIn }] : [];
}

/** Describes the governing template and its source. */
export function origin(template: Template, { section }: TemplateSection): SafeMarkdown {
  const { source, title } = template;
  const place = placeInFile(template, { start: section.start, end: section.start });
  const name = inert(title);
  if (!place) return source.uri ? safe`*Template: ${name}*` : safe`*Template: ${name}, built in*`;
  const link = linkTo(nameOf(place.uri), place);
  return source.layer ? safe`*Template: ${link}, ${inert(source.layer)}*` : safe`*Template: ${link}*`;
}
