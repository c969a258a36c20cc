import { wordCount } from '../unfinished/wording';

/** Whether a line is nothing but a question, a remark in parentheses aside: `Single data model? (no DTOs)`. */
export function isQuestion(line: string): boolean {
  return (
    line.length <= 300 &&
    /[?？]/.test(line) &&
    /[?？][*_`]*\s*(?:[(（][^()（）\n]*[)）][.。]?)?$/.test(line.trim()) &&
    wordCount(line) >= 2
  );
}

/** Whether a line orders the author to do something before it goes: `**YOU MUST CHOOSE ONE** before ...`. */
export function demandsAction(line: string): boolean {
  return /\b(?:YOU )?MUST (?:CHOOSE|SELECT|PICK|REPLACE|DELETE|REMOVE|FILL|COMPLETE|UPDATE)\b|\bCHOOSE ONE\b|\bACTION REQUIRED\b|\b(?:DELETE|REMOVE) (?:THIS|IF|BEFORE)\b|\bREPLACE THIS\b|\bFILL (?:THIS |ME )?IN\b|必ず選択|必须选择|반드시 선택|アクション(?:が)?必要|必要なアクション|対応が必要|需要操作|操作要求|必填[:：]|작업 필요|조치 필요|ACCIÓN (?:REQUERIDA|NECESARIA)|AÇÃO (?:NECESSÁRIA|REQUERIDA|OBRIGATÓRIA)|ACTION REQUISE|AKTION ERFORDERLICH/.test(
    line,
  );
}

/** Whether a line orders so in words that no author writes. */
export function surelyDemandsAction(line: string): boolean {
  return /\bYOU MUST (?:CHOOSE|SELECT|PICK|REPLACE|FILL)\b|\bACTION REQUIRED\s*:/.test(line);
}

/** Whether a value says what the value must be like instead of being one: `MUST be concrete (no placeholders).` */
export function standsForValue(value: string): boolean {
  const bare = value.trim().replace(/^[*_`\s]+|(?<![*_`\s])[*_`\s]+$/g, '') || value.trim();
  if (/^(?:\$[A-Z][A-Z0-9_]+|_{3,}|(?:YYYY|AAAA|JJJJ)[-/.]MM[-/.](?:DD|JJ|TT))$/.test(bare)) return true;
  return (
    wordCount(bare) >= 3 &&
    /^(?:(?:must|should) be|to be (?:filled|written|completed|replaced))\b/i.test(bare)
  );
}

/** Whether a label's value orders what to write there: `List all libraries and what each is for.` */
export function asksForValue(value: string): boolean {
  const bare = value.trim();
  return (
    (/^(?:List|Describe|Specify|State|Explain|Summari[sz]e|Outline)\b/.test(bare) && wordCount(bare) >= 4) ||
    /^(?:请|請|列出|列举|列舉|指明|写明|寫明|注明|註明|标明|標明|说明|說明|描述|概述|填写|填寫)/.test(bare) ||
    /(?:記載|記述|記入|列挙|明記)(?:する|してください|すること)?。?$/.test(bare) ||
    /(?:작성|기재|기술|명시|나열)(?:하세요|하십시오|한다|할 것)\.?$/.test(bare)
  );
}
