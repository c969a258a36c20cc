/**
 * Renders a short piece of Markdown, such as a cell, a label or an item, as plain text. Removes emphasis, code ticks,
 * link targets, comments, tags and escapes, and collapses white space.
 */
export function plainText(markdown: string): string {
  // Most texts are plain words; this test is much cheaper than the replacements.
  if (words.test(markdown)) return markdown.trim();
  let text = markdown;
  const hasTags = text.includes('<');
  if (hasTags) text = text.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ');
  if (text.includes('[')) text = text.replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g, '$1');
  if (hasTags) text = text.replace(/<br\s*\/?>/gi, ' ').replace(/<\/?[a-z][^<>]*>/gi, '');
  if (text.includes('\\')) text = text.replace(/\\([\\`*_{}[\]()#+\-.!|~])/g, '$1');
  text = text.replace(/\*\*|__|~~|`/g, '');
  if (/[*_]/.test(text))
    text = text.replace(/(^|[\s([{（「])[*_](?=\S)|(?<=\S)[*_](?=$|[\s)\]}.,:;!?）」：，。])/g, '$1');
  return text.replace(/\s+/g, ' ').trim();
}

/** A text without markup and escapes, and with single spaces as its only white space. */
const words = /^(?: ?[^\s<[\\*_~`])* ?$/;
