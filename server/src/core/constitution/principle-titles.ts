import { hasWord, isWord, lazyPattern, wordsOf } from '../language/compile-words';
import { splitNumber } from './numeral';

const namesPrinciples = hasWord('principleTitles');
/** Headings that speak of principles without being their list. */
const speaksOfPrinciples = hasWord('aboutPrinciples');

/** Whether the headings under this one are principles. */
export function announcesPrinciples(title: string): boolean {
  const { name, numeral, worded } = splitNumber(title);
  if (worded && numeral && name !== '') return /^(?:core|guiding|fundamental)?\s*principles$/i.test(name);
  return namesPrinciples(title) && !speaksOfPrinciples(title);
}

/**
 * Sections of a constitution that are about itself or about the work around it. Only the title as a whole counts: a
 * principle may well be called `Versioning & Breaking Changes` or `Verification Before Merge`.
 */
const chapter = lazyPattern(
  () => String.raw`^${wordsOf('constitutionChapters', 'workChapters')}(?:\s*[(（].*)?$`,
);
const workChapter = lazyPattern(() => String.raw`^${wordsOf('workChapters')}[^\p{L}\p{N}]*$`);

const isAboutForce = isWord('forceWords');
const isVague = isWord('vagueForceWords');
const isJoint = isWord('titleJoints');
const isConjunction = isWord('andWords', 'orWords');

function isAboutItsForce(title: string): boolean {
  const words = (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isJoint(word));
  return words.some(isAboutForce) && words.every((word) => isAboutForce(word) || isVague(word));
}

const pictures = /(?:\p{Extended_Pictographic}|\u{FE0F}|[:：])+/gu;

/** Whether a title is that of a section about the constitution itself. */
export function isAboutItself(title: string): boolean {
  const name = splitNumber(title).name.replace(pictures, '').trim();
  return chapter(name).test(name) || isAboutItsForce(name);
}

/** Whether a title is about the governance of a thing other than the constitution: `Governance of Shared Tokens`. */
export function governsSomethingElse(title: string): boolean {
  const [, joint = '', ...object] =
    splitNumber(title)
      .name.toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!isJoint(joint) || isConjunction(joint)) return false;
  return object.some((word) => !isJoint(word) && !isAboutForce(word) && !isVague(word));
}

/** Whether a title that `isAboutItself` takes for one around the principles is that of a section which binds the work. */
export function isAboutTheWork(title: string): boolean {
  return workChapter().test(splitNumber(title).name);
}

/** A token of the constitution template: `[PRINCIPLE_1_NAME]`, `[PROJECT_NAME]`. */
export const constitutionToken = /\[[A-Z][A-Z0-9]*(?:[_ -][A-Z0-9]+)*(?:_[A-Z0-9]+)+\]/;

/** Whether a title is nothing but a placeholder that nobody filled, apart from its number. */
export function isPlaceholderTitle(title: string): boolean {
  return /^\[[^\]]+\]\W*$/.test(splitNumber(title).name);
}
