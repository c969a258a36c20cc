import type { Prompt } from './guidance';
import { saysLeaveOut, saysOptional } from './optional-wording';

/** Whether what a template says to the author of a section allows a plan to leave it out. */
export function allowLeavingOut(prompts: readonly Prompt[]): boolean {
  return prompts.some(({ kind, text }) => (kind === 'text' ? saysLeaveOut(text) : saysOptional(text)));
}
