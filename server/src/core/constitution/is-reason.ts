const nothing =
  /^[\W_]*(?:none|no violations?|n\/?a|not applicable|nothing|no complexity.*|ninguna?|nenhuma?|aucune?|keine?|なし|該当なし|无|無|没有.*|없음|해당\s*없음)(?![\p{L}])/iu;

/** Whether a text is a mere "none". */
export function saysNothing(text: string): boolean {
  return nothing.test(text);
}

/** Whether a text says something, not only "none" or a slot to fill. */
export function isReason(text: string): boolean {
  if (nothing.test(text)) return false;
  const said = text.replace(/\[[^\]]{0,1000}\]/g, ' ');
  return (
    (said.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{4}/u.test(said)
  );
}
