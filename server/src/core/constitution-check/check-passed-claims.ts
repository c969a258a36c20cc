import type { Item, SectionBody } from '../document/model';
import type { PlanDocument } from '../document/plan-document';
import type { Scan, Section, SectionContent } from '../document/section';
import { spanIn } from '../document/section-place';
import { alternativesOf, endOfWord, hasWord, lazyPattern, wordsOf } from '../language/compile-words';
import { plainText } from '../markdown/plain-text';
import type { Prose } from '../markdown/tree/tree';
import { defineDerived } from '../query';
import { contains, type DocumentSpan, type Span, textOf } from '../span/span';
import { isAboutViolations, isGateTitle } from '../template/gate-title';
import { isAffirmed, isConditional, isMarkedAsDone } from '../unfinished/claim-words';
import type { Gate, GateItem, GatePart } from './gate';
import { ownSpan } from './open-gate-items';
import { readStatus } from './status';
import { isStatusLine } from './status-lines';
import { isSummary, isSummaryAlone } from './summary-items';

/** A statement of a plan that its constitution check passes. */
export interface CheckClaim {
  /** The place of the claim, as document offsets. */
  readonly span: DocumentSpan;
  readonly section: Section;
  /** The ticked item, if the claim is one. */
  readonly item?: Item;
  /** The part of the check that the claim sums up, as document offsets. Undefined for the whole check. */
  readonly scope?: DocumentSpan;
  /**
   * Whether the claim mentions the check before the design or the check after it; undefined if it mentions
   * neither.
   */
  readonly when: 'before' | 'after' | undefined;
}

const isAboutBeforeDesign = hasWord('beforeDesignWords');

/** Tells whether a text mentions the check after the design. */
export const isAboutRecheck = hasWord('afterDesignWords');

/** Finds the claims in a plan that its check passes, in no particular order. */
export function checkClaimsIn(plan: PlanDocument, gate: Gate): readonly CheckClaim[] {
  const elsewhere = plan.bodies.flatMap((body, index) => {
    const claims = claimsInBody(body);
    const section = claims.length > 0 && plan.section(index);
    if (!section) return [];
    return claims.map(({ span, item }): CheckClaim => {
      const said = textOf(body.text, span);
      return { span: section.at(span), section, item, when: whenOf(said) };
    });
  });
  const isInGate = ({ span }: CheckClaim) =>
    gate.parts.some((part) => contains(spanIn(plan, part.section, part.span), span));
  const summaries = gate.parts.flatMap((part) => summariesIn(part).map((item) => claimOf(plan, part, item)));
  return [...elsewhere.filter((claim) => !isInGate(claim)), ...summaries];
}

function whenOf(said: string): CheckClaim['when'] {
  if (isAboutRecheck(said)) return 'after';
  return isAboutBeforeDesign(said) ? 'before' : undefined;
}

interface ClaimInBody {
  readonly span: Span;
  readonly item?: Item;
}

/** Tells whether `checkClaimsIn` may find a claim in a plan. */
export function mayClaimPass(scan: Scan, gate: Gate): boolean {
  return scan(hasClaims).includes(true) || gate.parts.some((part) => summariesIn(part).length > 0);
}

function hasClaims({ body }: SectionContent): true | undefined {
  return claimsInBody(body).length > 0 || undefined;
}

const longestClaim = 120;
const isTrouble = hasWord('failed', 'partial', 'pending', 'exception');
const noViolations = lazyPattern(() => wordsOf('noViolations'), 'giu');

/** Removes "no violations" from a text: the phrase names violations and admits none. */
function withoutNone(text: string): string {
  return text.replace(noViolations(text), ' ');
}

const claimsInBody = defineDerived(({ text, blocks }: SectionBody): readonly ClaimInBody[] => {
  const claims: ClaimInBody[] = [];
  const namesCheck = ({ span }: Prose) => {
    const said = span.end - span.start <= longestClaim ? withoutNone(plainText(textOf(text, span))) : '';
    return said !== '' && isGateTitle(said) && !isTrouble(said) && !isAboutViolations(said);
  };
  for (const block of blocks) {
    if (block.kind === 'item') {
      const isDone = block.checked ?? isMarkedAsDone(textOf(text, block.prose.span));
      if (isDone && namesCheck(block.prose)) claims.push({ span: block.prose.span, item: block });
    } else if (block.kind === 'table') {
      for (const { cells } of block.rows) {
        const named = cells.find(({ prose }) => namesCheck(prose));
        const isPassed = cells.some(
          ({ prose }) => prose !== named?.prose && isAffirmed(textOf(text, prose.span)),
        );
        if (named && isPassed) claims.push({ span: named.prose.span });
      }
    } else if (block.kind === 'paragraph' && !block.quoted) {
      if (isMarkedAsDone(textOf(text, block.prose.span))) {
        if (namesCheck(block.prose)) claims.push({ span: block.prose.span });
        continue;
      }
      for (const { label, strong, valueSpan, labelSpan } of block.fields) {
        const value = textOf(text, valueSpan);
        if (!strong || !isGateTitle(label) || readStatus(value)?.verdict !== 'pass') continue;
        claims.push({ span: { start: labelSpan.start, end: valueSpan.end } });
      }
    }
  }
  return claims;
});

/** Finds the items in a part of a check that sum it up as passed. */
const summariesIn = defineDerived(({ items }: GatePart): readonly GateItem[] =>
  items.filter(sumsUpAsPassed).filter((item) => {
    // A "**Status**: PASS" below each of several gates belongs to its gate.
    const same = items.filter(({ label, section }) => label === item.label && section === item.section);
    return same.length === 1;
  }),
);

function claimOf(plan: PlanDocument, part: GatePart, item: GateItem): CheckClaim {
  const { section } = item;
  const scope = section === part.section ? part.span : { start: 0, end: section.treeEnd - section.start };
  return {
    span: spanIn(plan, section, ownSpan(item)),
    section: plan.section(section.index) ?? section,
    scope: spanIn(plan, section, scope),
    when: isAboutRecheck(item.label) ? 'after' : undefined,
  };
}

const allPassed = lazyPattern(
  () =>
    String.raw`^[^\p{L}]{0,12}${alternativesOf('everyGateWords')}${endOfWord}(?:(?!${wordsOf('gateDenials', 'pending')})[^.!?。！？\n]){0,60}?${wordsOf('passed')}`,
);
const namesGates = lazyPattern(() => alternativesOf('gateNouns'));

function isAboutAll(label: string): boolean {
  return isSummary(label) || isGateTitle(label);
}

function sumsUpAsPassed(item: GateItem): boolean {
  if (item.aboutViolation || item.checked === false || isStatusLine(item)) return false;
  if (item.kind === 'row')
    return item.status?.verdict === 'pass' && (isSummaryAlone(item.label) || isGateTitle(item.label));
  if (isAboutAll(item.label) && item.named && item.status) return item.status.verdict === 'pass';
  const said = withoutNone(`${item.label} ${item.text}`).trim();
  if (said.length > longestClaim || isTrouble(said) || isConditional(said)) return false;
  const [, label = '', value = said] = /^([^:：]{1,40})[:：]\s*(.+)$/u.exec(said) ?? [];
  if (label !== '' && !isAboutAll(label)) return false;
  return (
    (label !== '' && readStatus(value)?.verdict === 'pass') ||
    (allPassed(value).test(value) && namesGates(value).test(value))
  );
}
