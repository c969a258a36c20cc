import { templateDirective } from '../document/directives';
import type { PlanDocument } from '../document/plan-document';
import { defineDerived } from '../query';
import type { Span } from '../span/span';
import { findInRope } from '../text/find-in-rope';
import { builtInTemplate, builtInTemplatesAll } from './built-in-templates';
import { matchIndexes, possibleSections } from './match-sections';
import type { Template, TemplateSection } from './template';

/** The templates that may govern a plan besides the built-ins. */
export interface TemplateCandidates {
  /** The one whose file the plan itself names; a built-in's id, or `team`, is looked up here. */
  readonly named?: Template | undefined;
  /** The one that the settings name. */
  readonly setting?: Template | undefined;
  /** The one that the plan's repository keeps. */
  readonly team?: Template | undefined;
  /** Whether the plan is of a system that the built-in templates are not made for. */
  readonly noBuiltIn?: boolean;
}

/** The template that a plan names, see `namedTemplate`. */
export function templateNamedIn(plan: PlanDocument): string | undefined {
  return namedTemplate(plan)?.name;
}

/**
 * The template that a plan names: `template: <id or path>` in its front matter, or a comment
 * `<!-- planwright-template: <id or path> -->`.
 *
 * @returns The name, and where it stands in the plan: offsets, quotes left out.
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

/** The first comment that names a template, looked for only where one of the sections has the words. */
function commentIn({ bodies, rope }: PlanDocument): Span | undefined {
  return bodies.some(({ text }) => text.includes(directive))
    ? findInRope(templateComment, rope, 0)
    : undefined;
}

const directive = `planwright-${templateDirective}:`;
const templateComment = new RegExp(String.raw`<!--\s*${directive}\s*([^\s>]+)\s*-->`, 'g');

/**
 * The template that governs a plan: the one it names, the setting's, the team's, or else the built-in that its headings
 * fit best.
 *
 * @returns undefined when none fits, so that only rules without a template have a say.
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

/** Works out template by template what `chooseTemplate` needs, so that its caller can do something else in between. */
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

/** A plan that shares less with every template is none of theirs. */
const near = 0.5;

/**
 * The built-in template that a document's headings fit best.
 *
 * @returns undefined when none shares half its headings, and at least two.
 */
export function nearestBuiltIn(plan: PlanDocument): Template | undefined {
  let best: { template: Template; score: number } | undefined;
  for (const template of builtInsNear(plan)) {
    const fit = templateFit(plan, template);
    if (fit < near || sharedHeadings(plan, template) < 2) continue;
    // Of templates that fit equally well, the one that explains more of the plan.
    const score = fit + coverage(plan, template);
    if (!best || score > best.score) best = { template, score };
  }
  return best?.template;
}

/** The built-in templates that a plan may be near to: most have too few of its titles, so that nothing else need be looked at. */
function builtInsNear(plan: PlanDocument): readonly Template[] {
  const possible = possibleSections(plan);
  return builtInTemplatesAll().filter((template) => {
    const sections = wantedIn(template);
    let most = 0;
    for (const section of sections) if (possible.has(section)) most++;
    return most >= near * sections.length;
  });
}

/** A plan that shares less of its template's outline was made from another one, or from none: nothing is missing then. */
export const madeFromIt = 0.6;

/**
 * How well a plan fits a template: the share of the template's topmost required sections that the plan has, from 0 to 1.
 * A plan far from 1 was made from another template, or from an older one; what it lacks is then no fault of its author.
 */
export function templateFit(plan: PlanDocument, template: Template): number {
  const sections = wantedIn(template);
  if (sections.length === 0) return 0;
  const { found } = matchIndexes(plan, template);
  let present = 0;
  for (const section of sections) if (found.has(section)) present++;
  return present / sections.length;
}

/** The topmost required sections of a template; where none is required, the topmost. */
const wantedIn = defineDerived(({ sections }: Template): readonly TemplateSection[] => {
  const topmost = sections.filter((section) => !section.parent);
  const required = topmost.filter((section) => !section.optional);
  return required.length > 0 ? required : topmost;
});

function sharedHeadings(plan: PlanDocument, template: Template): number {
  const { found } = matchIndexes(plan, template);
  return found.size - (template.preamble && found.has(template.preamble) ? 1 : 0);
}

/** The share of a plan's headings, its title left out, that the template knows. */
function coverage(plan: PlanDocument, template: Template): number {
  const { templateOf } = matchIndexes(plan, template);
  let headings = 0;
  let known = 0;
  for (let index = 0; index < templateOf.length; index++) {
    if (!plan.bodies[index]!.heading || index === plan.tree.title) continue;
    headings++;
    if (templateOf[index]) known++;
  }
  return headings === 0 ? 0 : known / headings;
}
