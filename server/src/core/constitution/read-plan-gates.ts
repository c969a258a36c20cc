import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import { hasWord } from '../language/compile-words';
import { sharedWeight, type Terms, termsOf, weightOf } from '../language/terms';
import { plainText } from '../markdown/plain-text';
import { overlaps, textOf } from '../span/span';
import { citedNumerals } from './cited-numerals';
import type { PlanGate, Principle } from './constitution';

const announcesGates = hasWord('gateChapters');
/** The maximum length of a gate's name; longer lines are sentences about principles. */
const longestName = 120;
const citation = /[(（[][^()（）[\]]*[)）\]]/gu;

/**
 * Reads the gates that a constitution lists for plans, each with its principles: `Size check (Principle II)`.
 *
 * @param principles The constitution's principles; their own text contains no gates.
 */
export function readPlanGates(document: PlanDocument, principles: readonly Principle[]): PlanGate[] {
  return document.sections
    .filter(({ title }) => announcesGates(title))
    .flatMap((section) => {
      const gates = gatesIn(section, principles);
      // If a gate of the section names a principle, checkboxes without one are not gates.
      return gates.some(({ positions }) => positions.size > 0)
        ? gates.filter(({ positions }) => positions.size > 0)
        : gates;
    });
}

function gatesIn(section: Section, principles: readonly Principle[]): PlanGate[] {
  const { blocks, text } = section.body;
  return blocks.flatMap((block): PlanGate[] => {
    if (block.kind !== 'paragraph' && block.kind !== 'item') return [];
    if (principles.some(({ bodySpan }) => overlaps(bodySpan, section.at(block.span)))) return [];
    const [line = ''] = textOf(text, block.prose.span).split('\n', 1);
    if (line.length > longestName) return [];
    const positions = citedNumerals(line);
    const terms: Terms = termsOf(plainText(line.replace(citation, ' ')));
    const isBox = block.kind === 'item' && block.checked !== undefined;
    return (positions.size > 0 || isBox) && weightOf(terms) > 0 ? [{ terms, positions }] : [];
  });
}

/** The share of a gate's name and of an item's name that must be equal. */
const gateShare = 0.75;

/** Finds the first gate whose name shares enough terms with an item's name. Returns undefined if there is none. */
export function findPlanGate(planGates: readonly PlanGate[], name: Terms): PlanGate | undefined {
  const weight = weightOf(name);
  if (weight === 0) return undefined;
  return planGates.find(({ terms }) => {
    const shared = sharedWeight(terms, name);
    return shared >= weightOf(terms) * gateShare && shared >= weight * gateShare;
  });
}
