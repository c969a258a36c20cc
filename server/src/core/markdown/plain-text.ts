/**
 * A stretch of Markdown as people read it: without emphasis, code ticks, links' addresses, comments, tags and escapes,
 * its white space squeezed. Meant for short stretches such as a cell, a label or an item.
 */
export function plainText(markdown: string): string {
  // Most stretches are words alone, which this tells in a fraction of the time.
  if (words.test(markdown)) return markdown.trim();
  return markdown
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|~])/g, '$1')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/(^|[\s([{（「])[*_](?=\S)|(?<=\S)[*_](?=$|[\s)\]}.,:;!?）」：，。])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text without markup and escapes, in which white space is one space at a time. */
const words = /^(?: ?[^\s<[\\*_~`])* ?$/;
