/** What two plan templates have to share for a plan made from either to be checked alike. */
export interface Skeleton {
  readonly headings: string[];
  readonly labels: string[];
  readonly tableRows: string[];
  readonly checkItems: string[];
  /** `[...]` and `<...>` slots, everywhere. */
  readonly placeholders: string[];
  /** The lines of code fences, without the remarks beside paths. */
  readonly fenceLines: string[];
  /** The first character class of each block between blank lines. */
  readonly blocks: string[];
}

/** `**Label**:` and `- Label:` anywhere, `Some Label:` and `key:` at the start of a line, but no sentence with a colon. */
const LABEL =
  /^(?:> )?(?:\s*[-*] )?\*\*[^*]+(?::\*\*|\*\*:)|^\s*[-*] [^:[\]]+:(?=\s|$)|^ *(?:[A-Z][\w()]*(?: [A-Z][\w()]*)*|[a-z_]+):(?=\s)/;

/** Stands where a placeholder or a label stood, so that no run of words reaches over it. */
const BREAK = '¶';

/** Reads the parts of a template that have to be carried over exactly. */
export function skeletonOf(text: string): Skeleton {
  const { outside, inside } = splitFences(text);
  const lines = outside.split('\n');
  let inCheck = false;
  const checkItems: string[] = [];
  for (const line of lines) {
    if (/^## /.test(line)) inCheck = line.includes('Constitution');
    if (/^\s*- \[ \] /.test(line) || (inCheck && /^\s*- /.test(line))) checkItems.push(line.trimEnd());
  }
  return {
    headings: lines.filter((line) => /^#{1,6} /.test(line)),
    labels: lines.flatMap((line) => LABEL.exec(line)?.[0] ?? []),
    tableRows: lines.filter((line) => line.startsWith('|')),
    checkItems,
    placeholders: text.match(/\[(?![ x]\])[^[\]]+\](?!\()|<[A-Za-z.][A-Za-z.-]*>/g) ?? [],
    fenceLines: inside.map((line) => line.replace(/(?:^|\s+)# (?!\[).*$/, '').trimEnd()),
    blocks: text.trimEnd().split('\n\n').map(shapeOf),
  };
}

/**
 * Runs of `size` words in the text that explains, which is ours to write: neither headings nor tables, fences,
 * list items, labels or placeholders. What follows a bold label is an explanation again.
 */
export function explanationRuns(text: string, size: number): string[] {
  const explanation = splitFences(text.replace(/^---\n[\s\S]*?\n---\n/, ''))
    .outside.replace(/\[[^[\]]*\]/g, BREAK)
    .split('\n')
    .map((line) => (LABEL.test(line) ? line.replace(LABEL, BREAK) : line))
    .filter((line) => !/^\s*(#|\||[-*] |\d+\. )/.test(line))
    .join('\n');
  return explanation.split(/¶|\n\n/).flatMap((part) => runsOf(part, size));
}

/** Runs of `size` neighbouring words, for comparing texts regardless of line breaks. */
export function runsOf(text: string, size: number): string[] {
  const words = text
    .replace(/^[>\s]+|<!--|-->/gm, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.slice(size - 1).map((_last, index) => words.slice(index, index + size).join(' '));
}

function splitFences(text: string): { outside: string; inside: string[] } {
  const outside: string[] = [];
  const inside: string[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) open = !open;
    else (open ? inside : outside).push(line);
  }
  return { outside: outside.join('\n'), inside };
}

function shapeOf(block: string): string {
  return /^(#{1,6} |[-*] |\d+\. |\||> |```|<!--|---|\*\*|\[)/.exec(block.trimStart())?.[1] ?? 'text';
}
