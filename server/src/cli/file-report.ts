import type { FileKind, Finding, PlanContext, Severity } from '../core';
import { LineColumns } from './line-columns';

/** The report of a checked file. Plain data, without its path. */
export interface FileReport {
  readonly kind: FileKind;
  /** The template of a plan: a built-in template's id, a file's URI, or null if none applies. */
  readonly template: string | null;
  readonly findings: readonly ReportedFinding[];
  /** Problems in the files that it depends on, for users. */
  readonly problems: readonly string[];
}

export interface ReportedFinding {
  readonly statement: Statement;
  /** Start of the finding; lines and columns count from 1. */
  readonly line: number;
  readonly column: number;
  /** End of the finding, exclusive. */
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding without its place. Many plans share the same statements. */
export interface Statement {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly subject?: string;
  readonly subjects?: readonly string[];
}

/** @param text The file's text, without a byte order mark. */
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
