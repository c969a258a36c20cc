import type { SectionBody } from '../document/model';
import { parsePlan } from '../document/plan-document';
import { findBrackets } from '../placeholder/brackets';
import { isDecision, readChoice } from '../placeholder/choice';
import { type Run, runsOf, runsOfRow, unitsOf } from '../placeholder/runs';
import { readTemplateChoice } from '../placeholder/template-choice';
import { overlaps, type Span, shift } from '../span/span';
import { tokensInCode, tokensInRun } from '../template/template-tokens';
import type { Stop } from '../text/snippet';

/**
 * The places in a text from a template that are still to be written: what it has in brackets, its alternatives, its empty
 * fields. Nothing but the text decides, so it can be a whole plan or a part of one.
 *
 * @returns In document order, not overlapping.
 */
export function stopsOf(text: string): Stop[] {
  const stops: Stop[] = [];
  for (const { body, start } of parsePlan(text).sections) {
    for (const stop of stopsIn(body)) stops.push({ ...stop, span: shift(stop.span, start) });
  }
  return stops;
}

function stopsIn(body: SectionBody): Stop[] {
  const runs = [...runsOf(body)];
  for (const block of body.blocks) {
    if (block.kind === 'table')
      for (const index of block.rows.keys()) runs.push(...runsOfRow(body, block, index));
  }
  const stops = runs.filter(({ sample }) => !sample).flatMap((run) => stopsInRun(body.text, run));
  const parents = new Set(body.blocks.map((block) => (block.kind === 'item' ? block.parent : undefined)));
  for (const [index, block] of body.blocks.entries()) {
    if (block.kind === 'code') {
      stops.push(...tokensInCode(body.text, block).map(({ span }) => stopAt(body.text, span)));
    } else if (
      block.kind === 'item' &&
      block.prose.span.start >= block.prose.span.end &&
      !parents.has(index)
    ) {
      // Markdown takes `- [Metric]: [Purpose]` for the definition of a link, and the item for an empty one.
      stops.push(...findBrackets(body.text, block.span).map(({ span }) => stopAt(body.text, span)));
    }
  }
  return inOrder(stops);
}

/** Brackets come first, then alternatives from small to large: `Level: [High/Low]` is a label and a choice. */
function stopsInRun(text: string, run: Run): Stop[] {
  const stops: Stop[] = [];
  const add = (stop: Stop) => {
    if (!stops.some((other) => overlaps(other.span, stop.span))) stops.push(stop);
  };
  for (const { span } of tokensInRun(text, run)) add(stopAt(text, span));
  for (const stop of choicesIn(text, run)) add(stop);
  for (const { valueSpan, continued } of run.fields) {
    const isEmpty = valueSpan.start >= valueSpan.end;
    if (isEmpty && !continued && !run.item?.hasBody) add({ span: valueSpan });
  }
  return stops;
}

/** Returns the stops in document order. Of overlapping stops, the outer one stays. */
function inOrder(stops: readonly Stop[]): Stop[] {
  const kept: Stop[] = [];
  for (const stop of [...stops].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = kept.at(-1)?.span;
    if (!last || stop.span.start >= last.end) kept.push(stop);
  }
  return kept;
}

function stopAt(text: string, span: Span): Stop {
  const choices = readTemplateChoice(text.slice(span.start, span.end));
  return choices ? { span, choices } : { span };
}

/** Alternatives without brackets that are all of a value or a cell. */
function choicesIn(text: string, run: Run): Stop[] {
  if (run.kind === 'heading' || run.span.start >= run.span.end) return [];
  return unitsOf(text, run).flatMap((span) => {
    const choices = readChoice(text.slice(span.start, span.end));
    return choices && isDecision(choices) ? [{ span, choices }] : [];
  });
}
