import { builtInTemplatesAll } from './built-in-templates';
import type { Template, TemplateSection } from './template';
import { type ComparableTitle, comparable, likeness, placeholderLead } from './title-likeness';

/** A section of a template whose title is a rewording of another title, and how much alike the two are. */
export interface AlikeSection {
  readonly section: TemplateSection;
  readonly score: number;
}

type ByTemplate = ReadonlyMap<Template, readonly AlikeSection[]>;

const none: ByTemplate = new Map();

/** From here on, two titles count as the same section's. */
const alike = 0.8;

/** More titles than are searched for in one plan, and more than the plans of a tree have in common. */
const mostKept = 4_000;

/** A section that may be found. */
interface Entry {
  readonly order: number;
  readonly template: Template;
  readonly section: TemplateSection;
  readonly title: ComparableTitle;
}

/** Finds sections of templates by a rewording of their title, without a look at those that have nothing in common with it. */
export class AlikeSections {
  private readonly byTrait = new Map<string, Entry[]>();
  private readonly kept = new Map<ComparableTitle, ByTemplate>();

  constructor(templates: readonly Template[]) {
    let order = 0;
    for (const template of templates)
      for (const section of template.sections) {
        // Any title may stand for a placeholder.
        if (placeholderLead(section.title) !== undefined) continue;
        this.add({ order: order++, template, section, title: comparable(section.title) });
      }
  }

  private add(entry: Entry): void {
    for (const trait of new Set([...traitsOf(entry.title), ...charactersOf(entry.title)])) {
      const same = this.byTrait.get(trait);
      if (same) same.push(entry);
      else this.byTrait.set(trait, [entry]);
    }
  }

  /** The sections with a title like this one, by their template and in its order. */
  of(title: ComparableTitle): ByTemplate {
    let found = this.kept.get(title);
    if (!found) {
      found = this.find(title);
      if (this.kept.size >= mostKept) this.kept.clear();
      this.kept.set(title, found);
    }
    return found;
  }

  private find(title: ComparableTitle): ByTemplate {
    const near = new Set<Entry>();
    for (const trait of traitsOf(title)) for (const entry of this.byTrait.get(trait) ?? []) near.add(entry);
    // Where there is no letter of ASCII, spellings may differ in more than one character.
    if (!/[a-z]/.test(title.keys[0] ?? ''))
      for (const trait of charactersOf(title))
        for (const entry of this.byTrait.get(trait) ?? []) near.add(entry);
    if (near.size === 0) return none;
    const found = new Map<Template, AlikeSection[]>();
    // Templates have most of their titles in common.
    const scores = new Map<ComparableTitle, number>();
    for (const { section, template, title: other } of [...near].sort((a, b) => a.order - b.order)) {
      const score = scores.get(other) ?? likeness(title, other);
      scores.set(other, score);
      if (score < alike) continue;
      const there = found.get(template);
      if (there) there.push({ section, score });
      else found.set(template, [{ section, score }]);
    }
    return found.size === 0 ? none : found;
  }
}

let ofBuiltIns: AlikeSections | undefined;

/** Finds sections of a template; of the built-in ones, which a plan is held against together, those of all. */
export function alikeSectionsOf(template: Template): AlikeSections {
  if (template.source.kind !== 'built-in' || !builtInTemplatesAll().includes(template))
    return new AlikeSections([template]);
  ofBuiltIns ??= new AlikeSections(builtInTemplatesAll());
  return ofBuiltIns;
}

/**
 * What two titles that are alike have at least one of in common: a whole key, the stem of a word, or, where they differ in
 * one character, the beginning or the end.
 */
function traitsOf({ keys, words }: ComparableTitle): string[] {
  const traits: string[] = [];
  for (const key of keys) traits.push(`=${key}`);
  for (const word of words) traits.push(`-${word.slice(0, 4)}`);
  const key = keys[0] ?? '';
  if (key.length >= 5) traits.push(`^${key.slice(0, 3)}`, `$${key.slice(-3)}`);
  return traits;
}

function charactersOf({ keys }: ComparableTitle): string[] {
  return (keys[0] ?? '').replaceAll(' ', '').split('');
}
