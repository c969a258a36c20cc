import { templateDirective } from '../document/directives';
import type { PlanDocument } from '../document/plan-document';
import { defineDerived } from '../query';
import type { Span } from '../span/span';
import { findInRope } from '../text/find-in-rope';
import { builtInTemplate, builtInTemplatesAll } from './built-in-templates';
import { matchIndexes, type Outlined, possibleSections } from './match-sections';
import type { Template, TemplateSection } from './template';

/** The templates that may govern a plan, except built-in ones. */
export interface TemplateCandidates {
  /** The template whose file the plan names. Built-in ids and `team` are resolved separately. */
  readonly named?: Template | undefined;
  /** The template of the settings. */
  readonly setting?: Template | undefined;
  /** The template of the plan's repository. */
  readonly team?: Template | undefined;
  /** Whether the plan belongs to a system that the built-in templates do not support. */
  readonly noBuiltIn?: boolean;
}

/** Returns the id or path of the template that a plan names, see `namedTemplate`. */
export function templateNamedIn(plan: PlanDocument): string | undefined {
  return namedTemplate(plan)?.name;
}

/**
 * Finds the template that a plan names: `template: <id or path>` in its front matter, or a comment `<!--
 * planwright-template: <id or path> -->`.
 *
 * @returns The name and its place without quotes, as document offsets.
 */
export function namedTemplate(plan: PlanDocument): { name: string; span: Span } | undefined {
  const field = plan.frontMatter?.fields.find(({ label }) => label.toLowerCase() === 'template');
  const span = field?.valueSpan ?? commentIn(plan);
  if (!span) return undefined;
  const said = plan.rope.slice(span.start, span.end);
  const value = field ? said : said.replace(templateComment, '$1');
  const name = value.replace(/^(['"])(.*)\1$/, '$2').trim();
  if (!name) return undefined;
  const start = span.start + said.indexOf(name, field ? 0 : said.indexOf(':'));
  return { name, span: { start, end: start + name.length } };
}

/** Finds the first comment that names a template. Searches only if a section contains the directive. */
function commentIn({ bodies, rope }: PlanDocument): Span | undefined {
  return bodies.some(({ text }) => text.includes(directive))
    ? findInRope(templateComment, rope, 0)
    : undefined;
}

const directive = `planwright-${templateDirective}:`;
const templateComment = new RegExp(String.raw`<!--\s*${directive}\s*([^\s>]+)\s*-->`, 'g');

/**
 * Chooses the template that governs a plan: the one it names, the setting's, the team's, or else the built-in
 * one that fits its headings best.
 *
 * @returns Undefined if no template fits; only rules without a template then apply.
 */
export function chooseTemplate(
  plan: PlanDocument,
  candidates: TemplateCandidates = {},
): Template | undefined {
  const { named, noBuiltIn, setting, team } = candidates;
  const name = templateNamedIn(plan);
  const byName = name === undefined ? undefined : name === 'team' ? team : builtInTemplate(name);
  const chosen = byName ?? (name === undefined ? undefined : named) ?? setting ?? team;
  return chosen ?? (noBuiltIn ? undefined : nearestBuiltIn(plan));
}

/**
 * Computes the fits that `chooseTemplate` needs and yields after each template, so that the caller can do other
 * work.
 */
export function* chooseTemplatePiecewise(
  plan: PlanDocument,
  { named, noBuiltIn, setting, team }: TemplateCandidates,
): Generator<void, void> {
  if (noBuiltIn || (named ?? setting ?? team)) return;
  yield;
  for (const template of builtInsNear(plan)) {
    templateFit(plan, template);
    yield;
  }
}

/** The minimum fit of a plan and a built-in template. */
const near = 0.5;

/**
 * Finds the built-in template that fits a document's headings best.
 *
 * @returns Undefined unless a template has at least half of its required sections and two headings in the
 *   document.
 */
export function nearestBuiltIn(plan: PlanDocument): Template | undefined {
  let best: { template: Template; score: number } | undefined;
  for (const template of builtInsNear(plan)) {
    const fit = templateFit(plan, template);
    if (fit < near || sharedHeadings(plan, template) < 2) continue;
    // Among equal fits, the template that covers more of the plan wins.
    const score = fit + coverage(plan, template);
    if (!best || score > best.score) best = { template, score };
  }
  return best?.template;
}

/**
 * Returns the built-in templates that may fit a plan. A cheap filter by title, because most templates have too
 * few of the plan's titles.
 */
function builtInsNear(plan: PlanDocument): readonly Template[] {
  const possible = possibleSections(plan);
  return builtInTemplatesAll().filter((template) => {
    const sections = wantedIn(template);
    let most = 0;
    for (const section of sections) if (possible.has(section)) most++;
    return most >= near * sections.length;
  });
}

/** The fit below which a plan was made from another template, so that no section counts as missing. */
export const madeFromIt = 0.6;

/**
 * Returns the share of the template's topmost required sections that the plan has, from 0 to 1. A low value
 * shows that the plan was made from another template or an older version.
 */
export function templateFit(plan: Outlined, template: Template): number {
  const sections = wantedIn(template);
  if (sections.length === 0) return 0;
  const { found } = matchIndexes(plan, template);
  let present = 0;
  for (const section of sections) if (found.has(section)) present++;
  return present / sections.length;
}

/** Returns the topmost required sections of a template, or all topmost sections if none is required. */
const wantedIn = defineDerived(({ sections }: Template): readonly TemplateSection[] => {
  const topmost = sections.filter((section) => !section.parent);
  const required = topmost.filter((section) => !section.optional);
  return required.length > 0 ? required : topmost;
});

function sharedHeadings(plan: PlanDocument, template: Template): number {
  const { found } = matchIndexes(plan, template);
  return found.size - (template.preamble && found.has(template.preamble) ? 1 : 0);
}

/** Returns the share of a plan's headings, without its title, that match the template. */
function coverage(plan: PlanDocument, template: Template): number {
  const { templateOf } = matchIndexes(plan, template);
  let headings = 0;
  let known = 0;
  for (let index = 0; index < templateOf.length; index++) {
    if (!plan.bodies[index]?.heading || index === plan.tree.title) continue;
    headings++;
    if (templateOf[index]) known++;
  }
  return headings === 0 ? 0 : known / headings;
}
