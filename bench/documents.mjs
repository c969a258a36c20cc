// The documents that are measured: plans of the built-in dialects, filled in as people fill them, of any length.
// The same size and seed give the same text on every machine.
import { readPlanTemplates } from '../scripts/plan-templates.mjs';

/** The sizes that documents have names for, in characters. */
export const sizes = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000, '10m': 10_000_000 };

/** Longer plans repeat dialects, and number their sections so that these have titles of their own. */
const oneDialect = 20_000;

/** Of the slots, the part that is filled; the others are what there is to report. */
const filled = 0.75;

const things =
  'invoice ledger basket session webhook cursor queue gateway profile consent export refund catalogue parcel reminder token tariff snapshot archive digest'.split(
    ' ',
  );
const deeds =
  'reconcile publish validate merge throttle replay encrypt dispatch resolve enqueue revoke archive compress import'.split(
    ' ',
  );
const tools = ['TypeScript 5.9', 'Go 1.25', 'Python 3.13', 'PostgreSQL 17', 'Redis 8', 'SQLite 3.50', 'k6'];
const people = ['Ana Ruiz', 'Li Wei', 'Mara Novak', 'the platform team', 'the billing team'];

/**
 * A plan of at least `length` characters: one dialect after the other, section by section, under one title.
 *
 * @param {number} length
 * @param {number} [seed] another seed gives another plan, and another dialect to begin with
 * @returns {string}
 */
export function writePlan(length, seed = 0) {
  const plans = blankPlans();
  const random = randomNumbers(seed);
  const parts = [];
  let size = 0;
  let sections = 0;
  for (let dialect = seed; size < length; dialect++) {
    const [head, ...rest] = plans[dialect % plans.length];
    const wanted = dialect === seed ? [head, ...rest] : rest;
    for (const blank of wanted) {
      if (size >= length) break;
      const numbered = length > oneDialect && blank !== head;
      const titled = numbered ? blank.replace(/^## (?:\d+\.\s*)?/, `## ${++sections}. `) : blank;
      const part = `${fillIn(titled, random).trimEnd()}\n\n`;
      parts.push(part);
      size += part.length;
    }
  }
  return `${parts.join('').trimEnd()}\n`;
}

let blank;

/** Every dialect, without its guidance, as the text before its first section and its sections. */
function blankPlans() {
  blank ??= readPlanTemplates().map(({ schema }) =>
    schema
      .replace(/\n<!-- guidance:[\s\S]*?-->/g, '')
      .split(/^(?=## )/m)
      .filter((part) => part.trim() !== ''),
  );
  return blank;
}

function fillIn(section, random) {
  const one = (words) => words[Math.floor(random() * words.length)];
  let fenced = false;
  return section
    .split('\n')
    .map((line) => {
      if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
      if (fenced || /^\s*(?:```|~~~)/.test(line)) return line;
      return line
        .replace(/\[([^\][\n]{2,})\](?![(:])/g, (slot, label) =>
          random() < filled ? answer(label, one, random) : slot,
        )
        .replace(/^(\s*[-*] )\[ \]/, (box, marker) => (random() < 0.5 ? `${marker}[x]` : box))
        .replace(/^(\s*[-*] .*[.:])$/, (item) =>
          random() < 0.4 ? `${item} ${sentence(one, random)}` : item,
        );
    })
    .join('\n');
}

/** What somebody might write in the place of a slot. */
function answer(label, one, random) {
  if (/#+/.test(label)) return `0${10 + Math.floor(random() * 89)}-${one(things)}-${one(things)}`;
  if (/date|yyyy/i.test(label)) return `2026-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`;
  if (/owner|author|who|name\b/i.test(label)) return one(people);
  if (/path|file|\.md/i.test(label)) return `src/${one(things)}/${one(deeds)}.ts`;
  return phrase(one, random);
}

function phrase(one, random) {
  const kinds = [
    () => `${one(deeds)} the ${one(things)} with ${one(tools)}`,
    () => `\`${one(things)}/${one(deeds)}.ts\` and its tests`,
    () =>
      `FR-0${10 + Math.floor(random() * 89)} (see [the ${one(things)}](./${one(things)}.md#${one(deeds)}))`,
    () => `p95 below ${20 + Math.floor(random() * 300)} ms at ${1 + Math.floor(random() * 9)}k requests/s`,
    () => `**${one(things)}** before the ${one(things)} is read`,
    () => `${one(tools)}, ${one(tools)}`,
  ];
  return one(kinds)();
}

function sentence(one, random) {
  return `We ${one(deeds)} every ${one(things)} and ${one(deeds)} the ${one(things)}: ${phrase(one, random)}.`;
}

/** Numbers in [0, 1), the same for the same seed: a linear congruential generator with the constants of Numerical Recipes. */
export function randomNumbers(seed) {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/**
 * Places in the middle of words of prose, spread over the whole text, each at most once.
 *
 * @returns {{ line: number, character: number }[]} from 0
 */
export function spotsIn(text, count, seed = 0) {
  const places = [];
  let fenced = false;
  for (const [line, content] of text.split('\n').entries()) {
    if (/^\s*(?:```|~~~)/.test(content)) fenced = !fenced;
    if (fenced || /^\s*(?:#|\||<|```|~~~)/.test(content)) continue;
    const word = /[a-z]{4,}/.exec(content);
    if (word) places.push({ line, character: word.index + 2 });
  }
  const golden = 0.618_033_988_75;
  const wanted = Math.min(count, places.length);
  return Array.from({ length: wanted }, (_, n) => {
    const at = ((n + 0.5) * golden + seed * 0.137) % 1;
    return places[Math.floor(at * places.length)];
  });
}
