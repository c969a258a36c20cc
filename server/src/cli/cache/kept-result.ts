import { severities } from '../../core';
import type { FileReport, ReportedFinding, Statement } from '../file-report';
import type { Questions } from './questions';

/** What a check came to, and what it depends on besides the file's text. */
export interface Result<Report = FileReport> extends Questions {
  /** The digest of the answers. */
  readonly answers: string;
  /** Null for a file that is none of our business. */
  readonly report: Report | null;
}

/** A result as it is kept, and as a thread hands it on. */
export type KeptResult = Result<KeptReport>;

/** A report in a short form: most of it are texts that repeat from plan to plan. */
export interface KeptReport extends Pick<FileReport, 'kind' | 'template' | 'problems'> {
  /** By finding: its `Statement`, as JSON. */
  readonly said: readonly string[];
  /** By finding four numbers: line and column of its start, and of its end. */
  readonly places: readonly number[];
}

const kinds: readonly unknown[] = ['plan', 'constitution', 'template'] satisfies FileReport['kind'][];
const loudness: readonly unknown[] = severities;

/** The short form of a report. */
export function keptReport({ kind, template, problems, findings }: FileReport): KeptReport {
  const said: string[] = [];
  const places: number[] = [];
  for (const { statement, line, column, endLine, endColumn } of findings) {
    said.push(JSON.stringify(statement));
    places.push(line, column, endLine, endColumn);
  }
  return { kind, template, problems, said, places };
}

/** What was kept of a report, whatever it may be: who knows what wrote into the cache. */
export interface Remains {
  readonly kind: unknown;
  readonly template: unknown;
  readonly problems: unknown;
  readonly statements: readonly (Statement | undefined)[];
  readonly places: unknown;
}

/** The report that was kept; undefined when it is damaged. */
export function reportOf({ kind, template, problems, statements, places }: Remains): FileReport | undefined {
  if (!kinds.includes(kind) || !(template === null || typeof template === 'string')) return undefined;
  if (!isListOf<string>('string', problems) || !isListOf<number>('number', places)) return undefined;
  if (places.length !== 4 * statements.length) return undefined;
  const findings: ReportedFinding[] = [];
  for (let index = 0, at = 0; index < statements.length; index++, at += 4) {
    const statement = statements[index];
    if (!statement) return undefined;
    findings.push({
      statement,
      line: places[at]!,
      column: places[at + 1]!,
      endLine: places[at + 2]!,
      endColumn: places[at + 3]!,
    });
  }
  return { kind: kind as FileReport['kind'], template, problems, findings };
}

/** What a finding says, from JSON; undefined when that is damaged. */
export function statementIn(json: unknown): Statement | undefined {
  const value = parse(json);
  if (typeof value !== 'object' || value === null) return undefined;
  const { rule, severity, message, subject, subjects } = value as Record<string, unknown>;
  const isStatement =
    typeof rule === 'string' &&
    typeof message === 'string' &&
    loudness.includes(severity) &&
    (subject === undefined || typeof subject === 'string') &&
    (subjects === undefined ||
      (Array.isArray(subjects) && subjects.every((each) => typeof each === 'string')));
  return isStatement ? (value as Statement) : undefined;
}

/** What a JSON text stands for; undefined when it is none. */
export function parse(json: unknown): unknown {
  try {
    return typeof json === 'string' ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}

function isListOf<Member>(type: 'string' | 'number', value: unknown): value is Member[] {
  return Array.isArray(value) && value.every((each) => typeof each === type);
}
