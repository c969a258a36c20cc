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
const noSections: readonly TemplateSection[] = [];

/** Which sections a title may be. */
interface Kept {
  readonly alike: ByTemplate;
  /** Those that are alike, and those of the very same title. */
  readonly all: readonly TemplateSection[];
}

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
  private readonly byKey = new Map<string, TemplateSection[]>();
  private readonly kept = new Map<ComparableTitle, Kept>();
  /** The sections with a placeholder in their title, which any title may stand for. */
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

  /** The sections with a title like this one, by their template and in its order. */
  of(title: ComparableTitle): ByTemplate {
    return this.keptOf(title).alike;
  }

  /** The sections with this very title or one like it. */
  allOf(title: ComparableTitle): readonly TemplateSection[] {
    return this.keptOf(title).all;
  }

  private keptOf(title: ComparableTitle): Kept {
    let kept = this.kept.get(title);
    if (!kept) {
      const alike = this.find(title);
      const like = [...alike.values()].flatMap((found) => found.map(({ section }) => section));
      const same = this.byKey.get(title.keys[0] ?? '') ?? noSections;
      kept = { alike, all: like.length > 0 ? [...same, ...like] : same };
      if (this.kept.size >= mostKept) this.kept.clear();
      this.kept.set(title, kept);
    }
    return kept;
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

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

let ofBuiltIns: AlikeSections | undefined;

/** Finds sections of all built-in templates, which a plan is held against together. */
export function alikeSectionsOfBuiltIns(): AlikeSections {
  ofBuiltIns ??= new AlikeSections(builtInTemplatesAll());
  return ofBuiltIns;
}

/** Finds sections of a template; of a built-in one, those of all. */
export function alikeSectionsOf(template: Template): AlikeSections {
  const isBuiltIn = template.source.kind === 'built-in' && builtInTemplatesAll().includes(template);
  return isBuiltIn ? alikeSectionsOfBuiltIns() : new AlikeSections([template]);
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
