import { headerFields } from './header-fields';
import type { PlanDocument } from './plan-document';
import { readDate } from './read-date';

const dateLabel =
  /^(?:(?:plan |creation |last |letzte |última |ultima |dernière )?(?:date|dated?|created(?: at| on)?|updated(?: at| on)?|modified|datum|erstellt(?: am)?|aktualisiert(?: am)?|stand|fecha|creado|creada|actualizad[oa]|data|criad[oa]|atualizad[oa]|créée?(?: le)?|mise? à jour|creat[oa]|aggiornat[oa]|actualización|atualização)|日付|作成日|更新日|最終更新|日期|创建日期|更新日期|创建时间|更新时间|날짜|작성일|수정일|дата|создано?|обновлено)$/iu;

/** How Spec Kit stamps the names of branches and folders: `20260601-074653-air-quality`. */
const stamp = /(?<![\d-])(20\d{2})(\d{2})(\d{2})-\d{6}(?!\d)/g;

/**
 * Reads when a plan was last worked on, as its header tells: the latest of its dates. A stamp in the name of a branch or folder
 * counts as one, for a year is easily mistyped in January.
 *
 * @returns `YYYY-MM-DD`; undefined where the header has no date, or one that could be read in two ways.
 */
export function planDate(plan: PlanDocument): string | undefined {
  const fields = headerFields(plan);
  const dates = fields
    .filter(({ label, value }) => dateLabel.test(label) && /\d/.test(value))
    .map(({ value }) => readDate(value));
  if (dates.length === 0 || dates.includes(undefined)) return undefined;
  const stamps = fields.flatMap(({ value }) =>
    [...value.matchAll(stamp)].map((match) => match.slice(1).join('-')),
  );
  return [...dates.map(String), ...stamps].sort().at(-1);
}
