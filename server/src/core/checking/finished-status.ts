/** Words of a Status that says that the work is over, whatever tasks.md says. */
const shipped =
  'implemented|shipped|merged|released|deployed|delivered|live|in production|archived|implementation (?:is )?(?:complete[d]?|done|finished)|implementiert|umgesetzt|ausgeliefert|veröffentlicht|implementad[oa]|desplegad[oa]|publicad[oa]|entregad[oa]|implémentée?|livrée?|déployée?|implementat[oa]|rilasciat[oa]|distribuit[oa]|実装済み?|実装完了|リリース済み?|已实现|已實現|已实施|已上线|已發布|已发布|已合并|구현 ?완료|배포 ?완료|реализован[оа]?|внедр[её]н[оа]?|выпущен[оа]?';

/** Words of a Status that may speak of the plan alone: tasks that are open say so. */
const done =
  'done|complete[d]?|finished|closed|erledigt|abgeschlossen|fertig(?:gestellt)?|beendet|completad[oa]|terminad[oa]|finalizad[oa]|hech[oa]|terminée?|achevée?|finie?|faite?|completat[oa]|terminat[oa]|conclus[oa]|fatto|conclu[ií]d[oa]|feit[oa]|完了(?:済み?)?|終了|已?完成|完结|已结束|완료(?:됨)?|종료|готов[оа]?|завершен[оа]?|завершён|выполнен[оа]?|закрыт[оа]?';

/** What follows when only a part of the work is over, or something else than the work. */
const lessThanAll =
  /\b(?:plan(?:ning)?|design|spec(?:ification)?|research|draft|phases?|stages?|milestones?|step|ready|next|await\w*|pending|review|except|partial\w*|mostly|nearly|remain\w*|todo|but|not|until|by|planned|for|planung|entwurf|bereit|teilweise|außer|phase|fase|étape|diseño|projeto|progettazione|listo|pronto|prêt|salvo|sauf|parcial\w*|partielle?ment|parzial\w*)(?![\p{L}-])|(?<!100 ?)%|フェーズ|段階|計画|設計|阶段|階段|规划|設計|设计|계획|단계|설계|этап|план|проект|частично|[?？]/iu;

const lead = '^[\\W_]*';
const end = '(?![\\p{L}\\p{N}-])';
const saysShipped = new RegExp(`${lead}(?:${shipped})${end}`, 'iu');
const saysDone = new RegExp(`${lead}(?:${done})${end}`, 'iu');

/**
 * Reads whether a Status says that the work of a plan is over.
 *
 * @param value Of the field. "Plan complete" and "Complete, ready for tasks" speak of the plan, not of the work.
 * @returns `shipped` when the words speak of the result, `done` when they may speak of the plan alone, else undefined.
 */
export function finishedStatus(value: string): 'shipped' | 'done' | undefined {
  const [clause = ''] = value.split(/\r?\n/, 1);
  if (lessThanAll.test(clause)) return undefined;
  if (saysShipped.test(clause)) return 'shipped';
  return saysDone.test(clause) ? 'done' : undefined;
}
