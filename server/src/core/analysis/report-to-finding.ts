import type { Severity } from '../document/finding';
import { memoizeByText } from '../query';
import type { Report, Rule } from '../rules/rule';
import type { SectionFinding } from '../rules/section-finding';
import type { SectionSpan } from '../span/span';

/** Converts a rule's report to a finding in the same section. */
export function reportToFinding(rule: Rule, report: Report, severity: Severity): SectionFinding {
  const { data, message, related, span, subject, subjects, unnecessary } = report;
  return {
    rule: rule.id,
    severity,
    message: formatMessage(rule.messages[message] ?? message, data ?? {}),
    span,
    subject,
    subjects,
    related,
    unnecessary: unnecessary || undefined,
    report,
  };
}

/** Fills the slots `{name}` of a message with data. A slot without data stays unchanged. */
export function formatMessage(message: string, data: Readonly<Record<string, string>>): string {
  const valueFor = (name: string) => (Object.hasOwn(data, name) ? data[name] : undefined) ?? `{${name}}`;
  return partsOf(message)
    .map((part, index) => (index % 2 === 0 ? part : valueFor(part)))
    .join('');
}

/** Splits a message at its slots; every second part is a slot's name. */
const partsOf = memoizeByText((message) => message.split(/\{(\w+)\}/), 500);

/** Limits a span to the document, because a rule's mistake must not become an invalid position in an editor. */
export function within(span: SectionSpan, length: number): SectionSpan {
  const start = Math.min(Math.max(span.start, 0), length);
  return { start, end: Math.min(Math.max(span.end, start), length) };
}
