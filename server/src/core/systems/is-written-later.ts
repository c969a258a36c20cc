import type { PlanContext } from '../plan/plan-context';
import { type Section, sectionKey } from '../plan/section';
import { isKeptAsFinished } from './system-of';

/**
 * Whether a section is one that the plan's system fills while the work is done, such as a record of it or a retrospective. In
 * a plan that lies with finished work it counts like any other.
 */
export function isWrittenLater(section: Section, { system, uri }: PlanContext): boolean {
  if (!system || system.laterSections.length === 0 || isKeptAsFinished(uri, system)) return false;
  for (let at: Section | undefined = section; at; at = at.parent)
    if (system.laterSections.includes(sectionKey(at.title))) return true;
  return false;
}
