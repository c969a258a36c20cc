import { type PlanValues, renderPlan } from '../template/built-in';
import { readTemplate } from '../template/read-template';
import type { Template } from '../template/template';
import { toSnippet } from '../text/snippet';
import { findPlaces } from '../unfinished/find-places';
import { byteOrderMark } from '../workspace/read-file';
import { knownValue } from './facts-for-place';
import { isCertain } from './fixes-for-place';
import { listPrinciples } from './list-principles';
import type { PlanContext } from './plan-context';
import { stopsOf } from './stops';

export interface NewPlan {
  /** The plan with what is known filled in. */
  readonly text: string;
  /** The same as a snippet, a tab stop on each place that is still to be written, in document order. */
  readonly snippet: string;
}

/**
 * A new plan from a template: a built-in one is rendered, a team's is taken as it is, its known tokens replaced.
 *
 * @param values What is known; whatever is missing stays a placeholder.
 * @param fill Whether known tokens of a team's template are replaced; if not, the text is the template's, byte for byte.
 */
export function newPlan(template: Template, values: PlanValues, fill = true): NewPlan {
  if (template.source.kind === 'built-in') return withStops(renderPlan(template.id, values));
  const { copy = template.document.text } = template.source;
  if (!fill) return { ...withStops(copy.replaceAll(byteOrderMark, '')), text: copy };
  const filled = withStops(fillTemplate(template, values));
  return copy.startsWith(byteOrderMark) ? { ...filled, text: byteOrderMark + filled.text } : filled;
}

/** Editors keep byte order marks to themselves, so that a snippet has none. */
function withStops(text: string): NewPlan {
  return { text, snippet: toSnippet(text, stopsOf(text)) };
}

function fillTemplate(template: Template, values: PlanValues): string {
  const listed = listPrinciples(template, values.principles ?? []);
  return fillTokens(listed === undefined ? template : readTemplate(listed, template), values);
}

/** Replaces the tokens with certain values, wherever they stand, fences and paths included. */
function fillTokens({ document, vocabulary }: Template, values: PlanValues): string {
  const { text } = document;
  const context = contextOf(values);
  let filled = '';
  let done = 0;
  for (const section of document.sections) {
    for (const place of findPlaces(section, { vocabulary })) {
      const known = knownValue(place, section, context);
      if (!known || !isCertain(known, section, context)) continue;
      const { start, end } = section.at(known.span);
      filled += text.slice(done, start) + known.value.replace(/\s+/g, ' ').trim();
      done = end;
    }
  }
  return filled + text.slice(done);
}

/** The circumstances of a plan that is not there yet. */
function contextOf({ feature, folder, branch, date, author, neighbours }: PlanValues): PlanContext {
  const there = {
    spec: 'spec.md',
    research: 'research.md',
    dataModel: 'data-model.md',
    quickstart: 'quickstart.md',
    contracts: 'contracts/',
    tasks: 'tasks.md',
  };
  const names = (Object.keys(there) as (keyof typeof there)[])
    .filter((key) => neighbours?.[key])
    .map((key) => there[key]);
  return {
    uri: '',
    template: undefined,
    constitution: undefined,
    isGoverned: true,
    neighbours: { folder: '', names: new Set(names) },
    facts: { feature, folder, branch, date, author },
    problems: [],
  };
}
