import type { CodeBlock, SectionBody } from '../../document/model';
import { alternativesOf, lazyPattern } from '../../language/compile-words';
import { type Span, textOf, trim } from '../../span/span';
import { wording } from '../../text/wording';
import { linesOf } from '../code-lines';
import { codeBlocksOf } from '../runs';
import { noWords, type Sign } from './sign';
import { blanksWithin, standInsIn } from './stand-ins';
import { anyPart } from './words';

const configLanguage = /^(?:ya?ml|jsonc?|json5|toml|ini|env|dotenv|properties|conf|hcl|tf|terraform)$/i;
const diagramLanguage = /^(?:mermaid|plantuml|puml|dot|graphviz|d2|dbml|structurizr|wavedrom|blockdiag)$/i;
/** Languages without `<name>` in their syntax. */
const bareLanguage = /^(?:sql|http|graphql|gql|proto(?:buf)?|css|scss|csv|rest|url|regex|docker(?:file)?)$/i;
const plainLanguage = /^(?:|te?xt|plain|plaintext|tree|ascii)$/i;

/** Finds the signs in a section's code blocks. */
export function codeSigns(body: SectionBody): Sign[] {
  const signs: Sign[] = [];
  for (const block of codeBlocksOf(body)) {
    if (!block.fenced) continue;
    const content = textOf(body.text, block.contentSpan).trim();
    if (/^(?:\{\{[^{}]*\}\}|\[[^[\]]*\]|<[^<>]*>)$/.test(content)) continue;
    if (diagramLanguage.test(block.language)) signs.push(diagramSign(body, block));
    else if (sampleCode.test(textOf(body.text, block.contentSpan)))
      signs.push(blockSign(body.text, block, false));
    else
      for (const line of linesOf(body.text, block.contentSpan))
        signs.push(...lineSigns(body.text, line, block));
  }
  return signs;
}

/**
 * Creates the sign for a diagram. The sign is weak if the template explains the diagram, because plans may
 * retain it.
 */
function diagramSign(body: SectionBody, block: CodeBlock): Sign {
  return blockSign(body.text, block, isFixedDiagram(body, block));
}

/**
 * Tells whether a code block of a template is a diagram that plans may retain: it has no generic names, and the
 * section has other content.
 */
export function isFixedDiagram(body: SectionBody, { contentSpan, language }: CodeBlock): boolean {
  if (!diagramLanguage.test(language)) return false;
  const isAlone = body.blocks.every(({ kind }) => kind === 'code' || kind === 'comment' || kind === 'rule');
  return !isAlone && !genericNode().test(textOf(body.text, contentSpan));
}

function blockSign(text: string, { span, contentSpan }: CodeBlock, isWeak: boolean): Sign {
  const keys = [`code|${wording(textOf(text, contentSpan))}`];
  return { span, keys, kind: 'placeholder', form: 'block', label: '', words: noWords, isWeak };
}

const genericNode = lazyPattern(
  () =>
    String.raw`${alternativesOf('nodeNouns')}[ _-]?(?:[A-DXYZ]|[1-4]|${alternativesOf('firstNumbers')})(?![\p{L}\p{N}])|(?:as|:)\s*\[[^\]]+\]|["[({]\s*[[<{]\s?\p{L}[^\]>}]*[\]>}]\s*["\])}]|\[(?:your|some)\s|\{\{\s*\w+\s*\}\}|<(?!br)\p{L}[\p{L} _-]*>(?!>)|\.{3}|…`,
);

/** Matches code that only shows where code belongs. */
const sampleCode =
  /\b(?:test_)?specific_behaviou?r\b|\bexact\/path\/|^\s*METHOD\s+\/|\bpath\/to\/your\b|\byour_(?:function|module|class|code)\b|\b(?:some|my)_(?:function|module)\(|^\s*(?:\/\/|#|--)\s*(?:your )?code (?:goes )?here\b/im;

function* lineSigns(text: string, line: Span, { language }: CodeBlock): Generator<Sign> {
  const raw = textOf(text, line);
  if (!/[<{[…?_.XxN〇]|TODO|TBD/.test(raw)) return;
  const found = configLanguage.test(language)
    ? [...inConfig(raw), ...anglesIn(raw)]
    : bareLanguage.test(language)
      ? [...anglesIn(raw), ...standInsIn(raw)]
      : plainLanguage.test(language)
        ? inPlainText(raw)
        : [...inSource(raw), ...(templateLanguage.test(language) ? [] : doubleCurliesIn(raw))];
  const note = /(?:\/\/|#|--|\/\*)\s*(?:TODO|TBD)\b.*$/.exec(raw);
  if (note) found.push({ start: note.index, end: raw.length });
  for (const { start, end } of found)
    yield {
      span: trim(text, { start: line.start + start, end: line.start + end }),
      keys: [`line|${wording(raw)}`],
      kind: 'placeholder',
      form: 'token',
      label: '',
      words: noWords,
    };
}

/**
 * Finds configuration values that name their slot: `"name": "<service>"`, `image: {{image}}`, `replicas:
 * {count}`.
 */
function inConfig(raw: string): Span[] {
  const value =
    /^\s*(?:-\s+)?(?:"[^"]*"|'[^']*'|[\w.$-]+)?\s*[:=]\s*(.*)$|^\s*-\s+(.*)$|^\s*"([^"]*)",?\s*$/.exec(raw);
  const own = value?.[1] ?? value?.[2] ?? value?.[3];
  if (!own) return [];
  const from = raw.length - raw.trimEnd().length;
  const start = raw.lastIndexOf(own.trimEnd(), raw.length - from);
  const spans = [
    ...own.matchAll(/<(?![/!?])\p{L}[^<>\n=]*>|(?<![$\\])\{\{\s*[\p{L}_][\p{L}\p{N}_ -]*\s*\}\}/gu),
    ...own.matchAll(/(?<=^["']?)(?<![$\\])\{\p{L}[\p{L}\p{N} _-]*\}(?=["']?,?\s*(?:#.*)?$)/gu),
    ...own.matchAll(/(?<=\p{Ll})\{\p{Lu}\p{L}+\}/gu),
    ...own.matchAll(/(?<=^["'])\[\p{L}[^\]\n"']*\](?=["'],?\s*$)/gu),
  ].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
  const bare = own.replace(/\s+#.*$/, '');
  spans.push(...blanksWithin(bare.replace(/["',]/g, ' ')));
  if (!/[\s]\S+\s/.test(bare)) spans.push(...standInsIn(bare));
  return spans.map((span) => ({ start: start + span.start, end: start + span.end }));
}

/** Languages with names in double curly braces. */
const templateLanguage =
  /^(?:html?|hbs|handlebars|mustache|jinja2?|j2|njk|vue|svelte|jsx|tsx|liquid|twig|django|gotmpl|helm|xml)$/i;

function doubleCurliesIn(raw: string): Span[] {
  return [...raw.matchAll(/(?<![=$\w{])\{\{\s*\p{L}\w*\s*\}\}/gu)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

/** Finds words in angle brackets, in a language without them. */
function anglesIn(raw: string): Span[] {
  return [...raw.matchAll(/<\p{L}[^<>\n=]*>/gu)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

/** Finds names in a drawing of boxes, and generic names in a tree: `| <client> |`, `[module].test.ts`. */
function inPlainText(raw: string): Span[] {
  const hasCurlySlots = isEntry.test(raw);
  const named = [...raw.matchAll(anyPartInBrackets())]
    .filter(({ 0: match }) => hasCurlySlots || !match.startsWith('{'))
    .map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
  if (!/^\s*[|│+]/.test(raw)) return named;
  for (const { 0: match, index } of raw.matchAll(/<\p{L}[^<>\n=/]*>|(?<=[|│]\s*)\[\p{L}[^\][\n]*\]/gu))
    named.push({ start: index, end: index + match.length });
  return named;
}

/**
 * Matches a line of a tree, a drawing or a list of paths. In a sentence, a name in curly braces is a parameter:
 * `Task: "Find patterns for {domain}"`.
 */
const isEntry = /^\s*[|│├└+]|^\s*[^\s"'“]+(?:\s+(?:#|\/\/|←|<-).*)?\s*$/;

const anyPartInBrackets = lazyPattern(() => {
  const name = String.raw`(?:${anyPart()}(?:[- _]?name)?|\w+[-_]name)`;
  return String.raw`\[${name}\]|<${name}>|(?<![{$])\{${name}\}(?!\})`;
}, 'giu');
const anyPartInSource = lazyPattern(
  () => String.raw`(?<![\p{L}\p{N}_)\]])<${anyPart()}(?:[-_ ]?name)?>`,
  'giu',
);

/** Finds generic names in source code. Skips type arguments, which follow a name: `List<Entity>`. */
function inSource(raw: string): Span[] {
  return [...raw.matchAll(anyPartInSource())]
    .filter(
      ({ 0: match, index }) =>
        (raw[index - 1] === '<' || /^[\p{L}\p{N}_>]/u.test(raw.slice(index + match.length))) &&
        !/<\//.test(raw),
    )
    .map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}
