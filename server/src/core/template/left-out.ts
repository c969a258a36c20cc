import type { Section } from '../document/section';
import { saysLeaveOut, saysOptional } from '../placeholder/template-lines';
import { type Prompt, readPrompts } from './guidance';

/**
 * Tells whether the text of a template's section allows plans to omit the section.
 *
 * @param prompts The result of `readPrompts` for the section.
 */
export function allowsLeavingOut({ body }: Section, prompts: readonly Prompt[]): boolean {
  if (prompts.some(({ kind, text }) => kind !== 'text' && saysOptional(text))) return true;
  return saysLeaveOut(body.text.slice(body.heading?.span.end ?? 0));
}

/** Calls `allowsLeavingOut` with the prompts of the section. */
export function mayLeaveOut(section: Section): boolean {
  return allowsLeavingOut(section, readPrompts(section));
}
