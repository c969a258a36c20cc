// Our templates stand in for others that teams already use. Where those originals lie beside the checkout, this
// compares what has to be the same (the parts one fills in) and what must not be (the sentences that explain). What an
// original asks for in the words of its own product New Plan does not write, but plans that hold it are recognised.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtInTemplates } from '../../server/src/core';
import { renderPlan } from '../../server/src/core/template/built-in';
import { findingsOf } from '../support/check';
import { explanationRuns, runsOf, type Skeleton, skeletonOf } from './skeleton';

// Past the door: the built-in plans are compared with the originals.

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

/** What belongs to another product, and what an original says of its own constitution. */
const FOREIGN =
  /speckit|scripts\/|MCP|tool_name|CLI VERSION|generator_version|#123|<issue>|harness\/|wrangler|Workers|deployment_config|constitution\.md|FEATURE_SPEC|IMPL_PLAN|SPECS_DIR|BRANCH`/i;

const files = existsSync(ORIGINALS) ? readdirSync(ORIGINALS).filter((name) => name.endsWith('.txt')) : [];

/** A template without its constitution check: New Plan writes the principles of the team's own constitution. */
function withoutCheck(template: string): string {
  return template.replace(/^## .*Constitution[\s\S]*?(?=^## |^---$)/m, '');
}

describe.each(Object.entries(PREFIXES))('%s beside its original', (id, prefix) => {
  const file = files.find((name) => name.startsWith(prefix));
  if (!file) {
    it.skip(`has no original to compare with: ${ORIGINALS} holds no file ${prefix}*.txt`, () => {});
    return;
  }
  const original = readFileSync(join(ORIGINALS, file), 'utf8');
  const theirs = skeletonOf(withoutCheck(original));
  const ours = skeletonOf(withoutCheck(renderPlan(id)));
  const parts: (keyof Skeleton)[] = ['headings', 'labels', 'tableRows', 'checkItems', 'fenceLines'];

  it.each(parts)('has the same %s in the same order, those of another product aside', (part) => {
    const known = new Set(theirs[part]);
    const wanted = theirs[part].filter((line) => !FOREIGN.test(line));
    expect(ours[part].filter((line) => known.has(line))).toEqual(wanted);
  });

  it('has every heading of the original', () => {
    expect(skeletonOf(renderPlan(id)).headings).toEqual(skeletonOf(original).headings);
  });

  it('finds every placeholder of the original in a plan without a template', async () => {
    const { findings } = await findingsOf(original);
    const covered = new Set(findings.flatMap(({ span }) => textsIn(original.slice(span.start, span.end))));
    const wanted = skeletonOf(original).placeholders.filter((text) => /^\[/.test(text));
    expect(wanted.filter((text) => !covered.has(text))).toEqual([]);
  });

  it('explains in its own words', () => {
    const template = builtInTemplates.find((candidate) => candidate.id === id)!;
    const ourRuns = new Set(runsOf(template.schema, 8));
    const markerless = MARKERS.reduce((text, marker) => text.replace(marker, ''), original);
    expect(explanationRuns(markerless, 8).filter((run) => ourRuns.has(run))).toEqual([]);
  });
});

/** The brackets in a text, and the text itself. */
function textsIn(text: string): string[] {
  return [text, ...(text.match(/\[[^[\]]+\]/g) ?? [])];
}
