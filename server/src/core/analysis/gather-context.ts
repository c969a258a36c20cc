import type { Constitution } from '../constitution/constitution';
import { readConstitution } from '../constitution/read-constitution';
import type { PlanDocument } from '../document/plan-document';
import { gatherFacts } from '../feature/gather-facts';
import { noteTexts } from '../plan/neighbour-texts';
import type { PlanContext } from '../plan/plan-context';
import { headerLength, looksLikePlan } from '../project/file-kind';
import { findConstitution } from '../project/find-constitution';
import { findRoot } from '../project/find-root';
import { resolveSystemTemplate } from '../project/resolve-system-template';
import { type ResolvedTemplate, readTemplateAt, resolveTemplate } from '../project/resolve-template';
import type { Settings } from '../project/settings';
import type { PlanSystem } from '../project/systems/plan-system';
import { systemOf } from '../project/systems/system-of';
import { builtInTemplate } from '../template/built-in-templates';
import { chooseTemplate, chooseTemplatePiecewise, templateNamedIn } from '../template/choose-template';
import { readTemplate } from '../template/read-template';
import type { ContextProblem } from '../workspace/context-problem';
import type { Facts } from '../workspace/facts';
import { keepParsed } from '../workspace/keep-parsed';
import { folderOf, nameOf } from '../workspace/uris';
import type { PlanWorkspace } from '../workspace/workspace';
import { gatherNeighbours } from './gather-neighbours';

/** What is read of a shorter plan is read in a few milliseconds. */
const long = 65_536;

/**
 * Gathers what a plan is judged by: its template, its constitution, the files beside it, and what is known of its
 * feature. Reads through the workspace alone. Never throws: what goes wrong is listed in `problems`.
 *
 * @param uri Where the plan is, or would be.
 * @param facts What the host knows; it wins over what the files say.
 * @param pause Waited for between pieces of work of some milliseconds, of which a long plan makes several, so that the host
 *   can do something else.
 * @returns The very object of the last call for this plan when nothing in it is different, so that what was worked out
 *   from it stays valid.
 */
export async function gatherContext(
  workspace: PlanWorkspace,
  uri: string,
  plan: PlanDocument,
  settings: Settings,
  facts: Facts = {},
  pause?: () => Promise<void>,
): Promise<PlanContext> {
  const giveWay = plan.rope.length > long ? pause : undefined;
  const problems: ContextProblem[] = [];
  const { root, problem } = await findRoot(workspace, uri);
  if (problem) problems.push(problem);
  const system = systemFor(uri, plan, settings);
  const [{ isChosen, ...template }, constitution, { neighbours, texts }] = await Promise.all([
    templateOf(workspace, uri, root, system, plan, settings, problems, giveWay),
    constitutionFor(workspace, uri, root, settings, problems),
    namesBeside(workspace, uri).then((names) =>
      gatherNeighbours(workspace, uri, root, plan, settings, names, system, giveWay),
    ),
  ]);
  const gathered = {
    uri,
    ...template,
    constitution,
    neighbours,
    isGoverned: root !== undefined || isChosen || constitution !== undefined,
    ...(system && { system }),
    facts: gatherFacts(uri, neighbours.names, neighbours.spec?.title, facts),
    problems,
  };
  const context = keep(workspace, gathered);
  noteTexts(context, texts);
  return context;
}

function systemFor(uri: string, plan: PlanDocument, { constitution }: Settings): PlanSystem | undefined {
  const titles = plan.bodies.flatMap(({ heading }) => (heading ? [heading.title] : []));
  const isLikeSpecKit = constitution !== '' || looksLikePlan(plan.rope.slice(0, headerLength), titles);
  const texts = plan.bodies.map(({ text }) => text);
  return systemOf(uri, titles, texts, isLikeSpecKit);
}

interface ChosenTemplate extends Pick<PlanContext, 'template' | 'unusableTemplate'> {
  /** Whether the plan, the settings or the project name it, so that it is no guess. */
  readonly isChosen: boolean;
}

async function templateOf(
  workspace: PlanWorkspace,
  uri: string,
  root: string | undefined,
  system: PlanSystem | undefined,
  plan: PlanDocument,
  settings: Settings,
  problems: ContextProblem[],
  pause?: () => Promise<void>,
): Promise<ChosenTemplate> {
  const at = async (path: string, layer: string) => {
    if (path === '' || path === 'team' || builtInTemplate(path)) return { template: builtInTemplate(path) };
    const { problems: found, template, why } = await readTemplateAt(workspace, uri, path, layer);
    return { template: template && parsedTemplate(template), problems: found, why };
  };
  const team = system
    ? await resolveSystemTemplate(workspace, uri, system, root)
    : await resolveTemplate(workspace, uri, root);
  problems.push(...team.problems);
  const name = templateNamedIn(plan) ?? '';
  const named = await at(name, 'named in the plan');
  const setting = await at(settings.template, 'setting');
  // A rule reports a name that leads to no file, at its place; a file that cannot be read is a problem of that file.
  if (named.template || named.why === 'unreadable') problems.push(...(named.problems ?? []));
  problems.push(...(setting.problems ?? []));
  const candidates = {
    named: named.template,
    setting: setting.template,
    team: team.template && parsedTemplate(team.template),
    // The built-in templates are those of Spec Kit and its like.
    noBuiltIn: system !== undefined && !system.hasConstitution,
  };
  if (pause) for (const _ of chooseTemplatePiecewise(plan, candidates)) await pause();
  const { named: byName, setting: bySetting, team: ofTeam } = candidates;
  const isChosen = [byName, bySetting, ofTeam].some((candidate) => candidate !== undefined);
  return {
    template: chooseTemplate(plan, candidates),
    isChosen,
    ...(!named.template && named.why && { unusableTemplate: { name, why: named.why } }),
  };
}

/**
 * The constitution that a plan answers to.
 *
 * @param problems What goes wrong is added to these.
 */
export async function constitutionFor(
  workspace: PlanWorkspace,
  uri: string,
  root: string | undefined,
  settings: Settings,
  problems: ContextProblem[],
): Promise<Constitution | undefined> {
  const found = await findConstitution(workspace, uri, root, settings.constitution);
  problems.push(...found.problems);
  return found.constitution && parsedConstitution(found.constitution);
}

const parsedTemplate = keepParsed(({ text, ...source }: ResolvedTemplate) =>
  readTemplate(text, { id: 'team', title: nameOf(source.uri), source: { kind: 'workspace', ...source } }),
);

const parsedConstitution = keepParsed(({ uri, text }: { readonly uri: string; readonly text: string }) =>
  readConstitution(text, uri),
);

async function namesBeside(workspace: PlanWorkspace, uri: string): Promise<ReadonlySet<string>> {
  try {
    const entries = await workspace.readDirectory(folderOf(uri));
    return new Set(entries.map(({ name, isDirectory }) => (isDirectory ? `${name}/` : name)));
  } catch {
    // A folder that cannot be listed tells us nothing, and the plan itself was read.
    return new Set();
  }
}

const gatheredBefore = new WeakMap<PlanWorkspace, Map<string, PlanContext>>();
/** As many plans as anybody has open; the command line need not keep every plan it has seen. */
const mostKept = 100;

function keep(workspace: PlanWorkspace, context: PlanContext): PlanContext {
  const contexts = gatheredBefore.get(workspace) ?? new Map<string, PlanContext>();
  gatheredBefore.set(workspace, contexts);
  const before = contexts.get(context.uri);
  if (before && isSame(before, context)) return before;
  if (contexts.size >= mostKept) contexts.clear();
  contexts.set(context.uri, context);
  return context;
}

function isSame(a: PlanContext, b: PlanContext): boolean {
  return (
    a.template === b.template &&
    a.constitution === b.constitution &&
    a.isGoverned === b.isGoverned &&
    a.system === b.system &&
    JSON.stringify([a.facts, a.problems, a.unusableTemplate, plainNeighbours(a)]) ===
      JSON.stringify([b.facts, b.problems, b.unusableTemplate, plainNeighbours(b)])
  );
}

function plainNeighbours({ neighbours }: PlanContext) {
  return { ...neighbours, names: [...neighbours.names] };
}
