import { type PlanDocument, parsePlan } from '../document/plan-document';
import type { Section } from '../document/section';
import type { Vocabulary } from '../placeholder/vocabulary';
import { entryAt } from '../text/entry-at';
import { guidanceOf, readPrompts } from './guidance';
import { readGate } from './read-gate';
import { readTemplate } from './read-template';
import type { Template, TemplateGate, TemplateSection, TemplateSource } from './template';
import { readVocabulary } from './vocabulary';

/**
 * The outline of a built-in template, written down by the build. A plan is compared with the outlines of all built-in
 * templates; only the template that is chosen is parsed.
 */
export interface TemplateModel {
  /** The headings, in document order. */
  readonly outline: readonly OutlineEntry[];
  /** The index of the title in the outline, from 0; -1 without a title. */
  readonly preamble: number;
}

/** A section's title, key, depth, parent index in the outline (or -1), and 1 if it is optional. */
type OutlineEntry = readonly [title: string, key: string, depth: number, parent: number, optional: 0 | 1];

const origin: TemplateSource = { kind: 'built-in' };

/** Reads the outline of a template's schema. Only the build calls it. */
export function modelOf(schema: string): TemplateModel {
  const { sections, preamble } = readTemplate(schema, { id: '', title: '', source: origin });
  const known = preamble ? [preamble, ...sections] : sections;
  const inOrder = [...known].sort((a, b) => a.section.start - b.section.start);
  return {
    outline: inOrder.map(({ title, key, depth, parent, optional }) => [
      title,
      key,
      depth,
      parent ? inOrder.indexOf(parent) : -1,
      optional ? 1 : 0,
    ]),
    preamble: preamble ? inOrder.indexOf(preamble) : -1,
  };
}

/**
 * The built-in template of a model: the same that `readTemplate` makes of its schema, but the schema is parsed only when
 * more than the outline is asked for.
 */
export function templateOf(
  model: TemplateModel,
  { id, title, schema, recognised = '' }: { id: string; title: string; schema: string; recognised?: string },
): Template {
  let document: PlanDocument | undefined;
  const readDocument = () => {
    document ??= parsePlan(schema);
    return document;
  };
  let headed: Section[] | undefined;
  const sectionAt = (index: number) => {
    headed ??= readDocument().sections.filter(({ depth }) => depth > 0);
    return entryAt(headed, index);
  };
  const known: TemplateSection[] = [];
  for (const [index, [title, key, depth, parent, optional]] of model.outline.entries()) {
    let guidance: string | undefined;
    known.push({
      title,
      key,
      depth,
      get section() {
        return sectionAt(index);
      },
      parent: known[parent],
      get guidance() {
        guidance ??= guidanceOf(readPrompts(sectionAt(index)));
        return guidance;
      },
      optional: optional === 1,
    });
  }
  const preamble = known[model.preamble];
  const sections = known.filter((section) => section !== preamble);
  let vocabulary: Vocabulary | undefined;
  let gate: TemplateGate | null | undefined;
  return {
    id,
    title,
    source: origin,
    get document() {
      return readDocument();
    },
    sections,
    preamble,
    get vocabulary() {
      vocabulary ??= readVocabulary(readDocument(), recognised === '' ? [] : [parsePlan(recognised)]);
      return vocabulary;
    },
    get gate() {
      if (gate === undefined) gate = readGate(sections) ?? null;
      return gate ?? undefined;
    },
  };
}
