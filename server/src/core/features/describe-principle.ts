import type { Constitution, Principle } from '../constitution/constitution';
import { findGate } from '../constitution/find-gate';
import type { Gate, GateItem } from '../constitution/gate';
import { matchPrinciples } from '../constitution/match-principles';
import type { PlanContext } from '../plan/plan-context';
import type { PlanDocument } from '../plan/plan-document';
import { contains, type Span, touches } from '../span';
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
  const gate = findGate(plan, template);
  if (!gate) return undefined;
  // The innermost item whose name is there.
  const here = gate.items.filter((item) => touches(item.labelSpan, offset));
  const [item] = here.sort((a, b) => (contains(a.span, b.span) ? 1 : -1));
  if (!item) return undefined;
  for (let at: GateItem | undefined = item; at; at = at.group) {
    const principles = principlesOf(at, gate, constitution);
    if (principles.length === 0) continue;
    const texts = principles.slice(0, 3).map((principle) => textOfPrinciple(principle, constitution));
    return { span: item.labelSpan, markdown: texts.join('\n\n---\n\n') };
  }
  return undefined;
}

/** The principles that an item addresses on its own: those it names, or else those whose words it uses. */
function principlesOf(item: GateItem, gate: Gate, constitution: Constitution): Principle[] {
  const matches = matchPrinciples(constitution, { ...gate, items: [item] });
  const named = matches.filter(({ addressed }) => addressed === 'name' || addressed === 'number');
  const found =
    named.length > 0 ? named : matches.filter(({ addressed }) => addressed === 'words').slice(0, 1);
  return found.map(({ principle }) => principle);
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
