import { stopsOf } from '../plan/stops';
import { overlaps, type Span, shift } from '../span/span';
import { builtInTemplatesAll } from '../template/built-in-templates';
import { toSnippet } from '../text/snippet';
import { type PartKind, type RepeatedPart, repeatedParts } from './repeated-parts';

/** A snippet in the format of VS Code's snippet files. */
export interface PlanSnippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

export const partNames: Readonly<Record<PartKind, string>> = {
  gate: 'Gate',
  violation: 'Violation',
  decision: 'Decision',
  risk: 'Risk',
  phase: 'Phase',
  research: 'Research task',
  clarification: 'Open question',
};

const formNames: Readonly<Record<RepeatedPart['form'], string>> = {
  row: 'table row',
  item: 'list item',
  block: 'block',
  section: 'section',
};

/** Returns the prefix that completes a kind of part, such as `plan-risk`. */
export function prefixOf(kind: PartKind): string {
  return `plan-${kind}`;
}

/** Builds a snippet of a part, with tab stops for its slots and for its number or name. */
export function partSnippet({ text, header, form }: RepeatedPart): string {
  const above = header === undefined ? '' : `${header}\n`;
  const stops = stopsOf(above + text)
    .map((stop) => ({ ...stop, span: shift(stop.span, -above.length) }))
    .filter(({ span }) => span.start >= 0);
  const own = ordinalOf(text, form);
  if (own && !stops.some(({ span }) => overlaps(span, own))) stops.unshift({ span: own });
  return toSnippet(text, stops);
}

/** Returns the span of the name in a row's first cell, or of a part's number: `1` in `Phase 1: [Phase Name]`. */
function ordinalOf(text: string, form: RepeatedPart['form']): Span | undefined {
  const match =
    form === 'row'
      ? /^\|?[ \t]*(?![ \t])([^|]*[^|\s])/.exec(text)
      : /^[^\n[]*?\p{L} (\d+)(?=[:*])/u.exec(text);
  if (!match) return undefined;
  const end = match.index + match[0].length;
  return { start: end - (match[1] ?? '').length, end };
}

/**
 * Generates the content of a VS Code snippet file with the repeated parts of the built-in templates. Duplicate parts
 * appear once.
 */
export function planSnippets(): Record<string, PlanSnippet> {
  const snippets: Record<string, PlanSnippet> = {};
  const bodies = new Set<string>();
  for (const template of builtInTemplatesAll()) {
    for (const part of repeatedParts(template)) {
      const body = partSnippet(part);
      if (bodies.has(`${part.kind}\n${body}`)) continue;
      bodies.add(`${part.kind}\n${body}`);
      const description = `${partNames[part.kind]} as ${formNames[part.form]}: ${part.section.title} in "${template.title}"`;
      snippets[`${partNames[part.kind]}: ${template.title}, ${part.section.title}`] = {
        prefix: prefixOf(part.kind),
        body: body.split('\n'),
        description,
      };
    }
  }
  snippets[openClarification.name] = {
    prefix: prefixOf('clarification'),
    body: [openClarification.body],
    description: openClarification.description,
  };
  return snippets;
}

/** The marker for open questions in plans of every template. */
export const openClarification = {
  name: 'Open clarification',
  body: '[NEEDS CLARIFICATION: ${1:question}]',
  description: 'Marks what nobody knows yet, so that it is found and asked',
};
