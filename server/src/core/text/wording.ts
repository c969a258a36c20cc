/**
 * What two places that say the same share: lower case, without markup and quote marks of block quotes, white space
 * squeezed, one form for dashes, quotation marks and full-width characters.
 */
export function wording(text: string): string {
  if (plain.test(text)) {
    const bare = text.replace(/[*`~\\]+/g, '');
    return (bare.includes('_') || bare.includes('  ') ? bare.replace(/[_ ]+/g, ' ') : bare)
      .trim()
      .toLowerCase();
  }
  let bare = text.normalize('NFKC');
  if (bare.includes('\n')) bare = bare.replace(/\r?\n[ \t]*(?:>[ \t]*)+/g, '\n');
  bare = bare.replace(/[*`~\\]+/g, '');
  if (/[‘’“”‐-―]/.test(bare)) bare = bare.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‐-―]/g, '-');
  if (/_|\s\s|[^\S ]/.test(bare)) bare = bare.replace(/[_\s]+/g, ' ');
  return bare.trim().toLowerCase();
}

/** A line of ASCII, as most texts are: nothing of it has another form in Unicode, and it takes a tenth of the time. */
const plain = /^[ -~]*$/;

/** A label without numbering and trailing colon, as `wording` has it. */
export function labelWording(label: string): string {
  return wording(label)
    .replace(/^\d+(?:\.\d+)*[.)]\s*/, '')
    .replace(/(?<!\s)\s*[:：]\s*$/, '');
}

/** How many words a text has; in scripts without spaces, two characters count as one. */
export function wordCount(text: string): number {
  if (plain.test(text)) return text.match(/[a-z0-9]+/gi)?.length ?? 0;
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff]/gu)?.length ?? 0;
  const spaced = text.replace(/[\u3040-\u30ff\u3400-\u9fff]/gu, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.ceil(dense / 2) + spaced;
}

/** A short number for a text, the same on every machine: FNV-1a, 32 bits, and the length to tell more apart. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${(hash >>> 0).toString(36)}.${text.length.toString(36)}`;
}
