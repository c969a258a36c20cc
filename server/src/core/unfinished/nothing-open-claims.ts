import type { Item, Paragraph, Row, SectionBody } from '../document/model';
import { depthOf } from '../document/section-tree';
import { alternativesOf, endOfWord, hasWord, isWord, lazyPattern, wordsOf } from '../language/compile-words';
import { plainText } from '../markdown/plain-text';
import type { Prose } from '../markdown/tree/tree';
import type { PlaceKind } from '../placeholder/place';
import { defineDerived } from '../query';
import { type Span, textOf } from '../span/span';
import { isAffirmed, isConditional, isMarkedAsDone } from './claim-words';

/** The subject of a claim that nothing is open. */
export interface ClaimSubject {
  readonly names: (text: string) => boolean;
  readonly kinds: readonly PlaceKind[];
}

/** A claim that nothing is open. */
export interface NothingOpenClaim {
  readonly subject: ClaimSubject;
  /** The place of the claim, as section offsets. */
  readonly span: Span;
  /** The ticked item, if the claim is one. */
  readonly item?: Item;
}

const clarifications: ClaimSubject = { names: hasWord('clarificationTopics'), kinds: ['clarification'] };
const deferralTopics = lazyPattern(() => wordsOf('deferralTopics'), 'u');

const subjects: readonly ClaimSubject[] = [
  clarifications,
  { names: hasWord('placeholderWords'), kinds: ['placeholder', 'choice'] },
  { names: (text) => deferralTopics(text).test(text), kinds: ['deferral'] },
];

const settled = lazyPattern(() => {
  const [all, done] = [wordsOf('allWords'), wordsOf('settledWords')];
  return `${all}.*${done}|${done}.*${all}|${wordsOf('withoutWords')}.*${wordsOf('leftWords')}|${wordsOf('noneOfThem')}`;
});

const longestSentence = 120;

/**
 * Finds the claims in a section that nothing is open: ticked claims about any subject, and statements such as
 * "No open questions." or "**Open questions**: none".
 */
export const nothingOpenClaimsIn = defineDerived((body: SectionBody): readonly NothingOpenClaim[] => [
  ...tickedClaims(body),
  ...statedClaims(body),
]);

const noClaims: readonly NothingOpenClaim[] = [];

function tickedClaims({ text, blocks }: SectionBody): readonly NothingOpenClaim[] {
  // Without one of these marks, only a table can contain an affirmed claim.
  const hasMark = /\[[xX]\]|[✅✔☑]/.test(text);
  if (!hasMark && !blocks.some(({ kind }) => kind === 'table')) return noClaims;
  const claims: NothingOpenClaim[] = [];
  const claim = (prose: Prose, item?: Item): NothingOpenClaim[] => {
    const said = textOf(text, prose.span);
    const subject = subjects.find(({ names }) => names(said));
    return subject && settled(said).test(said) ? [{ subject, span: prose.span, item }] : [];
  };
  for (const block of blocks) {
    if (block.kind === 'item') {
      if (hasMark && (block.checked || isMarked(text, block.prose)))
        claims.push(...claim(block.prose, block));
    } else if (block.kind === 'paragraph') {
      if (hasMark && isMarked(text, block.prose)) claims.push(...claim(block.prose));
    } else if (block.kind === 'table') {
      for (const row of block.rows) {
        if (row.cells.some(({ prose }) => isAffirmed(textOf(text, prose.span))))
          claims.push(...firstClaim(row, claim));
      }
    }
  }
  return claims;
}

function firstClaim({ cells }: Row, claim: (prose: Prose) => NothingOpenClaim[]): NothingOpenClaim[] {
  return cells.flatMap(({ prose }) => claim(prose)).slice(0, 1);
}

function isMarked(text: string, { span }: Prose): boolean {
  return isMarkedAsDone(textOf(text, span));
}

const isStatusLabel = isWord('statusLabels');
const isNone = isWord('none');

/** Finds claims without a tick: in a status of the header, in a field for open questions, or as a sentence. */
function statedClaims(body: SectionBody): readonly NothingOpenClaim[] {
  const claims: NothingOpenClaim[] = [];
  const { text, blocks, heading } = body;
  const isForQuestions = heading !== undefined && clarifications.names(heading.title);
  const mayClaim = isForQuestions || clarifications.names(text);
  if (!mayClaim) return noClaims;
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'item' && block.kind !== 'front-matter') continue;
    if (block.kind === 'item' && block.checked !== undefined) continue;
    for (const { label, strong, valueSpan, labelSpan } of block.fields) {
      const value = plainText(textOf(text, valueSpan));
      const isStatus = depthOf(body) <= 1 && isStatusLabel(label) && clarifications.names(value);
      const saysNone = strong && clarifications.names(label) && isNone(value.replace(/[\s.。!]+$/u, ''));
      if (saysNone || (isStatus && settled(value).test(value) && !isConditional(value)))
        claims.push({ subject: clarifications, span: { start: labelSpan.start, end: valueSpan.end } });
    }
    if (block.kind === 'front-matter' || (block.kind === 'paragraph' && block.quoted)) continue;
    if (block.fields.length === 0 && isStated(text, block, isForQuestions))
      claims.push({ subject: clarifications, span: block.prose.span });
  }
  return claims;
}

const opening = lazyPattern(
  () =>
    String.raw`^(?:${alternativesOf('thereAre')}\s)?${alternativesOf('noneOrAll')}${endOfWord}|^${wordsOf('none')}`,
);

const noneIsDone = lazyPattern(() => `^${wordsOf('withoutWords', 'noneOfThem')}.*${wordsOf('settledWords')}`);
const saysAll = hasWord('allWords');

/** Tells whether a sentence says that nothing is settled: `No open questions are resolved.` */
function deniesSettling(said: string): boolean {
  return noneIsDone(said).test(said) && !saysAll(said);
}

function isStated(text: string, { prose, kind }: Paragraph | Item, isForQuestions: boolean): boolean {
  const { start, end } = prose.span;
  if (end - start > longestSentence) return false;
  const said = plainText(text.slice(start, end));
  if (isForQuestions && isNone(said.replace(/[\s.。!]+$/u, ''))) return true;
  // A list item may be a criterion instead of a claim.
  if (kind === 'item' && !isForQuestions) return false;
  return (
    opening().test(said) &&
    clarifications.names(said) &&
    settled(said).test(said) &&
    !isConditional(said) &&
    !deniesSettling(said) &&
    !/[.!?。！？]\s+\S/u.test(said)
  );
}
