import type { FindingPlaces, Place } from './finding-places';
import type { SectionSuppressions } from './read-suppressions';

/**
 * The names that suppress a finding, in a section's comments that apply across sections: `1 empty-field` for a name in the
 * section's second such comment; `1 ` if that comment applies to all rules.
 */
export type UsedNames = ReadonlySet<string>;

/**
 * Finds the comments across sections that suppress a finding, by section index.
 *
 * @param end The length of the last section.
 */
export function usedNames(
  sections: readonly SectionSuppressions[],
  places: FindingPlaces,
  end: number,
): ReadonlyMap<number, UsedNames> {
  const used = new Map<number, UsedNames>();
  if (!sections.some(({ wide }) => wide.length > 0)) return used;
  const fileEnd: Place = { section: sections.length - 1, offset: end };
  const { rules } = places;
  // The nearest later `enable` by name. The key `undefined` has that for all rules.
  const enabled = new Map<string | undefined, Place>();
  for (const [section, { wide }] of [...sections.entries()].reverse()) {
    const names = new Set<string>();
    for (const [index, { directive, rules: named, span }] of [...wide.entries()].reverse()) {
      if (directive === 'enable') {
        const place = { section, offset: span.start };
        if (named.length === 0) enabled.set(undefined, place);
        for (const { name } of named) enabled.set(name, place);
        continue;
      }
      const isUsed = (rule: string) =>
        directive === 'disable-file'
          ? places.hasBetween(rule, { section: 0, offset: 0 }, { ...fileEnd, offset: end + 1 })
          : places.hasBetween(
              rule,
              { section, offset: span.end },
              nearest(fileEnd, enabled.get(undefined), enabled.get(rule)),
            );
      if (named.length === 0 && rules.some(isUsed)) names.add(`${index} `);
      for (const { name } of named) if (isUsed(name)) names.add(`${index} ${name}`);
    }
    if (wide.length > 0) used.set(section, names);
  }
  return used;
}

function nearest(place: Place, ...others: readonly (Place | undefined)[]): Place {
  return others.reduce<Place>(
    (one, other) =>
      !other || one.section < other.section || (one.section === other.section && one.offset <= other.offset)
        ? one
        : other,
    place,
  );
}
