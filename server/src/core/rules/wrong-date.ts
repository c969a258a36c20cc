import { placeAt } from '../document/section-place';
import { textOf } from '../span/span';
import { defineRule } from './rule';

export const wrongDate = defineRule({
  id: 'wrong-date',
  summary: 'A date of the constitution cannot be true.',
  rationale: `A constitution is ratified once and amended later, and neither happens in the future. A date that says otherwise
was most likely filled in from a template, or its day and month were swapped.`,
  severity: 'information',
  messages: {
    order:
      'The constitution was last amended ({amended}) before it was ratified ({ratified}); correct one of the dates.',
    impossible: 'There is no day {date}; correct the date.',
    future: 'The date {date} lies in the future; correct it.',
  },
  examples: [
    {
      title: 'Amended before it was ratified',
      kind: 'constitution',
      text: `# Constitution

## Core Principles

### I. Library-First

Every feature MUST be a library.

**Version**: 1.1.0 | **Ratified**: 2025-06-13 | **Last Amended**: 2025-01-16
                                                                  ^^^^^^^^^^ wrong-date
`,
    },
  ],
  checkConstitution({ constitution, facts }, report) {
    const { amended, document, impossibleDates, ratified } = constitution;
    for (const span of impossibleDates)
      report({
        ...placeAt(document, span),
        message: 'impossible',
        data: { date: textOf(document.text, span) },
      });
    const latest = facts.date && dayAfter(facts.date);
    for (const written of [ratified, amended])
      if (written && latest && written.date > latest && !isPlanned(document.text, written.span.start))
        report({ ...placeAt(document, written.span), message: 'future', data: { date: written.date } });
    if (ratified && amended && amended.date < ratified.date)
      report({
        ...placeAt(document, amended.span),
        message: 'order',
        data: { amended: amended.date, ratified: ratified.date },
        related: [{ ...placeAt(document, ratified.span), message: 'The date of ratification.' }],
      });
  },
});

/** Returns the next day, because it may be tomorrow already in another time zone. */
function dayAfter(date: string): string | undefined {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : new Date(time + 86_400_000).toISOString().slice(0, 10);
}

/** Tells whether a date is the effective date of the constitution, which may be in the future. */
function isPlanned(text: string, at: number): boolean {
  return /effective[^|\n]*$/i.test(text.slice(Math.max(0, at - 40), at));
}
