import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type PlanDocument, parsePlan } from '../../server/src/core';
import type { Vocabulary } from '../../server/src/core/placeholder/vocabulary';
import { readVocabulary } from '../../server/src/core/template/vocabulary';
import { findPlaces } from '../../server/src/core/unfinished/find-places';
import { sample } from '../support/runs';

// Past the door: places are found without the rules that report them.

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

interface Case {
  readonly id: string;
  readonly path: string;
}

describe.skipIf(!existsSync(corpus))('real plans (skipped where ../shared/corpus is missing)', () => {
  const cases: Case[] = existsSync(corpus)
    ? JSON.parse(readFileSync(join(corpus, 'labels.json'), 'utf8'))
    : [];

  test.each(sample(cases, 5).map(({ id, path }) => [id, path]))(
    '%s: a placeholder put back is found, nothing else changes',
    (id, path) => {
      const folder = join(corpus, 'cases', id);
      const text = readFileSync(join(folder, path), 'utf8');
      const vocabulary = vocabularyOf(folder, path);
      const plan = parsePlan(text);
      const before = placesOf(plan, vocabulary);
      for (const { start, end } of valuesOf(plan)) {
        const damaged = `${text.slice(0, start)}[e.g., PostgreSQL or NEEDS CLARIFICATION]${text.slice(end)}`;
        const after = placesOf(parsePlan(damaged, plan), vocabulary);
        expect(after.some((place) => place.start === start)).toBe(true);
        const others = before.filter((place) => place.end <= start || place.start >= end);
        expect(after.length).toBe(others.length + 1);
      }
      expect(placesOf(parsePlan(text.replace(/\r?\n/g, '\r\n')), vocabulary)).toHaveLength(before.length);
    },
  );
});

/** Of the nearest template above the plan. */
function vocabularyOf(folder: string, path: string): Vocabulary | undefined {
  for (let at = dirname(path); ; at = dirname(at)) {
    const file = join(folder, at, '.specify/templates/plan-template.md');
    if (existsSync(file)) return readVocabulary(parsePlan(readFileSync(file, 'utf8')));
    if (at === '.') return undefined;
  }
}

function placesOf(plan: PlanDocument, vocabulary: Vocabulary | undefined) {
  return plan.sections.flatMap((section) =>
    findPlaces(section, { vocabulary }).map(({ span }) => section.at(span)),
  );
}

/** The short values of the first labelled fields. */
function valuesOf(plan: PlanDocument) {
  return plan.sections
    .flatMap((section) =>
      section.body.blocks.flatMap((block) =>
        'fields' in block && block.kind !== 'front-matter'
          ? block.fields.filter(({ strong }) => strong).map(({ valueSpan }) => section.at(valueSpan))
          : [],
      ),
    )
    .filter(({ start, end }) => start < end && end - start < 60)
    .slice(0, 3);
}
