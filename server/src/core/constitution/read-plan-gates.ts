import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import { hasWord } from '../language/compile-words';
import { sharedWeight, type Terms, termsOf, weightOf } from '../language/terms';
import { plainText } from '../markdown/plain-text';
import { overlaps, textOf } from '../span/span';
import { citedNumerals } from './cited-numerals';
import type { PlanGate, Principle } from './constitution';

const announcesGates = hasWord('gateChapters');
/** A gate's name is a short line, not a sentence about principles. */
const longestName = 120;
const citation = /[(（[][^()（）[\]]*[)）\]]/gu;

/**
 * The gates that a constitution lists for plans, each with the principles that it stands for: `Size check (Principle II)`.
 *
 * @param principles The constitution's principles; what stands inside of one is none of its gates.
 */
export function readPlanGates(document: PlanDocument, principles: readonly Principle[]): PlanGate[] {
  return document.sections
    .filter(({ depth, title }) => depth > 0 && announcesGates(title))
    .flatMap((section) => {
      const gates = gatesIn(section, principles);
      // Boxes are for plans to tick, whether they name a principle or not.
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

/** So much of a gate's name and of an item's has to be the same. */
const gateShare = 0.75;

/** The first of a constitution's gates for plans that has the words of an item's name; undefined for none. */
export function findPlanGate(planGates: readonly PlanGate[], name: Terms): PlanGate | undefined {
  const weight = weightOf(name);
  if (weight === 0) return undefined;
  return planGates.find(({ terms }) => {
    const shared = sharedWeight(terms, name);
    return shared >= weightOf(terms) * gateShare && shared >= weight * gateShare;
  });
}
