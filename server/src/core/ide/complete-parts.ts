import { matchSections } from '../template/match-sections';
import { inert } from '../text/safe-markdown';
import type { Completion, Cursor } from './completion';
import { type RepeatedPart, repeatedParts } from './repeated-parts';
import { openClarification, partNames, partSnippet, prefixOf } from './snippets';

/** The parts that repeat in the section the cursor is in, where one can begin: at the start of a line. */
export function completeParts({ plan, context, section, before, offset, line }: Cursor): Completion[] {
  const { template } = context;
  const begun = /^[ \t]*([|]|[-*+]?[ \t]?plan-?[\w-]*|[-*+])?$/.exec(before);
  const inText = /(?:^|\s)(plan-?[\w-]*)$/.exec(before);
  const completions: Completion[] = [];
  const wanted = template && matchSections(plan, template).templateOf(section);
  if (template && wanted && begun) {
    const parts = repeatedParts(template).filter((part) =>
      part.form === 'section'
        ? part.section.parent === wanted || part.section === wanted
        : part.section === wanted,
    );
    const start = offset - (begun[1]?.length ?? 0);
    for (const part of parts) {
      if (!fits(part, begun[1] ?? '')) continue;
      completions.push({
        kind: 'part',
        label: prefixOf(part.kind),
        span: { start, end: offset },
        newText: partSnippet(part),
        snippet: true,
        ...(begun[1] && !begun[1].includes('plan') && { filterText: begun[1] }),
        detail: `${partNames[part.kind]}: ${part.section.title}`,
        documentation: inert(part.text),
      });
    }
  }
  // Elsewhere the contributed snippet of the same prefix serves; in a table's cell and behind a label it is not at hand.
  if (inText && !begun && line.end >= offset) {
    completions.push({
      kind: 'part',
      label: prefixOf('clarification'),
      span: { start: offset - inText[1]!.length, end: offset },
      newText: openClarification.body,
      snippet: true,
      detail: openClarification.description,
    });
  }
  return completions;
}

/** A row begins with a pipe, an item with a bullet. */
function fits({ form }: RepeatedPart, typed: string): boolean {
  if (typed === '|') return form === 'row';
  if (/^[-*+]$/.test(typed)) return form === 'item';
  return true;
}
