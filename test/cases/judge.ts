// Compares what the checker says of a case's files with what `expected.json` asks for; README.md has the format.
import { listRules } from '../../server/src/core';
import type { PrintedFinding } from '../cli/project';

export interface Finding extends PrintedFinding {
  readonly subject?: string;
  readonly subjects?: readonly string[];
}

interface Wanted {
  readonly rule?: string | readonly string[];
  readonly line?: number | readonly number[];
  readonly text?: string;
  readonly subject?: string;
  readonly severity?: string | readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly anyOf?: readonly (readonly Wanted[])[];
}

interface ExpectedFile {
  readonly must?: readonly Wanted[];
  readonly mustNot?: readonly Wanted[];
  readonly may?: readonly Wanted[];
  readonly only?: boolean;
  readonly absent?: boolean;
}

export interface ExpectedCase {
  readonly title: string;
  readonly why: string;
  readonly files: Readonly<Record<string, ExpectedFile>>;
}

/**
 * Judges one case.
 *
 * @param findings The findings of each checked file, by its path in the workspace.
 * @param read The text of a file of the workspace.
 * @returns A sentence for each expectation that is not met.
 * @throws If an expectation names no rule or an unknown one, or a text that its line does not have.
 */
export function judgeCase(
  { files }: ExpectedCase,
  findings: ReadonlyMap<string, readonly Finding[]>,
  read: (path: string) => string,
): string[] {
  const unnamed = [...findings.keys()].filter((path) => !(path in files));
  return Object.entries(files).flatMap(([key, expected]) =>
    (key === '*' ? unnamed : [key]).flatMap((path) => {
      const found = findings.get(path);
      if (expected.absent) return found ? [`${path}: must not be checked at all`] : [];
      if (!found) return [`${path}: was not found by the folder search`];
      const lines = read(path).split(/\r?\n/);
      return judgeFile(expected, found, lines).map((reason) => `${path}: ${reason}`);
    }),
  );
}

function judgeFile(expected: ExpectedFile, findings: readonly Finding[], lines: readonly string[]): string[] {
  const { must = [], may = [], mustNot = [], only = false } = expected;
  for (const wanted of [...must, ...may, ...mustNot].flatMap(withoutAnyOf)) demandSense(wanted, lines);
  const allowed = [...must.flatMap(withoutAnyOf), ...may];
  const forbidden = findings.filter((finding) =>
    mustNot.some((wanted) => fits(wanted, finding, lines, touchesText)),
  );
  const unexpected = only
    ? findings.filter(
        (finding) =>
          !forbidden.includes(finding) && !allowed.some((wanted) => fits(wanted, finding, lines, coversText)),
      )
    : [];
  return [
    ...must.flatMap((wanted) => unmet(wanted, findings, lines)),
    ...forbidden.map((finding) => `must not be reported: ${show(finding)}`),
    ...unexpected.map((finding) => `nothing else may be reported: ${show(finding)}`),
  ];
}

function withoutAnyOf(wanted: Wanted): readonly Wanted[] {
  return wanted.anyOf?.flat() ?? [wanted];
}

const ruleNames: ReadonlySet<string> = new Set(['*', ...listRules().map(({ id }) => id)]);

/** Throws if an expectation cannot fit any finding, so that no `mustNot` holds for want of sense. */
function demandSense(wanted: Wanted, lines: readonly string[]): void {
  const names = [wanted.rule ?? []].flat();
  const unknown = names.filter((name) => !ruleNames.has(name));
  if (names.length === 0 || unknown.length > 0)
    throw new Error(`No rule has this name: ${unknown.join(', ') || JSON.stringify(wanted)}`);
  const { text } = wanted;
  if (text === undefined) return;
  const line = [wanted.line ?? []].flat()[0];
  if (line === undefined || !lines[line - 1]?.includes(text))
    throw new Error(`Line ${line} does not have the text "${text}".`);
}

function unmet(wanted: Wanted, findings: readonly Finding[], lines: readonly string[]): string[] {
  if (wanted.anyOf) {
    const isMet = wanted.anyOf.some((all) => all.every((one) => unmet(one, findings, lines).length === 0));
    const lists = wanted.anyOf.map((all) => all.map(describe).join(' and '));
    return isMet ? [] : [`must be reported: ${lists.join('; or ')}`];
  }
  const { length } = findings.filter((finding) => fits(wanted, finding, lines, coversText));
  if (length < (wanted.min ?? 1)) return [`must be reported: ${describe(wanted)}`];
  if (length > (wanted.max ?? Number.POSITIVE_INFINITY))
    return [`must be reported at most ${wanted.max} times and not ${length}: ${describe(wanted)}`];
  return [];
}

/** @param column From 1. */
type FitsText = (finding: Finding, line: number, column: number, length: number) => boolean;

function fits(wanted: Wanted, finding: Finding, lines: readonly string[], fitsText: FitsText): boolean {
  const { start, end } = finding;
  const lastLine = end.line > start.line && end.column === 1 ? end.line - 1 : end.line;
  const wantedLines = [wanted.line ?? []].flat();
  const names = [finding.subject ?? '', ...(finding.subjects ?? []), finding.message].join('\n');
  return (
    (wanted.rule === '*' || [wanted.rule ?? []].flat().includes(finding.rule)) &&
    (wanted.line === undefined || wantedLines.some((line) => start.line <= line && line <= lastLine)) &&
    (wanted.subject === undefined || names.includes(wanted.subject)) &&
    (wanted.severity === undefined || [wanted.severity].flat().includes(finding.severity)) &&
    (wanted.text === undefined || fitsTextOf(wanted.text, wantedLines[0]!, finding, lines, fitsText))
  );
}

function fitsTextOf(
  text: string,
  line: number,
  finding: Finding,
  lines: readonly string[],
  fitsText: FitsText,
): boolean {
  return fitsText(finding, line, lines[line - 1]!.indexOf(text) + 1, text.length);
}

const coversText: FitsText = ({ start, end }, line, column, length) =>
  (start.line < line || start.column <= column) && (end.line > line || end.column >= column + length);

const touchesText: FitsText = ({ start, end }, line, column, length) =>
  (start.line < line || start.column < column + length) && (end.line > line || end.column > column);

function describe({ rule, line, subject, text, severity }: Wanted): string {
  return [
    rule === '*' ? 'a finding' : [rule ?? []].flat().join(' or '),
    severity && `(${[severity].flat().join(' or ')})`,
    line !== undefined && `on line ${[line].flat().join(' or ')}`,
    text && `at "${text}"`,
    subject && `that names "${subject}"`,
  ]
    .filter(Boolean)
    .join(' ');
}

function show({ rule, severity, message, start }: Finding): string {
  return `${start.line}:${start.column} ${rule} (${severity}): ${message}`;
}
