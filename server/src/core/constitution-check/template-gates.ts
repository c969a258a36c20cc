import type { Constitution, Principle } from '../constitution/constitution';
import { languageOf } from '../language/language-of';
import { defineDerived } from '../query';
import type { Template } from '../template/template';
import { wording } from '../text/wording';
import { findGate } from './find-gate';
import type { Gate } from './gate';
import { matchPrinciples, type PrincipleMatch } from './match-principles';
import { isOtherLanguage, languageOfItems } from './other-language';

/** The relation between the gates of a team's own template and the constitution. */
export interface TemplateGates {
  /** Whether the gates list the principles by name or number. */
  readonly listsPrinciples: boolean;
  /** The principles that the gates address. */
  readonly covered: ReadonlySet<Principle>;
}

/** The minimum number of gates that can replace the principles; fewer gates only supplement them. */
const fewestGates = 3;

/**
 * Returns the gates of a team's own template. Returns an empty list for built-in templates and Spec Kit's own,
 * whose gates ask for no team's principles.
 */
export function ownGatesOf(template: Template | undefined): readonly string[] {
  const isOwn = template?.source.kind === 'workspace' && !hasStockGates(template);
  const items = isOwn ? (template.gate?.items ?? []) : [];
  return items.length >= fewestGates ? items.map(({ name }) => name) : [];
}

/** The share of gates with principles from which a template lists the principles. */
const mostlyPrinciples = 0.6;

/**
 * Compares the gates of a template with a constitution.
 *
 * @returns Undefined for a built-in template, and for one with too few gates to replace the principles.
 */
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

/**
 * Tells whether a check is in another language than the gates of its template. Returns false if a language is
 * unclear.
 */
export function isInOtherLanguage(gate: Gate, template: Template): boolean {
  const names = (template.gate?.items ?? []).map(({ name }) => name).join('\n');
  // Labels of one or two words do not reveal their language.
  const gates = languageOf(names) ?? languageOf(template.document.text);
  return isOtherLanguage(languageOfItems(gate.items), gates);
}

/** Counts the outermost items with a name or a checkbox, in the part that has most of them. */
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

/**
 * The first words of the gates in Spec Kit's plan template until September 2025. They ask for no team's
 * principles.
 */
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
/** A team may retain one or two stock gates among its own. */
const fewestStock = 3;

/** Tells whether a template still has the gates of Spec Kit, so that its check is not the team's own. */
export const hasStockGates = defineDerived(({ gate }: Template): boolean => {
  const names = (gate?.items ?? []).map(({ name }) => wording(name));
  return stockGates.filter((stock) => names.some((name) => name.startsWith(stock))).length >= fewestStock;
});
