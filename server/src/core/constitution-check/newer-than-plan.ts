import type { Addition } from '../constitution/addition-note';
import { additionsOf } from '../constitution/additions';
import { findCitedVersions } from '../constitution/cited-versions';
import type { Constitution, Principle } from '../constitution/constitution';
import { compareVersions } from '../constitution/version-line';
import { headerFields } from '../document/header-fields';
import type { SectionBody } from '../document/model';
import { planDate } from '../document/plan-date';
import type { PlanDocument, Take } from '../document/plan-document';
import { defineDerived } from '../query';

/**
 * Finds the principles that were added to the constitution after a plan was written, by the plan's date or the
 * constitution version that it cites.
 *
 * @returns The version and date of the addition, such as `version 1.3.0, 2026-05-02`, by principle. Uncertain
 *   principles are left out.
 */
export function newerThanPlan(
  take: Take,
  constitution: Constitution,
  principles: readonly Principle[],
): ReadonlyMap<Principle, string> {
  const newer = new Map<Principle, string>();
  if (principles.length === 0) return newer;
  const additions = additionsOf(constitution);
  const date = take(planDate);
  const version = take(citedVersion);
  // A plan that addresses some of the principles is newer than the constitution, whatever its date.
  const isWhole = principles.length === constitution.principles.length;
  for (const principle of principles) {
    const addition = additions.get(principle) ?? (isWhole ? sinceRatification(constitution) : undefined);
    if (addition && isLater(addition, date, version)) newer.set(principle, describe(addition));
  }
  return newer;
}

/** Returns the date of ratification, because no principle is older than its constitution. */
function sinceRatification({ ratified, amended }: Constitution): Addition | undefined {
  const isPlausible = ratified && !(amended && amended.date < ratified.date);
  return isPlausible ? { date: ratified.date } : undefined;
}

function isLater(addition: Addition, date: string | undefined, version: string | undefined): boolean {
  const laterDate = addition.date !== undefined && date !== undefined ? date < addition.date : undefined;
  const laterVersion =
    addition.version !== undefined && version !== undefined
      ? compareVersions(version, addition.version) < 0
      : undefined;
  return (laterDate ?? laterVersion ?? false) && (laterVersion ?? true);
}

const versionsIn = defineDerived(({ text }: SectionBody) => findCitedVersions(text));

/** Returns the highest version of the constitution that a plan cites. */
function citedVersion(plan: PlanDocument): string | undefined {
  const header = headerFields(plan).flatMap(({ label, value }) => findCitedVersions(`${label}: ${value}`));
  const cited = [...header, ...plan.bodies.flatMap(versionsIn)];
  return cited
    .map(({ version }) => version)
    .sort(compareVersions)
    .at(-1);
}

function describe({ date, version }: Addition): string {
  return [version && `version ${version}`, date].filter(Boolean).join(', ');
}
