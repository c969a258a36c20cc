import { type NumberedTitle, splitNumber } from '../constitution/numeral';
import { plainText } from '../markdown/plain-text';
import { type Span, textOf, trim } from '../span/span';
import { isAboutViolations, isGateTitle } from '../template/gate-title';
import { nameOf, readPendingAtEnd, withoutStatus } from './item-name';
import { readStatus, readTrailingStatus, type Status } from './status';

/** The parts of an item's text, independent of its position. Spans are offsets in the text. */
export interface NamedText {
  readonly nameSpan: Span | undefined;
  /** The name as plain text; the whole text for an item without a name. */
  readonly label: string;
  readonly numbered: NumberedTitle;
  readonly isBold: boolean;
  readonly endsWithColon: boolean;
  readonly aboutViolation: boolean;
  /** The text after the name, as plain text. */
  readonly text: string;
  /** The text after the name, as written; empty for an item without a name. */
  readonly valueSpan: Span;
  readonly status: Status | undefined;
  /** The place of the status after the name. */
  readonly statusSpan: Span | undefined;
}

/**
 * Reads the text of an item.
 *
 * @param labelEnd The end of the field label at the start of the text; undefined without a label.
 */
export function namedText(own: string, labelEnd: number | undefined): NamedText {
  const nameSpan = nameOf(own, labelEnd);
  const labelSpan = nameSpan ?? { start: 0, end: own.length };
  const raw = textOf(own, labelSpan);
  const { label, status: inLabel } = withoutStatus(plainText(raw).replace(/(?<![\s:：])[\s:：]+$/, ''));
  const valueSpan = trim(own, { start: labelSpan.end, end: own.length });
  const value = textOf(own, valueSpan);
  const before = readStatus(own.slice(0, labelSpan.start));
  const answer = nameSpan && (readAnswer(value) ?? readExemption(value));
  return {
    nameSpan,
    label,
    numbered: splitNumber(label),
    isBold: /\*\*|__/.test(own.slice(0, labelSpan.end)),
    endsWithColon: /[:：]$/.test(raw.trimEnd()),
    aboutViolation: nameSpan !== undefined && isAboutViolations(label) && !isGateTitle(label),
    text: nameSpan ? plainText(value) : '',
    valueSpan,
    status: answer ?? before ?? inLabel ?? readTrailingStatus(own) ?? pendingIn(label),
    statusSpan: answer && { start: valueSpan.start + answer.start, end: valueSpan.start + answer.end },
  };
}

/** Reads a pending status in a label that begins with a number: "II. Tested pending". */
function pendingIn(label: string): Status | undefined {
  return splitNumber(label).numeral ? readPendingAtEnd(label) : undefined;
}

/** Reads the status at the start of a value, or else the one after a question ("strictly followed? Yes"). */
function readAnswer(value: string): Status | undefined {
  const status = readStatus(value);
  const question = Math.max(value.lastIndexOf('? '), value.lastIndexOf('？'));
  if (status || question < 0) return status;
  const answer = readStatus(value.slice(question + 1));
  return answer && { ...answer, start: answer.start + question + 1, end: answer.end + question + 1 };
}

/** Reads "not applicable" after a dash, as in "Data models are complete - N/A: there is no data". */
function readExemption(value: string): Status | undefined {
  const line = value.lastIndexOf('\n') + 1;
  const dash = value.slice(line).search(/\s[-–—]{1,2}\s/u);
  const status = dash < 0 ? undefined : readStatus(value.slice(line + dash));
  if (status?.verdict !== 'not-applicable') return undefined;
  return { ...status, start: status.start + line + dash, end: status.end + line + dash };
}
