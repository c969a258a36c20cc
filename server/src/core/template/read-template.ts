import { type PlanDocument, parsePlan } from '../document/plan-document';
import { type Section, sectionKey } from '../document/section';
import { readChoice } from '../placeholder/choice';
import { saysOptional } from '../placeholder/template-lines';
import type { Vocabulary } from '../placeholder/vocabulary';
import { isAboutViolations, isGateTitle } from './gate-title';
import { guidanceOf, readPrompts } from './guidance';
import { allowsLeavingOut } from './left-out';
import { hasPlaceholder } from './placeholder-form';
import { readGate } from './read-gate';
import type { Template, TemplateSection, TemplateSource } from './template';
import { ordinalLead } from './title-likeness';
import { readVocabulary } from './vocabulary';

/**
 * Reads a template: a built-in schema or a team's Markdown file. Accepts any text. Never throws.
 *
 * @param source The file's text, or the parsed document. Offsets in the result refer to this text.
 */
export function readTemplate(
  source: string | PlanDocument,
  { id, title, source: origin }: { id: string; title: string; source: TemplateSource },
): Template {
  const document = typeof source === 'string' ? parsePlan(source) : source;
  const titleSection =
    document.title && isTitle(document.title, document.sections) ? document.title : undefined;
  const known = new Map<Section, TemplateSection>();
  const leads = new Set<string>();
  for (const section of document.sections) {
    if (section.depth === 0) continue;
    const parent = section.parent && section.parent !== titleSection ? known.get(section.parent) : undefined;
    const lead = `${section.parent?.start}/${section.depth}/${sectionKey(section.title).replace(/\d+/g, '#')}`;
    const prompts = readPrompts(section);
    known.set(section, {
      title: section.title,
      key: sectionKey(section.title),
      depth: section.depth,
      section,
      parent,
      guidance: guidanceOf(prompts),
      optional: parent?.optional || leads.has(lead) || mayBeLeftOut(section, prompts),
    });
    leads.add(lead);
  }
  const preamble = titleSection && known.get(titleSection);
  const sections = [...known.values()].filter((section) => section !== preamble);
  let vocabulary: Vocabulary | undefined;
  return {
    id,
    title,
    source: origin,
    document,
    sections,
    preamble,
    get vocabulary() {
      if (!vocabulary) vocabulary = readVocabulary(document);
      return vocabulary;
    },
    gate: readGate(sections),
  };
}

/**
 * Tells whether a heading is the document's title: no other heading has the same or a higher level, or its
 * depth is 1.
 */
function isTitle(title: Section, sections: readonly Section[]): boolean {
  const equals = sections.filter((section) => section.depth > 0 && section.depth <= title.depth);
  return title.depth === 1 || equals.length === 1;
}

function mayBeLeftOut(section: Section, prompts: ReturnType<typeof readPrompts>): boolean {
  const { title } = section;
  if (hasPlaceholder(title) || ordinalLead(title) !== undefined || saysOptional(title)) return true;
  if (isSentence(title) || allowsLeavingOut(section, prompts)) return true;
  return isForViolations(section) || isBoilerplate(section, prompts);
}

/** Tells whether a heading is a remark that Markdown parses as one because dashes follow it. */
function isSentence(title: string): boolean {
  return title.length > longestTitle || (/[.。]$/.test(title) && /[:：]\s/.test(title));
}

const longestTitle = 100;

/** Tells whether a section has a table for violations, which only some plans need. */
function isForViolations(section: Section): boolean {
  const { text, blocks } = section.body;
  const table = blocks.find((block) => block.kind === 'table');
  const first = table?.header.cells[0]?.prose.span;
  return first !== undefined && isAboutViolations(text.slice(first.start, first.end));
}

/** The length from which a text without slots is an explanation of the process instead of a prompt. */
const explanation = 300;

/**
 * Tells whether a section is a long text without slots, such as a description of the process. Plans do not
 * repeat it.
 */
function isBoilerplate(section: Section, prompts: ReturnType<typeof readPrompts>): boolean {
  if (isGateTitle(section.title) || prompts.some((prompt) => prompt.kind === 'guidance')) return false;
  return (
    section.body.text.length > explanation && [...section.tree()].every((each) => !asksForSomething(each))
  );
}

function asksForSomething({ body: { text, blocks, heading } }: Section): boolean {
  if (blocks.length === 0 && heading) return true;
  let labels = 0;
  return blocks.some((block) => {
    if (block.kind === 'table') return true;
    if (block.kind === 'code')
      return /###|REMOVE IF UNUSED/i.test(text.slice(block.span.start, block.span.end));
    if (block.kind === 'item' && block.checked === false) return true;
    if (block.kind !== 'item' && block.kind !== 'paragraph') return false;
    if (hasPlaceholder(text.slice(block.prose.span.start, block.prose.span.end))) return true;
    return block.fields.some((field) => {
      const value = text.slice(field.valueSpan.start, field.valueSpan.end);
      // A single bold label may be a remark, such as `**IMPORTANT**: ...`; several are fields.
      if (field.strong && ++labels > 1) return true;
      return readChoice(value) !== undefined || (value === '' && !field.continued);
    });
  });
}
