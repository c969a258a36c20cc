import type { SectionBody } from '../../document/model';
import { contains, type Span } from '../../span/span';
import { wording } from '../../text/wording';
import { codeBlocksOf } from '../runs';
import { isQuestion } from '../template-lines';
import { plainChoice } from './plain-choice';
import { saysWhatToWrite, setApartWords, standsForWords } from './set-apart';
import { noWords, type Sign } from './sign';
import { blanksWithin, isBlank, standInsIn } from './stand-ins';

const element =
  /<(td|dd|li|p|span|div|em|i|b|strong|small)\b[^>]*>((?:(?!<(?:td|dd|li|p|div|th|tr)\b)[\s\S]){0,400}?)<\/\1>/gi;
const heading =
  /<(?:th|dt|td|label|summary|strong|b)\b[^>]*>([^<>]*\S[^<>]*)<\/(?:th|dt|td|label|summary|strong|b)>/gi;
const emptyDetails = /<summary>([^<>]*)<\/summary>(\s*(?:<!--[\s\S]*?-->\s*)?)<\/details>/gi;

/** Finds the signs in a section's HTML: elements that are empty or contain only a slot. */
export function htmlSigns(body: SectionBody): Sign[] {
  const { text, blocks } = body;
  const signs: Sign[] = [];
  if (!text.includes('</')) return signs;
  for (const block of blocks) {
    if (block.kind !== 'html') continue;
    const raw = text.slice(block.span.start, block.span.end);
    for (const match of raw.matchAll(element)) {
      const [, tag = '', inner = ''] = match;
      const at = match.index + match[0].indexOf('>') + 1;
      const label = labelBefore(raw, match.index);
      const sign = signOfElement(inner, tag.toLowerCase(), label);
      const from = inner.length - inner.trimStart().length;
      const span = isNothing(inner)
        ? { start: match.index, end: match.index + match[0].length }
        : { start: at + from, end: at + inner.trimEnd().length };
      if (sign) signs.push({ ...sign, span: move(span, block.span.start) });
    }
  }
  signs.push(...nodeSigns(text, blocks));
  const code = codeBlocksOf(body);
  for (const match of text.matchAll(emptyDetails)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (code.some((block) => contains(block.span, span))) continue;
    const label = (match[1] ?? '').trim();
    signs.push({
      span,
      keys: [`html|details|${wording(label)}`],
      kind: 'empty',
      form: 'field',
      label,
      words: noWords,
    });
  }
  return signs;
}

/** Finds slots beside other words in the text between tags: `<h1>Plan: {Title}</h1>`. */
function* nodeSigns(text: string, blocks: SectionBody['blocks']): Generator<Sign> {
  for (const block of blocks) {
    if (block.kind !== 'html') continue;
    const raw = text.slice(block.span.start, block.span.end);
    if (/^<(?:script|style|pre|svg)\b/i.test(raw)) continue;
    for (const { 0: node, index } of raw.matchAll(/(?<=>)[^<>]+(?=<|$)/g)) {
      const spans = [
        ...blanksWithin(node),
        ...[...node.matchAll(bracketed)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
        })),
      ];
      for (const span of spans)
        yield {
          span: move(span, block.span.start + index),
          keys: [`html|${wording(node)}`],
          kind: 'placeholder',
          form: 'token',
          label: '',
          words: noWords,
        };
    }
  }
}

const bracketed =
  /\[(?![ xX]\]|\p{Lu}{1,2}\d*\])\p{L}[^[\]\n]*\](?!\()|\{\{?\s*\p{L}[\p{L}\p{N} _-]*\s*\}?\}|&lt;\p{L}[^&\n]*&gt;|【[^】]+】/gu;

function move({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Tells whether an element has no text; comments and line breaks do not count. */
function isNothing(inner: string): boolean {
  return inner.replace(/<!--[\s\S]*?-->|<br\s*\/?>|&nbsp;/gi, '').trim() === '';
}

function signOfElement(inner: string, tag: string, label: string): Omit<Sign, 'span'> | undefined {
  const make = (kind: Sign['kind'], form: Sign['form'], words = noWords): Omit<Sign, 'span'> => ({
    keys: [`html|${wording(label)}|${isNothing(inner) ? '' : wording(inner)}`],
    kind,
    form,
    label,
    words,
  });
  if (isNothing(inner)) return /^(?:td|dd|p|li)$/.test(tag) ? make('empty', 'field') : undefined;
  const words = inner.trim();
  if (/<(?!br|!--)/i.test(words)) return undefined;
  if (isBlank(words) || isWholeBracket(words)) return make('placeholder', 'token');
  const choice = /^(?:td|dd|span)$/.test(tag) ? plainChoice(words, isQuestion(label)) : undefined;
  if (choice) return make('choice', 'value', choice);
  const apart = setApartWords(words) ?? (/^(?:em|i)$/.test(tag) ? words : undefined);
  if (apart && standsForWords(apart)) return make('placeholder', 'prompt');
  if (tag !== 'li' && saysWhatToWrite(words, /^(?:em|i|small)$/.test(tag)))
    return make('placeholder', 'prompt');
  const [first] = standInsIn(words);
  return first && words.length < 40 ? make('placeholder', 'token') : undefined;
}

function isWholeBracket(words: string): boolean {
  return /^(?:\[[^[\]]+\]|\{\{?[^{}]+\}?\}|&lt;[^&]+&gt;|【[^】]+】)$/.test(words);
}

/**
 * Returns the text of the nearest preceding element, such as a row's first cell, a term or a summary. It
 * identifies an empty element.
 */
function labelBefore(raw: string, at: number): string {
  const row = Math.max(raw.lastIndexOf('<tr', at), raw.lastIndexOf('<dl', at), 0);
  const before = [...raw.slice(row, at).matchAll(heading)].at(-1);
  return before?.[1]?.trim() ?? '';
}
