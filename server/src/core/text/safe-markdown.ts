import { visibleLines } from './visible-text';

declare const isSafe: unique symbol;

/**
 * Markdown for hovers and completion documentation in which workspace text is inert: no HTML, pictures or control
 * characters, and links only to the web and to mail. Only this file and `linkTo` create it.
 */
export type SafeMarkdown = string & { readonly [isSafe]: true };

/**
 * Makes workspace Markdown inert. Editors parse Markdown differently, so tags, pictures and other links are broken
 * everywhere, even in code, with a zero-width space.
 */
export function inert(markdown: string): SafeMarkdown {
  return visibleLines(markdown)
    .replace(/!\[([^\]\n]{0,500})\](?=[([])/g, (_, alt: string) => `[${alt || 'picture'}]`)
    .replaceAll('![', `!${unseen}[`)
    .replace(/<(?!https?:\/\/[^\s<>]*>)(?=[a-z/!?])/gi, `<${unseen}`)
    .replace(links, `]${unseen}`) as SafeMarkdown;
}

/** Builds Markdown from fixed words and inert parts: `` safe`**${title}**` ``. */
export function safe(
  words: TemplateStringsArray,
  ...parts: readonly (SafeMarkdown | number)[]
): SafeMarkdown {
  return String.raw({ raw: words }, ...parts) as SafeMarkdown;
}

/** Formats workspace text as inline code on one line. */
export function code(text: string): SafeMarkdown {
  return `\`${inert(text.replaceAll('`', '').replace(/\s+/g, ' '))}\`` as SafeMarkdown;
}

/** Joins the parts that are not empty, by default with an empty line between them. */
export function joined(parts: readonly (SafeMarkdown | '' | undefined)[], between = '\n\n'): SafeMarkdown {
  return parts.filter(Boolean).join(between) as SafeMarkdown;
}

/** A zero-width space. */
const unseen = '\u200b';

/**
 * The end of the text of an inline link or a definition whose target is not on the web, mail or in the document.
 * Targets with entities or escapes before the scheme match too, because these can spell any scheme.
 */
const links = /\](?=\(|:)(?!(?:\(|:)\s{0,20}<?(?:https?:\/\/|mailto:|#)|:(?!\s*\S{0,200}[:&\\]))/gi;
