import { keptWith } from '../kept-with';
import type { Item, Prose, Row, SectionBody } from '../plan/model';
import type { Section } from '../plan/section';
import { sectionsWhere } from '../plan/sections-where';
import { type Span, textOf } from '../span';
import type { PlaceKind } from '../unfinished/place';
import { placesOf, short } from '../unfinished/report-places';
import { defineRule, type RuleInput } from './rule';

export const contradictedClaim = defineRule({
  id: 'contradicted-claim',
  summary: 'A ticked claim that nothing is open, in a plan where something is.',
  rationale: `Who reads "[x] All NEEDS CLARIFICATION resolved" stops looking. While a question is still marked as open somewhere in
the plan the claim is wrong: answer the question, or take the tick away.

A claim counts when it is ticked, in a list (\`[x]\`), by a check mark in front of it, or in the next cell of a table. It may be about
clarifications, about placeholders, or about deferrals such as TBD.`,
  severity: 'warning',
  messages: {
    one: 'This claims that nothing is open, but "{place}" is. Settle that, or take the tick away.',
    many: 'This claims that nothing is open, but {count} places are, the first one "{place}". Settle them, or take the tick away.',
  },
  examples: [
    {
      title: 'All resolved, but one',
      text: `# Implementation Plan: Export

**Storage**: NEEDS CLARIFICATION
             ^^^^^^^^^^^^^^^^^^^ open-clarification

## Progress

- [x] All NEEDS CLARIFICATION resolved
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ contradicted-claim: This claims that nothing is open, but "NEEDS CLARIFICATION" is. Settle that, or take the tick away.
- [ ] All NEEDS CLARIFICATION resolved
- [x] Complexity deviations documented
`,
    },
  ],
  readsSection: (section, input) =>
    claimsIn(section.body).length > 0 ||
    subjects.some(({ kinds }) => kinds.some((kind) => placesOf(kind, section, input).length > 0)),
  checkPlan(input, report) {
    const places = new Map<Subject, readonly OpenPlace[]>();
    for (const index of sectionsWithClaims(input.plan)) {
      const section = input.plan.section(index)!;
      for (const claim of claimsIn(section.body)) {
        const open = places.get(claim.subject) ?? openPlaces(claim.subject, input);
        places.set(claim.subject, open);
        const [first] = open;
        if (!first) continue;
        report({
          span: section.at(claim.span),
          message: open.length === 1 ? 'one' : 'many',
          data: { place: short(first.text), count: String(open.length) },
          related: open
            .slice(0, mostRelated)
            .map(({ span }) => ({ uri: input.context.uri, span, message: 'This is open.' })),
          fixes: () => untick(section, claim),
        });
      }
    }
  },
});

/** What a claim is about. */
interface Subject {
  readonly named: RegExp;
  readonly kinds: readonly PlaceKind[];
}

const subjects: readonly Subject[] = [
  {
    named:
      /clarifications?\b|\b(?:unknowns|open (?:questions|points|issues))\b|明確化|澄清|明确化|명확화|aclaraci[oó]n|esclareciment|clarification|klärung|offene[nr]? (?:fragen|punkte)/iu,
    kinds: ['clarification'],
  },
  {
    named:
      /\bplaceholders?\b|プレースホルダ|占位符|佔位符|플레이스홀더|marcador(?:es)? de posici[oó]n|platzhalter/iu,
    kinds: ['placeholder', 'choice'],
  },
  { named: /\b(?:TBDs?|TODOs?)\b|待定|未定/u, kinds: ['deferral'] },
];

const settled =
  /\b(?:all|every|each|any)\b.*\b(?:resolved|answered|clarified|closed|cleared|addressed|settled|decided|replaced|filled|removed)\b|\b(?:resolved|answered|clarified|closed|cleared|replaced|filled|removed)\b.*\ball\b|\b(?:no|zero|0|without)\b.*\b(?:remain\w*|left|open|exist|unresolved|outstanding|present)\b|\b(?:no|zero|0) (?:NEEDS|\[NEEDS)|(?:すべて|全て|全部|所有|모든|모두).*(?:解決|解消|置換|已解决|已澄清|已替换|해결|완료)|(?:无|無|没有|沒有|なし|없음)|\btod[ao]s\b.*\b(?:resolvid|resuelt|aclarad|esclarecid|reempla|substitu)|\b(?:sin|sem|nenhum|ningun|ningún|aucun|keine?)\b|\b(?:tou(?:te)?s|alle)\b.*\b(?:résolu|clarifi|geklärt|beantwortet|ersetzt)/iu;

const checkMark = /^[\s*_]*(?:✅|✔️?|☑️?|\[x\])\s*/iu;
const affirmed = /^[\s*_]*(?:✅|✔|☑|\[x\]|(?:yes|done|pass(?:ed)?|complete[d]?|ok)\b)/iu;

/** Enough to see what is meant. */
const mostRelated = 5;

interface Claim {
  readonly subject: Subject;
  /** Relative to the section. */
  readonly span: Span;
  readonly item?: Item;
}

const claims = keptWith<SectionBody, readonly Claim[]>();

/** The ticked claims in a section, kept with its body. */
function claimsIn(body: SectionBody): readonly Claim[] {
  let known = claims.get(body);
  if (!known) {
    known = readClaims(body);
    claims.set(body, known);
  }
  return known;
}

const sectionsWithClaims = sectionsWhere((body) => claimsIn(body).length > 0);

const noClaims: readonly Claim[] = [];

function readClaims({ text, blocks }: SectionBody): readonly Claim[] {
  // Outside of tables nothing is ticked without one of these.
  const hasMark = /\[[xX]\]|[✅✔☑]/.test(text);
  if (!hasMark && !blocks.some(({ kind }) => kind === 'table')) return noClaims;
  const claims: Claim[] = [];
  const claim = (prose: Prose, item?: Item): Claim[] => {
    const said = textOf(text, prose.span);
    const subject = subjects.find(({ named }) => named.test(said));
    return subject && settled.test(said) ? [{ subject, span: prose.span, item }] : [];
  };
  for (const block of blocks) {
    if (block.kind === 'item') {
      if (hasMark && (block.checked || isMarked(text, block.prose)))
        claims.push(...claim(block.prose, block));
    } else if (block.kind === 'paragraph') {
      if (hasMark && isMarked(text, block.prose)) claims.push(...claim(block.prose));
    } else if (block.kind === 'table') {
      for (const row of block.rows) {
        if (row.cells.some(({ prose }) => affirmed.test(textOf(text, prose.span))))
          claims.push(...firstClaim(row, claim));
      }
    }
  }
  return claims;
}

function firstClaim({ cells }: Row, claim: (prose: Prose) => Claim[]): Claim[] {
  return cells.flatMap(({ prose }) => claim(prose)).slice(0, 1);
}

function isMarked(text: string, { span }: Prose): boolean {
  return checkMark.test(textOf(text, span));
}

interface OpenPlace {
  /** Offsets in the document. */
  readonly span: Span;
  readonly text: string;
}

function openPlaces({ kinds }: Subject, input: RuleInput): readonly OpenPlace[] {
  return input.plan.sections.flatMap((section) =>
    kinds
      .flatMap((kind) => placesOf(kind, section, input))
      .map(({ span, text }) => ({ span: section.at(span), text })),
  );
}

function untick(section: Section, { item }: Claim) {
  if (!item?.checked || !item.boxSpan) return [];
  const edits = [{ span: section.at(item.boxSpan), newText: '[ ]' }];
  return [{ title: 'Take the tick away', edits, safe: false, preferred: true }];
}
