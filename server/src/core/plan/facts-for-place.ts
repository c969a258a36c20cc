import type { SectionContent } from '../document/section';
import { hasWord, isWord, startsWithWord } from '../language/compile-words';
import type { Place } from '../placeholder/place';
import { contains, type Span } from '../span/span';
import { wording } from '../text/wording';
import type { PlanContext } from './plan-context';

/** A known value for a place, and the span that it replaces. */
export interface KnownValue {
  readonly value: string;
  readonly span: Span;
}

const isDate = isWord('dateNames');
const namesBranch = hasWord('branchWords');
const isBranch = isWord('branchNames');
const isAuthor = isWord('authorNames');
const isAuthorLabel = isWord('authorLabels');
const isFeature = isWord('featureNames');
const isFolder = isWord('folderNames');
const isLink = isWord('linkNames');
const namesSpec = hasWord('specWords');
const startsAsPath = startsWithWord('pathNames');
const artifacts = ['spec', 'research', 'data-model', 'quickstart', 'tasks'];

/** Finds the value of a placeholder: the date, branch, folder, feature, author, or a link to a file beside the plan. */
export function knownValue(
  place: Place,
  section: SectionContent,
  context: PlanContext,
): KnownValue | undefined {
  const { facts, neighbours } = context;
  const inner = wording(place.text.replace(/^(?:\{\{|[[<{【])|(?:\}\}|[\]>}】])$/g, ''));
  const label = wording(place.label);
  const { span } = place;
  const as = (value: string | undefined): KnownValue | undefined => (value ? { value, span } : undefined);
  if (/#{3}/.test(inner)) {
    if (namesBranch(inner) || namesBranch(label)) return as(facts.branch);
    return as(facts.folder);
  }
  if (isDate(inner)) return as(facts.date);
  if (isBranch(inner)) return as(facts.branch);
  if (isFolder(inner)) return as(facts.folder);
  if (isFeature(inner)) return as(facts.feature);
  if (isAuthor(inner) && (isAuthorLabel(inner.replace(/ name$/, '')) || isAuthorLabel(label)))
    return as(facts.author);
  const artifact =
    artifacts.find((name) => inner.includes(`${name}.md`)) ??
    (isLink(inner) && namesSpec(label) ? 'spec' : undefined);
  if (artifact && startsAsPath(inner) && neighbours.names.has(`${artifact}.md`)) {
    const path = `./${artifact}.md`;
    const code = codeAround(section, span);
    if (code) return as(path);
    return as(`[${artifact}.md](${path})`);
  }
  return undefined;
}

function codeAround({ body }: SectionContent, span: Span): boolean {
  return body.blocks.some(
    (block) =>
      (block.kind === 'paragraph' || block.kind === 'item') &&
      block.prose.marks.some((mark) => mark.kind === 'code' && contains(mark.span, span)),
  );
}
