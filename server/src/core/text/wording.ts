/**
 * Normalizes a text so that different spellings compare as equal: lower case, no markup or quote marks, single spaces,
 * one form of dashes, quotation marks and full-width characters.
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

/** A line of printable ASCII. Most texts are one; they need no Unicode normalization, which takes ten times as long. */
const plain = /^[ -~]*$/;

/** Normalizes a label like `wording`, without its numbering and trailing colon. */
export function labelWording(label: string): string {
  return wording(label)
    .replace(/^\d+(?:\.\d+)*[.)]\s*/, '')
    .replace(/(?<!\s)\s*[:：]\s*$/, '');
}

/** Counts the words of a text. In scripts without spaces, two characters count as one word. */
export function wordCount(text: string): number {
  if (plain.test(text)) return text.match(/[a-z0-9]+/gi)?.length ?? 0;
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff]/gu)?.length ?? 0;
  const spaced = text.replace(/[\u3040-\u30ff\u3400-\u9fff]/gu, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.ceil(dense / 2) + spaced;
}

/** Hashes a text with 32-bit FNV-1a and appends its length. The result is the same on every machine. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${(hash >>> 0).toString(36)}.${text.length.toString(36)}`;
}
