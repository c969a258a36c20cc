import { markNotApplicable } from '../constitution-check/answer-item';
import { titleOfPart } from '../constitution-check/find-gate';
import type { GatePart } from '../constitution-check/gate';
import { hasOwnRemark, type OpenGateItem, openItemsIn } from '../constitution-check/open-gate-items';
import { duePlaces } from '../plan/due-places';
import { overlaps } from '../span/span';
import { entryAt } from '../text/entry-at';
import { defineRule, type PlacedReportOf } from './rule';

const messages = {
  box: '"{item}" is neither ticked nor answered; tick it when it is met, or write behind it what holds.',
  boxes: 'None of the {count} boxes in this check is ticked; go through them before work begins.',
  question:
    'The question "{item}" is not answered; write yes, no or "not applicable" with a reason behind it.',
  pending: '"{item}" is still pending; decide it, or say what it waits for and until when.',
  choice: '"{item}" is still open between its verdicts; keep one of them.',
  blank: '"{item}" has no verdict; write how the plan meets it.',
} as const;

type ItemReport = PlacedReportOf<typeof messages>;

export const unansweredCheckItem = defineRule({
  id: 'unanswered-check-item',
  summary: 'An item of the constitution check is not answered.',
  rationale: `An item of the check is answered by a tick, a verdict, or a sentence. An open box, a template's question that
nobody answered, a verdict that is still pending or undecided ("PASS / FAIL"), and a row, a heading or a label with nothing behind it leave open whether somebody looked. Answer it, or say
that it does not apply and why. A verdict or a reason behind a box answers the box, also when it is left open on purpose. Behind an
item of the template a remark of your own in parentheses is such a reason, but "(open)" or "(not yet)" is none.

Placeholders, and choices that the governing template offers, have rules of their own.`,
  severity: 'information',
  messages,
  examples: [
    {
      title: 'An open box and an open question',
      text: `# Implementation Plan: Export

## Constitution Check

- [x] **Library-First**: a package of its own
- [ ] **Accessibility**
      ^^^^^^^^^^^^^^^^^ unanswered-check-item
- Is the interface versioned? (semantic versioning)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unanswered-check-item
`,
    },
  ],
  checkPlan(input, report) {
    const { context, gate } = input;
    if (!gate) return;
    const isReportedElsewhere = ({ index, kind }: OpenGateItem, { items }: GatePart) => {
      const item = entryAt(items, index);
      if (kind === 'box') return hasOwnRemark(item, context.template);
      // A blank item is reported at its name, and a place behind the name at its own span.
      if (kind !== 'blank' || item.kind === 'heading') return false;
      return duePlaces(item.section, input).some((place) => overlaps(place.span, item.span));
    };
    for (const part of gate.parts) {
      const { boxes, open } = openItemsIn(part);
      if (boxes > 0) report({ ...titleOfPart(part), message: 'boxes', data: { count: String(boxes) } });
      for (const each of open) if (!isReportedElsewhere(each, part)) report(reportOn(part, each));
    }
  },
  fixes({ message, span }, { gate, plan, section }) {
    if (message === 'boxes') return [];
    const item = gate?.parts
      .flatMap((part) =>
        openItemsIn(part).open.map((each) => ({ ...each, item: entryAt(part.items, each.index) })),
      )
      .find((each) => each.item.section.index === section.index && each.span.start === span.start)?.item;
    const edits = item ? markNotApplicable(plan, item) : [];
    return edits.length > 0 ? [{ title: 'Mark as not applicable with a reason', edits, safe: false }] : [];
  },
});

function reportOn({ items }: GatePart, { index, kind, label, span }: OpenGateItem): ItemReport {
  return {
    in: entryAt(items, index).section,
    span,
    message: kind,
    data: { item: label },
    subject: label,
    ...(kind === 'pending' && { severity: 'hint' as const }),
  };
}
