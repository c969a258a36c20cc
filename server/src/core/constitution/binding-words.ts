// The words by which a constitution binds, in the languages that constitutions are written in.

const must =
  /\b(?:MUST|SHALL|REQUIRED|MANDATORY|FORBIDDEN|PROHIBITED|NEVER|ALWAYS)\b|\b(?:must|shall|required|requires?|mandatory|forbidden|prohibited|never|always|deben?|deber[aá]n?|obligatori[oa]s?|prohibid[oa]s?|devem?|dever[aá]|obrigat[oó]ri[oa]s?|proibid[oa]s?|doit|doivent|obligatoires?|interdite?s?|m(?:u|ü)ss(?:en)?|muss|verpflichtend|verboten|niemals)\b|必须|必須|务必|禁止|不得|强制|しなければならない|ねばならない|してはならない|すること|반드시|해야 한다|해야 합니다|금지|필수|должн|обязан|запрещ/u;
const should =
  /\b(?:SHOULD|RECOMMENDED|PREFER(?:RED)?|MAY)\b|\b(?:should|recommended|prefer(?:red)?|deber[ií]an?|recomendad[oa]|deveriam?|devrai(?:en)?t|recommandée?s?|soll(?:te|ten|en)?|empfohlen)\b|应该|应当|推荐|建议|べき|推奨|望ましい|권장|해야 할|следует|рекоменд/u;

/** What a sentence demands (`must`), recommends (`should`), or neither. */
export function bindingForce(text: string): 'must' | 'should' | undefined {
  if (must.test(text)) return 'must';
  return should.test(text) ? 'should' : undefined;
}

const absolute =
  /non[\s\-‐-―]*negotiable|mandatory|required|obligatory|妥協不可|交渉不可|譲れない|絶対|不可妥协|不可协商|不容妥协|强制|必须|必須|타협\s*불가|협상\s*불가|양보\s*불가|필수|no\s+negociable|innegociable|inegoci[aá]ve(?:l|is)|n[aã]o[\s-]*negoci[aá]vel|non[\s-]*n[eé]gociable|obligatoi?re?|obrigat[oó]rio|nicht\s+verhandelbar|unverhandelbar|verbindlich/iu;
const bracketed = /(?<!\s)\s*[(（[【]([^()（）[\]【】]*)[)）\]】]/gu;
const dashed = /(?<!\s)\s*[-–—:：|]([^-–—:：|]+)$/u;
const bare = /(?<!\s)\s*\b(?:NON[\s\-‐-―]*NEGOTIABLE|MANDATORY)\b\s*/u;

/** Whether a principle's title marks it as one without exceptions. */
export function isNonNegotiable(title: string): boolean {
  return markOf(title) !== undefined;
}

/** A principle's title without the mark that says so. */
export function withoutMark(title: string): string {
  const mark = markOf(title);
  return (mark === undefined ? title : title.replace(mark, ' ')).replace(/\s+/g, ' ').trim();
}

function markOf(title: string): string | undefined {
  for (const match of title.matchAll(bracketed)) if (absolute.test(match[1]!)) return match[0];
  const tail = dashed.exec(title);
  if (tail && tail.index > 0 && absolute.test(tail[1]!) && tail[1]!.trim().length <= 24) return tail[0];
  return bare.exec(title)?.[0];
}
