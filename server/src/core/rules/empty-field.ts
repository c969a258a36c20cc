import type { SectionFix } from '../document/finding';
import type { SectionContent } from '../document/section';
import type { Place } from '../placeholder/place';
import { placesOf } from '../plan/due-places';
import { knownValue } from '../plan/facts-for-place';
import { isCertain, notApplicable } from '../plan/fixes-for-place';
import type { PlanContext } from '../plan/plan-context';
import { openStop, tabStop } from '../text/snippet';
import { labelWording } from '../text/wording';
import { fixesIn } from './fixes-in';
import { reportOn, short } from './report-places';
import { defineRuleWith } from './rule';

const messages = {
  field: '"{label}" has no value. Write one, or N/A with a reason.',
  cell: 'The cell under "{label}" is empty. Write its value, or N/A with a reason.',
  section: 'The section "{label}" is empty. Write it, or say why it does not apply.',
  item: 'This list item is empty. Write it, or remove it.',
  row: 'This row of the table is empty. Fill it in, or remove it.',
  cells: 'The cells under "{label}" are empty. Write their values, or N/A with a reason.',
} as const;

type Message = keyof typeof messages;

export const emptyField = defineRuleWith<Place>()({
  id: 'empty-field',
  summary: 'A label, or a cell of a table, with nothing behind it where the template expects a value.',
  rationale: `An empty slot may be forgotten or may mean "none". Write the value, or say that there is none and why.

Only slots of the governing template count: a label that the template leaves empty or gives a placeholder, and a column that
it fills with placeholders or choices. A blank form counts as well: a table of the template whose rows have their first cell and
nothing else, as for signatures, until a row is begun. So do a section, a list item and a table without words, an empty cell of an HTML table,
and \`""\` in front matter, where the template has the same in that section. A label whose value follows on the next lines or in a list below is not empty, nor is a blank
cell for notes.`,
  severity: 'warning',
  messages,
  examples: [
    {
      title: 'A label and a cell',
      template: `# Implementation Plan: [FEATURE]

## Rollout

- Deployment strategy:
- Rollback strategy:

## Risks

| Risk | Owner | Notes |
|---|---|---|
| [Description] | [Role] | |
`,
      text: `# Implementation Plan: Export

## Rollout

- Deployment strategy:
  - behind a feature flag
- Rollback strategy:
  ^^^^^^^^^^^^^^^^^^ empty-field: "Rollback strategy" has no value. Write one, or N/A with a reason.

## Risks

| Risk | Owner | Notes |
|---|---|---|
| Large files | | |
               ^ empty-field: The cell under "Owner" is empty. Write its value, or N/A with a reason.
`,
    },
  ],
  checkSection(section, input, report) {
    for (const place of placesOf('empty', section, input))
      report({
        ...reportOn(place, input),
        message: messageOf(place),
        data: { label: short(place.label) },
      });
  },
  fixes({ detail: place }, { context, section }) {
    if (place.form === 'field') return fixesIn(section, fixesOf(place, section, context));
    const isCell = place.form === 'cells' && place.whole;
    return isCell ? fixesIn(section, cellFixes(section.body.text, place)) : [];
  },
});

function messageOf({ form, whole }: Place): Message {
  switch (form) {
    case 'cells':
      return whole ? 'cell' : 'cells';
    case 'section':
    case 'item':
    case 'row':
      return form;
    default:
      return 'field';
  }
}

function fixesOf(place: Place, section: SectionContent, context: PlanContext): SectionFix[] {
  const at = { start: place.span.end, end: place.span.end };
  const lead = /\s/.test(section.body.text.charAt(place.span.end - 1)) ? '' : ' ';
  // The template's placeholder tells which known value belongs here.
  const known = knownValue({ ...place, text: `[${place.label}]` }, section, context);
  if (known)
    return [
      {
        title: `Fill in ${known.value}`,
        edits: [{ span: at, newText: lead + known.value }],
        safe: isCertain(known, section, context),
        preferred: true,
      },
    ];
  const words = place.words.map((word) => ({
    title: `Choose ${word}`,
    edits: [{ span: at, newText: lead + word }],
    safe: false,
  }));
  const prompt = place.examples.length > 0 ? promptUnder(place.label, context) : undefined;
  const value = prompt ? openStop(1, prompt, place.examples) : tabStop(1, []);
  const write = {
    title: 'Write the value',
    edits: [{ span: at, newText: lead + value, snippet: true }],
    safe: false,
    preferred: true,
  };
  return words.length > 0 ? words : [write, notApplicable(section.body.text, at, lead)];
}

/**
 * Returns the template's placeholder for a label; undefined if it has none. The placeholder counts as open
 * until the author replaces it.
 */
function promptUnder(label: string, { template }: PlanContext): string | undefined {
  const tokens = template ? [...template.vocabulary.tokens.values()] : [];
  return tokens.find(
    (token) => token.whole && token.examples.length > 0 && labelWording(token.label) === labelWording(label),
  )?.text;
}

function cellFixes(text: string, { span }: Place): SectionFix[] {
  const cell = { span, newText: ` ${tabStop(1, [])} `, snippet: true };
  return [
    { title: 'Write the value', edits: [cell], safe: false, preferred: true },
    notApplicable(text, span, ' ', ' '),
  ];
}
