import { defineDerived } from '../query';
import { builtInTemplatesAll } from './built-in-templates';
import type { Template, TemplateSection } from './template';
import { type ComparableTitle, comparable, likeness, placeholderLead } from './title-likeness';

/** A section of a template with a reworded title, and the likeness of the two titles. */
export interface AlikeSection {
  readonly section: TemplateSection;
  readonly score: number;
}

type ByTemplate = ReadonlyMap<Template, readonly AlikeSection[]>;

const none: ByTemplate = new Map();
const noSections: readonly TemplateSection[] = [];

/** The sections that match a title. */
interface Matches {
  readonly alike: ByTemplate;
  /** The sections with a similar title and those with the same title. */
  readonly all: readonly TemplateSection[];
}

/** The likeness from which two titles denote the same section. */
const alike = 0.8;

/** A section in the index. */
interface Entry {
  readonly order: number;
  readonly template: Template;
  readonly section: TemplateSection;
  readonly title: ComparableTitle;
}

/** An index that finds sections of templates by a rewording of their title, without comparing all titles. */
export class AlikeSections {
  private readonly byTrait = new Map<string, Entry[]>();
  private readonly byKey = new Map<string, TemplateSection[]>();
  /** The sections with a placeholder in their title, which match many titles. */
  readonly withPlaceholder: readonly TemplateSection[];

  constructor(templates: readonly Template[]) {
    const withPlaceholder: TemplateSection[] = [];
    let order = 0;
    for (const template of templates)
      for (const section of template.sections) {
        addTo(this.byKey, section.key, section);
        if (placeholderLead(section.title) !== undefined) withPlaceholder.push(section);
        else this.add({ order: order++, template, section, title: comparable(section.title) });
      }
    this.withPlaceholder = withPlaceholder;
  }

  private add(entry: Entry): void {
    for (const trait of new Set([...traitsOf(entry.title), ...charactersOf(entry.title)]))
      addTo(this.byTrait, trait, entry);
  }

  /** Returns the sections with a similar title, by template, in the template's order. */
  of(title: ComparableTitle): ByTemplate {
    return this.matchesOf(title).alike;
  }

  /** Returns the sections with the same or a similar title. */
  allOf(title: ComparableTitle): readonly TemplateSection[] {
    return this.matchesOf(title).all;
  }

  private readonly matchesOf = defineDerived((title: ComparableTitle): Matches => {
    const alike = this.find(title);
    const like = [...alike.values()].flatMap((found) => found.map(({ section }) => section));
    const same = this.byKey.get(title.keys[0] ?? '') ?? noSections;
    return { alike, all: like.length > 0 ? [...same, ...like] : same };
  });

  private find(title: ComparableTitle): ByTemplate {
    const near = new Set<Entry>();
    for (const trait of traitsOf(title)) for (const entry of this.byTrait.get(trait) ?? []) near.add(entry);
    // Titles without ASCII letters may differ in more than one character.
    if (!/[a-z]/.test(title.keys[0] ?? ''))
      for (const trait of charactersOf(title))
        for (const entry of this.byTrait.get(trait) ?? []) near.add(entry);
    if (near.size === 0) return none;
    const found = new Map<Template, AlikeSection[]>();
    // Caches scores, because templates have many titles in common.
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

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

let ofBuiltIns: AlikeSections | undefined;

/** Returns the index of all built-in templates, which are compared with a plan together. */
export function alikeSectionsOfBuiltIns(): AlikeSections {
  ofBuiltIns ??= new AlikeSections(builtInTemplatesAll());
  return ofBuiltIns;
}

/** Returns the index of a template; for a built-in template, the index of all built-ins. */
export function alikeSectionsOf(template: Template): AlikeSections {
  const isBuiltIn = template.source.kind === 'built-in' && builtInTemplatesAll().includes(template);
  return isBuiltIn ? alikeSectionsOfBuiltIns() : new AlikeSections([template]);
}

/**
 * Returns the traits of a title. Similar titles have at least one in common: a whole key, the stem of a word,
 * or the beginning or end.
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
