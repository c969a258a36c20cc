import type { CodeBlock } from '../document/model';
import {
  type Bracket,
  findAngles,
  findBrackets,
  isDoubleCurlyName,
  standsApart,
} from '../placeholder/brackets';
import { linesOf } from '../placeholder/code-lines';
import { isInstruction, isTag } from '../placeholder/placeholder-forms';
import { contextOf, isNode, nodeOf, prosePasses, unitOfBrackets } from '../placeholder/places-of-brackets';
import type { Run } from '../placeholder/runs';
import type { Span } from '../span/span';
import { wordCount } from '../text/wording';

/** The place of a token in a template. */
export interface TokenPlace {
  readonly span: Span;
  readonly whole: boolean;
  readonly context: readonly string[];
  /** Whether the token is an argument in the usage of a command, which may be permanent. */
  readonly usage: boolean;
}

/** Finds the tokens in a run of a template's text, including inline code. */
export function tokensInRun(text: string, run: Run): TokenPlace[] {
  const places: TokenPlace[] = [];
  for (const { brackets, code } of prosePasses(text, run)) {
    for (const bracket of brackets) {
      if (places.some(({ span }) => span.start <= bracket.span.start && bracket.span.end <= span.end))
        continue;
      if (run.kind === 'front-matter' && isList(text, bracket)) continue;
      const whole = unitOfBrackets(text, run, bracket, brackets) !== undefined;
      if (isToken(text, bracket, whole, code))
        places.push({
          span: bracket.span,
          whole,
          context: contextOf(text, bracket.span, run.span),
          usage: code !== undefined && isUsage(text, bracket, code),
        });
    }
  }
  return places;
}

/** Tells whether a bracket is an argument of a command: `export.sh --to <folder>`, `export.sh [csv|json]`. */
export function isUsage(text: string, { kind, span }: Bracket, code: Span): boolean {
  if (kind === 'angle') return /\s/.test(text.slice(code.start, code.end).replace(/<[^<>]*>/g, ''));
  return text.slice(span.start, span.end).includes('|') && /\S\s+$/.test(text.slice(code.start, span.start));
}

/** Tells whether a bracket is a YAML list such as `[spec.md, plan.md]`. */
function isList(text: string, { span }: Bracket): boolean {
  return text.slice(span.start, span.end).includes(',');
}

function isToken(text: string, { span, kind }: Bracket, whole: boolean, code: Span | undefined): boolean {
  const inner = text.slice(span.start + 1, span.end - 1);
  if (/#{2,}|^#$/.test(inner)) return true;
  if (!/[\p{L}\p{N}]/u.test(inner)) return false;
  if (kind === 'curly') return isCurlyToken(text, span, whole, code);
  if (kind === 'angle') return true;
  if (isTag(inner) && !isInstruction(inner)) return false;
  if (!code) return true;
  // In code, indexes, attributes and parameters have no spaces around or inside them.
  return (
    whole ||
    wordCount(inner) > 1 ||
    (!/[\p{L}\p{N}_#(.]/u.test(text[span.start - 1] ?? '') && !/\p{Ll}\p{Lu}|^\p{Lu}\p{Ll}/u.test(inner))
  );
}

/**
 * Tells whether a text in braces is a token. Braces are common in code, so beside other text only separate
 * words and capitals in double braces count.
 */
function isCurlyToken(text: string, { start, end }: Span, whole: boolean, code: Span | undefined): boolean {
  if (isDoubleCurlyName(text.slice(start, end))) return true;
  const inner = text
    .slice(start + 1, end - 1)
    .replace(/^\{(.*)\}$/s, '$1')
    .trim();
  if (whole) return !/^[{$]|[;=]/.test(inner);
  if (code || !/^\p{L}[\p{L}\p{N} _'-]*$/u.test(inner)) return false;
  return standsApart(text, { start, end });
}

/**
 * Finds the tokens in a code block of a template: whole entries of a tree, tokens of several words, parts of a
 * path.
 */
export function tokensInCode(text: string, block: CodeBlock): TokenPlace[] {
  const places: TokenPlace[] = [];
  const isTree = /^(?:|te?xt|plain|plaintext|tree|console|bash|sh)$/i.test(block.language);
  for (const line of linesOf(text, block.contentSpan)) {
    const node = nodeOf(text, line);
    for (const { span, kind } of findBrackets(text, line)) {
      const inner = text.slice(span.start + 1, span.end - 1);
      const whole = node.start === span.start && node.end === span.end;
      const behindNode = span.start >= node.end;
      if (isDoubleCurlyName(text.slice(span.start, span.end)))
        places.push({ span, whole, context: contextOf(text, span, line), usage: false });
      if (kind !== 'square' || (isTag(inner) && !isInstruction(inner))) continue;
      const telling =
        /#{2,}/.test(inner) ||
        isInstruction(inner) ||
        (wordCount(inner) > 1 && /\s|[\p{Lu}_]{4}|feature/u.test(inner));
      if ((whole && wordCount(inner) > 1) || (telling && (!behindNode || isInstruction(inner))))
        places.push({ span, whole, context: contextOf(text, span, line), usage: false });
      else if (isTree && !behindNode && /^[A-Z][A-Z0-9_ -]{2,}$/.test(inner))
        places.push({ span, whole, context: contextOf(text, span, line), usage: false });
    }
    if (!isTree || /\s/.test(text.slice(node.start, node.end).replace(/<[^<>]*>/g, ''))) continue;
    for (const { span } of findAngles(text, node)) {
      const context = contextOf(text, span, node);
      places.push({ span, whole: isNode(text, span, node), context, usage: false });
    }
  }
  return places;
}
