import type { PlanContext } from '../plan/plan-context';
import type { Section } from '../plan/section';
import { contains, type Span } from '../span';
import type { Place } from './place';
import { wording } from './wording';

/** What is known for a place, and which stretch it replaces: for a link in inline code, the code as a whole. */
export interface KnownValue {
  readonly value: string;
  readonly span: Span;
}

const dates =
  /^(?:date|today|created|created at|creation date|yyyy-mm-dd|last updated|last amended date|日付|日期|날짜|data|fecha|datum)$/;
const dateLabels =
  /^(?:date|created|created at|creation date|last updated|updated|日付|日期|작성일|data|fecha|datum)$/;
const branches = /branch|ブランチ|分支|브랜치|rama|branche|zweig/;
const authors =
  /^(?:author|author name|your name|name|owner|engineer|engineer ?\/ ?team|作者|作成者|著者|작성자|autor|autora|auteur)$/;
const authorLabels = /^(?:author|owner|created by|作者|作成者|著者|작성자|autor|autora|auteur)$/;
const features =
  /^(?:feature|feature name|feature title|機能名|功能名称|功能名|기능명|nome da funcionalidade|nombre de la funcionalidad|nom de la fonctionnalité)$/;
const folders = /^(?:feature id|feature directory name|feature directory|feature folder)$/;
const links = /^(?:link|リンク|链接|링크|enlace|lien)$/;
const artifacts = ['spec', 'research', 'data-model', 'quickstart', 'tasks'];

/** What the plan's surroundings tell about a placeholder: date, branch, folder, feature, author, a neighbour's link. */
export function knownValue(place: Place, section: Section, context: PlanContext): KnownValue | undefined {
  const { facts, neighbours } = context;
  const inner = wording(place.text.replace(/^(?:\{\{|[[<{【])|(?:\}\}|[\]>}】])$/g, ''));
  const label = wording(place.label);
  const { span } = place;
  const as = (value: string | undefined): KnownValue | undefined => (value ? { value, span } : undefined);
  if (/#{3}/.test(inner)) {
    if (branches.test(inner) || branches.test(label)) return as(facts.branch);
    return as(facts.folder);
  }
  if (dates.test(inner) || (inner === 'date' && dateLabels.test(label))) return as(facts.date);
  if (/^branch(?: name)?$|^feature branch$/.test(inner)) return as(facts.branch);
  if (folders.test(inner)) return as(facts.folder);
  if (features.test(inner)) return as(facts.feature);
  if (authors.test(inner) && (inner.includes('author') || authorLabels.test(label))) return as(facts.author);
  const artifact =
    artifacts.find((name) => inner.includes(`${name}.md`)) ??
    (links.test(inner) && /spec|仕様|规范|规格|명세|especifica/.test(label) ? 'spec' : undefined);
  if (
    artifact &&
    /^(?:link|relative path|path|リンク|链接|링크)/.test(inner) &&
    neighbours.names.has(`${artifact}.md`)
  ) {
    const path = `./${artifact}.md`;
    const code = codeAround(section, span);
    if (code) return as(path);
    return as(`[${artifact}.md](${path})`);
  }
  return undefined;
}

function codeAround({ body }: Section, span: Span): boolean {
  return body.blocks.some(
    (block) =>
      (block.kind === 'paragraph' || block.kind === 'item') &&
      block.prose.marks.some((mark) => mark.kind === 'code' && contains(mark.span, span)),
  );
}
