import { isOutdented } from '../plan/continued-fields';
import { contains, type Span, textOf } from '../span';
import type { Place } from './place';
import { type Run, unitsAt } from './runs';

const marker =
  /NEEDS[ \t\r\n]+CLARIFICATION|要明確化|需要澄清|명확화 필요|PRECISA DE ESCLARECIMENTO|NECESITA ACLARACIÓN|À CLARIFIER/g;

/** What is said of markers in general, or of one that was answered, rather than marking something as open. */
const mentionBehind =
  /^["'”」』)\]]*\s*(?:items?|markers?|tags?|entries|points?|areas?|fields?|unknowns?|questions?|labels?|placeholders?|occurrences?|resolved|remain|remaining|were|was|are|is|have|has|must|should|→|->|=>|✅|\+|&|and\b|then\b|項目|项|標記|标记|マーカー|を|が|は|の|的|항목|표시|없|resolvid|resuelt|résolu|gelöst)|^[\s*_:：)\]-]*(?:なし|无|無|없음|(?:none|n\/a|nothing|0|nenhuma?|ningun[ao]?|ningún|aucune?|keine?)(?=\s*(?:$|[^\s\p{L}\p{N}]|(?:remain\w*|left|open|outstanding|identified|found|needed|at|for|in|as)\b)))/iu;
const mentionBefore =
  /(?:\b(?:no|any|all|zero|each|every|without|resolve[sd]?|resolving|remaining|remove[sd]?|scan for|mark(?:ed|s)?|marked as|as|with|using|use|literal(?:ly)?|of|the|these|those|contains?|if|for|todos?|todas?|nenhum|ningún|sin|aucun|tous|keine?|alle)|すべての|全ての|所有|无|無|모든)\s*[("'“「『[]*$/i;
/** A mark without a question as the object of a sentence: `holds an unsettled [NEEDS CLARIFICATION]`. */
const nounBefore =
  /\b(?:an?|one|another|every|each|some|its|their)\s+(?:un(?:settled|resolved|answered|addressed|clarified)|open|outstanding|pending|left-?over|stray|single|literal|bare|raw|old)\s*[("'“「『[]*$/i;
/** A mark without a question that is treated as text: `keeps [NEEDS CLARIFICATION] as it is`. */
const textBehind =
  /^\s+(?:as (?:is|(?:it|they) (?:is|are|stands?)|(?:plain |literal )?text|written)|verbatim|unchanged|untouched|intact|literally|alone)(?![\p{L}\p{N}])/iu;
const answered =
  /\b(?:resolved|answered|decided|clarified|see decision)\b|→|=>|->|✅|解決済|已解决|해결됨|resolvido|resuelto|résolu\b|geklärt/i;

/** Whether a text has the words that mark an open question, be it as a mark or not. */
export function speaksOfClarification(text: string): boolean {
  return text.search(marker) >= 0;
}

/** Whether bracketed text is a mark of an open question: `NEEDS CLARIFICATION: which provider?`. */
export function isClarification(inner: string): boolean {
  return /^[\s*_`"']*(?:(?:[A-Z]{1,4}-?\d+\s*:?\s*)?NEEDS\s+CLARIFICATION|要明確化|需要澄清|명확화 필요|PRECISA DE ESCLARECIMENTO|NECESITA ACLARACIÓN|À CLARIFIER|KLÄRUNG ERFORDERLICH)/.test(
    inner,
  );
}

/** Whether a mark in brackets is only spoken of, as in `no [NEEDS CLARIFICATION] markers remain`. */
export function isSpokenOf(text: string, run: Run, span: Span): boolean {
  const before = text.slice(Math.max(run.span.start, span.start - 40), span.start);
  const behind = text.slice(span.end, Math.min(run.span.end, span.end + 60));
  if (/(?:~~|["'“「『])\s*$/.test(before) || isAnsweredBelow(text, run)) return true;
  if (isBareMark(textOf(text, span)) && (nounBefore.test(before) || isTreatedAsText(before, behind)))
    return true;
  return mentionBefore.test(before) || mentionBehind.test(behind) || answered.test(behind.split('\n')[0]!);
}

/** Whether a mark holds nothing but its own words. */
function isBareMark(mark: string): boolean {
  return !/[:：?？]/.test(mark) && mark.replace(marker, '').replace(/[\s[\]［］【】`*_]/g, '') === '';
}

function isTreatedAsText(before: string, behind: string): boolean {
  return /\p{L}\s*$/u.test(before) && textBehind.test(behind);
}

/**
 * Whether a mark stands in a ticked item. A label on a line of its own below the list, no further in than the list, begins a
 * new line of the plan, though Markdown takes it into the list's last item.
 */
export function isTicked(text: string, { fields, item }: Run, span: Span): boolean {
  if (item?.checked !== true) return false;
  return !fields.some(
    (field) => contains(field.valueSpan, span) && field.strong && isOutdented(text, item, field),
  );
}

/** Whether what is nested in an item gives the answer. */
function isAnsweredBelow(text: string, { item, span }: Run): boolean {
  return (
    item?.hasBody === true &&
    /(?:^|\n)(?:[^\S\n]|[*_>+-])*(?:decision|answer|resolution|resolved|decided|決定|回答|解決|决定|결정|decisión|decisão|décision|entscheidung)(?![a-z])/i.test(
      text.slice(span.end, item.span.end),
    )
  );
}

/** Whether a text says that what it is about was answered. */
export function saysAnswered(text: string): boolean {
  return answered.test(text);
}

const none: readonly Place[] = [];

/** Few texts have it, and this is told in a fraction of the time that looking for marks takes. */
const mayHaveMark = /NEEDS|[一-龥가-힣À]/;

/**
 * The marks without brackets: at the head of a value, cell, item or line, behind a colon, leading a remark in
 * parentheses, or as one part of a value that lists several.
 *
 * @param own The run's text.
 */
export function bareClarifications(
  text: string,
  run: Run,
  own: string,
  taken: readonly Span[],
): readonly Place[] {
  if (run.kind === 'heading' || !mayHaveMark.test(own)) return none;
  const places: Place[] = [];
  for (const match of own.matchAll(marker)) {
    const start = run.span.start + match.index;
    const span = { start, end: start + match[0].length };
    if (taken.some((other) => contains(other, span))) continue;
    const units = unitsAt(text, run, span);
    const code = run.marks.find((mark) => mark.kind === 'code' && contains(mark.span, span));
    if (code && !units.some((unit) => unit.start === code.span.start && unit.end === code.span.end)) continue;
    const outer = code?.span ?? span;
    const leads = units.some((unit) => isBare(text.slice(unit.start, outer.start)));
    const before = charBefore(text, run.span.start, outer.start, isSpace);
    const remark =
      /[(（]/.test(before) ||
      /[:：]/.test(
        charBefore(text, run.span.start, endBefore(text, run.span.start, outer.start, isEmphasis), isSpace),
      );
    const field = run.fields.find(({ valueSpan }) => contains(valueSpan, span));
    const newline = text.indexOf('\n', outer.end);
    const line = text.slice(outer.end, newline < 0 ? run.span.end : Math.min(newline, run.span.end));
    const listed = field && /[,，、;；+/]/.test(before) && /^\s*(?:[(（,，、;；:：+/]|[-–—]\s|$)/.test(line);
    if (!leads && !remark && !listed) continue;
    if (isTicked(text, run, outer) || isSpokenOf(text, run, outer)) continue;
    if (answered.test(line)) continue;
    places.push({
      kind: 'clarification',
      form: 'word',
      span: outer,
      text: match[0],
      label: field?.label ?? run.label,
      words: [],
      examples: [],
      whole: units.some((unit) => unit.start === outer.start && unit.end === outer.end),
    });
  }
  return places;
}

/** Where what stands before `end` ends when certain characters at its end do not count. */
function endBefore(text: string, start: number, end: number, isLeftOut: (char: string) => boolean): number {
  let at = end;
  while (at > start && isLeftOut(text[at - 1]!)) at--;
  return at;
}

/** The last character of what `endBefore` leaves; empty when nothing is left. */
function charBefore(text: string, start: number, end: number, isLeftOut: (char: string) => boolean): string {
  const at = endBefore(text, start, end, isLeftOut);
  return at > start ? text[at - 1]! : '';
}

function isSpace(char: string): boolean {
  return /\s/.test(char);
}

function isEmphasis(char: string): boolean {
  return char === '*' || char === '_';
}

function isBare(text: string): boolean {
  return !/[\p{L}\p{N}~]/u.test(text);
}
