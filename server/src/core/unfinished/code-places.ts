import type { CodeBlock, SectionBody } from '../document/model';
import { alternativesOf, lazyPattern } from '../language/compile-words';
import { findAngles, findBrackets, isDoubleCurlyName } from '../placeholder/brackets';
import { linesOf } from '../placeholder/code-lines';
import { type FindInput, movedBy, type Place, type PlaceKind } from '../placeholder/place';
import { contextOf, isNode, nodeOf } from '../placeholder/places-of-brackets';
import { codeBlocksOf } from '../placeholder/runs';
import { contains, type Span, textOf, trim } from '../span/span';
import { labelWording, wordCount, wording } from '../text/wording';
import { bracketText } from './bracket-text';
import { isOpenReason } from './open-reason';

/** The number of characters to read after an unclosed fence; enough to show that it is unclosed. */
const longestProse = 50_000;

const removable = /\[\s*REMOVE IF UNUSED\s*\]/i;
const optionLabel = lazyPattern(
  () =>
    String.raw`^\s*(?:#|\/\/|--|\*\*|;|%)\s*(?:[[［【][^\]］】]{1,40}[\]］】]\s*)?${alternativesOf('optionWords')}\s*(?:\d+|[A-D])\b`,
);
const namesOption = lazyPattern(() => alternativesOf('optionWords'));

/** The maximum number of options of a tree. Each option references all others, so the number is limited. */
const mostOptions = 100;

const opening = /[[<［【]|\{\{/;

/** Tells whether code may contain an option or a bracket, so that its lines need a check. */
function mayHavePlaces(code: string): boolean {
  return opening.test(code) || namesOption(code).test(code);
}

/**
 * Finds the unfinished places of a section's code blocks, as section offsets.
 *
 * @param inProse Finds the places of a Markdown text, as offsets in it. Without it, all content counts as code.
 */
export function codePlaces(
  body: SectionBody,
  input: FindInput,
  inProse: ((text: string) => Place[]) | undefined,
): Place[] {
  const places: Place[] = [];
  const options: { block: CodeBlock; line: Span; sure: boolean }[] = [];
  for (const block of codeBlocksOf(body)) {
    const torn = inProse && proseStart(body.text, block, input);
    // The content of a Markdown block belongs to another document.
    if (isMarkdown(block) && torn === undefined) continue;
    const code = { start: block.contentSpan.start, end: torn ?? block.contentSpan.end };
    for (const line of mayHavePlaces(textOf(body.text, code)) ? linesOf(body.text, code) : []) {
      const raw = body.text.slice(line.start, line.end);
      const sure = removable.test(raw);
      if (sure || optionLabel(raw).test(raw)) options.push({ block, line: trim(body.text, line), sure });
      if (opening.test(raw)) places.push(...bracketsInLine(body.text, line, sure, input));
    }
    if (inProse && torn !== undefined) {
      const prose = body.text.slice(torn, Math.min(block.contentSpan.end, torn + longestProse));
      places.push(...inProse(prose).map((place) => movedBy(torn, place)));
    }
  }
  // A single label may stay on purpose, to name the chosen option.
  const open = options.length > mostOptions ? [] : options.filter(({ sure }) => sure || options.length > 1);
  for (const { block, line } of open) {
    const stretches = stretchesOf(
      body.text,
      options.filter((option) => option.block === block).map((option) => option.line),
      block,
    );
    places.push({
      kind: 'instruction',
      form: 'option',
      span: line,
      text: body.text.slice(line.start, line.end),
      label: '',
      words: [],
      examples: [],
      whole: true,
      options: stretches,
    });
  }
  return places;
}

function bracketsInLine(text: string, line: Span, isOption: boolean, input: FindInput): Place[] {
  const places: Place[] = [];
  const node = nodeOf(text, line);
  const add = (span: Span, kind: PlaceKind) => {
    if (places.some((place) => contains(place.span, span))) return;
    const found = textOf(text, span);
    const slot = input.vocabulary?.tokens.get(bracketText(found).key);
    const whole = isNode(text, span, node);
    const words = kind === 'choice' ? (slot?.words ?? bracketText(found).words) : [];
    places.push({ kind, form: 'token', span, text: found, label: '', words, examples: [], whole, slot });
  };
  for (const { span, kind: shape } of findBrackets(text, line)) {
    if (shape === 'curly' && isDoubleCurlyName(textOf(text, span)))
      if (input.vocabulary?.tokens.has(bracketText(textOf(text, span)).key)) add(span, 'placeholder');
    if (shape !== 'square') continue;
    const inner = text.slice(span.start + 1, span.end - 1);
    if (/#{3,}/.test(inner)) add(span, 'placeholder');
    const { isKnown, isTag, key, kind } = bracketText(textOf(text, span));
    if (isOpenReason(text, span)) add(span, 'placeholder');
    if (isTag || kind === 'instruction' || isOption) continue;
    const token = input.vocabulary?.tokens.get(key);
    const whole = isNode(text, span, node);
    const several = wordCount(inner) > 1 && /\s/.test(inner);
    if (
      token
        ? whole || several || contextOf(text, span, line).some((part) => token.contexts.has(part))
        : whole && several && isKnown
    )
      if (span.start < node.end) add(span, kind);
  }
  for (const { span } of findAngles(text, node)) {
    const token = input.vocabulary?.tokens.get(wording(text.slice(span.start, span.end)));
    const whole = token?.whole && isNode(text, span, node);
    if (token && (whole || contextOf(text, span, node).some((part) => token.contexts.has(part))))
      add(span, 'placeholder');
  }
  return places;
}

/**
 * Finds the start of the plan's prose in a code block whose closing fence is missing or too late: the first
 * heading of depth 2 or more that the template contains, or any such heading in an unclosed block.
 */
function proseStart(text: string, block: CodeBlock, input: FindInput): number | undefined {
  if (!block.fenced) return undefined;
  const content = text.slice(block.contentSpan.start, block.contentSpan.end);
  // The whole plan may be in a fence, with no text above it.
  if (isMarkdown(block))
    return text.slice(0, block.span.start).trim() === '' && /^# /m.test(content)
      ? block.contentSpan.start
      : undefined;
  for (const { 1: title = '', index } of !content.includes('##')
    ? []
    : content.matchAll(/^#{2,6}[ \t]+(\S.*)$/gm)) {
    const known = input.vocabulary?.headings.has(labelWording(title));
    if (!block.closed || known)
      return block.contentSpan.start + (firstLabel(content.slice(0, index), input) ?? index);
  }
  return undefined;
}

/** Returns the offset of the first line with one of the template's labels in bold. */
function firstLabel(content: string, { vocabulary }: FindInput): number | undefined {
  for (const { 1: label = '', index } of content.matchAll(/^\*\*([^*\n]{1,80})\*\*[ \t]*[:：]/gm))
    if (vocabulary?.fields.has(labelWording(label))) return index;
  return undefined;
}

function isMarkdown({ language }: CodeBlock): boolean {
  return /^(?:md|markdown)$/i.test(language);
}

/** Returns the span of each option of a tree: from its label to the next one. */
function stretchesOf(text: string, labels: readonly Span[], block: CodeBlock): Span[] {
  return labels.map(({ start }, index) => {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const next = labels[index + 1];
    const to = next ? text.lastIndexOf('\n', next.start - 1) + 1 : block.contentSpan.end;
    return { start: from, end: to };
  });
}
