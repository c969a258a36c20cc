import { bindingForce } from '../constitution/binding-words';
import type { Constitution, Principle } from '../constitution/constitution';
import { titleSpanOf } from '../plan/title-span';
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
      report({ span: titleSpanOf(document), message: 'all' });
    else
      for (const { name, span, title } of loose)
        report({ span, message: 'principle', data: { principle: title }, subject: name || title });
  },
});

/** Other ways to demand: prohibition, what goes for all, a limit, and the imperatives that rules begin with. */
const demands = [
  /\b(?:do not|don't|does not|cannot|can't|may not|only|no|not|none|zero|never|always|all|every|each|any|at least|at most|minimum|maximum|limited to|strict(?:ly)?|avoid|ensure|prefer|use|keep|enforce|follow|require[ds]?|needs? to|ha(?:s|ve) to)\b/i,
  /\b(?:siempre|nunca|jam[aá]s|ning[uú]na?|ning[uú]n|tod[oa]s?|cada|m[ií]nim[oa]|s[oó]lo|solamente|evitar|sempre|nenhuma?|apenas|somente|toujours|jamais|tou(?:te?s?|s)|aucune?|chaque|seulement|immer|nie|jede[rsmn]?|alle[rsmn]?|keine?|nur|mindestens|h[oö]chstens)\b/i,
  /すべて|全て|常に|のみ|だけ|避け|優先|しない|ない(?:こと)?。|行う|従う|徹底|遵守|所有|所有的|一律|始终|始終|只|避免|不(?:可|能|要|允许)|需要?|使用|应|應|遵循|모든|항상|절대|않는다|한다|하지\s*않|따른다|최소|только|всегда|никогда|все/u,
];

function principlesThatDoNotBind({ document: { sections, text }, principles }: Constitution): Principle[] {
  let at = 0;
  return principles.filter(({ bodySpan, nonNegotiable, span, statements }, index) => {
    while ((sections[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= span.start) at++;
    if (nonNegotiable || statements.length > 0) return false;
    // What a bold lead or a row announces may stand below it, up to the next principle or the end of its section.
    const next = principles[index + 1]?.bodySpan.start ?? text.length;
    const end = Math.max(bodySpan.end, Math.min(next, sections[at]?.treeEnd ?? 0));
    const said = text.slice(span.start, end);
    return bindingForce(said) === undefined && !demands.some((words) => words.test(said));
  });
}
