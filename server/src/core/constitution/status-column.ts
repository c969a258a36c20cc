/** Headers of the column that holds the verdict: those that can mean nothing else first. */
const statusHeaders = [
  /^(?:gate |current |overall )?(?:status|result|verdict|pass|outcome|pass ?\/ ?fail|estado|resultado|status|situa[cç][aã]o|situaci[oó]n|statut|r[eé]sultat|ergebnis|状態|状态|狀態|結果|结果|判定|상태|결과|판정|статус)(?!\p{L})|[✅✓]/iu,
  /complian|conform|aligned?\b|alignment|compliant|met\?|gate\?|pass\b|assessment|evaluation|decision|check|cumpl|atende|validaci|verifica|適合|评估|評価|合规|符合|准拠|準拠|준수|통과/iu,
];

/** The column, from 0, that a table's verdicts stand in; undefined where no header tells. */
export function statusColumnOf(headers: readonly string[]): number | undefined {
  for (const form of statusHeaders) {
    const index = headers.findIndex((header, column) => column > 0 && form.test(header));
    if (index >= 0) return index;
  }
  return undefined;
}
