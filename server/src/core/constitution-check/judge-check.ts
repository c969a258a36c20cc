import type { Constitution, Principle } from '../constitution/constitution';
import type { Scan } from '../document/section';
import { languageOf } from '../language/language-of';
import type { Template } from '../template/template';
import { entryAt } from '../text/entry-at';
import { answersConstitution, answersTemplate } from './answers-gates';
import type { Gate, GateItem } from './gate';
import { listsPrinciples } from './lists-principles';
import { matchPrinciples, type PrincipleMatch } from './match-principles';
import { isOtherLanguage, languageOfItems } from './other-language';
import { principlesUnderHeadings } from './principles-under-headings';
import { isSummary } from './summary-items';
import { isInOtherLanguage, readTemplateGates } from './template-gates';

/**
 * The way in which a plan's check answers a constitution.
 *
 * - `lists`: it covers the principles by name or number.
 * - `names-some`: it names some principles without listing them.
 * - `own-items`: it has items, and none of them matches a principle.
 * - `no-items`: it has no items, as in "all principles are satisfied".
 * - `answers-gates`: it answers every gate of the team's own template, or of the constitution.
 * - `not-comparable`: it has one item for each principle, in another language or script.
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
  /** One match for each principle, in the constitution's order. */
  readonly matches: readonly PrincipleMatch[];
  /** The principles that neither the check nor another part of the plan addresses, in the constitution's order. */
  readonly missing: readonly Principle[];
  /** The missing principles that no item of the check can be about. */
  readonly skipped: ReadonlySet<Principle>;
}

/**
 * Compares a plan's check with a constitution. Reports skipped principles only if the check clearly goes
 * through the principles, because an unrecognised item may be about the principle that seems to be missing.
 *
 * @param site The sections of the plan, and the template that governs it. Only a team's own template can replace
 *   principles with gates.
 */
export function judgeCheck(
  site: { readonly scan: Scan; readonly context: { readonly template: Template | undefined } },
  constitution: Constitution,
  gate: Gate,
): CheckJudgement {
  const { template } = site.context;
  const matches = matchPrinciples(constitution, gate);
  const unaddressed = matches.filter(({ addressed }) => addressed === 'no').map(({ principle }) => principle);
  const elsewhere =
    unaddressed.length > 0 ? principlesUnderHeadings(site.scan, constitution, gate) : new Set<Principle>();
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
    // A check that lists the principles must list all of them, even if it has other gates.
    if (!own.covered.has(principle)) return !own.listsPrinciples && answers !== undefined && !isList;
    // Gates that list the principles must be answered by name, unless the check is in another language.
    return isAllAnswered && (!own.listsPrinciples || isInOtherLanguage(gate, template));
  };
  const missing = unaddressed.filter(
    (principle) => !elsewhere.has(principle) && !isTemplateMatter(principle),
  );
  const inPlace = missing.length > 0 ? principlesByPlace(gate, matches) : new Set<Principle>();
  const skipped =
    form === 'lists' && !isAllAnswered
      ? // The template is at fault for a principle that it omits too.
        skippedOf(gate, matches, missing).filter(
          (principle) => !inPlace.has(principle) && (!own?.listsPrinciples || own.covered.has(principle)),
        )
      : [];
  return { form, matches, missing, skipped: new Set(skipped) };
}

/**
 * Tells whether a check names more than one principle that no template gate is about. A single name may be a
 * coincidence.
 */
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
  // An item with the principle's number may be about it in spite of a different name.
  const unused = missing.filter(({ position }) => position === undefined || !used.has(position));
  if (!hasForeignItems(gate, matches)) return unused;
  const own = matches.flatMap(({ ownItems }) => ownItems);
  const numbered = own.filter(({ numbered: { numeral } }) => numeral);
  if (numbered.length < own.length * mostlyNumbered) return [];
  return unused.filter(({ position }) => position !== undefined);
}

/**
 * Finds the principles that unrecognised items may address by position: a part has one item for each principle,
 * and at least half of the items are recognised, all in the constitution's order.
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
      if (place === undefined) found.add(entryAt(matches, index).principle);
  }
  return found;
}

/** The share of numbered items from which a check addresses the principles by number. */
const mostlyNumbered = 0.75;

/** The share of unrecognised items, such as "Licences", that a check of principles may have. */
const fewForeign = 0.2;

/** Tells whether more than a few items are unrecognised; each may be about any principle. */
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

/** Tells whether an item answers something and is not a summary. */
function isAnswer(item: GateItem): boolean {
  if (item.aboutViolation || item.kind === 'text' || !(item.named || item.checked !== undefined))
    return false;
  return !isSummary(item.label);
}
