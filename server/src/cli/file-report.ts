import type { FileKind, Finding, PlanContext, Severity } from '../core';
import { LineColumns } from './line-columns';

/** What there is to tell of a file that was checked: plain data, without its path. */
export interface FileReport {
  readonly kind: FileKind;
  /** The template that governs a plan: a built-in by its id, a file as a URI, null when none fits. */
  readonly template: string | null;
  readonly findings: readonly ReportedFinding[];
  /** What is wrong with the files that it is judged by, for people. */
  readonly problems: readonly string[];
}

export interface ReportedFinding {
  readonly statement: Statement;
  /** Where it starts, as people count. */
  readonly line: number;
  readonly column: number;
  /** Where it ends, exclusive. */
  readonly endLine: number;
  readonly endColumn: number;
}

/** What a finding says, wherever it stands: many plans have the same said of them. */
export interface Statement {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly subject?: string;
  readonly subjects?: readonly string[];
}

/** @param text The file's, without a byte order mark. */
export function reportOn(
  kind: FileKind,
  text: string,
  { template, problems }: PlanContext,
  findings: readonly Finding[],
): FileReport {
  const places = new LineColumns(text);
  return {
    kind,
    template: kind === 'plan' && template ? (template.source.uri ?? template.id) : null,
    findings: findings.map(({ rule, severity, message, subject, subjects, span }) => {
      const { line, column } = places.at(span.start);
      const { line: endLine, column: endColumn } = places.at(span.end);
      const statement = {
        rule,
        severity,
        message,
        ...(subject !== undefined && { subject }),
        ...(subjects !== undefined && { subjects }),
      };
      return { statement, line, column, endLine, endColumn };
    }),
    problems: problems.map(({ message }) => message),
  };
}
