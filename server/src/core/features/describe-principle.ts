import type { Constitution, Principle } from '../constitution/constitution';
import { principlesAt } from '../constitution/principles-at';
import type { PlanContext } from '../plan/plan-context';
import type { PlanDocument } from '../plan/plan-document';
import type { Span } from '../span';
import { linkTo } from './link-to';

/** A principle's text longer than this is cut; the link leads to the rest. */
const longest = 1_500;

/**
 * What the constitution says to the item of the plan's constitution check at an offset, as Markdown with a link.
 *
 * @returns undefined elsewhere, and for an item that answers to no principle.
 */
export function describePrinciple(
  plan: PlanDocument,
  { constitution, template }: PlanContext,
  offset: number,
): { span: Span; markdown: string } | undefined {
  if (!constitution) return undefined;
  const here = principlesAt(plan, constitution, template, offset);
  if (!here) return undefined;
  const texts = here.principles.slice(0, 3).map((principle) => textOfPrinciple(principle, constitution));
  return { span: here.span, markdown: texts.join('\n\n---\n\n') };
}

/** A principle in the constitution's own words, with a link to it. */
export function textOfPrinciple(
  { title, span, bodySpan }: Principle,
  { uri, document }: Constitution,
): string {
  const { text } = document;
  const body = text.slice(Math.max(bodySpan.start, lineEnd(text, span.end)), bodySpan.end).trim();
  const shown = body.length > longest ? `${body.slice(0, body.lastIndexOf(' ', longest))} …` : body;
  return [`**${title}**`, shown, `*${linkTo('constitution', uri, text, span.start)}*`]
    .filter(Boolean)
    .join('\n\n');
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
