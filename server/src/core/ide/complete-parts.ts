import { matchSections } from '../template/match-sections';
import { inert } from '../text/safe-markdown';
import type { Completion, Cursor } from './completion';
import { type RepeatedPart, repeatedParts } from './repeated-parts';
import { openClarification, partNames, partSnippet, prefixOf } from './snippets';

/** Completes the repeated parts of the section at the cursor. A part can begin only at the start of a line. */
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
  // Elsewhere the contributed snippet has the same prefix, but editors do not offer it in a table cell or behind a
  // label.
  if (inText && !begun && line.end >= offset) {
    completions.push({
      kind: 'part',
      label: prefixOf('clarification'),
      span: { start: offset - (inText[1] ?? '').length, end: offset },
      newText: openClarification.body,
      snippet: true,
      detail: openClarification.description,
    });
  }
  return completions;
}

/** Tells whether a part fits the typed text: a row begins with a pipe, an item with a bullet. */
function fits({ form }: RepeatedPart, typed: string): boolean {
  if (typed === '|') return form === 'row';
  if (/^[-*+]$/.test(typed)) return form === 'item';
  return true;
}
