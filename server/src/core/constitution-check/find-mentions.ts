import { findCitations } from '../constitution/cited-numerals';
import type { Constitution, Principle } from '../constitution/constitution';
import { namePattern } from '../constitution/find-name';
import { principleWord } from '../constitution/numeral';
import { ownPrincipleWords } from '../constitution/principle-words';
import { visibleText } from '../constitution/visible-text';
import { linksIn } from '../document/links';
import type { PlanDocument } from '../document/plan-document';
import { spanIn } from '../document/section-place';
import { wordsOf } from '../language/compile-words';
import { hanNumeral } from '../language/number-signs';
import { defineDerived } from '../query';
import { contains, overlaps, type Span, textOf, trim } from '../span/span';
import type { Template } from '../template/template';
import { nameOf } from '../workspace/uris';
import { findGate } from './find-gate';
import type { Gate } from './gate';
import { matchPrinciples } from './match-principles';
import { isPhrase } from './name-in-text';

/** A place in a document that mentions a principle. */
export interface PrincipleMention {
  readonly principle: Principle;
  /** The number and the name, or the one that is present, as document offsets. */
  readonly span: Span;
  /** The name alone, as in the constitution; undefined for a mention by number or in other words. */
  readonly nameSpan: Span | undefined;
  /** Whether the text is unambiguous. False for a single-word name in a sentence, or in different case. */
  readonly isCertain: boolean;
}

/**
 * Finds the mentions of principles in a plan, template or constitution, in document order: the matched items of
 * the check, and names and numbers in the text. Outside the check, only unambiguous forms count. Skips code,
 * comments and the headings of the principles.
 */
export function findMentions(
  document: PlanDocument,
  constitution: Constitution,
  template: Template | undefined,
): PrincipleMention[] {
  const itself = document.text === constitution.document.text;
  const gate = itself ? undefined : findGate(document, template);
  const items = gate ? inItems(document, constitution, gate) : [];
  const written = new Mentions(document, constitution, gate, items);
  const found = joinParts(document.text, [...items, ...written.named(), ...written.cited()]);
  const own = (span: Span) =>
    itself && constitution.principles.some((principle) => overlaps(principle.span, span));
  return found.filter(({ span }) => !own(span));
}

/**
 * Returns the names of the items about a principle. For a principle without such items, returns the item that
 * mentions it, unless that item is about another principle.
 */
function inItems(document: PlanDocument, constitution: Constitution, gate: Gate): PrincipleMention[] {
  const matches = matchPrinciples(constitution, gate);
  const taken = new Set(matches.flatMap(({ ownItems }) => ownItems));
  return matches.flatMap(({ item, ownItems, principle }) => {
    const numbered = gate.items.filter(({ numbered: { name, numeral } }) => {
      return name === '' && numeral !== undefined && numeral.value === principle.position;
    });
    const own = new Set([...ownItems, ...numbered]);
    const items = own.size > 0 ? [...own] : item && !taken.has(item) ? [item] : [];
    return items.map(({ labelSpan, section }) => ({
      principle,
      span: withoutMarkup(document.text, spanIn(document, section, labelSpan)),
      nameSpan: undefined,
      isCertain: true,
    }));
  });
}

/** Returns the first line of a name without the emphasis around it and the colon after it. */
function withoutMarkup(text: string, span: Span): Span {
  const { start, end } = trim(text, span);
  const [line = ''] = text.slice(start, end).split(/[\r\n]/, 1);
  const behindLead = line.replace(/^[*_`\s]{0,10}/, '');
  const name = behindLead.replace(/[*_`:：\s]{0,10}$/, '');
  const nameStart = start + line.length - behindLead.length;
  return { start: nameStart, end: nameStart + name.length };
}

/** The maximum number of mentions; no real plan has more. */
const mostMentions = 2_000;

/** Finds the names and numbers of principles in a document's text. */
class Mentions {
  private readonly text: string;
  /** Bold labels and headings. Outside the check, `**Testing**:` is a field, even if a principle has this name. */
  private readonly labels: readonly Span[];
  /** The parts of the check. */
  private readonly gateSpans: readonly Span[];
  /** Link targets, and links to other files, whose texts may resemble names. */
  private readonly elsewhere: readonly Span[];

  constructor(
    document: PlanDocument,
    private readonly constitution: Constitution,
    gate: Gate | undefined,
    private readonly items: readonly PrincipleMention[],
  ) {
    this.text = visibleText(document);
    this.labels = labelsOf(document);
    this.gateSpans = gate?.parts.map(({ section, span }) => spanIn(document, section, span)) ?? [];
    const file = nameOf(constitution.uri);
    this.elsewhere = document.sections.flatMap((section) =>
      linksIn(section.body).map(({ span, target, targetSpan }) =>
        section.at(target.startsWith('#') || target.includes(file) ? targetSpan : span),
      ),
    );
  }

  *named(): Generator<PrincipleMention> {
    const { byName, pattern } = namesIn(this.constitution);
    if (!pattern) return;
    let count = 0;
    for (const match of this.text.matchAll(pattern)) {
      if (++count > mostMentions) return;
      const span = { start: match.index, end: match.index + match[0].length };
      const principle = byName.get(key(match[0]));
      if (principle && this.isMeant(principle, span))
        yield { principle, span, nameSpan: span, isCertain: this.isCertain(principle, span) };
    }
  }

  *cited(): Generator<PrincipleMention> {
    const words = wordsFor(this.constitution);
    let count = 0;
    for (const { span, values, worded } of findCitations(this.text)) {
      if (++count > mostMentions) return;
      const meant = this.isInGate(span) || (worded && words.test(textOf(this.text, span)));
      if (!meant) continue;
      for (const principle of this.constitution.principles)
        if (principle.position !== undefined && values.has(principle.position))
          yield { principle, span, nameSpan: undefined, isCertain: true };
    }
  }

  private isCertain(principle: Principle, span: Span): boolean {
    if (!isExact(principle, textOf(this.text, span))) return false;
    return (
      isPhrase(principle.name) ||
      this.isInItemOf(principle, span) ||
      numberBefore.test(this.text.slice(Math.max(0, span.start - 24), span.start))
    );
  }

  private isInItemOf(principle: Principle, span: Span): boolean {
    return this.items.some((item) => item.principle === principle && contains(item.span, span));
  }

  private isMeant(principle: Principle, span: Span): boolean {
    const { text } = this;
    if (this.elsewhere.some((other) => contains(other, span))) return false;
    if (this.isInItemOf(principle, span)) return true;
    const numbered = numberBefore.test(text.slice(Math.max(0, span.start - 24), span.start));
    const exact = isExact(principle, textOf(text, span));
    if (numbered) return exact || isPhrase(principle.name);
    if (this.isInGate(span)) return isPhrase(principle.name) || (exact && isSetOff(text, span));
    return exact && isPhrase(principle.name) && !this.labels.some((label) => overlaps(label, span));
  }

  private isInGate(span: Span): boolean {
    return this.gateSpans.some((gateSpan) => contains(gateSpan, span));
  }
}

function isExact({ name }: Principle, text: string): boolean {
  return text.replace(/\s+/g, ' ') === name;
}

const numberBefore = new RegExp(
  String.raw`(?:(?:${principleWord})\s*|(?<![\p{L}\p{N}]))(?:[IVX]{1,7}|[Ⅰ-Ⅻ]|\d{1,2}|${hanNumeral})\s*[.:：、．)）–—-]\s*(?:\*\*|__)?$`,
  'iu',
);

/** Tells whether a single-word name is set off from the text: bold, quoted, or between commas or brackets. */
function isSetOff(text: string, { start, end }: Span): boolean {
  return (
    /(?:\*\*|__|["'“”‘’「„«`(（[|,;、，&/])\s*$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^\s*(?:\*\*|__|["'“”‘’」»`)）\]|,;、，&/.:：。])/.test(text.slice(end, end + 4))
  );
}

interface Names {
  readonly byName: ReadonlyMap<string, Principle>;
  /** Matches all names; undefined if no principle has a name. */
  readonly pattern: RegExp | undefined;
}

const namesIn = defineDerived(({ principles }: Constitution): Names => {
  const named = principles.filter(({ name }) => name.length > 1);
  const byName = new Map(named.map((principle) => [key(principle.name), principle]));
  // Longest first, so that "Simplicity First" is not matched as "Simplicity".
  const forms = [...byName.values()]
    .map(({ name }) => name)
    .sort((one, other) => other.length - one.length)
    .map(toPattern);
  return { byName, pattern: forms.length > 0 ? new RegExp(forms.join('|'), 'giu') : undefined };
});

/** Builds the source of a pattern for a whole name. In scripts with spaces, no other letter may adjoin the name. */
function toPattern(name: string): string {
  const spaced = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_]`;
  const isSpaced = new RegExp(spaced, 'u');
  const before = isSpaced.test(name.charAt(0)) ? `(?<!${spaced})` : '';
  const after = isSpaced.test(name.slice(-1)) ? `(?!${spaced})` : '';
  return before + namePattern(name) + after;
}

function key(name: string): string {
  return name.replace(/\s+/g, ' ').toLowerCase();
}

/**
 * Builds a pattern for the words that denote a principle before a number, including the constitution's own:
 * `Article`, `Rule`.
 */
function wordsFor(constitution: Constitution): RegExp {
  const always = wordsOf('principleStems');
  const own = ownPrincipleWords(constitution);
  return new RegExp(`^(?:${[always, ...own].join('|')})`, 'iu');
}

function labelsOf({ sections }: PlanDocument): Span[] {
  return sections.flatMap((section) => {
    const { blocks, heading } = section.body;
    const fields = blocks.flatMap((block) => ('fields' in block ? block.fields : []));
    const spans = fields.filter(({ strong }) => strong).map(({ labelSpan }) => section.at(labelSpan));
    return heading ? [section.at(heading.span), ...spans] : spans;
  });
}

/**
 * Joins mentions of one principle that form one place, such as a number before a name. Returns them in document
 * order.
 */
function joinParts(text: string, mentions: readonly PrincipleMention[]): PrincipleMention[] {
  const sorted = [...mentions].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const joined: PrincipleMention[] = [];
  const last = new Map<Principle, number>();
  for (const mention of sorted) {
    const index = last.get(mention.principle);
    const before = index === undefined ? undefined : joined[index];
    const between = before ? text.slice(before.span.end, mention.span.start) : '';
    const follows = mention.nameSpan && /^[\s.:：、)）*_(（–—-]{1,4}$/.test(between);
    const near =
      before && (mention.span.start < before.span.end || follows) && !(before.nameSpan && mention.nameSpan);
    if (near && index !== undefined)
      joined[index] = {
        principle: before.principle,
        span: { start: before.span.start, end: Math.max(before.span.end, mention.span.end) },
        nameSpan: before.nameSpan ?? mention.nameSpan,
        isCertain: before.isCertain && mention.isCertain,
      };
    else {
      last.set(mention.principle, joined.length);
      joined.push(mention);
    }
  }
  return joined;
}
