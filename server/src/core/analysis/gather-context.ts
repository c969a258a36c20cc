import type { Constitution } from '../constitution/constitution';
import { readConstitution } from '../constitution/read-constitution';
import { type PlanDocument, parsePlan } from '../document/plan-document';
import { asksOfPlan, readAsksPiecewise } from '../feature/asks';
import { gatherFacts } from '../feature/gather-facts';
import { type GatheredContext, isSameContext, type PlanContext } from '../plan/plan-context';
import { headerLength, looksLikePlan } from '../project/file-kind';
import { findConstitution } from '../project/find-constitution';
import { findRoot } from '../project/find-root';
import { resolveSystemTemplate } from '../project/resolve-system-template';
import { type ResolvedTemplate, readTemplateAt, resolveTemplate } from '../project/resolve-template';
import type { Settings } from '../project/settings';
import type { PlanSystem } from '../project/systems/plan-system';
import { systemOf } from '../project/systems/system-of';
import { Database, defineInput, defineQuery, memoizeByText, type Query, sameData } from '../query';
import { builtInTemplate } from '../template/built-in-templates';
import {
  chooseTemplate,
  chooseTemplatePiecewise,
  type TemplateCandidates,
  templateNamedIn,
} from '../template/choose-template';
import { readTemplate } from '../template/read-template';
import type { Template } from '../template/template';
import type { ContextProblem } from '../workspace/context-problem';
import type { Facts } from '../workspace/facts';
import { unlistedFolder } from '../workspace/read-file';
import { folderOf, nameOf } from '../workspace/uris';
import type { PlanWorkspace } from '../workspace/workspace';
import { computeFrom, isFault, load, WorkspaceReader } from '../workspace/workspace-reader';
import { gatherNeighbours } from './gather-neighbours';

// The inputs of a plan's context besides files, by the plan's URI.
const plans = defineInput<string, PlanDocument>('plan', parsePlan(''));
const planSettings = defineInput<string, Settings | undefined>('settings', undefined);
const hostFacts = defineInput<string, Facts>('facts of the host', {}, { equal: sameData });

/** The analysis context of a plan. */
const contextOf = defineQuery(
  'context',
  (reader, uri: string): GatheredContext => {
    const { root, problem } = reader.get(rootOf, uri);
    const { candidates, problems, unusableTemplate } = reader.get(candidatesOf, uri);
    const { constitution, problems: ofConstitution } = reader.get(constitutionOf, uri);
    const system = reader.get(systemFor, uri);
    const plan = reader.get(plans, uri);
    const { neighbours, problems: ofNeighbours, textsBeside } = reader.get(neighboursOf, uri);
    const { named, setting, team } = candidates;
    const isChosen = [named, setting, team].some((candidate) => candidate !== undefined);
    return {
      uri,
      // Comparing all built-in templates is slow, and an incomplete context is never returned.
      template: reader.isComplete ? chooseTemplate(plan, candidates) : undefined,
      ...(unusableTemplate && { unusableTemplate }),
      constitution,
      neighbours,
      textsBeside,
      isGoverned: root !== undefined || isChosen || constitution !== undefined,
      ...(system && { system }),
      facts: gatherFacts(uri, neighbours.names, neighbours.spec?.title, reader.get(hostFacts, uri)),
      problems: [...(problem ? [problem] : []), ...problems, ...ofConstitution, ...ofNeighbours],
    };
  },
  {
    equal: (former, context) =>
      isSameContext(former, context) && sameData(former.textsBeside, context.textsBeside),
  },
);

const asksOf = defineQuery('asks', (reader, uri: string) => asksOfPlan(reader.get(plans, uri)), {
  equal: sameData,
});

/** The files beside the plan. They are read again if the plan refers to other files. */
const neighboursOf = defineQuery('neighbours', (reader, uri: string) => {
  const files = new WorkspaceReader(reader);
  const { root } = reader.get(rootOf, uri);
  const system = reader.get(systemFor, uri);
  const asks = reader.get(asksOf, uri);
  const settings = settingsOf(files, uri);
  const { names, problem } = namesBeside(files, uri);
  const gathered = gatherNeighbours(files, { uri, root, settings, names, system, asks });
  return problem ? { ...gathered, problems: [problem, ...gathered.problems] } : gathered;
});

const rootOf = defineQuery('root', (reader, uri: string) => findRoot(new WorkspaceReader(reader), uri), {
  equal: sameData,
});

const systemFor = defineQuery('plan system', (reader, uri: string): PlanSystem | undefined => {
  const { bodies, rope } = reader.get(plans, uri);
  const { constitution } = settingsOf(new WorkspaceReader(reader), uri);
  const titles = bodies.flatMap(({ heading }) => (heading ? [heading.title] : []));
  const isLikeSpecKit = constitution !== '' || looksLikePlan(rope.slice(0, headerLength), titles);
  const texts = bodies.map(({ text }) => text);
  return systemOf(uri, titles, texts, isLikeSpecKit);
});

interface Candidates extends Pick<PlanContext, 'problems' | 'unusableTemplate'> {
  readonly candidates: TemplateCandidates;
}

/** The templates that the plan, the settings and the project name, so that none of them is a guess. */
const candidatesOf = defineQuery('candidate templates', (reader, uri: string): Candidates => {
  const files = new WorkspaceReader(reader);
  const { root } = reader.get(rootOf, uri);
  // A provisional root would load files that the final root does not need.
  if (!reader.isComplete) return { candidates: {}, problems: [] };
  const system = reader.get(systemFor, uri);
  const at = (path: string, layer: string) => {
    if (path === '' || path === 'team' || builtInTemplate(path))
      return { template: builtInTemplate(path), problems: [] };
    const { problems, template, why } = readTemplateAt(files, uri, { path, layer });
    return { template: template && parsedTemplate(template), problems, why };
  };
  const team = system ? resolveSystemTemplate(files, uri, system, root) : resolveTemplate(files, uri, root);
  const name = templateNamedIn(reader.get(plans, uri)) ?? '';
  const named = at(name, 'named in the plan');
  const setting = at(settingsOf(files, uri).template, 'setting');
  return {
    candidates: {
      named: named.template,
      setting: setting.template,
      team: team.template && parsedTemplate(team.template),
      // The built-in templates are for Spec Kit and similar systems.
      noBuiltIn: system !== undefined && !system.hasConstitution,
    },
    problems: [
      ...team.problems,
      // A rule reports a name without a file at its place in the plan. An unreadable file is a problem of that file.
      ...(named.template || named.why === 'unreadable' ? named.problems : []),
      ...setting.problems,
    ],
    ...(!named.template && named.why && { unusableTemplate: { name, why: named.why } }),
  };
});

interface GoverningConstitution {
  readonly constitution: Constitution | undefined;
  readonly problems: readonly ContextProblem[];
}

const constitutionOf = defineQuery('constitution', (reader, uri: string): GoverningConstitution => {
  const files = new WorkspaceReader(reader);
  const { root } = reader.get(rootOf, uri);
  if (!reader.isComplete) return { constitution: undefined, problems: [] };
  return constitutionFor(files, uri, root, settingsOf(files, uri));
});

/** Finds the constitution that governs a plan. */
export function constitutionFor(
  files: WorkspaceReader,
  uri: string,
  root: string | undefined,
  settings: Settings,
): GoverningConstitution {
  const { constitution, problems } = findConstitution(files, uri, root, settings.constitution);
  return { constitution: constitution && parsedConstitution(constitution), problems };
}

/** The number of templates and of constitutions to cache; more than anybody has projects open. */
const parsedFiles = 25;

// Derived values are cached by object, so equal texts must yield the same object in all projects.
const templateFrom = memoizeByText((resolved): Template => {
  const { text, ...source }: ResolvedTemplate = JSON.parse(resolved);
  return readTemplate(text, {
    id: 'team',
    title: nameOf(source.uri),
    source: { kind: 'workspace', ...source },
  });
}, parsedFiles);
const constitutionFrom = memoizeByText((file): Constitution => {
  const { uri, text } = JSON.parse(file);
  return readConstitution(text, uri);
}, parsedFiles);

function parsedTemplate(resolved: ResolvedTemplate): Template {
  return templateFrom(JSON.stringify(resolved));
}

function parsedConstitution({ uri, text }: { readonly uri: string; readonly text: string }): Constitution {
  return constitutionFrom(JSON.stringify({ uri, text }));
}

function settingsOf({ reader }: WorkspaceReader, uri: string): Settings {
  const settings = reader.get(planSettings, uri);
  if (!settings) throw new Error(`The settings of ${uri} are not set`);
  return settings;
}

/** Returns the names in a plan's folder; none, and a problem, if the folder cannot be listed. */
function namesBeside(
  files: WorkspaceReader,
  uri: string,
): { readonly names: ReadonlySet<string>; readonly problem?: ContextProblem } {
  const folder = folderOf(uri);
  const entries = files.entries(folder);
  if (isFault(entries)) return { names: new Set(), problem: unlistedFolder(folder, entries) };
  return { names: new Set(entries.map(({ name, isDirectory }) => (isDirectory ? `${name}/` : name))) };
}

const databases = new WeakMap<PlanWorkspace, Database>();

/** A shorter plan is processed in a few milliseconds, without pauses. */
const longPlan = 65_536;

/** A plan whose context is gathered. */
export interface PlanToGather {
  /** URI of the plan, or the intended URI of an unsaved plan. */
  readonly uri: string;
  readonly plan: PlanDocument;
  readonly settings: Settings;
  /** Facts from the host, which override those in files. */
  readonly facts?: Facts | undefined;
  /** Lets the host do other work between pieces of work on a long plan. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/**
 * Gathers the analysis context of a plan: its template, its constitution, the files beside it, and the facts of its
 * feature. Reads only through the workspace. Lists faulty files in `problems`.
 *
 * @returns The same object as the last call if nothing in it differs, so that cached findings stay valid. The workspace
 *   remembers one plan: a call for another plan in between yields a new object.
 */
export async function gatherContext(
  workspace: PlanWorkspace,
  { uri, plan, settings, facts = {}, pause }: PlanToGather,
): Promise<GatheredContext> {
  const database = databases.get(workspace) ?? new Database();
  databases.set(workspace, database);
  const compute = <Value>(query: Query<string, Value>) =>
    computeFrom(
      workspace,
      ({ reader }) => {
        // A concurrent call for the same plan may have set other values.
        database.set(plans, uri, plan);
        database.set(planSettings, uri, settings);
        database.set(hostFacts, uri, facts);
        return reader.get(query, uri);
      },
      database,
    );
  await load(workspace, database, database.inputsOf(contextOf, uri));
  if (pause && plan.rope.length > longPlan) {
    for (const _ of readAsksPiecewise(plan)) await pause();
    const { candidates } = await compute(candidatesOf);
    for (const _ of chooseTemplatePiecewise(plan, candidates)) await pause();
  }
  const context = await compute(contextOf);
  // The next call only reloads the inputs of its context. Other inputs would become stale.
  database.keepOnly([[contextOf, uri]]);
  return context;
}
