/**
 * Sentences that say there is no constitution, in the languages that plans are written in. A check without violations says
 * "no constitution violations", which is another thing.
 */
const denials = [
  /\bno\s+(?:project\s+|team\s+)?(?:constitution|charter)(?:\s+(?:file|document))?(?=\s*(?:[.,;:!)\n]|$)|\s+(?:exists?|found|is|was|has|yet|in|at|for|available|defined|present)\b)/iu,
  /\b(?:constitution|charter)\b[^.\n]{0,40}\b(?:not\s+(?:been\s+)?(?:found|present|available|defined|written|ratified)|(?:does|did)\s*(?:not|n['’]t)\s+exist|(?:is|was)\s+(?:missing|absent)|and\s+found\s+none)\b/iu,
  /\b(?:could\s*(?:not|n['’]t)|cannot|can['’]t|did\s*(?:not|n['’]t))\s+find\s+(?:a|any|the)\s+(?:constitution|charter)\b/iu,
  /\bkeine\s+verfassung(?!\p{L})/iu,
  /\bno\s+(?:hay|existe|se\s+encontr[oó])\s+(?:una\s+|ninguna\s+)?constituci[oó]n/iu,
  /\b(?:aucune|pas\s+de)\s+constitution\b(?!\s+viol)/iu,
  /\bn[aã]o\s+(?:h[aá]|existe)\s+(?:uma\s+)?constitui[cç][aã]o/iu,
  /\bnessuna\s+costituzione\b/iu,
  /нет\s+конституции|конституци\p{L}*\s+(?:нет|отсутствует|не\s+найден\p{L}*)/iu,
  /(?:憲法|憲章)(?:ファイル)?(?:が|は)?(?:ない|無い|ありません|存在し(?:ない|ません)|見つか(?:らない|りません))/u,
  /(?:没有|未找到|不存在|尚无|沒有)(?:项目|專案|团队)?(?:宪法|憲法|章程)/u,
  /(?:헌법|헌장)(?:이|가)?\s*(?:없|존재하지\s*않)/u,
];

/**
 * Where a text says that there is no constitution.
 *
 * @returns The offset of the sentence's first word that says so, or -1.
 */
export function findDenial(text: string): number {
  for (const denial of denials) {
    const at = text.search(denial);
    if (at >= 0) return at;
  }
  return -1;
}
