import { wordCount } from '../unfinished/wording';

/** Whether a line is nothing but a question, a remark in parentheses aside: `Single data model? (no DTOs)`. */
export function isQuestion(line: string): boolean {
  return (
    line.length <= 300 &&
    /[?？][*_`]*\s*(?:[(（][^()（）\n]*[)）][.。]?)?$/.test(line.trim()) &&
    wordCount(line) >= 2
  );
}

/** Whether a line orders the author to do something before it goes: `**YOU MUST CHOOSE ONE** before ...`. */
export function demandsAction(line: string): boolean {
  return /\b(?:YOU )?MUST (?:CHOOSE|SELECT|PICK|REPLACE|DELETE|REMOVE|FILL|COMPLETE|UPDATE)\b|\bCHOOSE ONE\b|\bACTION REQUIRED\b|\b(?:DELETE|REMOVE) (?:THIS|IF|BEFORE)\b|\bREPLACE THIS\b|\bFILL (?:THIS |ME )?IN\b|必ず選択|必须选择|반드시 선택/.test(
    line,
  );
}

/** Whether a line orders so in words that no author writes. */
export function surelyDemandsAction(line: string): boolean {
  return /\bYOU MUST (?:CHOOSE|SELECT|PICK|REPLACE|FILL)\b|\bACTION REQUIRED\s*:/.test(line);
}

/** Whether a value says what the value must be like instead of being one: `MUST be concrete (no placeholders).` */
export function standsForValue(value: string): boolean {
  const bare = value.trim().replace(/^[*_`\s]+|[*_`\s]+$/g, '') || value.trim();
  if (/^(?:\$[A-Z][A-Z0-9_]+|_{3,}|(?:YYYY|AAAA|JJJJ)[-/.]MM[-/.](?:DD|JJ|TT))$/.test(bare)) return true;
  return (
    wordCount(bare) >= 3 &&
    /^(?:(?:must|should) be|to be (?:filled|written|completed|replaced))\b/i.test(bare)
  );
}
