import type { Outline } from '../document/outline';
import { type PlanDocument, sectionOf } from '../document/plan-document';
import type { Section } from '../document/section';
import { defineDerived } from '../query';
import { type AlikeSections, alikeSectionsOf, alikeSectionsOfBuiltIns } from './alike-sections';
import type { Template, TemplateSection } from './template';
import {
  type ComparableTitle,
  comparable,
  ordinalLead,
  placeholderLead,
  withoutNumbers,
} from './title-likeness';

/** The mapping between the sections of a plan and its template. */
export interface SectionMatch {
  /** Returns the template's section for a plan's section. Several sections, such as phases, may have the same one. */
  templateOf(section: Section): TemplateSection | undefined;
  /**
   * Returns the plan's sections for a template's section, in document order; the best match is not necessarily
   * first.
   */
  sectionsOf(section: TemplateSection): readonly Section[];
}

/** The maximum number of headings that are compared with the template. */
const searched = 2_000;

/** Matches a plan's sections with a template's: by title, then by parent, depth and order. */
export function matchSections(plan: PlanDocument, template: Template): SectionMatch {
  const match = matchIndexes(plan, template);
  return {
    templateOf: (section) => match.templateOf[section.index],
    sectionsOf: (section) => match.sectionsOf(section).map((index) => sectionOf(plan, index)),
  };
}

/** The mapping by section index, which is valid for every version of the plan with the same headings. */
export class IndexMatch {
  private bySection: Map<TemplateSection, number[]> | undefined;

  /**
   * @param templateOf The template's section for each section of the plan.
   * @param found The template's sections that the plan has.
   */
  constructor(
    readonly templateOf: readonly (TemplateSection | undefined)[],
    readonly found: ReadonlySet<TemplateSection>,
  ) {}

  sectionsOf(section: TemplateSection): readonly number[] {
    if (!this.bySection) {
      this.bySection = new Map();
      for (const [index, each] of this.templateOf.entries()) {
        if (!each) continue;
        const there = this.bySection.get(each);
        if (there) there.push(index);
        else this.bySection.set(each, [index]);
      }
    }
    return this.bySection.get(section) ?? [];
  }
}

/** A plan, or its headings alone. */
export type Outlined = Pick<PlanDocument, 'outline'>;

/** Returns the result of `matchSections` by the indexes of the plan's sections, from 0. */
export function matchIndexes({ outline }: Outlined, template: Template): IndexMatch {
  return matchOutline(outline, template);
}

/** Returns the result of `matchIndexes` for a plan's headings. */
export const matchOutline = defineDerived((outline: Outline, template: Template) =>
  new Matcher(outline, template).match(),
);

/**
 * Returns the sections of built-in templates that a plan may have according to its titles: a superset of the
 * sections that `matchIndexes` finds, without preambles.
 */
export function possibleSections({ outline }: PlanDocument): ReadonlySet<TemplateSection> {
  const builtIns = alikeSectionsOfBuiltIns();
  const possible = new Set(builtIns.withPlaceholder);
  for (const { title } of headingsOf(outline).read)
    for (const section of builtIns.allOf(title)) possible.add(section);
  return possible;
}

/** A template's sections, prepared for comparison with many plans. */
interface Prepared {
  readonly byKey: ReadonlyMap<string, readonly TemplateSection[]>;
  readonly alike: AlikeSections;
  readonly patterns: readonly Pattern[];
}

/** A section with a placeholder in its title. */
interface Pattern {
  readonly section: TemplateSection;
  /** The title before the placeholder, with and without numbers. */
  readonly lead: string;
  readonly words: string;
  /** Whether a number must follow the lead, as in `Task N`. */
  readonly isOrdinal: boolean;
}

const prepare = defineDerived((template: Template): Prepared => {
  const { sections } = template;
  const byKey = new Map<string, TemplateSection[]>();
  for (const section of sections) {
    const same = byKey.get(section.key);
    if (same) same.push(section);
    else byKey.set(section.key, [section]);
  }
  byKey.delete('');
  return {
    byKey,
    alike: alikeSectionsOf(template),
    patterns: sections.flatMap((section) => {
      const lead = placeholderLead(section.title);
      if (lead === undefined) return [];
      const isOrdinal = ordinalLead(section.title) !== undefined;
      return [{ section, lead, words: withoutNumbers(lead), isOrdinal }];
    }),
  };
});

/** A plan's section, prepared for comparison. */
interface Heading {
  /** The index of the section and of its parent; -1 if the parent is the plan's title or missing. */
  readonly index: number;
  readonly parent: number;
  readonly depth: number;
  readonly title: ComparableTitle;
}

/** A plan's headings, with and without its title. A template with a title matches the plan's title separately. */
interface Headings {
  /** The headings from which the other lists are taken. */
  readonly read: readonly Heading[];
  readonly all: readonly Heading[];
  readonly besidesTitle: readonly Heading[];
}

/** Cached, because a plan is compared with each built-in template. */
const headingsOf = defineDerived(({ depths, titles, tree }: Outline): Headings => {
  const read: Heading[] = [];
  for (const [index, title] of titles.entries()) {
    if (read.length > searched) break;
    if (title === undefined) continue;
    const parent = tree.parents[index] ?? -1;
    read.push({
      index,
      parent: parent === tree.title ? -1 : parent,
      depth: depths[index] ?? 0,
      title: comparable(title),
    });
  }
  return {
    read,
    all: read.slice(0, searched),
    besidesTitle: read.filter(({ index }) => index !== tree.title).slice(0, searched),
  };
});

class Matcher {
  private readonly headings: readonly Heading[];
  private readonly prepared: Prepared;
  private readonly templateOf: (TemplateSection | undefined)[];
  private readonly found = new Set<TemplateSection>();

  constructor(
    private readonly outline: Outline,
    private readonly template: Template,
  ) {
    const { preamble } = template;
    this.prepared = prepare(template);
    this.templateOf = new Array(outline.titles.length).fill(undefined);
    this.headings = preamble ? headingsOf(outline).besidesTitle : headingsOf(outline).all;
  }

  match(): IndexMatch {
    const { outline, template } = this;
    const { title } = outline.tree;
    if (template.preamble && title >= 0) this.join(title, template.preamble);
    this.matchEqual();
    this.matchAlike();
    this.matchPlaceholders();
    return new IndexMatch(this.templateOf, this.found);
  }

  /** Matches equal titles. Among sections with the same title, the parent decides, then depth, then order. */
  private matchEqual(): void {
    for (const heading of this.headings) {
      const key = heading.title.keys[0];
      const candidates = key === undefined ? undefined : this.prepared.byKey.get(key);
      if (!candidates) continue;
      const nearness = (candidate: TemplateSection) =>
        (this.hasSameParent(heading, candidate) ? 4 : 0) +
        (heading.depth === candidate.depth ? 2 : 0) +
        (this.found.has(candidate) ? 0 : 1);
      this.join(
        heading.index,
        candidates.reduce((best, each) => (nearness(each) > nearness(best) ? each : best)),
      );
    }
  }

  /** Matches reworded and translated titles, the most similar pairs first. Each section matches once. */
  private matchAlike(): void {
    const { found, headings, prepared, template, templateOf } = this;
    const pairs: { index: number; candidate: TemplateSection; score: number }[] = [];
    for (const heading of headings) {
      const { depth, index, title } = heading;
      if (templateOf[index]) continue;
      for (const { section: candidate, score } of prepared.alike.of(title).get(template) ?? []) {
        if (found.has(candidate)) continue;
        const near =
          (this.hasSameParent(heading, candidate) ? 0.1 : 0) + (depth === candidate.depth ? 0.05 : 0);
        pairs.push({ index, candidate, score: score + near });
      }
    }
    pairs.sort((a, b) => b.score - a.score || a.index - b.index);
    for (const { index, candidate } of pairs)
      if (!templateOf[index] && !found.has(candidate)) this.join(index, candidate);
  }

  /**
   * Matches titles with placeholders. `Phase 1: [Phase Name]` matches any phase, or only phase 1 if the
   * template has a section for each number.
   */
  private matchPlaceholders(): void {
    const { patterns } = this.prepared;
    if (patterns.length === 0) return;
    for (const heading of this.headings) {
      if (this.templateOf[heading.index]) continue;
      const { keys, unnumbered } = heading.title;
      const key = keys[0] ?? '';
      const isNumbered = ({ isOrdinal, lead }: Pattern) =>
        isOrdinal
          ? key.startsWith(`${lead} `) && /\d/.test(key[lead.length + 1] ?? '')
          : lead !== '' && (key === lead || key.startsWith(`${lead} `));
      const isUnder = ({ section }: Pattern) =>
        heading.depth === section.depth && this.hasSameParent(heading, section);
      const best =
        patterns.find((each) => isUnder(each) && isNumbered(each)) ??
        patterns.findLast(
          (each) =>
            each.words !== '' && !each.isOrdinal && unnumbered.startsWith(each.words) && isUnder(each),
        ) ??
        patterns.findLast((each) => each.words === '' && isUnder(each)) ??
        patterns.find((each) => isNumbered(each) && (each.isOrdinal || /\d/.test(each.lead)));
      if (best) this.join(heading.index, best.section);
    }
  }

  private hasSameParent({ parent }: Heading, candidate: TemplateSection): boolean {
    return (parent < 0 ? undefined : this.templateOf[parent]) === candidate.parent;
  }

  private join(index: number, candidate: TemplateSection): void {
    this.templateOf[index] = candidate;
    this.found.add(candidate);
  }
}
