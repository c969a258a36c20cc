import { sectionKey, type TitlePath } from '../../document/section';
import type { PlanSystem } from './plan-system';

/** Tells whether a section, or a section above it, is filled during the work, such as a log or a retrospective. */
export function isWrittenLater(section: TitlePath, system: PlanSystem | undefined): boolean {
  if (!system || system.laterSections.length === 0) return false;
  for (let at: TitlePath | undefined = section; at; at = at.parent)
    if (system.laterSections.includes(sectionKey(at.title))) return true;
  return false;
}
