import type { Place } from '../placeholder/place';
import { placesOf } from '../plan/due-places';
import { askForClarification } from '../plan/fixes-for-place';
import { textOf } from '../span/span';
import { openStop } from '../text/snippet';
import { fixesIn } from './fixes-in';
import { isIgnored, reportOn, short } from './report-places';
import { defineRuleWith } from './rule';

export const deferredDecision = defineRuleWith<Place>()({
  id: 'deferred-decision',
  summary: 'A decision that the author put off: TBD, TODO, "to be decided".',
  rationale: `Who writes TBD knows that something is missing; who reads it does not know whether anybody takes care of it. Decide, or
make it an open question with NEEDS CLARIFICATION, so that research answers it.

\`TBD\` and \`TODO:\` count anywhere in running text, days such as \`2025-01-XX\` too; phrases such as "to be decided" or 待定 count
where they are the whole value or the remark at its end. A status column that says TODO is left alone.`,
  severity: 'information',
  options: {
    ignore: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      description: 'Words and phrases to leave alone, for example "TBA".',
    },
  },
  messages: {
    deferred: '"{text}" puts a decision off. Decide, or ask with NEEDS CLARIFICATION.',
    field: '{label} is put off with "{text}". Decide, or ask with NEEDS CLARIFICATION.',
  },
  examples: [
    {
      title: 'Values that are none',
      text: `# Implementation Plan: Export

**Owner**: TBD
           ^^^ deferred-decision: Owner is put off with "TBD". Decide, or ask with NEEDS CLARIFICATION.
**Release**: 2026-04-XX
             ^^^^^^^^^^ deferred-decision: Release is put off with "2026-04-XX". Decide, or ask with NEEDS CLARIFICATION.

No TBD is left in the specification.
`,
    },
  ],
  checkSection(section, input, report) {
    for (const place of placesOf('deferral', section, input)) {
      if (isIgnored(place, input.options.ignore)) continue;
      report({
        ...reportOn(place, input),
        message: place.label ? 'field' : 'deferred',
        data: { text: short(place.text), label: short(place.label) },
      });
    }
  },
  fixes({ detail: { form, label, span } }, { section }) {
    if (form === 'comment') return [];
    const edits = [{ span, newText: openStop(1, textOf(section.body.text, span)), snippet: true }];
    return fixesIn(section, [
      { title: 'Write the decision', edits, safe: false, preferred: true },
      askForClarification(span, label || 'question'),
    ]);
  },
});
