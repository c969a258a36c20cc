import type { Section } from '../document/section';
import { saysLeaveOut, saysOptional } from '../placeholder/template-lines';
import { type Prompt, readPrompts } from './guidance';

/**
 * Whether what a template's section says to its author allows a plan to leave it out.
 *
 * @param prompts What `readPrompts` gives for the section.
 */
export function allowsLeavingOut({ body }: Section, prompts: readonly Prompt[]): boolean {
  if (prompts.some(({ kind, text }) => kind !== 'text' && saysOptional(text))) return true;
  return saysLeaveOut(body.text.slice(body.heading?.span.end ?? 0));
}

/** The same of a section whose prompts are not at hand. */
export function mayLeaveOut(section: Section): boolean {
  return allowsLeavingOut(section, readPrompts(section));
}
