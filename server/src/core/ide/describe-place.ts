import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import type { Place, PlaceKind } from '../placeholder/place';
import { knownValue } from '../plan/facts-for-place';
import type { PlanContext } from '../plan/plan-context';
import { matchSections } from '../template/match-sections';
import { code, inert, joined, type SafeMarkdown, safe } from '../text/safe-markdown';
import { guidanceFor, origin } from './describe-section';

const leads: Readonly<Record<PlaceKind, string>> = {
  placeholder: 'Still a placeholder: write what holds for this plan.',
  clarification: 'An open question: find the answer and write it in its place.',
  choice: 'Not chosen yet: keep one of the words.',
  empty: 'Still empty: write a value.',
  instruction: 'An instruction to the author: do what it says, then delete it.',
  deferral: 'Put off: decide, or say when and by whom it will be decided.',
};

/** Describes in Markdown what to write at an unfinished place, with the template's words, examples and guidance. */
export function describePlace(
  place: Place,
  plan: PlanDocument,
  section: Section,
  context: PlanContext,
): SafeMarkdown {
  const { kind, label, words, examples, slot, text } = place;
  const title = label.replace(/[*_`]/g, '').trim();
  const asked = kind === 'placeholder' ? promptIn(text, examples) : '';
  // The finding already says that the place is unfinished.
  const lead = asked || (title ? lowerFirst(leads[kind]) : leads[kind]);
  const parts = [title ? safe`**${inert(title)}**: ${inert(lead)}` : inert(lead)];
  if (asked === '' && slot && slot.text !== text && slot.text.length < 400)
    parts.push(safe`The template has ${code(slot.text)} there.`);
  if (words.length > 0) parts.push(safe`One of: ${joined(words.map(code), ' · ')}`);
  if (examples.length > 0) parts.push(safe`For example: ${joined(examples.map(code), ' · ')}`);
  const known = knownValue(place, section, context);
  if (known) parts.push(safe`Known: ${code(known.value)}`);
  const { template } = context;
  const wanted = template && matchSections(plan, template).templateOf(section);
  if (template && wanted) {
    const [guidance] = guidanceFor(wanted, template);
    const help = guidance ? helpFor(title, guidance.text) : '';
    // A prompt in brackets repeats its guidance.
    const adds = help !== '' && !text.includes(help.slice(0, 60));
    parts.push(safe`---`, ...(adds ? [inert(help)] : []), origin(template, wanted));
  }
  return joined(parts);
}

/** Returns the lines of a section's guidance that name a field; all lines for a place without a label. */
function helpFor(label: string, guidance: string): string {
  if (label === '') return guidance;
  const name = label.toLowerCase();
  return guidance
    .split('\n')
    .filter((line) => line.toLowerCase().includes(name))
    .join('\n');
}

/** Returns the prompt of a placeholder without brackets; empty if the examples are listed separately. */
function promptIn(text: string, examples: readonly string[]): string {
  if (examples.length > 0 || !/^[[<【]/.test(text)) return '';
  const inner = text.slice(1, -1).trim();
  return /\s/.test(inner) && inner.length < 400 ? inner : '';
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
