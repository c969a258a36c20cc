import type { PlanDocument } from '../document/plan-document';
import { lazyPattern, wordsOf } from '../language/compile-words';
import { isSameWord, joinTerms, type Terms, termsOf, weightOf } from '../language/terms';
import { defineDerived } from '../query';
import { textOf } from '../span/span';
import { entryAt } from '../text/entry-at';
import type { Constitution, Principle } from './constitution';

/** The names and words that refer to a principle in a check. */
export interface PrincipleNames {
  readonly principle: Principle;
  /** The full name and the parts that can replace it, such as a translation in brackets or the text after a dash. */
  readonly forms: readonly NameForm[];
  /** Words that only this principle contains, name included, grouped by their first letters. */
  readonly ownWords: ReadonlyMap<string, readonly string[]>;
  /** Packages, paths, commands and similar inline code that only this principle contains. */
  readonly artefacts: readonly string[];
}

export interface NameForm {
  readonly text: string;
  readonly terms: Terms;
  readonly weight: number;
  /**
   * Whether the form is only a part of the name ("Simplicity" of "Simplicity and Safety"): enough in a label,
   * not in prose.
   */
  readonly lead: boolean;
  /** Whether the form is the second half of a name that joins two subjects. It matches only a whole label. */
  readonly secondHalf: boolean;
}

export const namesOf = defineDerived((constitution: Constitution): readonly PrincipleNames[] =>
  readNames(constitution),
);

/** Tells whether only this principle uses a word. */
export function usesWord({ ownWords }: PrincipleNames, word: string): boolean {
  return ownWords.get(beginning(word))?.some((own) => isSameWord(word, own)) ?? false;
}

function readNames({ document, principles }: Constitution): PrincipleNames[] {
  const bodies = principles.map((principle) => byBeginning(bodyWords(document, principle)));
  const artefacts = principles.map((principle) => artefactsIn(textOf(document.text, principle.bodySpan)));
  return principles.map((principle, index) => ({
    principle,
    forms: formsOf(principle.name),
    ownWords: withoutOthers(bodies, index),
    artefacts: [...entryAt(artefacts, index)].filter(
      (artefact) => !artefacts.some((others, other) => other !== index && others.has(artefact)),
    ),
  }));
}

const inlineCode = /`([^`\n]{4,80})`/g;
/** Tells identifiers and paths (`@scope/name`, `src/domain`, `camelCase`, `snake_case`) from plain words. */
const isTechnical = /[^\p{L}\p{N}\s.,;:!?'"-]|\p{Ll}\p{Lu}/u;
const mostArtefacts = 100;

function artefactsIn(text: string): ReadonlySet<string> {
  const artefacts = new Set<string>();
  for (const [, code = ''] of text.slice(0, 6000).matchAll(inlineCode)) {
    if (artefacts.size >= mostArtefacts) break;
    if (isTechnical.test(code)) artefacts.add(code.trim());
  }
  return artefacts;
}

function withoutOthers(bodies: readonly Map<string, string[]>[], index: number): Map<string, string[]> {
  const own = new Map<string, string[]>();
  for (const [start, words] of entryAt(bodies, index)) {
    const theirs = bodies.flatMap((body, other) => (other === index ? [] : (body.get(start) ?? [])));
    own.set(
      start,
      words.filter((word) => !theirs.some((their) => isSameWord(word, their))),
    );
  }
  return own;
}

/**
 * Groups words by their first letters. Forms of one word begin alike, so only words in one group need a
 * comparison.
 */
function byBeginning(words: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) groups.set(beginning(word), [...(groups.get(beginning(word)) ?? []), word]);
  return groups;
}

function beginning(word: string): string {
  return word.slice(0, 3);
}

function bodyWords(document: PlanDocument, principle: Principle): readonly string[] {
  const terms = joinTerms(termsOf(principle.name), termsOf(textOf(document.text, principle.bodySpan), 6000));
  return terms.words.filter((word) => word.length > 3).slice(0, 400);
}

const bracketed = /[(（[【]([^()（）[\]【】]*)[)）\]】]/gu;

function formsOf(name: string): NameForm[] {
  const bare = name.replace(bracketed, ' ').trim();
  const wholes = [bare, ...[...name.matchAll(bracketed)].map(([, inner = '']) => inner)].flatMap(partsOf);
  // A label may combine a word of the name and one in brackets: "CRDT Sync" for "Reliable Sync (CRDT-based
  // merges)".
  if (bare !== name) wholes.push(name);
  const forms: NameForm[] = [];
  const [firstHalf, ...otherHalves] = halvesOf(bare);
  const parts: [text: string, isLead: boolean][] = wholes.map((whole) => [whole, false]);
  for (const part of [leadOf(bare), firstHalf, ...otherHalves])
    if (part !== undefined) parts.push([part, true]);
  for (const [text, isLead] of parts) {
    const terms = termsOf(text);
    const weight = weightOf(terms);
    if (text.trim().length > 1 && weight > 0 && !forms.some((form) => form.text === text.trim()))
      forms.push({ text: text.trim(), terms, weight, lead: isLead, secondHalf: otherHalves.includes(text) });
  }
  return forms;
}

/** Matches a conjunction between two words, or between two characters of a script without spaces. */
const jointOf = (words: string) =>
  String.raw`(?:(?<!\s)\s+(?:&|${words})\s+|(?<=\p{L}\p{L})(?:${words}|・)(?=\p{L}\p{L}))`;
const leadEnd = lazyPattern(
  () => String.raw`(?<!\s)\s*[,;、，]\s*|${jointOf(wordsOf('andWords', 'nameJoints'))}|[:：]`,
);
const halvesJoint = lazyPattern(() => jointOf(wordsOf('andWords')));

function leadOf(name: string): string {
  const [lead = ''] = name.split(leadEnd(name));
  return lead;
}

/**
 * Splits a name that joins subjects: "Input Checks, Logs & Privacy" has three parts. Returns an empty list for
 * other names.
 */
function halvesOf(name: string): string[] {
  const halves = name.split(halvesJoint(name));
  const [first, second] = halves;
  if (first === undefined || second === undefined || halves.length > 2) return [];
  return [...first.split(/\s*[,，、]\s*/u), second].filter((part) => part !== '');
}

/** Returns a name and its parts between dashes, bars, slashes and colons. */
function partsOf(name: string): string[] {
  return [name, ...name.split(/(?<!\s)\s+[-–—|/]\s+|[:：]\s+|(?<!\s)\s*—\s*/u)];
}
