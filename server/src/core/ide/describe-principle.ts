import type { Constitution, Principle } from '../constitution/constitution';
import { principleText } from '../constitution/principle-text';
import { principlesAt } from '../constitution-check/principles-at';
import type { PlanDocument } from '../document/plan-document';
import type { PlanContext } from '../plan/plan-context';
import type { Span } from '../span/span';
import { inert, joined, type SafeMarkdown, safe } from '../text/safe-markdown';
import { linkTo } from './link-to';

/**
 * Returns the principles for the check item at a document offset, as Markdown with links to the constitution.
 * @returns undefined elsewhere, and for an item without a principle.
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

/** Returns the constitution's text of a principle, with a link to it. */
export function textOfPrinciple(principle: Principle, constitution: Constitution): SafeMarkdown {
  const { uri, document } = constitution;
  const link = linkTo('constitution', { uri, text: document.text, span: principle.span });
  const body = principleText(constitution, principle);
  // A principle in a list begins with its name.
  const isNamed = /^(?:(?:[-*+]|\d+[.)])[ \t]+)?\*\*/.test(body);
  return joined([isNamed ? '' : safe`**${inert(principle.title)}**`, inert(body), safe`*${link}*`]);
}
