import type { Field } from '../plan/model';
import { parsePlan } from '../plan/plan-document';
import { type Span, shift } from '../span';
import { type PlanValues, renderPlan } from '../template/built-in';
import { knownValue } from '../template/known-value';
import type { Template } from '../template/template';
import { listPrinciples } from './list-principles';
import { toSnippet } from './snippet-text';
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
 */
export function newPlan(template: Template, values: PlanValues): NewPlan {
  const { source, document } = template;
  const text =
    source.kind === 'built-in'
      ? renderPlan(template.id, values)
      : fillTokens(listPrinciples(template, values.principles ?? []) ?? document.text, values);
  return { text, snippet: toSnippet(text, stopsOf(text)) };
}

/** Replaces the tokens that can be known, wherever they stand, fences and paths included. */
function fillTokens(text: string, values: PlanValues): string {
  let filled = '';
  let done = 0;
  for (const { span, label } of labelledStops(text)) {
    const value = knownValue(text.slice(span.start, span.end), label, values);
    if (!value) continue;
    filled += text.slice(done, span.start) + oneLine(value);
    done = span.end;
  }
  return filled + text.slice(done);
}

function labelledStops(text: string): { span: Span; label: string }[] {
  const fields: { field: Field; value: Span }[] = [];
  for (const { body, start } of parsePlan(text).sections) {
    for (const block of body.blocks) {
      if (block.kind !== 'paragraph' && block.kind !== 'item' && block.kind !== 'front-matter') continue;
      for (const field of block.fields) fields.push({ field, value: shift(field.valueSpan, start) });
    }
  }
  return stopsOf(text).map(({ span }) => {
    const around = fields.find(({ value }) => value.start <= span.start && span.end <= value.end);
    return { span, label: around?.field.label ?? '' };
  });
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}
