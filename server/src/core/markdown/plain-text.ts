/**
 * A stretch of Markdown as people read it: without emphasis, code ticks, links' addresses, comments, tags and escapes,
 * its white space squeezed. Meant for short stretches such as a cell, a label or an item.
 */
export function plainText(markdown: string): string {
  // Most stretches are words alone, which this tells in a fraction of the time.
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

/** A text without markup and escapes, in which white space is one space at a time. */
const words = /^(?: ?[^\s<[\\*_~`])* ?$/;
