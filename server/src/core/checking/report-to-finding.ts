import type { Finding, Fix, Severity } from '../finding';
import type { Report, Rule } from '../rules/rule';
import { type Span, shift } from '../span';

/** A finding made of what a rule reported, its spans relative to the same place. */
export function reportToFinding(rule: Rule, report: Report, severity: Severity): Finding {
  const { subject, related, unnecessary, fixes } = report;
  return {
    rule: rule.id,
    severity,
    message: formatMessage(rule.messages[report.message] ?? report.message, report.data ?? {}),
    span: report.span,
    ...(subject !== undefined && { subject }),
    ...(related && { related }),
    ...(unnecessary && { unnecessary }),
    fixes: () => fixes?.() ?? [],
  };
}

/** The same fix, its edits `by` offsets further on. */
export function shiftFix(fix: Fix, by: number): Fix {
  if (by === 0) return fix;
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, by) })) };
}

/** The message with its data in the places of `{name}`. A name without data stays as it is. */
export function formatMessage(message: string, data: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (slot, name: string) =>
    Object.hasOwn(data, name) ? data[name]! : slot,
  );
}

/** The span, cut to the document: a rule's mistake must not become a broken position in an editor. */
export function within(span: Span, length: number): Span {
  const start = Math.min(Math.max(span.start, 0), length);
  return { start, end: Math.min(Math.max(span.end, start), length) };
}
