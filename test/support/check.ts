import { expect } from 'vitest';
import {
  applyEdits,
  checkDocument,
  type Facts,
  type FileKind,
  type Finding,
  type Fix,
  gatherContext,
  type PlanContext,
  type PlanDocument,
  parsePlan,
  readSettings,
} from '../../server/src/core';
import { rules as allRules } from '../../server/src/core/rules';
import { join } from '../../server/src/core/workspace/uris';
import { type Marking, readCarets, writeCarets } from './carets';
import { MemoryWorkspace } from './memory-workspace';

// Past the door: single rules are run, which no user can ask for.

/** What a plan of a test is checked with, besides its text. */
export interface Surroundings {
  /** What the text is; a plan where this is left out. */
  readonly kind?: FileKind;
  /** The text of the team's own template, or the id of a built-in one. Without it the built-in that fits governs, as always. */
  readonly template?: string;
  /** The text of the constitution. */
  readonly constitution?: string;
  /** The files beside the plan and around it, with their text or by name alone: by their paths from the plan's folder. */
  readonly neighbours?: Readonly<Record<string, string>> | readonly string[];
  readonly facts?: Facts;
  /** What stands under `planwright` in the user's settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The rules that run: one, several, or without this all of them. */
  readonly rules?: string | readonly string[];
}

export const projectFolder = 'file:///project';
export const planFolder = `${projectFolder}/specs/001-sample`;
export const planUri = `${planFolder}/plan.md`;

const places: Readonly<Record<FileKind, string>> = {
  plan: planUri,
  constitution: `${projectFolder}/.specify/memory/constitution.md`,
  template: `${projectFolder}/.specify/templates/plan-template.md`,
};

const cursor = '‸';

/**
 * Checks a plan with caret lines (see carets.ts) and expects exactly the findings that they mark. Without any it expects
 * silence. To be awaited.
 */
export async function check(source: string, surroundings: Surroundings = {}): Promise<void> {
  const { text, markings } = readCarets(source);
  const { findings } = await findingsOf(text, surroundings);
  const actual = findings.map(toMarking);
  // A message that the test leaves open is taken as it comes.
  const left = [...actual];
  const expected = markings.map((marking): Marking => {
    if (marking.message !== undefined) return marking;
    const index = left.findIndex((each) => isSamePlace(each, marking));
    return index < 0 ? marking : left.splice(index, 1)[0]!;
  });
  expect(writeCarets(text, actual)).toBe(writeCarets(text, expected));
}

/**
 * Applies the fix of a title and expects the text it gives. To be awaited.
 *
 * @param before With the cursor `‸` at a finding, or with caret lines, or neither when the title says enough.
 * @param title The fix's title.
 * @param after Snippet syntax stays visible in it.
 */
export async function checkFix(
  before: string,
  title: string,
  after: string,
  surroundings: Surroundings = {},
): Promise<void> {
  const { text, fixes } = await fixesAt(before, surroundings);
  const fix = fixes.find((candidate) => candidate.title === title);
  if (!fix)
    expect.fail(
      `No fix "${title}". There is: ${fixes.map((each) => `"${each.title}"`).join(', ') || 'none'}`,
    );
  expect(applyEdits(text, fix.edits)).toBe(after);
}

/** The fixes on offer at the cursor, or, without one, in the whole plan. */
export async function fixesAt(
  source: string,
  surroundings: Surroundings = {},
): Promise<{ text: string; fixes: Fix[] }> {
  const { text: marked } = readCarets(source);
  const at = marked.indexOf(cursor);
  const text = marked.replace(cursor, '');
  const { findings } = await findingsOf(text, surroundings);
  const here = findings.filter(({ span }) => at < 0 || (span.start <= at && at <= span.end));
  return { text, fixes: here.flatMap((finding) => finding.fixes()) };
}

/** Everything that is found in a plan, as an editor or the command line finds it. */
export async function findingsOf(
  text: string,
  surroundings: Surroundings = {},
): Promise<{ plan: PlanDocument; context: PlanContext; findings: Finding[] }> {
  const { settings, problems } = readSettings(rawSettings(surroundings));
  expect(problems).toEqual([]);
  const workspace = new MemoryWorkspace(filesOf(text, surroundings), [projectFolder]);
  const plan = parsePlan(text);
  const { kind = 'plan' } = surroundings;
  const context = await gatherContext(workspace, {
    uri: places[kind],
    plan,
    settings,
    facts: surroundings.facts,
  });
  const findings = checkDocument(
    { kind, plan, context, settings },
    {
      onProblem: ({ rule, message }) => expect.fail(`The rule ${rule} failed: ${message}`),
    },
  );
  return { plan, context, findings };
}

function rawSettings({ settings = {}, template, rules }: Surroundings) {
  const wanted = rules === undefined ? undefined : [rules].flat();
  for (const id of wanted ?? [])
    if (!allRules.some((rule) => rule.id === id)) expect.fail(`There is no rule ${id}.`);
  const off = allRules.filter(({ id }) => wanted && !wanted.includes(id)).map(({ id }) => [id, 'off']);
  const onRequest = allRules.filter(({ id, onRequest: is }) => is && wanted?.includes(id));
  return {
    ...(isId(template) && { template }),
    ...settings,
    rules: {
      ...Object.fromEntries([...off, ...onRequest.map(({ id, severity }) => [id, severity])]),
      ...(settings.rules as object | undefined),
    },
  };
}

function filesOf(text: string, { kind = 'plan', template, constitution, neighbours = {} }: Surroundings) {
  const files: Record<string, string> = { [places[kind]]: text };
  if (template !== undefined && !isId(template)) files[places.template] = template;
  if (constitution !== undefined) files[places.constitution] = constitution;
  const beside = Array.isArray(neighbours)
    ? neighbours.map((name): [string, string] => [name, ''])
    : Object.entries(neighbours as Record<string, string>);
  for (const [name, content] of beside) files[join(planFolder, name)] = content;
  return files;
}

function isId(template: string | undefined): boolean {
  return template !== undefined && /^[a-z-]+$/.test(template);
}

function toMarking({ rule, span, message }: Finding): Marking {
  return { rule, start: span.start, end: span.end, message };
}

function isSamePlace(a: Marking, b: Marking): boolean {
  return a.rule === b.rule && a.start === b.start && a.end === b.end;
}
