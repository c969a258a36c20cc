import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parsePlan } from '../../server/src/core/document/plan-document';
import * as markdown from '../../server/src/core/markdown/parse-markdown';
import { builtInTemplates, renderPlan } from '../../server/src/core/template/built-in';
import { builtInTemplate } from '../../server/src/core/template/built-in-templates';
import { chooseTemplate } from '../../server/src/core/template/choose-template';
import { readTemplate } from '../../server/src/core/template/read-template';
import type { Template } from '../../server/src/core/template/template';

// Past the door: the outline of the build is compared with what the reader makes.

// The modules that another test file of the worker loaded may have mocks, or templates that were parsed.
vi.hoisted(() => vi.resetModules());

const parseMarkdown = vi.spyOn(markdown, 'parseMarkdown');

beforeEach(() => {
  parseMarkdown.mockClear();
});

/** All that a template says, without the circles in it. */
function contentOf({ id, title, source, document, sections, preamble, vocabulary, gate }: Template) {
  return {
    ...{ id, title, source, vocabulary },
    document: {
      ...{ text: document.text, title: document.title?.start, chunks: document.chunked.chunks },
      ...{ frontMatter: document.frontMatter, definitions: document.definitions },
      sections: document.sections.map(({ body, start, treeEnd, parent }) => ({
        ...{ body, start, treeEnd },
        parent: parent?.start,
      })),
    },
    sections: [...(preamble ? [preamble] : []), ...sections].map(({ section, parent, ...said }) => ({
      ...said,
      start: section.start,
      parent: parent?.section.start,
    })),
    preamble: preamble?.section.start,
    gate: gate && { ...gate, section: gate.section.section.start },
  };
}

// The first, so that none of the templates was asked for anything yet.
test('A template is chosen by its outline alone', () => {
  const plan = parsePlan(renderPlan('phased-delivery'));
  expect(parseMarkdown).toHaveBeenCalled();
  parseMarkdown.mockClear();
  expect(chooseTemplate(plan)?.id).toBe('phased-delivery');
  expect(parseMarkdown).not.toHaveBeenCalled();
});

describe.each(builtInTemplates)('The built-in template $id', ({ id, title, schema }) => {
  test('is the very template that the reader makes of its text', () => {
    const read = readTemplate(schema, { id, title, source: { kind: 'built-in' } });
    const { vocabulary, ...content } = contentOf(builtInTemplate(id)!);
    const { vocabulary: own, ...expected } = contentOf(read);
    expect(content).toStrictEqual(expected);
    for (const kind of ['tokens', 'choices', 'fields', 'lines', 'comments'] as const)
      expect([...vocabulary[kind].keys()]).toEqual(expect.arrayContaining([...own[kind].keys()]));
  });
});
