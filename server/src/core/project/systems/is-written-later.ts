import { type Section, sectionKey } from '../../document/section';
import type { PlanSystem } from './plan-system';

/** Whether a system fills a section while the work is done: a record of the work, a retrospective, or a section in one. */
export function isWrittenLater(section: Section, system: PlanSystem | undefined): boolean {
  if (!system || system.laterSections.length === 0) return false;
  for (let at: Section | undefined = section; at; at = at.parent)
    if (system.laterSections.includes(sectionKey(at.title))) return true;
  return false;
}
