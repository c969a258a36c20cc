// Plans with what a rule says about them, written down as text:
//
//   **Language**: [e.g., Python 3.11]
//                 ^^^^^^^^^^^^^^^^^^^ unfilled-placeholder: Replace the placeholder ...
//
// A line of carets and a rule's id stands under the line that it is about. It may begin with `//`, and the message may be
// left out. What spans several lines is opened under its first character by `^>` and closed under its last by `^<`:
//
//   <!-- ACTION REQUIRED: fill this in,
//   ^> leftover-instruction: Delete ...
//   then delete this -->
//                    ^< leftover-instruction
//
// An empty span is marked by `‸ rule-id` under the character that it stands before.

/** A finding as a test expects or sees it. Offsets count in the text without caret lines. */
export interface Marking {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** Undefined where a test leaves it open. */
  readonly message: string | undefined;
}

const caretLine = /^(?:\/\/)?\s*(\^+|\^>|\^<|‸) ([a-z]+(?:-[a-z]+)+)(?:: (.*))?$/;

/**
 * Takes the caret lines out of a text.
 *
 * @throws when a caret line has no line above it, or opens or closes something that the other end is missing of.
 */
export function readCarets(source: string): { text: string; markings: Marking[] } {
  const markings: Marking[] = [];
  const open = new Map<string, { start: number; message: string | undefined }>();
  let text = '';
  let lineStart: number | undefined;
  for (const line of source.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const match = caretLine.exec(line.trimEnd());
    if (!match) {
      lineStart = text.length;
      text += line;
      continue;
    }
    if (lineStart === undefined) throw new Error(`No line above: ${line}`);
    const [, carets, rule, message] = match as unknown as [string, string, string, string | undefined];
    const start = lineStart + line.search(/[\^‸]/);
    if (carets === '^>') open.set(rule, { start, message });
    else if (carets === '^<') {
      const opened = open.get(rule);
      if (!opened) throw new Error(`Nothing opened by ^> above: ${line}`);
      open.delete(rule);
      markings.push({ rule, ...opened, end: start + 1 });
    } else markings.push({ rule, start, end: carets === '‸' ? start : start + carets.length, message });
  }
  for (const rule of open.keys()) throw new Error(`^> ${rule} is not closed by ^<.`);
  return { text, markings };
}

/** Puts caret lines into a text: the opposite of `readCarets`. */
export function writeCarets(text: string, markings: readonly Marking[]): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [''];
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length;
  }
  const lineOf = (at: number) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= at),
    );
  const under = lines.map((): string[] => []);
  const ordered = [...markings].sort(
    (a, b) =>
      a.start - b.start || b.end - a.end || a.rule.localeCompare(b.rule) || compare(a.message, b.message),
  );
  for (const { rule, start, end, message } of ordered) {
    const first = lineOf(start);
    const last = end > start ? lineOf(end - 1) : first;
    const label = `${rule}${message === undefined ? '' : `: ${message}`}`;
    const pad = (at: number, line: number) => ' '.repeat(at - starts[line]!);
    if (end === start) under[first]!.push(`${pad(start, first)}‸ ${label}`);
    else if (first === last) under[first]!.push(`${pad(start, first)}${'^'.repeat(end - start)} ${label}`);
    else {
      under[first]!.push(`${pad(start, first)}^> ${label}`);
      under[last]!.push(`${pad(end - 1, last)}^< ${rule}`);
    }
  }
  return lines
    .map((line, index) => {
      const marks = under[index]!.map((mark) => `${mark}\n`).join('');
      return marks && !line.endsWith('\n') ? `${line}\n${marks}` : line + marks;
    })
    .join('');
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
