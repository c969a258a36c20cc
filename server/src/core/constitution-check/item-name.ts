import { countedItem, splitNumber } from '../constitution/numeral';
import { isWord, lazyPattern } from '../language/compile-words';
import { plainText } from '../markdown/plain-text';
import { type Span, textOf, trim } from '../span/span';
import { readStatus, type Status } from './status';

/**
 * Finds an item's name: a bold lead with an optional number or symbol before it, a label with a colon, or the
 * text before a dash or an arrow.
 *
 * @param own The item's own text.
 * @param labelEnd The end of the field label at the start of the text, as an offset in it; undefined without a
 *   label.
 * @returns Offsets in that text. Undefined for an item without a name.
 */
export function nameOf(own: string, labelEnd: number | undefined): Span | undefined {
  const name = firstName(own, labelEnd);
  if (!name) return name;
  const raw = textOf(own, name);
  if (!/\d/.test(raw) || !counter().test(plainText(raw))) return name;
  // In "**Gate 1**: Library First", the label counts the gates and the value is the name.
  const [line = ''] = own.slice(name.end).split('\n', 1);
  const value = trim(own, { start: name.end, end: name.end + line.length });
  return value.end > value.start ? value : name;
}

const counter = lazyPattern(() => String.raw`^${countedItem}\s*[:：]?$`);

function firstName(own: string, labelEnd: number | undefined): Span | undefined {
  const bold =
    /^(?:[^\p{L}\p{N}*_\n]{0,6}|[^\p{L}\p{N}*_\n]{0,4}[\p{L}\p{N}]{1,10}[.):：]?\s+)(\*\*|__)(?!\s)([^\n]{1,200}?)\1/u.exec(
      own,
    );
  if (bold) {
    const start = /^[^\p{L}\p{N}*_]*/u.exec(own)?.[0].length ?? 0;
    let end = bold[0].length;
    // The name continues after the bold part: "**I. Name** (NON-NEGOTIABLE):".
    const tail = /^\s*(?:[(（][^()（）\n]{1,80}[)）]\s*)?[:：]/u.exec(own.slice(end));
    if (tail) end += tail[0].length;
    return { start, end };
  }
  if (labelEnd !== undefined) return { start: 0, end: labelEnd };
  const [line = ''] = own.split('\n', 1);
  // A field label has no full stop, but the label of a principle may begin with "II.".
  const numbered = /^[^\n:：]{1,80}[:：](?=\s|$)/u.exec(line)?.[0];
  if (numbered && isNumberedName(numbered)) return { start: 0, end: numbered.length };
  const dash = /\s[–—]\s|\s-{1,2}\s|\s(?:→|->|=>)\s|\?\s|？/u.exec(line);
  if (dash && dash.index > 0 && dash.index < 120)
    return { start: 0, end: dash.index + (/^[?？]/.test(dash[0]) ? 1 : 0) };
  // The first clause is the name: "Simplicity (no wrappers)", "No wrappers; the framework as it is".
  const clause = /^[^\n(（;；.。?？]{2,60}?(?=\s?[(（]|[;；])/u.exec(line);
  return clause ? { start: 0, end: clause[0].length } : undefined;
}

/** Tells whether a label is a number and a name, without a sentence end in the name. */
function isNumberedName(label: string): boolean {
  const { name, numeral } = splitNumber(plainText(label).replace(/^[^\p{L}\p{N}]+/u, ''));
  return numeral !== undefined && name !== '' && !/[.;。；?？]\s/u.test(name);
}

const isPending = isWord('pending', 'notAddressed');
const isBrief = isWord('briefStatuses');

/**
 * Reads a word for an unchecked item at the end of a title, set off or in the title itself: "II. Tested (in progress)",
 * "II. Tested pending". Words that often end a name count only if they are set off.
 */
export function readPendingAtEnd(title: string): Status | undefined {
  for (const match of title.matchAll(/[\s(（[]+(?=\S)/gu)) {
    const start = match.index + match[0].length;
    if (match.index === 0 || title.length - start > longestPending) continue;
    const words = title.slice(start).replace(/[\s)）\].。]+$/u, '');
    const isSetOff = /[(（[]/.test(match[0]) || /[\s][-–—:|]$/.test(title.slice(0, match.index));
    if (isPending(words) && (isSetOff || !isBrief(words)))
      return { verdict: 'pending', words, start, end: start + words.length };
  }
  return undefined;
}

const longestPending = 40;

const notAscii = /[^\0-\x7f]/;
const symbolAtEnd =
  /(?<!\s)\s*(?:[-–—:|]\s*)?((?:✅|✔|✓|☑|❌|✗|✘|⚠|🟢|🟡|🔴|⏳)\u{FE0F}?[^\p{L}\p{N}]{0,20}.{0,40})$/u;
const statusWord = /PASS|FAIL|N\/A|PARTIAL|WAIVED|EXCEPTION|VIOLATION/;
const wordAtEnd =
  /(?<!\s)\s*[-–—:|]\s*((?:PASS(?:ED)?|FAIL(?:ED)?|N\/A|PARTIAL|WAIVED|EXCEPTION|VIOLATION)\b.{0,40})$/u;

/** Separates a title from the status before or after it ("Principle 1: Name ✅ PASS"). */
export function withoutStatus(title: string): { label: string; status: Status | undefined } {
  const lead = /^[^\p{L}\p{N}]/u.test(title) ? readStatus(title) : undefined;
  if (lead && lead.end < title.length) return { label: title.slice(lead.end).trim(), status: lead };
  const tail = notAscii.test(title) ? symbolAtEnd.exec(title) : undefined;
  const status = tail?.[1] ? readStatus(tail[1]) : undefined;
  if (tail && status && tail.index > 0) return { label: title.slice(0, tail.index).trim(), status };
  const word = statusWord.test(title) ? wordAtEnd.exec(title) : undefined;
  const said = word?.[1] ? readStatus(word[1]) : undefined;
  if (word && said && word.index > 0) return { label: title.slice(0, word.index).trim(), status: said };
  return { label: title.trim(), status: undefined };
}
