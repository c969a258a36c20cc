import { visibleLines } from './visible-text';

declare const isSafe: unique symbol;

/**
 * Markdown for hovers and completion documentation, in which text of a workspace is inert: no HTML, no pictures, no links
 * but to the web and to mail, no control characters. Only the functions of this file and `linkTo` make it.
 */
export type SafeMarkdown = string & { readonly [isSafe]: true };

/**
 * Makes Markdown of a workspace inert. It is not parsed, for every editor parses it in its own way: what begins a tag, a
 * picture or another link is broken wherever it stands, in code with a character that nobody sees.
 */
export function inert(markdown: string): SafeMarkdown {
  return visibleLines(markdown)
    .replace(/!\[([^\]\n]{0,500})\](?=[([])/g, (_, alt: string) => `[${alt || 'picture'}]`)
    .replaceAll('![', `!${unseen}[`)
    .replace(/<(?!https?:\/\/[^\s<>]*>)(?=[a-z/!?])/gi, `<${unseen}`)
    .replace(links, `]${unseen}`) as SafeMarkdown;
}

/** Our own words around parts that are inert: `` safe`**${title}**` ``. */
export function safe(
  words: TemplateStringsArray,
  ...parts: readonly (SafeMarkdown | number)[]
): SafeMarkdown {
  return String.raw({ raw: words }, ...parts) as SafeMarkdown;
}

/** A text of a workspace as code, on one line. */
export function code(text: string): SafeMarkdown {
  return `\`${inert(text.replaceAll('`', '').replace(/\s+/g, ' '))}\`` as SafeMarkdown;
}

/** Parts with something between them, by default an empty line; what is empty is left out. */
export function joined(parts: readonly (SafeMarkdown | '' | undefined)[], between = '\n\n'): SafeMarkdown {
  return parts.filter(Boolean).join(between) as SafeMarkdown;
}

/** The zero-width space. */
const unseen = '\u200b';

/**
 * The end of a link's text whose target leads elsewhere than to the web, to mail or within the document, in line or in a
 * definition. Entities and escapes could spell any scheme, so that no target has them before its scheme is known.
 */
const links = /\](?=\(|:)(?!(?:\(|:)\s{0,20}<?(?:https?:\/\/|mailto:|#)|:(?!\s*\S{0,200}[:&\\]))/gi;
