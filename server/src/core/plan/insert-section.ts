import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import { withoutGuidance } from '../template/guidance';
import { matchSections, type SectionMatch } from '../template/match-sections';
import type { Template, TemplateSection } from '../template/template';
import { placeholderLead } from '../template/title-likeness';
import { entryAt } from '../text/entry-at';
import { toSnippet } from '../text/snippet';
import { missingSections } from './missing-sections';
import type { PlanContext } from './plan-context';
import { stopsOf } from './stops';

/** How a section comes into a plan: a snippet to insert at an offset, nothing being replaced. */
export interface SectionInsertion {
  readonly offset: number;
  readonly snippet: string;
}

/**
 * How one of a plan's missing sections is inserted, with all below it, at its right place.
 *
 * @param title As `missingSections` lists it.
 * @returns undefined when the plan does not lack such a section.
 */
export function insertSection(
  plan: PlanDocument,
  context: PlanContext,
  title: string,
): SectionInsertion | undefined {
  const section = missingSections(plan, context).find((missing) => missing.title === title);
  return section && context.template && insertionOf(plan, context.template, section);
}

/**
 * How a section of a template is inserted into a plan, whether the plan has it or not.
 *
 * @param change Gives the section another text than the template's; what it leaves in brackets becomes tab stops.
 */
export function insertionOf(
  plan: PlanDocument,
  template: Template,
  section: TemplateSection,
  change: (text: string) => string = (text) => text,
): SectionInsertion {
  const { offset, depth } = placeOf(plan, template, section);
  const before = plan.text.slice(0, offset);
  const after = plan.text.slice(offset);
  // A rule between sections also separates the new section from the next one.
  const parted = /\n-{3,}\s*$/.test(before.slice(-80)) && after.trim() !== '';
  const own = change(withOpenPlace(sectionText(template, section, depth), section));
  const text = own + (parted ? '\n\n---' : '');
  const opening = before.trim() === '' ? '' : '\n'.repeat(2 - Math.min(2, newlinesAtEnd(before)));
  const closing = after.trim() === '' ? '\n' : /^\s*\n/.test(after) ? '\n' : '\n\n';
  const snippet = opening + toSnippet(text, stopsOf(text)) + closing;
  return { offset, snippet: plan.text.includes('\r\n') ? snippet.replace(/\n/g, '\r\n') : snippet };
}

/** A section with something to fill: headings alone would look as if nothing had to be said below them. */
function withOpenPlace(text: string, { title }: TemplateSection): string {
  const hasText = text.split('\n').some((line) => line.trim() !== '' && !/^#{1,6}(?:\s|$)/.test(line));
  return hasText ? text : `${text.trimEnd()}\n\n[NEEDS CLARIFICATION: what belongs under "${title}"?]`;
}

/** A section of a template as plans have it: without explanations and comments, headings at a depth that fits. */
export function sectionText(
  { document }: Template,
  { section }: TemplateSection,
  depth = section.depth,
): string {
  let text = '';
  for (const { body } of section.tree()) {
    const own = withoutComments(withoutGuidance(body.text));
    const deeper = Math.min(6, Math.max(1, (body.heading?.depth ?? 1) + depth - section.depth));
    text += own.replace(/^#{1,6}(?=\s)/, '#'.repeat(deeper));
  }
  const isLast = section.treeEnd >= document.text.trimEnd().length;
  return isLast ? text.trimEnd() : text.replace(/(?<!\s)\s*(?:\n-{3,}\s*)?$/, '');
}

/** Without comments that have lines of their own; one that is not closed stays. */
function withoutComments(text: string): string {
  const lines = text.replace(/\r\n/g, '\n').split('\n');
  const kept: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = entryAt(lines, index);
    if (line.trimStart().startsWith('<!--')) {
      const end = lines.findIndex((line, at) => at >= index && line.includes('-->'));
      if (end < 0) return [...kept, ...lines.slice(index)].join('\n');
      if (lines[end]?.trimEnd().endsWith('-->')) {
        index = end;
        continue;
      }
    }
    kept.push(line);
  }
  return kept.join('\n').replace(/\n{3,}/g, '\n\n');
}

function newlinesAtEnd(text: string): number {
  return (/[\s]*$/.exec(text.slice(-80))?.[0].match(/\n/g) ?? []).length;
}

/** Finds the place of a missing section: behind its nearest earlier sibling, else before the nearest later one. */
function placeOf(
  plan: PlanDocument,
  template: Template,
  section: TemplateSection,
): { offset: number; depth: number } {
  const match = matchSections(plan, template);
  const parent = section.parent && match.sectionsOf(section.parent)[0];
  const siblings = template.sections.filter((each) => each.parent === section.parent);
  const index = siblings.indexOf(section);
  for (const sibling of siblings.slice(0, index).reverse()) {
    const at = lastOf(sibling, match, parent);
    if (at) return { offset: endOf(plan, at), depth: section.depth + at.depth - sibling.depth };
  }
  for (const sibling of siblings.slice(index + 1)) {
    const at = match.sectionsOf(sibling)[0];
    if (at && (!parent || at.parent === parent))
      return { offset: at.start, depth: section.depth + at.depth - sibling.depth };
  }
  if (parent && section.parent) {
    return { offset: endOf(plan, parent), depth: section.depth + parent.depth - section.parent.depth };
  }
  return { offset: plan.text.length, depth: section.depth };
}

/** The plan's section that a sibling is: of a repeated one the last, of an accidental second one the first. */
function lastOf(
  sibling: TemplateSection,
  match: SectionMatch,
  parent: Section | undefined,
): Section | undefined {
  const there = match.sectionsOf(sibling).filter((each) => !parent || each.parent === parent);
  return placeholderLead(sibling.title) === undefined ? there[0] : there.at(-1);
}

/** Returns the end of a section and its subsections, without the blank lines before the next section. */
function endOf(plan: PlanDocument, section: Section): number {
  const text = plan.text.slice(section.start, section.treeEnd);
  const end = section.start + text.trimEnd().length;
  const newline = plan.text.indexOf('\n', end);
  return newline < 0 || newline >= section.treeEnd ? end : newline + 1;
}
