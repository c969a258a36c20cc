import { type NumberedTitle, splitNumber } from '../constitution/numeral';
import { plainText } from '../markdown/plain-text';
import { type Span, textOf, trim } from '../span/span';
import { isAboutViolations, isGateTitle } from '../template/gate-title';
import { copyOf } from '../text/copy-of';
import { nameOf, withoutStatus } from './item-name';
import { readStatus, readTrailingStatus, type Status } from './status';

/** What the text of an item of a check says, wherever it stands. Spans are relative to the text. */
export interface NamedText {
  /** Where the label of the field that it begins with ends, if it begins with one. */
  readonly labelEnd: number | undefined;
  readonly nameSpan: Span | undefined;
  /** Its name as plain text; all of it where it has no name. */
  readonly label: string;
  readonly numbered: NumberedTitle;
  readonly isBold: boolean;
  readonly endsWithColon: boolean;
  readonly aboutViolation: boolean;
  /** What it says behind its name, as plain text. */
  readonly text: string;
  /** The same as written; empty where it has no name. */
  readonly valueSpan: Span;
  readonly status: Status | undefined;
  /** Where the status stands that answers the name. */
  readonly statusSpan: Span | undefined;
}

const known = new Map<string, NamedText>();
const longestKept = 500;
const mostKept = 2_000;

/**
 * Reads the text of an item. Plans that were made from the same template have most of it in common, and so have the
 * versions of a plan: what was read is kept.
 *
 * @param labelEnd See `NamedText`.
 */
export function namedText(own: string, labelEnd: number | undefined): NamedText {
  if (own.length > longestKept) return read(own, labelEnd);
  let named = known.get(own);
  if (!named || named.labelEnd !== labelEnd) {
    const copy = copyOf(own);
    named = read(copy, labelEnd);
    if (known.size >= mostKept) known.clear();
    known.set(copy, named);
  }
  return named;
}

function read(own: string, labelEnd: number | undefined): NamedText {
  const nameSpan = nameOf(own, labelEnd);
  const labelSpan = nameSpan ?? { start: 0, end: own.length };
  const raw = textOf(own, labelSpan);
  const { label, status: inLabel } = withoutStatus(plainText(raw).replace(/(?<![\s:：])[\s:：]+$/, ''));
  const valueSpan = trim(own, { start: labelSpan.end, end: own.length });
  const value = textOf(own, valueSpan);
  const before = readStatus(own.slice(0, labelSpan.start));
  const answer = nameSpan && (readAnswer(value) ?? readExemption(value));
  return {
    labelEnd,
    nameSpan,
    label,
    numbered: splitNumber(label),
    isBold: /\*\*|__/.test(own.slice(0, labelSpan.end)),
    endsWithColon: /[:：]$/.test(raw.trimEnd()),
    aboutViolation: nameSpan !== undefined && isAboutViolations(label) && !isGateTitle(label),
    text: nameSpan ? plainText(value) : '',
    valueSpan,
    status: answer ?? before ?? inLabel ?? readTrailingStatus(own),
    statusSpan: answer && { start: valueSpan.start + answer.start, end: valueSpan.start + answer.end },
  };
}

/** The status that a value begins with, or else the one behind its question ("strictly followed? Yes"). */
function readAnswer(value: string): Status | undefined {
  const status = readStatus(value);
  const question = Math.max(value.lastIndexOf('? '), value.lastIndexOf('？'));
  if (status || question < 0) return status;
  const answer = readStatus(value.slice(question + 1));
  return answer && { ...answer, start: answer.start + question + 1, end: answer.end + question + 1 };
}

/** "Not applicable" behind a dash, as in "Data models are complete - N/A: there is no data". */
function readExemption(value: string): Status | undefined {
  const line = value.lastIndexOf('\n') + 1;
  const dash = value.slice(line).search(/\s[-–—]{1,2}\s/u);
  const status = dash < 0 ? undefined : readStatus(value.slice(line + dash));
  if (status?.verdict !== 'not-applicable') return undefined;
  return { ...status, start: status.start + line + dash, end: status.end + line + dash };
}
