import { severities } from '../../core';
import { entryAt } from '../../core/text/entry-at';
import type { FileReport, ReportedFinding, Statement } from '../file-report';
import type { Questions } from './questions';

/** The result of a check, and the inputs that it depends on besides the file's text. */
export interface Result<Report = FileReport> extends Questions {
  /** Digest of the answers. */
  readonly answers: string;
  /** Null for a file without a kind. */
  readonly report: Report | null;
}

/** A result in the form that the cache stores and threads send. */
export type KeptResult = Result<KeptReport>;

/** A compact report: findings refer to texts, which repeat between plans. */
export interface KeptReport extends Pick<FileReport, 'kind' | 'template' | 'problems'> {
  /** For each finding, its `Statement` as JSON. */
  readonly said: readonly string[];
  /** For each finding, four numbers: line and column of its start and of its end. */
  readonly places: readonly number[];
}

const kinds: readonly unknown[] = ['plan', 'constitution', 'template'] satisfies FileReport['kind'][];
const loudness: readonly unknown[] = severities;

/** Converts a report to its compact form. */
export function keptReport({ kind, template, problems, findings }: FileReport): KeptReport {
  const said: string[] = [];
  const places: number[] = [];
  for (const { statement, line, column, endLine, endColumn } of findings) {
    said.push(JSON.stringify(statement));
    places.push(line, column, endLine, endColumn);
  }
  return { kind, template, problems, said, places };
}

/** A report read from the cache, not validated: any program may write there. */
export interface Remains {
  readonly kind: unknown;
  readonly template: unknown;
  readonly problems: unknown;
  readonly statements: readonly (Statement | undefined)[];
  readonly places: unknown;
}

/** Validates a report from the cache; returns undefined if it is invalid. */
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
      line: entryAt(places, at),
      column: entryAt(places, at + 1),
      endLine: entryAt(places, at + 2),
      endColumn: entryAt(places, at + 3),
    });
  }
  return { kind: kind as FileReport['kind'], template, problems, findings };
}

/** Parses and validates a finding's statement; returns undefined if it is invalid. */
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

/** Parses JSON; returns undefined for an invalid text. */
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
