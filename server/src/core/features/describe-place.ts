import type { PlanContext } from '../plan/plan-context';
import type { PlanDocument } from '../plan/plan-document';
import type { Section } from '../plan/section';
import { matchSections } from '../template/match-sections';
import { knownValue } from '../unfinished/facts-for-place';
import type { Place, PlaceKind } from '../unfinished/place';
import { guidanceFor, origin } from './describe-section';

const leads: Readonly<Record<PlaceKind, string>> = {
  placeholder: 'Still a placeholder: write what holds for this plan.',
  clarification: 'An open question: find the answer and write it in its place.',
  choice: 'Not chosen yet: keep one of the words.',
  empty: 'Still empty: write a value.',
  instruction: 'An instruction to the author: do what it says, then delete it.',
  deferral: 'Put off: decide, or say when and by whom it will be decided.',
};

/** What to write at an unfinished place, as Markdown: with the template's own words, examples and guidance. */
export function describePlace(
  place: Place,
  plan: PlanDocument,
  section: Section,
  context: PlanContext,
): string {
  const { kind, label, words, examples, slot, text } = place;
  const title = label.replace(/[*_`]/g, '').trim();
  const parts = [title ? `**${title}**: ${lowerFirst(leads[kind])}` : leads[kind]];
  const asked = kind === 'placeholder' ? promptIn(text, examples) : '';
  if (asked) parts.push(`> ${asked}`);
  else if (slot && slot.text !== text && slot.text.length < 400)
    parts.push(`The template has \`${slot.text.replaceAll('`', '')}\` there.`);
  if (words.length > 0) parts.push(`One of: ${words.map((word) => `\`${word}\``).join(' · ')}`);
  if (examples.length > 0)
    parts.push(`For example: ${examples.map((example) => `\`${example.replaceAll('`', '')}\``).join(' · ')}`);
  const known = knownValue(place, section, context);
  if (known) parts.push(`Known: \`${known.value.replaceAll('`', '')}\``);
  const { template } = context;
  const wanted = template && matchSections(plan, template).templateOf(section);
  if (template && wanted) {
    const [guidance] = guidanceFor(wanted, template).reverse();
    // A prompt in brackets is its own guidance.
    const adds = guidance && !text.includes(guidance.text.slice(0, 60));
    parts.push('---', ...(adds ? [guidance.text] : []), origin(template, wanted));
  }
  return parts.join('\n\n');
}

/** What a placeholder asks for, without brackets and without the examples that are listed anyway. */
function promptIn(text: string, examples: readonly string[]): string {
  if (examples.length > 0 || !/^[[<【]/.test(text)) return '';
  const inner = text.slice(1, -1).trim();
  return /\s/.test(inner) && inner.length < 400 ? inner : '';
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
