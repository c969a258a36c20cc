import {
  type CheckClaim,
  checkClaimsIn,
  isAboutRecheck,
  mayClaimPass,
} from '../constitution-check/check-passed-claims';
import type { Item } from '../document/model';
import type { PlanDocument } from '../document/plan-document';
import type { Section, SectionContent } from '../document/section';
import { sectionIndexAt } from '../document/section-index';
import { placeAt } from '../document/section-place';
import type { PlaceKind } from '../placeholder/place';
import { placesOf } from '../plan/due-places';
import { openClarificationsIn } from '../plan/open-clarifications';
import { type OpenGate, openGatesIn } from '../plan/open-gates';
import { contains, overlaps, type Span, textOf } from '../span/span';
import { speaksOfClarification } from '../unfinished/clarification';
import { type ClaimSubject, nothingOpenClaimsIn } from '../unfinished/nothing-open-claims';
import { short } from './report-places';
import { defineRuleWith, type PlacedReportOf, type RuleInput } from './rule';

const messages = {
  one: 'This claims that nothing is open, but "{place}" is. Settle that, or take the tick away.',
  many: 'This claims that nothing is open, but {count} places are, the first one "{place}". Settle them, or take the tick away.',
  gate: 'This says that the check passes, but a gate of it is open: "{place}". Answer it, or take the claim back.',
  gates:
    'This says that the check passes, but {count} gates of it are open, the first one "{place}". Answer them, or take the claim back.',
} as const;

/** The detail is the box to untick, as section offsets. */
type ClaimReport = PlacedReportOf<typeof messages, Span | undefined>;

export const contradictedClaim = defineRuleWith<Span | undefined>()({
  id: 'contradicted-claim',
  summary: 'A claim that nothing is open, or that the check passes, in a plan where something is open.',
  rationale: `A reader of "[x] All NEEDS CLARIFICATION resolved" stops looking. The claim is wrong while a question is still marked as open
somewhere in the plan: answer the question, or take the tick away.

A claim counts when it is ticked, in a list (\`[x]\`), by a check mark in front of it, or in the next cell of a table. It may be about
clarifications, about placeholders, or about deferrals such as TBD. "No open questions." as a sentence of its own, in the
plan's Status or in a field for open questions is a claim about clarifications as well.

The statement that the constitution check passes is a claim as well: "[x] Constitution Check: PASS", "Result: all gates pass", or a
row "Overall | PASS" in the check. It is wrong while gates of the check still hold the template's questions or prompts, an empty
verdict or an open box, also a box with nothing but a question behind it. Gates under a heading of their own for the check after
the design do not contradict the first check.`,
  severity: 'warning',
  messages,
  examples: [
    {
      title: 'All resolved, but one',
      text: `# Implementation Plan: Export

**Storage**: NEEDS CLARIFICATION
             ^^^^^^^^^^^^^^^^^^^ open-clarification

## Progress

- [x] All NEEDS CLARIFICATION resolved
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ contradicted-claim: This claims that nothing is open, but "NEEDS CLARIFICATION" is. Settle that, or take the tick away.
- [ ] All NEEDS CLARIFICATION resolved
- [x] Complexity deviations documented
`,
    },
    {
      title: 'A check that passes with a question in it',
      text: `# Implementation Plan: Export

## Constitution Check

- **Library-First**: the exporter is a package of its own.
- **Accessibility**: Does every page work with a keyboard?
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unanswered-check-item

## Progress

- [x] Constitution Check: PASS
      ^^^^^^^^^^^^^^^^^^^^^^^^ contradicted-claim: This says that the check passes, but a gate of it is open: "Accessibility". Answer it, or take the claim back.
`,
    },
  ],
  checkPlan(input, report) {
    reportNothingOpen(input, report);
    reportPassed(input, report);
  },
  fixes({ detail: box }, { section }) {
    const edits = box && [{ span: section.at(box), newText: '[ ]' }];
    return edits ? [{ title: 'Take the tick away', edits, safe: false, preferred: true }] : [];
  },
});

function claimsOf({ body }: SectionContent) {
  const claims = nothingOpenClaimsIn(body);
  return claims.length > 0 ? claims : undefined;
}

/** The maximum number of related places of a finding. */
const mostRelated = 5;

function reportNothingOpen(input: RuleInput, report: (report: ClaimReport) => void): void {
  const places = new Map<ClaimSubject, readonly OpenPlace[]>();
  for (const [index, claims] of input.scan(claimsOf).entries()) {
    const section = claims && input.plan.section(index);
    if (!section) continue;
    for (const { item, span, subject } of claims) {
      const open = places.get(subject) ?? openPlaces(subject, input);
      places.set(subject, open);
      const isOfMarks = speaksOfClarification(textOf(section.body.text, span));
      const elsewhere = open.filter(
        (place) => !overlaps(place.span, section.at(span)) && !(isOfMarks && place.isUnmarked),
      );
      const claim = { span: section.at(span), detail: tickOf(item), messages: ['one', 'many'] } as const;
      reportClaim(input.plan, claim, elsewhere, report);
    }
  }
}

function reportPassed(input: RuleInput, report: (report: ClaimReport) => void): void {
  const { gate } = input;
  if (!gate || !mayClaimPass(input.scan, gate)) return;
  const { plan } = input;
  const claims = checkClaimsIn(plan, gate);
  if (claims.length === 0) return;
  const open = gate.parts.flatMap((part) => openGatesIn(part, input));
  // A check with one heading for both times has no separate later part.
  const isSplit = !gate.parts.every(({ section }) => isUnderRecheck(plan.section(section.index)));
  const later = isSplit ? open.filter((each) => isForRecheck(plan, each)) : [];
  const first = open.filter((each) => !later.includes(each));
  for (const claim of claims) {
    const concerned = concerns(claim) === 'after' && later.length > 0 ? later : first;
    const contradicting = concerned.filter(
      ({ span }) => !overlaps(span, claim.span) && (!claim.scope || contains(claim.scope, span)),
    );
    const { item, span } = claim;
    reportClaim(plan, { span, detail: tickOf(item), messages: ['gate', 'gates'] }, contradicting, report);
  }
}

function concerns({ section, when }: CheckClaim): CheckClaim['when'] {
  return when ?? (isUnderRecheck(section) ? 'after' : undefined);
}

/** Tells whether an open gate is below a heading for the check after the design. */
function isForRecheck(plan: PlanDocument, { span }: OpenGate): boolean {
  return isUnderRecheck(plan.section(sectionIndexAt(plan, span.start)));
}

function isUnderRecheck(section: Section | undefined): boolean {
  for (let at = section; at; at = at.parent) if (isAboutRecheck(at.title)) return true;
  return false;
}

interface ClaimToReport {
  readonly span: Span;
  /** The box that a fix unticks. */
  readonly detail: Span | undefined;
  /** The messages for one open place and for several. */
  readonly messages: readonly ['one', 'many'] | readonly ['gate', 'gates'];
}

function reportClaim(
  plan: PlanDocument,
  { detail, messages: [one, many], span }: ClaimToReport,
  open: readonly OpenPlace[],
  report: (report: ClaimReport) => void,
): void {
  const [first] = open;
  if (!first) return;
  report({
    ...placeAt(plan, span),
    message: open.length === 1 ? one : many,
    data: { place: short(first.text), count: String(open.length) },
    related: open
      .slice(0, mostRelated)
      .map((place) => ({ ...placeAt(plan, place.span), message: 'This is open.' })),
    detail,
  });
}

interface OpenPlace {
  /** The place, as document offsets. */
  readonly span: Span;
  readonly text: string;
  /** Whether the place is a question without a mark, which does not contradict claims about marks. */
  readonly isUnmarked?: boolean;
}

function openPlaces({ kinds }: ClaimSubject, input: RuleInput): readonly OpenPlace[] {
  return input.plan.sections.flatMap((section) =>
    kinds.flatMap((kind) => openPlacesIn(section, kind, input)),
  );
}

function openPlacesIn(section: Section, kind: PlaceKind, input: RuleInput): readonly OpenPlace[] {
  const inDocument = ({ span, text }: { readonly span: Span; readonly text: string }): OpenPlace => ({
    span: section.at(span),
    text,
  });
  if (kind !== 'clarification') return placesOf(kind, section, input).map(inDocument);
  const { marks, tags, questions } = openClarificationsIn(section, input);
  return [
    ...marks.map(inDocument),
    ...tags.map((span) => inDocument({ span, text: textOf(section.body.text, span) })),
    ...questions.map((question) => ({ ...inDocument(question), isUnmarked: true })),
  ].sort((one, other) => one.span.start - other.span.start);
}

/** Returns the box of a ticked item; undefined for other items. */
function tickOf(item: Item | undefined): Span | undefined {
  return item?.checked ? item.boxSpan : undefined;
}
