import { bindingForce } from '../constitution/binding-words';
import type { Constitution, Principle } from '../constitution/constitution';
import { placeAt, titlePlaceOf } from '../document/section-place';
import { hasWord } from '../language/compile-words';
import { defineRule } from './rule';

export const nonBindingPrinciple = defineRule({
  id: 'non-binding-principle',
  summary: 'A principle of the constitution demands nothing that a plan could be checked against.',
  rationale: `Whether a plan meets "Every call MUST be logged" can be told; whether it meets "We care about operations" cannot.
A principle without a word such as MUST, SHOULD, NEVER, ALL or ONLY, in any of the languages that Planwright knows, leaves
each plan to make of it what it likes. Say what is demanded, or move the text to where the constitution explains itself.

A principle that is marked as non-negotiable demands what it says. Where no principle has such a word, that is how the team
writes, and it is said once, on the title.`,
  severity: 'hint',
  messages: {
    principle:
      'The principle "{principle}" demands nothing; say what MUST or SHOULD be done, so that a plan can be checked against it.',
    all: 'None of the principles says what MUST or SHOULD be done; say what each demands, so that plans can be checked against it.',
  },
  examples: [
    {
      title: 'A sentiment among rules',
      kind: 'constitution',
      text: `# Constitution

## Core Principles

### I. Library-First

Every feature MUST be a library.

### II. Craftsmanship
    ^^^^^^^^^^^^^^^^^ non-binding-principle

We take pride in what we build.
`,
    },
  ],
  checkConstitution({ constitution }, report) {
    const { document, principles, unfilled } = constitution;
    if (unfilled) return;
    const loose = principlesThatDoNotBind(constitution);
    if (loose.length > 1 && loose.length === principles.length)
      report({ ...titlePlaceOf(document), message: 'all' });
    else
      for (const { name, span, title } of loose)
        report({
          ...placeAt(document, span),
          message: 'principle',
          data: { principle: title },
          subject: name || title,
        });
  },
});

/**
 * Matches other ways to demand: prohibitions, universal statements, limits and the imperatives at the start of
 * rules.
 */
const demands = hasWord('demandWords');

function principlesThatDoNotBind({ document: { sections, text }, principles }: Constitution): Principle[] {
  let at = 0;
  return principles.filter(({ bodySpan, nonNegotiable, span, statements }, index) => {
    while ((sections[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= span.start) at++;
    if (nonNegotiable || statements.length > 0) return false;
    // The text of a bold lead or a row may be below it, up to the next principle or the end of its section.
    const next = principles[index + 1]?.bodySpan.start ?? text.length;
    const end = Math.max(bodySpan.end, Math.min(next, sections[at]?.treeEnd ?? 0));
    const said = text.slice(span.start, end);
    return bindingForce(said) === undefined && !demands(said);
  });
}
