import { severities } from '../../core/finding';
import type { FileReport } from '../file-report';

const kinds: readonly unknown[] = ['plan', 'constitution', 'template'] satisfies FileReport['kind'][];
const loudness: readonly unknown[] = severities;

/** Whether a value has all that is needed to print it: who knows what wrote into the cache. */
export function isReport(value: unknown): value is FileReport {
  if (!isObject(value)) return false;
  const { kind, template, findings, problems } = value;
  return (
    kinds.includes(kind) &&
    (template === null || typeof template === 'string') &&
    Array.isArray(findings) &&
    findings.every(isFinding) &&
    Array.isArray(problems) &&
    problems.every((problem) => typeof problem === 'string')
  );
}

function isFinding(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { rule, severity, message, subject, start, end } = value;
  return (
    typeof rule === 'string' &&
    typeof message === 'string' &&
    loudness.includes(severity) &&
    (subject === undefined || typeof subject === 'string') &&
    isPlace(start) &&
    isPlace(end)
  );
}

function isPlace(value: unknown): boolean {
  return isObject(value) && typeof value.line === 'number' && typeof value.column === 'number';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
