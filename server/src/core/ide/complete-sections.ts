import { sectionText } from '../plan/insert-section';
import { missingSections } from '../plan/missing-sections';
import { stopsOf } from '../plan/stops';
import { inert, joined } from '../text/safe-markdown';
import { toSnippet } from '../text/snippet';
import type { Completion, Cursor } from './completion';
import { guidanceFor } from './describe-section';

/** Completes the missing sections of the plan, on a line that begins with `#`. */
export function completeSections({ plan, context, before, line, offset }: Cursor): Completion[] {
  const { template } = context;
  if (!template || !/^#{1,6}(?:[ \t][^\n]*)?$/.test(before)) return [];
  return missingSections(plan, context).map((section) => {
    const text = sectionText(template, section);
    const heading = text.slice(0, text.search(/\r?\n|$/));
    const documentation = joined(guidanceFor(section, template).map(({ text: guidance }) => inert(guidance)));
    return {
      kind: 'section',
      label: section.title,
      span: { start: line.start, end: offset },
      newText: toSnippet(text, stopsOf(text)),
      snippet: true,
      filterText: heading,
      detail: `Missing section of ${template.title}`,
      ...(documentation && { documentation }),
    };
  });
}
