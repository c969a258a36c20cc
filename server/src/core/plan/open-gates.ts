import type { GateItem, GatePart } from '../constitution-check/gate';
import { endsWithQuestion, hasOwnRemark, openItemsIn, ownSpan } from '../constitution-check/open-gate-items';
import { isSummary } from '../constitution-check/summary-items';
import { spanIn } from '../document/section-place';
import type { PlaceKind } from '../placeholder/place';
import { contains, type DocumentSpan, overlaps, textOf } from '../span/span';
import { isAboutViolations } from '../template/gate-title';
import { hasPlaceholder } from '../template/placeholder-form';
import { entryAt } from '../text/entry-at';
import { wording } from '../text/wording';
import { placesOf } from './due-places';
import type { PlanSite } from './plan-context';

/** A gate of a check that nobody has answered. */
export interface OpenGate {
  /** Offsets in the plan. */
  readonly span: DocumentSpan;
  readonly text: string;
}

const shortAnswer = 20;
const openKinds: readonly PlaceKind[] = ['placeholder', 'choice', 'clarification', 'empty'];

/**
 * Finds the gates of a part of a check that are open: questions without an answer, prompts of the template, boxes without a
 * tick or a word, rows without a verdict. A verdict that is pending says so itself, and is none.
 *
 * @returns In document order, none overlapping another.
 */
export function openGatesIn(part: GatePart, site: PlanSite): readonly OpenGate[] {
  const { context, plan } = site;
  const { boxes, open } = openItemsIn(part);
  const isAnsweredBox = (item: GateItem) =>
    (item.text !== '' && !endsWithQuestion(item.text)) || hasOwnRemark(item, context.template);
  const gates = open
    .filter(
      ({ index, kind }) =>
        kind !== 'pending' && !(kind === 'box' && isAnsweredBox(entryAt(part.items, index))),
    )
    .map(
      ({ index, label, span }): OpenGate => ({
        span: spanIn(plan, entryAt(part.items, index).section, span),
        text: label,
      }),
    );
  if (boxes > 0)
    for (const item of part.items)
      if (item.kind === 'checkbox' && !item.aboutViolation && !isAnsweredBox(item))
        gates.push({ span: spanIn(plan, item.section, item.labelSpan), text: item.label });
  gates.push(...openPlacesIn(part, site));
  gates.sort((a, b) => a.span.start - b.span.start);
  return gates.filter(({ span }, index) => index === 0 || !overlaps(span, entryAt(gates, index - 1).span));
}

function openPlacesIn({ items, section: { index }, span }: GatePart, site: PlanSite): OpenGate[] {
  const section = site.plan.section(index);
  if (!section) return [];
  const own = section.at(span);
  const placeOf = (item: GateItem): DocumentSpan => spanIn(site.plan, item.section, item.span);
  const violations = items.filter(({ aboutViolation }) => aboutViolation).map(placeOf);
  const named = items.filter((item) => item.named && item.kind !== 'heading' && !isSummary(item.label));
  // A prompt of its own beside gates that are answered is a leftover, and no gate.
  const hasAnswers = named.some(
    ({ status, checked, text }) =>
      status?.verdict === 'pass' || checked === true || (text.length > shortAnswer && !hasPlaceholder(text)),
  );
  const gates: OpenGate[] = [];
  for (const each of section.tree()) {
    if (isAboutViolations(each.title)) continue;
    for (const kind of openKinds)
      for (const place of placesOf(kind, each, site)) {
        const at = each.at(place.span);
        if (!contains(own, at) || violations.some((violation) => overlaps(violation, at))) continue;
        const item = named.find((candidate) => overlaps(placeOf(candidate), at));
        const isOpen = item ? place.whole || isUntouched(item, site) : !hasAnswers;
        if (isOpen) gates.push({ span: at, text: place.text || place.label });
      }
  }
  return gates;
}

/** Whether an item stands word for word in the template: what follows its placeholder is the template's as well. */
function isUntouched(item: GateItem, { context }: PlanSite): boolean {
  const check = context.template?.gate?.section.section;
  const own = wording(textOf(item.section.body.text, ownSpan(item)));
  return check !== undefined && [...check.tree()].some(({ body }) => wording(body.text).includes(own));
}
