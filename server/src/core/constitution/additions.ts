import { readDate, writtenDate } from '../document/read-date';
import { alternativesOf, endOfWord, isWord, lazyPattern, wordsOf } from '../language/compile-words';
import { hanNumeral } from '../language/number-signs';
import { defineDerived } from '../query';
import { contains } from '../span/span';
import { type Addition, additionInTitle, readAdditionNote } from './addition-note';
import type { Constitution, Principle } from './constitution';
import { principleWord } from './numeral';
import { changeArrow } from './version-line';

/**
 * Reads when each principle was added to a constitution, from the principle's own note, a sync impact report or
 * the list of versions. The map has no entry for a principle without such a statement or with contradictory
 * ones.
 */
export const additionsOf = defineDerived((constitution: Constitution): ReadonlyMap<Principle, Addition> => {
  const additions = new Map<Principle, Addition>();
  for (const principle of constitution.principles) {
    const addition = ownNote(constitution, principle);
    if (addition) additions.set(principle, addition);
  }
  const reported = new Map<Principle, Addition | undefined>();
  for (const { principle, addition } of reportedAdditions(constitution)) {
    const before = reported.get(principle);
    const isOther = reported.has(principle) && before?.version !== addition.version;
    reported.set(principle, isOther ? undefined : { ...before, ...addition });
  }
  for (const [principle, addition] of reported)
    if (addition && !additions.has(principle)) additions.set(principle, addition);
  return additions;
});

/** The number of lines below a principle's heading that are searched for a note. */
const firstLines = 6;

function ownNote({ document, amended, version }: Constitution, principle: Principle): Addition | undefined {
  const [heading = '', ...lines] = document.text
    .slice(principle.bodySpan.start, principle.bodySpan.end)
    .split('\n');
  const last = lines.filter((line) => line.trim() !== '').at(-1) ?? '';
  const addition =
    additionInTitle(heading) ??
    [...lines.slice(0, firstLines), last].map(readAdditionNote).find((note) => note !== undefined);
  return addition && withDate(addition, version, amended?.date);
}

/** Adds the date of the last amendment to an addition that the current version made. */
function withDate(addition: Addition, current: string | undefined, amended: string | undefined): Addition {
  return addition.date === undefined && amended !== undefined && addition.version === current
    ? { ...addition, date: amended }
    : addition;
}

interface ReportedAddition {
  readonly principle: Principle;
  readonly addition: Addition;
}

/** Longer texts are not searched for additions. */
const longestText = 300_000;
const longestLine = 400;

const versionText = String.raw`(?<![\d.])v?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)(?![\d.]*\d)`;
const change = new RegExp(String.raw`${changeArrow}\s*[*_\x60"']{0,3}${versionText}`, 'iu');
const anyDate = new RegExp(writtenDate, 'g');
const anyVersion = new RegExp(versionText, 'giu');
/** Matches the start of a line about a version: a heading, an item or a row that begins with the number. */
const versionLead = lazyPattern(
  () =>
    String.raw`^[\s#>|*_\-–—\x60([]*(?:[^\n|]{0,60}?(?<![a-z])(?:v|${alternativesOf('versionWords')}))?[\s*_:：]*${versionText}`,
);
const amendedLabel = lazyPattern(() => String.raw`^[\s>*_-]*${wordsOf('amendmentDateLabels')}[\s*_]*[:：]`);
const additionWord = lazyPattern(() => String.raw`(?<!\p{L})${alternativesOf('additionWords')}${endOfWord}`);
const isAdditionWord = isWord('additionWords');
const addsPrinciples = lazyPattern(
  () =>
    String.raw`^[\s>#*_\-–—]*${alternativesOf('additionWords')}${endOfWord}[\s\p{L}/&]{0,40}[*_]*[:：]|^[\s>#*_-]*${alternativesOf('addedPrinciplesLeads')}`,
);
const otherLabel = /^(?:[\s>#*_]*|[\s>]*[-*+]\s)\p{L}[\p{L}\s/&()-]{1,60}[*_]*[:：]/u;
const label = /^[^:：]{0,60}[:：]/u;
/** Matches the text before a principle's name: `Principle 7:`, `VII.`, `- Added Section VII:`. */
const namePrefix = lazyPattern(
  () =>
    String.raw`^[\s>|*_\-–—•+✅]*(?:${alternativesOf('additionWords')}${endOfWord}[\s:：]*)?(?:(?:core |a |the )?(?:${principleWord}|section|principle)s?(?!\p{L})\s*)?#?(?:[IVXLC]{1,7}|\d{1,2}|${hanNumeral})?(?:[.:：)、\s–—("'「*_]+|(?=\p{L}))`,
);
const nameSeparator = lazyPattern(
  () => String.raw`[,;、|]|(?:(?<=\d\)?)|(?<=\*\*))[:：]|\s[–—-]\s|${wordsOf('nameSeparators')}`,
);

function* reportedAdditions(constitution: Constitution): Generator<ReportedAddition> {
  const { amended, document, principles, version: current } = constitution;
  let version: string | undefined;
  let date: string | undefined;
  let isListing = false;
  let start = 0;
  if (document.text.length > longestText) return;
  for (const whole of document.text.split('\n')) {
    const span = { start, end: start + whole.length };
    start += whole.length + 1;
    const line = whole.slice(0, longestLine);
    if (principles.some(({ bodySpan }) => contains(bodySpan, span) && !line.startsWith('|'))) continue;
    const told = versionOf(line);
    if (told !== undefined) {
      if (told !== version) date = undefined;
      version = told;
      date = readDate(line) ?? date;
      isListing = false;
    } else if (amendedLabel().test(line)) date = readDate(line) ?? date;
    else if (addsPrinciples().test(line)) isListing = true;
    else if (otherLabel.test(line) && !startsWithName(line, principles)) isListing = false;
    else if (line.startsWith('#')) {
      isListing = false;
      version = undefined;
    }
    const mayAdd = isListing || additionWord().test(line);
    if (version === undefined || !mayAdd || /→|->/.test(withoutChange(line))) continue;
    const addition = withDate({ version, ...(date && { date }) }, current, amended?.date);
    for (const principle of namedIn(line, principles))
      if (isListing || saysAdded(line, principle)) yield { principle, addition };
  }
}

/**
 * Reads the version that a line is about. Returns undefined if it names none, or several without an arrow to
 * the new one.
 */
function versionOf(line: string): string | undefined {
  const changed = change.exec(line)?.[1];
  if (changed !== undefined) return changed;
  if (!versionLead().test(line)) return undefined;
  const versions = [...line.replace(anyDate, '').matchAll(anyVersion)];
  return versions.length === 1 ? versions[0]?.[1] : undefined;
}

function withoutChange(line: string): string {
  return line.replace(change, '');
}

/** Tells whether a line says that a principle was added: before its name, or in a separate note after it. */
function saysAdded(line: string, { name }: Principle): boolean {
  const at = line.toLowerCase().indexOf(name.toLowerCase());
  const notes = line.slice(at + name.length).split(/[()（）[\]|,;:：、–—]|\s-\s/u);
  const isNote = (text: string) => isAdditionWord(text.trim()) || readAdditionNote(text) !== undefined;
  return additionWord().test(line.slice(0, at)) || notes.some(isNote);
}

/** Tells whether a line begins with a principle's name, after an optional label. */
function startsWithName(line: string, principles: readonly Principle[]): boolean {
  const text = withoutPrefix(line);
  return principles.some(({ name }) => name.length >= shortestName(name) && beginsWith(name)(text));
}

/**
 * Finds the principles whose names begin the line or one of its parts. A number or a word such as "Principle"
 * may precede the name.
 */
function namedIn(line: string, principles: readonly Principle[]): Principle[] {
  const behindLabel = line.replace(label, '');
  const parts = behindLabel.split(nameSeparator());
  const texts = [line, behindLabel, ...parts].map(withoutPrefix);
  return principles.filter(({ name }) => name.length >= shortestName(name) && texts.some(beginsWith(name)));
}

function withoutPrefix(text: string): string {
  return text.replace(namePrefix(), '').toLowerCase();
}

function beginsWith(name: string): (text: string) => boolean {
  const lower = name.toLowerCase();
  return (text) => text.startsWith(lower) && /^\s*(?:$|[^\p{L}\p{N}\s])/u.test(text.slice(lower.length));
}

/** ASCII names of fewer than four letters are ambiguous; names of two Han characters are not. */
function shortestName(name: string): number {
  return /^[\0-\x7f]*$/.test(name) ? 4 : 2;
}
