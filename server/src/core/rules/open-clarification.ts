import type { Related, SectionFix } from '../document/finding';
import type { SectionContent } from '../document/section';
import { decisionsFor } from '../feature/decision-for';
import type { Decision } from '../feature/neighbours';
import type { Place } from '../placeholder/place';
import { placesOf } from '../plan/due-places';
import { openClarificationsIn } from '../plan/open-clarifications';
import { contains, type Span, textOf } from '../span/span';
import { openStop, tabStop } from '../text/snippet';
import { speaksOfClarification } from '../unfinished/clarification';
import { fixesIn } from './fixes-in';
import { reportOn, short } from './report-places';
import { defineRuleWith } from './rule';

export const openClarification = defineRuleWith<Place | undefined>()({
  id: 'open-clarification',
  summary: 'A question that is marked as open, and nobody has answered it.',
  rationale: `NEEDS CLARIFICATION says that somebody must decide before the work goes on: Spec Kit treats one that is left
after research as an error. Write the answer where the mark stands, also when research.md already has it, since the
plan is what the tasks are made from. Where a decision in it (\`**Decision**: ...\`) fits the question, the fix writes that.

A mark counts where it is a value, leads a line, stands in brackets, or opens a remark in parentheses. Text that speaks about the
marks ("all NEEDS CLARIFICATION resolved", a step of a workflow) is left alone.

A question below a heading or label that announces open questions ("Open questions", "Decisions to make", "Questions for ...", in any
language that Planwright knows) is open as well, and so is one among the next steps. Text behind it, an item or a paragraph below it, a tick or a
filled cell in the column for answers is its answer; an owner, options to choose from, a blank and words such as "open" or "to be decided"
are none. Such a question without a mark is information, in an approved plan as well. A team's own marks in brackets count too: \`[OPEN: which clock?]\`, \`[to confirm]\`, \`[???]\`,
and in a list of unknowns \`[decide]\` at either end of an item.`,
  severity: 'warning',
  messages: {
    marked: 'This is marked NEEDS CLARIFICATION. Decide, and write the answer here.',
    field: '{label} is marked NEEDS CLARIFICATION. Decide, and write the answer here.',
    mark: '"{text}" marks an open question. Decide, and write the answer here.',
    question: 'The question "{question}" is still open. Decide, and write the answer here.',
  },
  examples: [
    {
      title: 'Marks and mentions',
      text: `# Implementation Plan: Export

## Technical Context

**Storage**: NEEDS CLARIFICATION
             ^^^^^^^^^^^^^^^^^^^ open-clarification: Storage is marked NEEDS CLARIFICATION. Decide, and write the answer here.
**Testing**: [NEEDS CLARIFICATION: which browsers?]
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-clarification: The question "which browsers?" is still open. Decide, and write the answer here.

- [ ] All NEEDS CLARIFICATION resolved
`,
    },
  ],
  checkSection(section, input, report) {
    const { decisions = [] } = input.context.neighbours;
    for (const place of placesOf('clarification', section, input)) {
      const question = questionOf(place);
      const only = onlyOf(decisionsOn(place, section, decisions));
      const isOwnMark = !speaksOfClarification(place.text);
      const common = reportOn(place, input);
      report({
        ...common,
        message: question ? 'question' : isOwnMark ? 'mark' : place.label ? 'field' : 'marked',
        data: { question: short(question), label: short(place.label), text: short(place.text) },
        ...(only && { related: [decisionFor(only), ...common.related] }),
      });
    }
    const { tags, questions } = openClarificationsIn(section, input);
    for (const span of tags)
      report({ span, message: 'mark', data: { text: textOf(section.body.text, span) } });
    for (const { span, text } of questions)
      report({ span, message: 'question', data: { question: short(text) }, severity: 'information' });
  },
  fixes({ detail: place, message, span }, { context: { neighbours }, section }) {
    if (!place)
      return fixesIn(section, [message === 'question' ? answerBehind(span) : answerAt(span, section, true)]);
    const decided = decisionsOn(place, section, neighbours.decisions ?? []);
    const only = onlyOf(decided);
    return fixesIn(section, [
      ...decided.map((decision) => takeDecision(place, section, decision, decision === only)),
      answerAt(span, section, !only),
    ]);
  },
});

function answerAt(span: Span, { body }: SectionContent, preferred: boolean): SectionFix {
  const edits = [{ span, newText: openStop(1, textOf(body.text, span)), snippet: true }];
  return { title: 'Write the answer', edits, safe: false, preferred };
}

function answerBehind({ end }: Span): SectionFix {
  const edits = [{ span: { start: end, end }, newText: ` ${tabStop(1, [])}`, snippet: true }];
  return { title: 'Write the answer behind the question', edits, safe: false, preferred: true };
}

/** Finds the decisions of research.md about a place, by its question, the remark after it and its field. */
function decisionsOn(
  place: Place,
  section: SectionContent,
  decisions: readonly Decision[],
): readonly Decision[] {
  if (decisions.length === 0) return [];
  const behind = textOf(section.body.text, { start: place.span.end, end: withRemark(place, section).end });
  const label = rowTitle(place, section) ?? place.label;
  return decisionsFor(`${label} ${questionOf(place)} ${behind}`, decisions);
}

function decisionFor({ span, text, uri }: Decision): Related {
  return { uri, span, message: `Research decided: ${short(text)}` };
}

function onlyOf(decisions: readonly Decision[]): Decision | undefined {
  return decisions.length === 1 ? decisions[0] : undefined;
}

/** Returns the first cell of the table row that contains a place; it describes the place better than the column. */
function rowTitle({ span }: Place, { body }: SectionContent): string | undefined {
  for (const block of body.blocks) {
    if (block.kind !== 'table' || !contains(block.span, span)) continue;
    const first = block.rows.find((row) => contains(row.span, span))?.cells[0]?.prose.span;
    return first && !contains(first, span) ? textOf(body.text, first) : undefined;
  }
  return undefined;
}

function takeDecision(
  place: Place,
  section: SectionContent,
  { text }: Decision,
  preferred: boolean,
): SectionFix {
  const { body } = section;
  const isCell = body.blocks.some(({ kind, span }) => kind === 'table' && contains(span, place.span));
  const newText = isCell ? text.replaceAll('|', '\\|') : text;
  const edits = [{ span: withRemark(place, section), newText }];
  return { title: `Write what research.md decided: ${short(text)}`, edits, safe: false, preferred };
}

/** Returns the span of a bare mark with the question after it, in parentheses or after a dash. */
function withRemark({ form, span }: Place, { body }: SectionContent): Span {
  if (form !== 'word') return span;
  const behind = body.text.slice(span.end, span.end + 300);
  const remark =
    /^[*_]{0,2}[ \t]*(?:[(（][^()（）\r\n|]*[)）]|[:：–—-][ \t]*[^\r\n|]*)(?=[ \t]*(?:$|[\r\n|]))/.exec(
      behind,
    );
  return { start: span.start, end: span.end + (remark?.[0].trimEnd().length ?? 0) };
}

/** Returns the question after the mark. */
function questionOf({ text, form }: Place): string {
  if (form !== 'token') return '';
  if (!speaksOfClarification(text))
    return /^.(?:[^:：?？]{0,40}[:：]|[?？]+)\s*(.*).$/s.exec(text)?.[1]?.trim() ?? '';
  return text
    .slice(1, -1)
    .replace(/^\s*NEEDS\s+CLARIFICATION\s*[:：–—-]?\s*/, '')
    .trim();
}
