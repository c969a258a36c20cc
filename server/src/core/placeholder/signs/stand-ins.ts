import type { Span } from '../../span/span';

const dateParts =
  '(?:[Dd]{2}|[Tt]{2}|[Jj]{2}|[Mm]{2}|[Yy]{2,4}|[Jj]{4}|[Aa]{4}|[Hh]{2}|[Ss]{2}|[Дд]{2}|[Мм]{2}|[Гг]{4})';
/** Matches letters and signs in place of digits and names: `XXX`, `DD.MM.YYYY`, `〇〇`, `x.y`, `???`. */
const standIns = new RegExp(
  [
    '(?<![\\p{L}\\p{N}])(?:',
    [
      `${dateParts}(?:[-./: ]${dateParts}){1,2}`,
      '[Yy]{4}年(?:[Mm]{1,2}月)?(?:[Dd]{1,2}日)?',
      'X{2,}',
      'x{2,}',
      'N{3,}',
      'n{3,}',
      'n/n',
      '[Vv]?(?:[Xx]\\.[Yy](?:\\.[Zz])?|[Xx]\\.[Xx](?:\\.[Xx])?)',
      '0[.,]00',
      'CHANGE_?ME|REPLACE_?ME|FILL_?ME|YOUR_[A-Z_]+|INSERT_[A-Z_]+',
      '[A-Z]{2,8}-(?:0{2,}|123|1234|NNN+|nnn+)',
      '(?:[\\w.-]+/)*path/to/[\\w./-]+',
      '(?:[\\w.-]+/)+path/[\\w./:-]+',
    ].join('|'),
    ')(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}/])(?:@(?:handle|user(?:name)?|name|owner|team)|#(?:channel(?:-name)?|000|NNN|nnn|XXX|xxx))(?![\\p{L}\\p{N}-])|[〇○◯△□●×]{2,}|Ｘ{2,}|(?<![?？])(?:\\?{2,}|？{2,})',
  ].join(''),
  'gu',
);

/** Finds the stand-ins of a text, as offsets in it. */
export function standInsIn(text: string): Span[] {
  return [...text.matchAll(standIns)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

const blanks =
  /(?<=^|[\s(（:：「,;*|])(?:…|\.{3})(?=$|[\s)）」,;.。:*|])|(?<![\p{L}\p{N}\\_])(?:\\?_){3,}(?![\p{L}\p{N}]*_)|(?<![\p{L}\p{N}_])__(?:[.:/-]_{2,})+|(?<=\s)_{2}(?=\s)|＿{2,}|(?<![\p{L}\p{N}$\\])\$(?!(?:HOME|PATH|PWD|USER|TMPDIR|SHELL)\b)[A-Z][A-Z_]{2,}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}%])%[A-Z][A-Z_]{2,}%|(?<=\s)\[[NnXxYy]\](?=\s[\p{L}%])/gu;

/**
 * Finds the blanks of a text, alone or beside other words, as offsets in it: `about ___ minutes`, `as a … I
 * want …`.
 */
export function blanksWithin(text: string): Span[] {
  return [...text.matchAll(blanks)]
    .filter(({ 0: match, index }) => !closesList(text, index, match.length))
    .map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

/** Tells whether an ellipsis continues a list or a range: `a, b, …`, `1 … 5`. */
function closesList(text: string, at: number, length: number): boolean {
  if (!/[….]/.test(text.charAt(at))) return false;
  const before = text.slice(0, at);
  const after = text.slice(at + length);
  return /[,、，]\s*$/.test(before) || (/\d\s*$/.test(before) && /^\s*\d/.test(after));
}

/** Tells whether a text consists only of blanks. */
export function isBlank(text: string): boolean {
  if (/^[?？~]$|^[\s\u3000＿_]*年[\s\u3000＿_]*月[\s\u3000＿_]*日$|^\p{L}{0,3}_{2,}$/u.test(text))
    return true;
  return (
    /…|\.{3}|_{2}|_\\_|＿|\?{2}|？{2}/.test(text) &&
    !/[\p{L}\p{N}]/u.test(text) &&
    /^[\s*`_\\…./|,;:·＿?？()（）年月日€$%→-]+$/.test(text)
  );
}
