import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { GatheredContext, PlanWorkspace, Template } from '../../core';
import type { Feature, Server } from '../feature';
import { core } from '../lazy';
import {
  copyTemplate,
  listFeatures,
  listTemplates,
  proposePlan,
  renderPlan,
  type TemplateChoice,
  templateText,
} from '../protocol';

/**
 * Provides templates and texts for new plans. Files are reloaded for each request, because the user may change them in
 * between.
 */
export const provideNewPlans: Feature = (server) => {
  const { connection, files } = server;

  connection.onRequest(listTemplates, async ({ folder, place = folder }): Promise<TemplateChoice[]> => {
    const { builtInTemplates } = await core();
    const team = folder === '' ? undefined : await teamTemplate(server, files.now(), place);
    const builtIn = builtInTemplates.map(({ id, title, description, file }) => ({
      id,
      title,
      description,
      file,
    }));
    return team ? [choiceOf(team), ...builtIn] : builtIn;
  });

  connection.onRequest(listFeatures, async ({ folder, place = folder, template }) => {
    const { listFeatures } = await core();
    return listFeatures(files.now(), { folder, place, file: await fileOf(template) });
  });

  connection.onRequest(proposePlan, async ({ feature, folder, place, template }) => {
    const { proposePlan } = await core();
    return proposePlan(files.now(), { folder, feature, file: await fileOf(template), place });
  });

  connection.onRequest(renderPlan, async ({ feature, folder, template, uri }) => {
    const { newPlan, pathFrom, planValues, readHooks } = await core();
    if (folder === '') {
      const { date, author } = server.plans.factsIn(uri);
      return {
        ...newPlan(await findTemplate(server, template, undefined), { feature, date, author }),
        hooks: [],
      };
    }
    const workspace = files.now();
    const context = await contextOf(server, workspace, uri);
    const values = planValues(context, feature, pathFrom(folder, uri));
    const { fillNewPlans } = (await server.settings.of(uri)).settings;
    const plan = newPlan(await findTemplate(server, template, uri), values, fillNewPlans);
    return { ...plan, hooks: await readHooks(workspace, uri, 'after_plan') };
  });

  connection.onRequest(copyTemplate, async ({ uri }) => {
    const { copyTemplate } = await core();
    return copyTemplate(files.now(), uri);
  });

  connection.onRequest(templateText, async ({ id }) => {
    const { builtInTemplate } = await core();
    return builtInTemplate(id)?.document.text ?? null;
  });
  return {};
};

function choiceOf({ document, source, title }: Template): TemplateChoice {
  return {
    id: 'team',
    title,
    description: document.title?.title ?? '',
    uri: source.uri,
    layer: source.layer,
    file: 'plan.md',
  };
}

async function fileOf(id: string): Promise<string> {
  const { builtInTemplates } = await core();
  return builtInTemplates.find((template) => template.id === id)?.file ?? 'plan.md';
}

async function findTemplate(server: Server, id: string, uri: string | undefined): Promise<Template> {
  const { builtInTemplate } = await core();
  const template =
    id === 'team' && uri !== undefined
      ? await teamTemplateAt(server, server.files.now(), uri)
      : builtInTemplate(id);
  if (!template) throw new ResponseError(ErrorCodes.InvalidParams, `There is no plan template "${id}" here.`);
  return template;
}

function teamTemplate(server: Server, workspace: PlanWorkspace, folder: string) {
  return teamTemplateAt(server, workspace, `${folder.replace(/\/$/, '')}/plan.md`);
}

/** Returns the workspace's template for a plan at a URI, even if a setting selects a built-in template. */
async function teamTemplateAt(
  server: Server,
  workspace: PlanWorkspace,
  uri: string,
): Promise<Template | undefined> {
  for (const ignoreSetting of [false, true]) {
    const { template } = await contextOf(server, workspace, uri, ignoreSetting);
    if (template?.source.kind === 'workspace') return template;
  }
  return undefined;
}

/** Returns the analysis context for a plan that does not exist yet. */
async function contextOf(
  { plans, settings }: Server,
  workspace: PlanWorkspace,
  uri: string,
  ignoreSetting = false,
): Promise<GatheredContext> {
  const { gatherContext, parsePlan } = await core();
  const read = (await settings.of(uri)).settings;
  return gatherContext(workspace, {
    uri,
    plan: parsePlan(''),
    settings: ignoreSetting ? { ...read, template: '' } : read,
    facts: plans.factsIn(uri),
  });
}
