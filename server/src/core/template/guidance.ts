import type { Block } from '../document/model';
import type { Section } from '../document/section';
import type { Prose } from '../markdown/tree/tree';

/** An instruction of a template to the author of a section. */
export interface Prompt {
  /**
   * The form: `guidance` is an explanation in a built-in template, `<!-- guidance: ... -->`; `comment` is
   * another comment; `prompt` is a paragraph in italics, quotation or brackets right below the heading; `text`
   * is a plain one.
   */
  readonly kind: 'guidance' | 'comment' | 'prompt' | 'text';
  /** Readable Markdown, without the surrounding markup. */
  readonly text: string;
}

const guidanceComment = /^<!--\s*guidance:\s*/i;

/** Tells whether a comment is an explanation of a built-in template. Plans do not contain it. */
export function isGuidance(comment: string): boolean {
  return guidanceComment.test(comment);
}

/** Removes the explanations of built-in templates from a text. */
export function withoutGuidance(text: string): string {
  return text.replace(/<!--\s*guidance:[\s\S]*?-->[ \t]*(?:\r?\n|$)/gi, '');
}

/** Reads the instructions to the author in a template's section, in document order, without sub-sections. */
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

/**
 * Joins the prompts that explain a section best, as Markdown: the guidance if there is any, else comments and
 * prompts, else plain text.
 */
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
  return emphasis?.[2] ?? raw;
}

function withoutBrackets(raw: string): string {
  return /^\[[^[\]]*\]$/.test(raw) ? raw.slice(1, -1) : raw;
}

/** Returns the text of a comment without indentation and without a label such as `ACTION REQUIRED:`. */
function commentText(comment: string): string {
  const inside = comment.replace(guidanceComment, '').replace(/^<!--/, '').replace(/-->$/, '');
  const lines = inside.split(/\r?\n/);
  const indents = lines.slice(1).filter((line) => line.trim() !== '');
  const indent = Math.min(...indents.map((line) => line.length - line.trimStart().length));
  return (
    lines
      .map((line, index) => (index === 0 ? line : line.slice(indent)).trimEnd())
      .join('\n')
      // Markdown would parse a line below a list as part of the last item.
      .replace(/^([-*+] .*(?:\n[ \t]+\S.*)*)\n(?=[^\s\-*+])/gm, '$1\n\n')
      .trim()
      .replace(/^[\p{Lu} ]{4,40}:\s*/u, '')
  );
}
