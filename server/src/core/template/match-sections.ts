import { type Outline, outlineOf } from '../plan/outline';
import type { PlanDocument } from '../plan/plan-document';
import type { Section } from '../plan/section';
import { sectionIndexAt } from '../plan/section-index';
import type { Template, TemplateSection } from './template';
import { type ComparableTitle, comparable, likeness, placeholderLead } from './title-likeness';

/** Which sections of a plan are which of its template's. */
export interface SectionMatch {
  /** The template's section that a plan's section is; several sections may be the same one, as phases are. */
  templateOf(section: Section): TemplateSection | undefined;
  /** The plan's sections that are a template's section, in document order, the best match not necessarily first. */
  sectionsOf(section: TemplateSection): readonly Section[];
}

/** From here on, two titles count as the same section's. */
const alike = 0.8;

/** Rewordings are looked for among this many headings; a plan with more is no plan. */
const searched = 2_000;

/** The same as indexes into the plan's sections, so that it is that of every version with the same headings. */
interface Indexes {
  readonly templateOf: readonly (TemplateSection | undefined)[];
  readonly sectionsOf: ReadonlyMap<TemplateSection, readonly number[]>;
}

const matches = new WeakMap<Outline, Map<Template, Indexes>>();

/** Matches a plan's sections to a template's: by title, then by parent, depth and order. */
export function matchSections(plan: PlanDocument, template: Template): SectionMatch {
  const outline = outlineOf(plan);
  let known = matches.get(outline);
  if (!known) {
    known = new Map();
    matches.set(outline, known);
  }
  const indexes = known.get(template) ?? new Matcher(plan, template).match();
  known.set(template, indexes);
  return {
    templateOf: (section) => indexes.templateOf[sectionIndexAt(plan, section.start)],
    sectionsOf: (section) => indexes.sectionsOf.get(section)?.map((index) => plan.sections[index]!) ?? [],
  };
}

/** A template's section, prepared for comparison. */
interface Candidate {
  readonly section: TemplateSection;
  readonly title: ComparableTitle;
  /** What its title says before a placeholder, where it has one. */
  readonly lead: string | undefined;
}

const candidates = new WeakMap<Template, readonly Candidate[]>();

/** Every plan is compared with the same few templates. */
function candidatesOf(template: Template): readonly Candidate[] {
  let prepared = candidates.get(template);
  if (!prepared) {
    prepared = template.sections.map((section) => ({
      section,
      title: comparable(section.title),
      lead: placeholderLead(section.title),
    }));
    candidates.set(template, prepared);
  }
  return prepared;
}

/** A plan's section, prepared for comparison. */
interface Heading {
  readonly section: Section;
  readonly title: ComparableTitle;
}

const headings = new WeakMap<PlanDocument, readonly Heading[]>();

/** A plan is compared with each of the built-in templates. One heading more than is searched, the plan's own title. */
function headingsOf(plan: PlanDocument): readonly Heading[] {
  let prepared = headings.get(plan);
  if (!prepared) {
    prepared = plan.sections
      .filter((section) => section.depth > 0)
      .slice(0, searched + 1)
      .map((section) => ({ section, title: comparable(section.title) }));
    headings.set(plan, prepared);
  }
  return prepared;
}

class Matcher {
  private readonly headings: readonly Heading[];
  private readonly candidates: readonly Candidate[];
  private readonly templateOf = new Map<Section, TemplateSection>();
  private readonly sectionsOf = new Map<TemplateSection, Section[]>();

  constructor(
    private readonly plan: PlanDocument,
    private readonly template: Template,
  ) {
    const { preamble } = template;
    this.candidates = candidatesOf(template);
    // A template without a title of its own leaves the plan's to nobody.
    this.headings = headingsOf(plan)
      .filter(({ section }) => !(preamble && section === plan.title))
      .slice(0, searched);
  }

  match(): Indexes {
    const { preamble } = this.template;
    if (preamble && this.plan.title) this.join(this.plan.title, preamble);
    this.matchEqual();
    this.matchAlike();
    this.matchPlaceholders();
    const templateOf = this.plan.sections.map((section) => this.templateOf.get(section));
    const sectionsOf = new Map<TemplateSection, number[]>();
    for (const [index, section] of templateOf.entries()) {
      if (!section) continue;
      const there = sectionsOf.get(section);
      if (there) there.push(index);
      else sectionsOf.set(section, [index]);
    }
    return { templateOf, sectionsOf };
  }

  /** Titles that are the same. Where several sections share one, parents decide, then depth, then order. */
  private matchEqual(): void {
    const byKey = new Map<string, TemplateSection[]>();
    for (const section of this.template.sections) {
      const same = byKey.get(section.key);
      if (same) same.push(section);
      else byKey.set(section.key, [section]);
    }
    byKey.delete('');
    for (const { section, title } of this.headings) {
      const key = title.keys[0];
      const candidates = key === undefined ? undefined : byKey.get(key);
      if (!candidates) continue;
      const nearness = (candidate: TemplateSection) =>
        (this.hasSameParent(section, candidate) ? 4 : 0) +
        (section.depth === candidate.depth ? 2 : 0) +
        (this.sectionsOf.has(candidate) ? 0 : 1);
      this.join(
        section,
        candidates.reduce((best, each) => (nearness(each) > nearness(best) ? each : best)),
      );
    }
  }

  /** Reworded and translated titles, the most alike first. Each side is used once. */
  private matchAlike(): void {
    const open = this.candidates.filter(
      ({ section, lead }) => lead === undefined && !this.sectionsOf.has(section),
    );
    // In a long plan the same titles come again and again.
    const free = new Map<ComparableTitle, Section[]>();
    for (const { section, title } of this.headings) {
      if (this.templateOf.has(section)) continue;
      const same = free.get(title);
      if (same) same.push(section);
      else free.set(title, [section]);
    }
    const pairs: { section: Section; candidate: TemplateSection; score: number }[] = [];
    for (const [own, sections] of free) {
      for (const { section: candidate, title } of open) {
        const score = likeness(own, title);
        if (score < alike) continue;
        for (const section of sections) {
          const near =
            (this.hasSameParent(section, candidate) ? 0.1 : 0) +
            (section.depth === candidate.depth ? 0.05 : 0);
          pairs.push({ section, candidate, score: score + near });
        }
      }
    }
    pairs.sort((a, b) => b.score - a.score || a.section.start - b.section.start);
    for (const { section, candidate } of pairs) {
      if (!this.templateOf.has(section) && !this.sectionsOf.has(candidate)) this.join(section, candidate);
    }
  }

  /** `Phase 1: [Phase Name]` is any phase, each number its own section where the template has it. */
  private matchPlaceholders(): void {
    const patterns = this.candidates.flatMap(({ section: candidate, lead }) =>
      lead === undefined ? [] : [{ candidate, lead, words: withoutNumbers(lead) }],
    );
    if (patterns.length === 0) return;
    for (const { section, title } of this.headings) {
      if (this.templateOf.has(section)) continue;
      const key = title.keys[0] ?? '';
      const under = patterns.filter(
        ({ candidate }) => section.depth === candidate.depth && this.hasSameParent(section, candidate),
      );
      const numbered = (lead: string) => lead !== '' && (key === lead || key.startsWith(`${lead} `));
      const best =
        under.find(({ lead }) => numbered(lead)) ??
        under.findLast(({ words }) => words !== '' && withoutNumbers(key).startsWith(words)) ??
        under.findLast(({ words }) => words === '') ??
        patterns.find(({ lead }) => numbered(lead) && /\d/.test(lead));
      if (best) this.join(section, best.candidate);
    }
  }

  private hasSameParent(section: Section, candidate: TemplateSection): boolean {
    const parent = section.parent === this.plan.title ? undefined : section.parent;
    return (parent && this.templateOf.get(parent)) === candidate.parent;
  }

  private join(section: Section, candidate: TemplateSection): void {
    this.templateOf.set(section, candidate);
    const sections = this.sectionsOf.get(candidate);
    if (sections) sections.push(section);
    else this.sectionsOf.set(candidate, [section]);
  }
}

function withoutNumbers(key: string): string {
  return key.replace(/\s*\d+/g, '').trim();
}
