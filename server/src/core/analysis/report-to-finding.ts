import type { Severity } from '../document/finding';
import { memoizeByText } from '../query';
import type { Report, Rule } from '../rules/rule';
import type { SectionFinding } from '../rules/section-finding';
import type { SectionSpan } from '../span/span';

/** A finding made of what a rule reported, relative to the same section. */
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

/** The message with its data in the places of `{name}`. A name without data stays as it is. */
export function formatMessage(message: string, data: Readonly<Record<string, string>>): string {
  const parts = partsOf(message);
  let text = parts[0]!;
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index]!;
    text += (Object.hasOwn(data, name) ? data[name]! : `{${name}}`) + parts[index + 1]!;
  }
  return text;
}

/** A message cut at its slots: every second part is a name. */
const partsOf = memoizeByText((message) => message.split(/\{(\w+)\}/), 500);

/** The span, cut to the rest of the document: a rule's mistake must not become a broken position in an editor. */
export function within(span: SectionSpan, length: number): SectionSpan {
  const start = Math.min(Math.max(span.start, 0), length);
  return { start, end: Math.min(Math.max(span.end, start), length) };
}
