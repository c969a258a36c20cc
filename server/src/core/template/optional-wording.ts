// How templates say that a section may be left out, in the languages that plans are written in.

const optional = [
  /\bif applicable\b|\bwhere applicable\b|\boptional\b|\bif needed\b|\bif relevant\b|\bif any\b/i,
  /\bonly (?:if|for|when|where)\b|\bfill (?:in )?(?:this )?only\b/i,
  /\b(?:remove|delete|drop|omit|skip)s? (?:this|the) (?:section|block|part|heading)\b/i,
  /\b(?:beyond|outside|out of) the scope of\b/i,
  /\bremove if (?:unused|not)\b|\bif unused\b/i,
  /該当する場合|場合のみ|任意|未使用なら|不要なら|必要に応じて/,
  /如适用|如適用|可选|可選|如有|仅在|僅在|如果适用|不需要则删除/,
  /해당되는 경우|해당하는 경우|선택 ?사항|선택적|경우에만|필요 ?시/,
  /\bse aplic[aá]vel\b|\bopcional\b|\bapenas se\b|\bsomente se\b|\bsi aplica\b|\bsolo si\b|\bs[oó]lo si\b/i,
  /\ble cas échéant\b|\bfacultatif|\buniquement si\b|\bseulement si\b|\bfalls zutreffend\b|\bnur (?:wenn|falls)\b/i,
];

/** Whether a template's words about a section allow a plan to leave it out. */
export function saysOptional(text: string): boolean {
  return optional.some((wording) => wording.test(text));
}

/** Orders to leave out what they stand in, which no sentence on a part of it says. */
const leaveOut =
  /\b(?:remove|delete|drop|omit|skip|leave out|(?:do not|don't) include) (?:this|the) (?:\p{L}+ )?section\b/iu;

/** Whether running text orders a section to be left out, as a rule or in some cases. */
export function saysLeaveOut(text: string): boolean {
  return leaveOut.test(text);
}
