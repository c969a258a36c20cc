import type { PlanDocument } from '../document/plan-document';
import { defineDerived } from '../query';
import type { Report } from '../rules/rule';
import type { SectionFindings } from '../rules/section-finding';
import { entryAt } from '../text/entry-at';
import { FindingPlaces, type StartsByRule, startsByRule } from './finding-places';
import { hasSuppressions, type Suppression, suppressionsIn } from './read-suppressions';
import { type SectionInput, suppressInSection } from './suppress-in-section';
import { allOn, type Switches, switched } from './switches';
import { usedNames } from './used-names';

/** The findings that remain after suppression, by section. Spans are section offsets. */
export interface Suppressed {
  /** The same list for a section in which nothing is suppressed. */
  readonly findings: readonly SectionFindings[];
  /** Reports on the comments for the rule `unused-suppression`. */
  readonly reports: readonly (readonly Report[])[];
}

/**
 * Removes the findings that comments in the plan suppress.
 *
 * @param sections The findings by section, each list sorted by where they start.
 * @param known The ids of all rules.
 * @param active The ids of the rules that ran; a comment for a disabled rule is not unused.
 */
export function applySuppressions(
  plan: PlanDocument,
  sections: readonly SectionFindings[],
  known: ReadonlySet<string>,
  active: ReadonlySet<string>,
): Suppressed {
  const { bodies } = plan;
  if (!bodies.some(hasSuppressions)) return { findings: sections, reports: [] };
  const places = new FindingPlaces(sections.map(startsOf));
  const used = usedNames(bodies.map(suppressionsIn), places, entryAt(bodies, bodies.length - 1).text.length);
  let inFile = allOn;
  for (const body of bodies)
    for (const suppression of suppressionsIn(body).wide)
      if (suppression.directive === 'disable-file') inFile = switched(inFile, suppression, known);

  let before = allOn;
  let above: readonly Suppression[] = [];
  const results = bodies.map((body, index) => {
    const { atEnd, wide } = suppressionsIn(body);
    const next = bodies[index + 1];
    const findings = entryAt(sections, index);
    const input: SectionInput = {
      findings,
      starts: startsOf(findings),
      before,
      inFile,
      above,
      known,
      active,
      isLast: index === bodies.length - 1,
      used: used.get(index),
      below:
        atEnd.length > 0 && next ? { body: next, starts: startsOf(entryAt(sections, index + 1)) } : undefined,
    };
    before = after(before, wide, known);
    above = atEnd;
    return suppressInSection(body, input);
  });
  return { findings: results.map(({ left }) => left), reports: results.map(({ reports }) => reports) };
}

/** Returns the switches at the end of a section. */
function after(before: Switches, wide: readonly Suppression[], known: ReadonlySet<string>): Switches {
  let switches = before;
  for (const suppression of wide)
    if (suppression.directive !== 'disable-file') switches = switched(switches, suppression, known);
  return switches;
}

/** Returns the start offsets of a section's findings; undefined if it has none. */
const startsOf = defineDerived((findings: SectionFindings): StartsByRule | undefined =>
  findings.length === 0 ? undefined : startsByRule(findings),
);
