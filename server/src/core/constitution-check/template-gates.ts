// The gates of the team's own template, and which principles they are about.

import type { Constitution, Principle } from '../constitution/constitution';
import { languageOf } from '../language/language-of';
import { defineDerived } from '../query';
import type { Template } from '../template/template';
import { wording } from '../text/wording';
import { findGate } from './find-gate';
import type { Gate } from './gate';
import { matchPrinciples, type PrincipleMatch } from './match-principles';
import { isOtherLanguage, languageOfItems } from './other-language';

/** The relation of the gates of a team's own template to the constitution. */
export interface TemplateGates {
  /** Whether the gates are, by name or number, the principles. */
  readonly listsPrinciples: boolean;
  /** The principles that a gate is about. */
  readonly covered: ReadonlySet<Principle>;
}

/** Fewer gates than this stand beside the principles, not in their place. */
const fewestGates = 3;

/** The gates of a team's own template; none for a built-in one and Spec Kit's own, whose gates ask for no team's principles. */
export function ownGatesOf(template: Template | undefined): readonly string[] {
  const isOwn = template?.source.kind === 'workspace' && !hasStockGates(template);
  const items = isOwn ? (template.gate?.items ?? []) : [];
  return items.length >= fewestGates ? items.map(({ name }) => name) : [];
}

/** So much of the gates has to name principles, for a template that lists them. */
const mostlyPrinciples = 0.6;

/** @returns Undefined for a built-in template, and for one with fewer gates than can stand in the place of principles. */
export function readTemplateGates(
  constitution: Constitution,
  template: Template | undefined,
): TemplateGates | undefined {
  const count = ownGatesOf(template).length;
  if (!template || count === 0) return undefined;
  const matches = matchPrinciples(constitution, findGate(template.document, template));
  const named = matches.filter(({ addressed }) => addressed === 'name' || addressed === 'number');
  return {
    listsPrinciples: named.length >= count * mostlyPrinciples,
    covered: new Set(matches.filter(isAddressed).map(({ principle }) => principle)),
  };
}

function isAddressed({ addressed }: PrincipleMatch): boolean {
  return addressed !== 'no';
}

/** Whether a check is written in another language than the gates of its template, as far as that shows. */
export function isInOtherLanguage(gate: Gate, template: Template): boolean {
  const names = (template.gate?.items ?? []).map(({ name }) => name).join('\n');
  // Labels of a word or two do not tell their language.
  const gates = languageOf(names) ?? languageOf(template.document.text);
  return isOtherLanguage(languageOfItems(gate.items), gates);
}

/** The count of named or ticked items in the part of a check that has most of them. */
export function mostAnswers({ parts }: Gate): number {
  const counts = parts.map(
    ({ items }) =>
      items.filter(
        ({ aboutViolation, checked, level, named }) =>
          !aboutViolation && level === 0 && (named || checked !== undefined),
      ).length,
  );
  return Math.max(0, ...counts);
}

/** How gates begin that Spec Kit's plan template had until September 2025. They ask for no team's principles. */
const stockGates = [
  'using framework directly?',
  'single data model?',
  'avoiding patterns?',
  'every feature as library?',
  'cli per library:',
  'red-green-refactor cycle enforced?',
  'git commits show tests before implementation?',
  'structured logging included?',
  'error context sufficient?',
  'build increments on every change?',
];
/** A team may have kept one or two of them among its own. */
const fewestStock = 3;

/** Whether a template still has the gates that Spec Kit shipped, so that its check is not the team's own. */
export const hasStockGates = defineDerived(({ gate }: Template): boolean => {
  const names = (gate?.items ?? []).map(({ name }) => wording(name));
  return stockGates.filter((stock) => names.some((name) => name.startsWith(stock))).length >= fewestStock;
});
