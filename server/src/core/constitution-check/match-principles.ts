import { isNonNegotiable, withoutMark } from '../constitution/binding-words';
import { citedPrinciples, severalNumeralsAtStart } from '../constitution/cited-numerals';
import { compareName, type NameMatch } from '../constitution/compare-name';
import type { Constitution, Principle } from '../constitution/constitution';
import { citedCodes, codeOf, codesAtStart, isBetween } from '../constitution/principle-codes';
import { type NameForm, namesOf, type PrincipleNames, usesWord } from '../constitution/principle-names';
import { principleWordsOf } from '../constitution/principle-words';
import { findPlanGate } from '../constitution/read-plan-gates';
import { hasWord } from '../language/compile-words';
import { languageOf } from '../language/language-of';
import { joinTerms, sharedWeight, type Terms, termsOf, weightOf, withoutTerms } from '../language/terms';
import { defineDerived } from '../query';
import { answeredChapters } from './answered-chapters';
import { countedPrinciples } from './counted-principles';
import type { Gate, GateItem } from './gate';
import { isListed, isPhrase, isWithin } from './name-in-text';
import { isOtherLanguage, languageOfItems } from './other-language';

/** The way in which a check addresses a principle. */
export type Addressed = 'name' | 'number' | 'words' | 'no';

export interface PrincipleMatch {
  readonly principle: Principle;
  readonly addressed: Addressed;
  /** The first item that addresses the principle; undefined if none does. */
  readonly item: GateItem | undefined;
  /** The items with the principle's name or number, in document order. They are about this principle only. */
  readonly ownItems: readonly GateItem[];
}

/**
 * Finds the principles of a constitution that a check addresses: by name or short form, by number or range, or
 * in other words. A number with another principle's name and a sentence about all principles do not count.
 *
 * @param gate The plan's check; undefined for a plan without one.
 * @returns One match for each principle, in the constitution's order.
 */
export function matchPrinciples(
  constitution: Constitution,
  gate: Gate | undefined,
): readonly PrincipleMatch[] {
  if (!gate)
    return constitution.principles.map((principle) => ({
      principle,
      addressed: 'no',
      item: undefined,
      ownItems: [],
    }));
  return matchesIn(gate, constitution);
}

const matchesIn = defineDerived((gate: Gate, constitution: Constitution): readonly PrincipleMatch[] => {
  const matching = new Matching(constitution);
  matching.read(gate.items);
  return constitution.principles.map(
    (principle): PrincipleMatch => ({
      principle,
      addressed: matching.found.get(principle)?.addressed ?? 'no',
      item: matching.found.get(principle)?.item,
      ownItems: [...matching.claimed].filter(([, own]) => own === principle).map(([item]) => item),
    }),
  );
});

class Matching {
  readonly found = new Map<Principle, { addressed: Addressed; item: GateItem }>();
  /** Items with the name or number of a principle. */
  readonly claimed = new Map<GateItem, Principle>();
  private readonly termsByItem = new Map<GateItem, { label: Terms; all: Terms }>();
  /** Items with a principle's number and a different name. */
  private readonly doubtful: { item: GateItem; principle: PrincipleNames }[] = [];
  private agreements = 0;
  private conflicts = 0;

  private readonly names: readonly PrincipleNames[];
  private readonly hasCodes: boolean;
  /** The numbers of the principles that numbered gates denote, by item. */
  private counted: ReadonlyMap<GateItem, ReadonlySet<number>> = new Map();

  constructor(private readonly constitution: Constitution) {
    this.names = namesOf(constitution);
    this.hasCodes = constitution.principles.some((each) => codeOf(each, constitution) !== undefined);
  }

  read(items: readonly GateItem[]): void {
    this.counted = countedPrinciples(items, this.constitution);
    for (const item of items) this.readLabel(item);
    this.judgeDoubtful();
    for (const item of items) this.readCitations(item);
    for (const item of items) this.readPlanGate(item);
    for (const item of items) this.readMentions(item);
    for (const item of items) this.readOwnWords(item);
    for (const [item, principles] of answeredChapters(items, this.constitution))
      for (const principle of principles) this.claim(principle, 'words', item);
  }

  private claim(principle: Principle, addressed: Addressed, item: GateItem): void {
    if (!this.found.has(principle)) this.found.set(principle, { addressed, item });
  }

  private terms(item: GateItem): { label: Terms; all: Terms } {
    let terms = this.termsByItem.get(item);
    if (!terms) {
      const { name, numeral } = item.numbered;
      const own = numeral ? name : item.label;
      const label = termsOf(withoutMark(item.named ? own : withoutDenials(own)));
      const text = withoutDenials(item.text);
      terms = { label, all: text ? joinTerms(label, termsOf(text)) : label };
      this.termsByItem.set(item, terms);
    }
    return terms;
  }

  /** Matches an item with the principle whose name or number it has. */
  private readLabel(item: GateItem): void {
    if (this.readCode(item)) return;
    if (!item.named && item.numbered.numeral === undefined) return;
    const { label } = this.terms(item);
    const value = item.numbered.numeral?.value;
    const numbered =
      value === undefined ? [] : this.names.filter(({ principle }) => principle.position === value);
    const best = this.bestByName(item, label, numbered);
    if (best) {
      this.claim(best.names.principle, best.whole ? 'name' : 'words', item);
      this.claimed.set(item, best.names.principle);
      if (numbered.includes(best.names)) this.agreements++;
      else if (numbered.length > 0) this.conflicts++;
      this.readRest(item, withoutTerms(label, best.shared));
      return;
    }
    const [first] = numbered;
    if (!first) return;
    if (weightOf(label) === 0 || item.numbered.isPart) {
      this.claim(first.principle, 'number', item);
      this.claimed.set(item, first.principle);
    } else this.doubtful.push({ item, principle: first });
  }

  /** Matches the code, or the range of codes, at the start of a label with principles. */
  private readCode(item: GateItem): boolean {
    const codes = codesAtStart(item.label);
    if (!codes) return false;
    const own = this.names.filter(
      ({ principle: { number, position } }) =>
        number !== undefined && position === undefined && isBetween(number, ...codes),
    );
    for (const { principle } of own) this.claim(principle, 'number', item);
    const [first, ...others] = own;
    if (first && others.length === 0) this.claimed.set(item, first.principle);
    return own.length > 0;
  }

  private bestByName(item: GateItem, label: Terms, numbered: readonly PrincipleNames[]) {
    const marked = isNonNegotiable(item.label);
    let best: (NameMatch & { names: PrincipleNames; rank: number }) | undefined;
    for (const names of this.names) {
      const sameNumber = numbered.includes(names);
      for (const form of names.forms) {
        const match = compareName(form, label, { sameNumber, prominent: item.prominent });
        if (!match) continue;
        const rank =
          match.score +
          (form.lead ? -0.05 : 0) +
          (sameNumber ? 0.15 : 0) +
          (marked && names.principle.nonNegotiable ? 0.05 : 0);
        if (!best || rank > best.rank) best = { ...match, names, rank };
      }
    }
    return best;
  }

  /** Matches further principles in the same label: "Simplicity & Observability". */
  private readRest(item: GateItem, rest: Terms): void {
    for (const { principle, forms } of this.names) {
      if (this.claimed.get(item) === principle) continue;
      if (
        forms.some(
          (form) =>
            !form.secondHalf &&
            sharedWeight(form.terms, rest) >= form.weight &&
            (!form.lead || weightOf(rest) <= form.weight),
        )
      )
        this.claim(principle, 'name', item);
    }
  }

  /**
   * Accepts an item with a principle's number and a different name if the name uses words of the principle, if
   * the scripts differ, or if the check is in another language.
   */
  private judgeDoubtful(): void {
    const namesDiffer =
      this.agreements === 0 &&
      this.conflicts === 0 &&
      isOtherLanguage(languageOfItems(this.termsByItem.keys()), languageOf(this.constitution.document.text));
    for (const { item, principle } of this.doubtful) {
      const { label } = this.terms(item);
      const said =
        label.words.some((word) => usesWord(principle, word)) ||
        isWithin(item.numbered.name, principle.principle.name);
      const otherScript = principle.forms.every(
        ({ terms }) =>
          (terms.words.length === 0 && label.runs.length === 0) ||
          (terms.runs.length === 0 && label.words.length === 0),
      );
      if (!said && !otherScript && !namesDiffer) continue;
      this.claim(principle.principle, 'number', item);
      this.claimed.set(item, principle.principle);
    }
  }

  private readCitations(item: GateItem): void {
    const text =
      item.named && item.numbered.numeral
        ? `${item.numbered.name} ${withoutDenials(item.text)}`
        : textOfItem(item);
    const cited = new Set([
      ...citedPrinciples(text, principleWordsOf(this.constitution)),
      ...severalNumeralsAtStart(item.label),
      ...item.citedNumbers,
      ...(this.counted.get(item) ?? []),
    ]);
    const codes = this.hasCodes ? citedCodes(this.claimed.has(item) ? item.label : text) : [];
    if (cited.size === 0 && codes.length === 0) return;
    for (const { principle } of this.names) {
      const code = codes.length > 0 ? codeOf(principle, this.constitution) : undefined;
      const isCited =
        (principle.position !== undefined && cited.has(principle.position)) ||
        (code !== undefined && codes.some((range) => isBetween(code, ...range)));
      if (isCited) this.claim(principle, 'number', item);
    }
  }

  /** Matches an item with a plan gate of the constitution; the item addresses the principles of the gate. */
  private readPlanGate(item: GateItem): void {
    const terms = item.named ? this.terms(item).label : this.terms(item).all;
    const gate = findPlanGate(this.constitution.planGates, terms);
    if (!gate) return;
    for (const { principle } of this.names)
      if (principle.position !== undefined && gate.positions.has(principle.position))
        this.claim(principle, 'number', item);
  }

  /** Matches names, or most terms of a name, in the text of an item. The terms of its group count too. */
  private readMentions(item: GateItem): void {
    const { all } = this.terms(item);
    const context = item.group ? this.terms(item.group).label : undefined;
    const text = textOfItem(item);
    for (const { principle, forms, artefacts } of this.names) {
      if (this.found.has(principle)) continue;
      if (this.namesArtefact(item, artefacts, text)) this.claim(principle, 'words', item);
      for (const form of forms) {
        if (form.lead) continue;
        const mentioned = isPhrase(form.text)
          ? text.toLowerCase().includes(form.text.toLowerCase())
          : isListed(form.text, text);
        if (!mentioned && !(form.weight >= 2 && this.coversName(form, item, all, context))) continue;
        this.claim(principle, 'words', item);
        break;
      }
    }
  }

  /**
   * Tells whether an item names an artefact of a principle. Paragraphs and items about another principle do not
   * count.
   */
  private namesArtefact(item: GateItem, artefacts: readonly string[], text: string): boolean {
    if (item.kind === 'text' || this.claimed.has(item)) return false;
    return artefacts.some((artefact) => text.includes(artefact));
  }

  private coversName(form: NameForm, item: GateItem, own: Terms, context: Terms | undefined): boolean {
    const weight = sharedWeight(form.terms, own);
    if (weight >= 2 && weight / form.weight >= 0.6) return true;
    if (!context || weight === 0 || this.claimed.has(item)) return false;
    const together = sharedWeight(form.terms, joinTerms(own, context));
    return together >= 2 && together >= form.weight;
  }

  /** Matches an item with several words that only one principle uses, unless the item is about another principle. */
  private readOwnWords(item: GateItem): void {
    if (this.claimed.has(item)) return;
    const { words } = this.terms(item).all;
    if (words.length < 3 || words.length > 60) return;
    let best: { names: PrincipleNames; count: number } | undefined;
    for (const names of this.names) {
      const count = words.filter((word) => word.length > 2 && usesWord(names, word)).length;
      if (!best || count > best.count) best = { names, count };
    }
    if (best && best.count >= 3 && best.count / words.length >= 0.3)
      this.claim(best.names.principle, 'words', item);
  }
}

const saysNotAddressed = hasWord('notAddressed');

/** Removes the clauses that say that a principle is not addressed. */
function withoutDenials(text: string): string {
  if (!saysNotAddressed(text)) return text;
  const clauses = text.split(/(?<=[.;:!?。；,，])\s*/u);
  return clauses.filter((clause) => !saysNotAddressed(clause)).join(' ');
}

function textOfItem(item: GateItem): string {
  return `${item.named ? item.label : withoutDenials(item.label)} ${withoutDenials(item.text)}`;
}
