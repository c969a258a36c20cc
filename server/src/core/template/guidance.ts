import type { Block } from '../document/model';
import type { Section } from '../document/section';
import type { Prose } from '../markdown/tree/tree';

/** What a template says to the author of a section. */
export interface Prompt {
  /**
   * `guidance`: a built-in's explanation, `<!-- guidance: ... -->`. `comment`: another comment. `prompt`: a paragraph
   * right under the heading that is set apart by italics, quotation or brackets. `text`: a plain one there.
   */
  readonly kind: 'guidance' | 'comment' | 'prompt' | 'text';
  /** Readable Markdown, without what sets it apart. */
  readonly text: string;
}

const guidanceComment = /^<!--\s*guidance:\s*/i;

/** Whether a comment is a built-in template's explanation, which no plan made from it contains. */
export function isGuidance(comment: string): boolean {
  return guidanceComment.test(comment);
}

/** A template's text as a plan made from it would have it: without the built-ins' explanations. */
export function withoutGuidance(text: string): string {
  return text.replace(/<!--\s*guidance:[\s\S]*?-->[ \t]*(?:\r?\n|$)/gi, '');
}

/** What a template's section says to its author: in document order, its sub-sections not included. */
export function readPrompts(section: Section): Prompt[] {
  const { text, blocks } = section.body;
  const prompts: Prompt[] = [];
  let leading = true;
  for (const block of blocks) {
    if (block.kind === 'comment') {
      const comment = text.slice(block.span.start, block.span.end);
      prompts.push({ kind: isGuidance(comment) ? 'guidance' : 'comment', text: commentText(comment) });
    } else if (leading && block.kind !== 'rule') {
      const prompt = readLeading(text, block);
      if (prompt) prompts.push(prompt);
      leading = prompt?.kind === 'prompt';
    }
  }
  return prompts.filter((prompt) => prompt.text !== '');
}

/** The prompts that explain the section best, as one Markdown text: a built-in's guidance alone, where there is one. */
export function guidanceOf(prompts: readonly Prompt[]): string {
  const guidance = prompts.filter((prompt) => prompt.kind === 'guidance');
  const set = prompts.filter((prompt) => prompt.kind === 'comment' || prompt.kind === 'prompt');
  const best = [guidance, set].find((kind) => kind.length > 0) ?? prompts;
  return best.map((prompt) => prompt.text).join('\n\n');
}

function readLeading(text: string, block: Block): Prompt | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const { span, marks } = block.prose;
  const raw = text.slice(span.start, span.end).replace(/(\r?\n)[ \t]*>[ \t]?/g, '$1');
  if (block.quoted || isAllEmphasis(block.prose) || isBracketed(raw, marks)) {
    return { kind: 'prompt', text: withoutBrackets(withoutEmphasis(raw)) };
  }
  return block.fields.length === 0 ? { kind: 'text', text: raw } : undefined;
}

function isAllEmphasis({ span, marks }: Prose): boolean {
  return marks.some(
    (mark) =>
      (mark.kind === 'emphasis' || mark.kind === 'strong') &&
      mark.span.start === span.start &&
      mark.span.end === span.end,
  );
}

function isBracketed(raw: string, marks: Prose['marks']): boolean {
  return /^\[[^[\]]*\]$/.test(raw) && !marks.some((mark) => mark.kind === 'link');
}

function withoutEmphasis(raw: string): string {
  const emphasis = /^(\*{1,3}|_{1,3})(?!\s)([^*_]+)\1$/.exec(raw);
  return emphasis ? emphasis[2]! : raw;
}

function withoutBrackets(raw: string): string {
  return /^\[[^[\]]*\]$/.test(raw) ? raw.slice(1, -1) : raw;
}

/** A comment's words: not indented, without its opening label such as `ACTION REQUIRED:`. */
function commentText(comment: string): string {
  const inside = comment.replace(guidanceComment, '').replace(/^<!--/, '').replace(/-->$/, '');
  const lines = inside.split(/\r?\n/);
  const indents = lines.slice(1).filter((line) => line.trim() !== '');
  const indent = Math.min(...indents.map((line) => line.length - line.trimStart().length));
  return (
    lines
      .map((line, index) => (index === 0 ? line : line.slice(indent)).trimEnd())
      .join('\n')
      // A line below a list would be taken into its last item.
      .replace(/^([-*+] .*(?:\n[ \t]+\S.*)*)\n(?=[^\s\-*+])/gm, '$1\n\n')
      .trim()
      .replace(/^[\p{Lu} ]{4,40}:\s*/u, '')
  );
}
