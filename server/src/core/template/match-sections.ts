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

class Matcher {
  private readonly sections: readonly Section[];
  private readonly titles = new Map<Section | TemplateSection, ComparableTitle>();
  private readonly templateOf = new Map<Section, TemplateSection>();
  private readonly sectionsOf = new Map<TemplateSection, Section[]>();

  constructor(
    private readonly plan: PlanDocument,
    private readonly template: Template,
  ) {
    const { preamble } = template;
    // A template without a title of its own leaves the plan's to nobody.
    this.sections = plan.sections.filter(
      (section) => section.depth > 0 && !(preamble && section === plan.title),
    );
    for (const section of [...this.sections.slice(0, searched), ...template.sections]) {
      this.titles.set(section, comparable(section.title));
    }
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
    for (const section of this.sections) {
      const key = this.titles.get(section)?.keys[0];
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
    const open = this.template.sections.filter((section) => !this.sectionsOf.has(section));
    const free = this.sections.slice(0, searched).filter((section) => !this.templateOf.has(section));
    const pairs: { section: Section; candidate: TemplateSection; score: number }[] = [];
    for (const candidate of open) {
      if (placeholderLead(candidate.title) !== undefined) continue;
      const wanted = this.titles.get(candidate)!;
      // In a long plan the same titles come again and again.
      const scores = new Map<ComparableTitle, number>();
      for (const section of free) {
        const title = this.titles.get(section)!;
        let score = scores.get(title);
        if (score === undefined) {
          score = likeness(title, wanted);
          scores.set(title, score);
        }
        if (score < alike) continue;
        const near =
          (this.hasSameParent(section, candidate) ? 0.1 : 0) + (section.depth === candidate.depth ? 0.05 : 0);
        pairs.push({ section, candidate, score: score + near });
      }
    }
    pairs.sort((a, b) => b.score - a.score || a.section.start - b.section.start);
    for (const { section, candidate } of pairs) {
      if (!this.templateOf.has(section) && !this.sectionsOf.has(candidate)) this.join(section, candidate);
    }
  }

  /** `Phase 1: [Phase Name]` is any phase, each number its own section where the template has it. */
  private matchPlaceholders(): void {
    const patterns = this.template.sections.flatMap((candidate) => {
      const lead = placeholderLead(candidate.title);
      return lead === undefined ? [] : [{ candidate, lead, words: withoutNumbers(lead) }];
    });
    if (patterns.length === 0) return;
    for (const section of this.sections.slice(0, searched)) {
      if (this.templateOf.has(section)) continue;
      const key = this.titles.get(section)!.keys[0] ?? '';
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
