import type { Constitution, Principle } from '../constitution/constitution';
import type { PlanDocument } from '../document/plan-document';
import { languageOf } from '../language/language-of';
import type { Template } from '../template/template';
import { answersConstitution, answersTemplate } from './answers-gates';
import type { Gate, GateItem } from './gate';
import { listsPrinciples } from './lists-principles';
import { matchPrinciples, type PrincipleMatch } from './match-principles';
import { isOtherLanguage, languageOfItems } from './other-language';
import { principlesUnderHeadings } from './principles-under-headings';
import { isSummary } from './summary-items';
import { isInOtherLanguage, readTemplateGates } from './template-gates';

/**
 * The way in which a plan's check answers a constitution, as far as that can be known.
 *
 * - `lists`: it goes through the principles by name or number.
 * - `names-some`: it names some principles, and is not a list of them.
 * - `own-items`: it has items, and none of them could be recognised as a principle.
 * - `no-items`: it has none, as in "all principles are satisfied".
 * - `answers-gates`: it answers every gate of the team's own template, which are no principles, or of the constitution.
 * - `not-comparable`: it is written in another language or script, with one item for each principle.
 */
export type CheckForm =
  | 'lists'
  | 'names-some'
  | 'own-items'
  | 'no-items'
  | 'answers-gates'
  | 'not-comparable';

export interface CheckJudgement {
  readonly form: CheckForm;
  /** One for each principle, in the constitution's order. */
  readonly matches: readonly PrincipleMatch[];
  /** The principles that were not recognised in the check or elsewhere in the plan, in the constitution's order. */
  readonly missing: readonly Principle[];
  /** The missing principles that no item of the check can be about. */
  readonly skipped: ReadonlySet<Principle>;
}

/**
 * Judges a plan's check. It accuses only where the check evidently goes through the principles: an item that could not be
 * recognised may be about the very principle that seems to be missing.
 *
 * @param template The template that governs the plan; only a team's own can put gates of its own in the place of principles.
 */
export function judgeCheck(
  plan: PlanDocument,
  constitution: Constitution,
  gate: Gate,
  template: Template | undefined,
): CheckJudgement {
  const matches = matchPrinciples(constitution, gate);
  const unaddressed = matches.filter(({ addressed }) => addressed === 'no').map(({ principle }) => principle);
  const elsewhere =
    unaddressed.length > 0 ? principlesUnderHeadings(plan, constitution, gate) : new Set<Principle>();
  const own = readTemplateGates(constitution, template);
  const answers = own && answersTemplate(gate, template);
  const isAllAnswered = answers === 'all';
  const otherGates = own && !own.listsPrinciples ? own.covered : undefined;
  const isList = listsPrinciples(matches) && namesSeveral(matches, otherGates);
  const form =
    (isAllAnswered && !own?.listsPrinciples) || (!isList && answersConstitution(gate, constitution))
      ? 'answers-gates'
      : formOf(constitution, gate, matches);
  const isTemplateMatter = (principle: Principle) => {
    if (!own || !template) return false;
    // A check that goes through the principles owes all of them, whatever gates stand beside them.
    if (!own.covered.has(principle)) return !own.listsPrinciples && answers !== undefined && !isList;
    // Gates that are the principles are answered by name, unless the check is in another language.
    return isAllAnswered && (!own.listsPrinciples || isInOtherLanguage(gate, template));
  };
  const missing = unaddressed.filter(
    (principle) => !elsewhere.has(principle) && !isTemplateMatter(principle),
  );
  const inPlace = missing.length > 0 ? principlesByPlace(gate, matches) : new Set<Principle>();
  const skipped =
    form === 'lists' && !isAllAnswered
      ? // A principle that the template leaves out as well is the template's matter.
        skippedOf(gate, matches, missing).filter(
          (principle) => !inPlace.has(principle) && (!own?.listsPrinciples || own.covered.has(principle)),
        )
      : [];
  return { form, matches, missing, skipped: new Set(skipped) };
}

/** Whether a check names more than one principle that no other gate is about: a single name may stand in a gate by chance. */
function namesSeveral(
  matches: readonly PrincipleMatch[],
  otherGates: ReadonlySet<Principle> | undefined,
): boolean {
  const named = matches.filter(({ addressed }) => addressed === 'name' || addressed === 'number');
  return named.filter(({ principle }) => !otherGates?.has(principle)).length > 1;
}

function formOf(constitution: Constitution, gate: Gate, matches: readonly PrincipleMatch[]): CheckForm {
  if (listsPrinciples(matches)) return 'lists';
  if (matches.some(({ addressed }) => addressed !== 'no')) return 'names-some';
  const items = gate.items.filter(isAnswer);
  if (items.length === 0) return 'no-items';
  if (items.length !== matches.length) return 'own-items';
  const law = languageOf(constitution.document.text);
  return isOtherLanguage(languageOfItems(items), law) ? 'not-comparable' : 'own-items';
}

function skippedOf(
  gate: Gate,
  matches: readonly PrincipleMatch[],
  missing: readonly Principle[],
): Principle[] {
  const used = new Set(gate.items.map(({ numbered: { numeral } }) => numeral?.value));
  // An item with the principle's number and another name may be about it all the same.
  const unused = missing.filter(({ position }) => position === undefined || !used.has(position));
  if (!hasForeignItems(gate, matches)) return unused;
  const own = matches.flatMap(({ ownItems }) => ownItems);
  const numbered = own.filter(({ numbered: { numeral } }) => numeral);
  if (numbered.length < own.length * mostlyNumbered) return [];
  return unused.filter(({ position }) => position !== undefined);
}

/**
 * The principles that an item may stand for by its place: a part of the check has one item for each principle, and all items
 * that could be recognised, at least half of them, stand where their principles stand in the constitution.
 */
function principlesByPlace(gate: Gate, matches: readonly PrincipleMatch[]): ReadonlySet<Principle> {
  const places = new Map<GateItem, number>();
  for (const [place, { item, ownItems }] of matches.entries())
    for (const each of item ? [item, ...ownItems] : ownItems) if (!places.has(each)) places.set(each, place);
  const found = new Set<Principle>();
  for (const { items } of gate.parts) {
    const answers = items.filter((item) => item.level === 0 && item.prominent && isAnswer(item));
    if (answers.length !== matches.length) continue;
    const known = answers.map((item) => places.get(item));
    if (known.some((place, index) => place !== undefined && place !== index)) continue;
    if (known.filter((place) => place !== undefined).length * 2 < answers.length) continue;
    for (const [index, place] of known.entries())
      if (place === undefined) found.add(matches[index]!.principle);
  }
  return found;
}

/** A check whose items nearly all have the number of their principle goes through them by number. */
const mostlyNumbered = 0.75;

/** A remark or two among the principles, such as "Licences", does not make a check one of another kind. */
const fewForeign = 0.2;

/** Whether more than a few items could not be recognised: each may be about any principle. */
function hasForeignItems(gate: Gate, matches: readonly PrincipleMatch[]): boolean {
  const recognised = new Set<GateItem>();
  for (const { item, ownItems } of matches)
    for (const each of item ? [item, ...ownItems] : ownItems)
      for (let at: GateItem | undefined = each; at; at = at.group) recognised.add(at);
  const isRecognised = (item: GateItem): boolean =>
    recognised.has(item) || (item.group !== undefined && isRecognised(item.group));
  const answers = gate.items.filter((item) => isAnswer(item) && item.prominent);
  const foreign = answers.filter((item) => !isRecognised(item));
  return foreign.length > answers.length * fewForeign;
}

/** Whether an item answers something, rather than sum up the check. */
function isAnswer(item: GateItem): boolean {
  if (item.aboutViolation || item.kind === 'text' || !(item.named || item.checked !== undefined))
    return false;
  return !isSummary(item.label);
}
