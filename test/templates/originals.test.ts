// Our templates stand in for others that teams already use. Where those originals lie beside the checkout, this
// compares what has to be the same (the places one fills in) and what must not be (the sentences that explain).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtInTemplates, renderPlan } from '../../server/src/core/template/built-in';
import { explanationRuns, runsOf, type Skeleton, skeletonOf } from './skeleton';

const ORIGINALS = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));
const PREFIXES = {
  'governed-feature': '000_',
  'epic-feature': '001_',
  'phased-delivery': '002_',
  'gated-decisions': '003_',
  'principle-checklist': '004_',
};

/** Lines that other tools look for, so they stay as they are. */
const MARKERS = [
  '*GATE: Must pass before Phase 0 research. Re-check after Phase 1 design.*',
  '**Fill ONLY if Constitution Check has violations that must be justified**',
];

const files = existsSync(ORIGINALS) ? readdirSync(ORIGINALS).filter((name) => name.endsWith('.txt')) : [];

describe.each(Object.entries(PREFIXES))('%s beside its original', (id, prefix) => {
  const file = files.find((name) => name.startsWith(prefix));
  if (!file) {
    it.skip(`has no original to compare with: ${ORIGINALS} holds no file ${prefix}*.txt`, () => {});
    return;
  }
  const original = readFileSync(join(ORIGINALS, file), 'utf8');
  const theirs = skeletonOf(original);
  const ours = skeletonOf(renderPlan(id));

  it.each(Object.keys(theirs) as (keyof Skeleton)[])('has the same %s in the same order', (part) => {
    expect(ours[part]).toEqual(theirs[part]);
  });

  it('explains in its own words', () => {
    const template = builtInTemplates.find((candidate) => candidate.id === id)!;
    const ourRuns = new Set(runsOf(template.schema, 8));
    const markerless = MARKERS.reduce((text, marker) => text.replace(marker, ''), original);
    expect(explanationRuns(markerless, 8).filter((run) => ourRuns.has(run))).toEqual([]);
  });
});
