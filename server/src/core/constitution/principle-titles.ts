import { hasWord, isWord, lazyPattern, wordsOf } from '../language/compile-words';
import { splitNumber } from './numeral';

const namesPrinciples = hasWord('principleTitles');
/** Headings that mention principles without listing them. */
const speaksOfPrinciples = hasWord('aboutPrinciples');

/** Tells whether a title announces that the headings below it are principles. */
export function announcesPrinciples(title: string): boolean {
  const { name, numeral, worded } = splitNumber(title);
  if (worded && numeral && name !== '') return /^(?:core|guiding|fundamental)?\s*principles$/i.test(name);
  return namesPrinciples(title) && !speaksOfPrinciples(title);
}

/**
 * Matches titles of sections about the constitution itself or the process around it. Only the whole title
 * counts: `Versioning & Breaking Changes` and `Verification Before Merge` may be principles.
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

/** Tells whether a title belongs to a section about the constitution itself or the process around it. */
export function isAboutItself(title: string): boolean {
  const name = splitNumber(title).name.replace(pictures, '').trim();
  return chapter(name).test(name) || isAboutItsForce(name);
}

/** Tells whether a title is about the governance of another subject: `Governance of Shared Tokens`. */
export function governsSomethingElse(title: string): boolean {
  const [, joint = '', ...object] =
    splitNumber(title)
      .name.toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!isJoint(joint) || isConjunction(joint)) return false;
  return object.some((word) => !isJoint(word) && !isAboutForce(word) && !isVague(word));
}

/** Tells whether a title for which `isAboutItself` is true belongs to a section that binds the work. */
export function isAboutTheWork(title: string): boolean {
  return workChapter().test(splitNumber(title).name);
}

/** A token of the constitution template: `[PRINCIPLE_1_NAME]`, `[PROJECT_NAME]`. */
export const constitutionToken = /\[[A-Z][A-Z0-9]*(?:[_ -][A-Z0-9]+)*(?:_[A-Z0-9]+)+\]/;

/** Tells whether a title, without its number, is only an unfilled placeholder. */
export function isPlaceholderTitle(title: string): boolean {
  return /^\[[^\]]+\]\W*$/.test(splitNumber(title).name);
}
