import type { Constitution, Principle } from '../constitution/constitution';
import { principleText } from '../constitution/principle-text';
import { principlesAt } from '../constitution-check/principles-at';
import type { PlanDocument } from '../document/plan-document';
import type { PlanContext } from '../plan/plan-context';
import type { Span } from '../span/span';
import { inert, joined, type SafeMarkdown, safe } from '../text/safe-markdown';
import { linkTo } from './link-to';

/**
 * What the constitution says to the item of the plan's constitution check at an offset, as Markdown with a link.
 *
 * @returns undefined elsewhere, and for an item that answers to no principle.
 */
export function describePrinciple(
  plan: PlanDocument,
  { constitution, template }: PlanContext,
  offset: number,
): { span: Span; markdown: SafeMarkdown } | undefined {
  if (!constitution) return undefined;
  const here = principlesAt(plan, constitution, template, offset);
  if (!here) return undefined;
  const texts = here.principles.slice(0, 3).map((principle) => textOfPrinciple(principle, constitution));
  return { span: here.span, markdown: joined(texts, '\n\n---\n\n') };
}

/** A principle in the constitution's own words, with a link to it. */
export function textOfPrinciple(principle: Principle, constitution: Constitution): SafeMarkdown {
  const { uri, document } = constitution;
  const link = linkTo('constitution', uri, document.text, principle.span.start);
  const body = principleText(constitution, principle);
  // A principle in a list begins with its name.
  const isNamed = /^(?:(?:[-*+]|\d+[.)])[ \t]+)?\*\*/.test(body);
  return joined([isNamed ? '' : safe`**${inert(principle.title)}**`, inert(body), safe`*${link}*`]);
}
