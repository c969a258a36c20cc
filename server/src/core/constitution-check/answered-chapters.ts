import type { Constitution, Principle } from '../constitution/constitution';
import type { Section } from '../document/section';
import { sharedTerms, sharedWeight, type Terms, termsOf, weightOf, withoutTerms } from '../language/terms';
import type { GateItem } from './gate';

/** A chapter of a constitution that groups principles, such as "Frontend Principles". */
interface Chapter {
  /** The terms that only this chapter's title contains: "Frontend". */
  readonly terms: Terms;
  readonly principles: readonly Principle[];
}

/**
 * Finds the items that answer a whole chapter of principles by its name, such as `| Frontend | no page changes
 * |` for "Frontend Principles". Ignores items with a number and headings that group other items.
 *
 * @returns The principles of the chapter, by item.
 */
export function answeredChapters(
  items: readonly GateItem[],
  constitution: Constitution,
): ReadonlyMap<GateItem, readonly Principle[]> {
  const answered = new Map<GateItem, readonly Principle[]>();
  const chapters = chaptersOf(constitution);
  if (chapters.length < 2) return answered;
  const groups = new Set(items.map(({ group }) => group));
  for (const item of items) {
    if (!item.prominent || item.numbered.numeral || item.citedNumbers.size > 0) continue;
    if (groups.has(item) || !isAnswered(item)) continue;
    const label = termsOf(item.label);
    if (constitution.principles.some(({ name }) => isSame(termsOf(name), label))) continue;
    const chapter = chapters.find(({ terms }) => isSame(terms, label));
    if (chapter) answered.set(item, chapter.principles);
  }
  return answered;
}

/** Tells whether an item passes or has a text. A failed chapter does not tell which of its principles fails. */
function isAnswered({ status, text }: GateItem): boolean {
  return status ? status.verdict === 'pass' || status.verdict === 'not-applicable' : text !== '';
}

function chaptersOf({ document, principles }: Constitution): Chapter[] {
  const byChapter = new Map<Section, Principle[]>();
  for (const principle of principles) {
    const { start } = principle.bodySpan;
    const chapter = document.sections.findLast(
      (section) => section.depth > 0 && section.start < start && start < section.treeEnd,
    );
    if (!chapter || chapter === document.title) return [];
    byChapter.set(chapter, [...(byChapter.get(chapter) ?? []), principle]);
  }
  const chapters = [...byChapter].map(([{ title }, own]) => ({ terms: termsOf(title), principles: own }));
  return chapters.map((chapter) => {
    let { terms } = chapter;
    for (const other of chapters)
      if (other !== chapter) terms = withoutTerms(terms, sharedTerms(terms, other.terms));
    return { ...chapter, terms };
  });
}

function isSame(one: Terms, other: Terms): boolean {
  const weight = weightOf(one);
  return weight > 0 && sharedWeight(one, other) >= weight && sharedWeight(other, one) >= weightOf(other);
}
