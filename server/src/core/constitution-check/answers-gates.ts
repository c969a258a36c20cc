import type { Constitution } from '../constitution/constitution';
import { sharedWeight, termsOf, weightOf } from '../language/terms';
import type { Template } from '../template/template';
import { entryAt } from '../text/entry-at';
import { findCheckItems } from './find-check-items';
import type { Gate, GateItem } from './gate';
import { isStatusLine } from './status-lines';
import { isSummary } from './summary-items';
import { isInOtherLanguage, mostAnswers, ownGatesOf } from './template-gates';

/**
 * The extent to which a check answers the gates: `all` of them, `some` of them, or undefined for a check with
 * other items.
 */
export type GateAnswers = 'all' | 'some' | undefined;

/** The share of the gates below which a check has its own structure. */
const followedShare = 0.5;

/**
 * Tells how a check answers the gates of the team's own template. Compares words, numbers and, for short or
 * translated answers, the order and the count.
 */
export function answersTemplate(gate: Gate, template: Template | undefined): GateAnswers {
  const gates = ownGatesOf(template);
  if (!template || gates.length === 0) return undefined;
  const found = findCheckItems(template, gate).filter((each) => each !== undefined).length;
  if (found === gates.length || answersByNumber(gate, template) || answersInOrder(gate, gates)) return 'all';
  // A check in another language has no words in common with the gates.
  const answers = Math.max(mostAnswers(gate), answersIn(gate).length);
  if (isInOtherLanguage(gate, template) && answers >= gates.length) return 'all';
  return found >= gates.length * followedShare ? 'some' : undefined;
}

/** Tells whether a check answers all gates that the constitution lists for plans. */
export function answersConstitution(gate: Gate, { planGates }: Constitution): boolean {
  if (planGates.length < fewestListed) return false;
  const items = gate.items.map((item) => termsOf(`${item.label} ${item.text}`));
  return planGates.every(({ terms }) =>
    items.some((said) => sharedWeight(terms, said) >= weightOf(terms) * gateShare),
  );
}

/** The minimum number of gates for a list. */
const fewestListed = 3;
/** The share of a gate's terms that the answering item must contain. */
const gateShare = 0.7;

/** The share of the answers that must have a term in common with the gate at the same position. */
const alikeShare = 0.6;

/** Tells whether a check has one numbered answer for each gate of a template. */
export function answersByNumber(gate: Gate, template: Template): boolean {
  const gates = ownGatesOf(template);
  const answers = answersIn(gate);
  if (answers.length !== gates.length || answers.length === 0) return false;
  return answers.every(
    (answer, index) =>
      numberOf(answer) === index + 1 && (!hasOwnName(answer) || sharesWord(answer, entryAt(gates, index))),
  );
}

/**
 * Tells whether a check has one answer for each gate, in the same order, and most answers share a term with
 * their gate.
 */
function answersInOrder(gate: Gate, gates: readonly string[]): boolean {
  const answers = answersIn(gate);
  if (answers.length !== gates.length) return false;
  const alike = answers.filter((answer, index) => sharesWord(answer, entryAt(gates, index)));
  return alike.length >= gates.length * alikeShare;
}

/** Matches the number of an answer: `1. yes`, `- **Gate 3**: yes`, `| G3 | yes |`. */
const numberLead =
  /^[\s>|]*(?:(\d{1,2})[.)]\s|(?:[-*+]\s+)?(?:\[.\]\s+)?[*_\s]*(?:\p{L}{1,12}[\s-]*)?#?(\d{1,2})[*_\s]*[.):：|–—-])/u;

function numberOf({ section, span }: GateItem): number | undefined {
  const match = numberLead.exec(section.body.text.slice(span.start, span.start + 60));
  return match ? Number(match[1] ?? match[2]) : undefined;
}

/** Matches a label that is only a number: `Gate 3`, `G3`, `#3`. */
const mereNumber = /^(?:\p{L}{1,12}[\s-]*)?#?\d{1,2}[.)]?$/u;

/** Tells whether an answer has a name before its text, as in `3. **Budget**: two weeks`. */
function hasOwnName({ label, text }: GateItem): boolean {
  return text !== '' && !mereNumber.test(label);
}

function sharesWord({ label, text }: GateItem, gate: string): boolean {
  return sharedWeight(termsOf(gate), termsOf(`${label} ${text}`)) > 0;
}

/** Returns the outermost items of a check that answer something, without summaries. */
export function answersIn(gate: Gate): readonly GateItem[] {
  const items = gate.items.filter(
    (item) => !item.aboutViolation && item.kind !== 'text' && !isSummary(item.label) && !isStatusLine(item),
  );
  const groups = new Set(items.map(({ group }) => group));
  const all = items.filter((item) => item.kind !== 'heading' && item.level === 0);
  const isMost = ({ kind }: GateItem) => all.filter((other) => other.kind === kind).length * 2 > all.length;
  const most = all.filter(isMost);
  const leaves = most.length > 0 ? most : all;
  // Headings are the answers if the blocks below them contain no items.
  return leaves.length > 0 ? leaves : items.filter((item) => !groups.has(item));
}
