import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FeatureChoice,
  type Hook,
  listFeatures,
  type PlanProposal,
  proposePlan,
  renderPlan,
  type TemplateChoice,
} from '../../../server/src/lsp/protocol';
import { tellInformation } from '../messages';
import type { Planwright } from '../planwright';
import { askFeature } from './ask-feature';
import { askPath, describePathProblem } from './ask-path';
import { chooseFolder } from './choose-folder';
import { chooseTemplate } from './choose-template';
import { NewPlanSteps } from './new-plan-steps';
import { pickFeature } from './pick-feature';
import { normalPath, typedPathProblem } from './plan-path';
import { showHooks } from './show-hooks';
import { openUnsaved, writePlan } from './write-plan';

/** Answers to the questions of New Plan, which key bindings and other extensions may pass to the command. */
export interface NewPlanAnswers {
  /** A built-in template's id, or `team`. */
  readonly template?: string;
  readonly feature?: string;
  /** The plan's path, relative to the workspace folder. */
  readonly path?: string;
}

/**
 * Creates a plan: asks for template, feature and place, and opens it with tab stops at the unfinished places. Existing
 * files are never overwritten.
 * @param argument The folder in the explorer that the command was run on, or answers.
 * @param template The template's id, for commands of a single template.
 */
export async function newPlan({ server }: Planwright, argument: unknown, template?: string): Promise<void> {
  const place = argument instanceof vscode.Uri ? argument : undefined;
  const answers = readAnswers(argument);
  const id = template ?? answers.template;
  const obvious = obviousFolder(place);
  const isFolderAsked = !obvious && (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
  const hasFolder = obvious !== undefined || isFolderAsked;
  const steps = new NewPlanSteps([
    isFolderAsked,
    id === undefined,
    !answers.feature?.trim(),
    hasFolder && answers.path === undefined,
  ]);
  const folder = isFolderAsked ? await chooseFolder(steps.title(vscode.l10n.t('Folder'))) : obvious;
  if (isFolderAsked && !folder) return;
  const client = await server.start();
  if (!client) return;

  const root = folder ? client.code2ProtocolConverter.asUri(folder.uri) : '';
  const chosen = await chooseTemplate(
    () => steps.title(vscode.l10n.t('Template')),
    client,
    { folder: root, place: placeFor(client, folder, place) },
    id,
  );
  if (!chosen) return;
  const featureFolder = folder && place && (await isFeatureFolder(place)) ? place : undefined;
  const inProject = { folder: root, place: placeFor(client, folder, place), template: chosen.id };
  const features =
    folder && !answers.path && !answers.feature?.trim()
      ? await client.sendRequest(listFeatures, inProject)
      : [];
  const picked =
    answers.feature?.trim() || (await askWhichFeature(steps, chosen, features, { folder, featureFolder }));
  if (!picked) return;
  const feature = typeof picked === 'string' ? picked : picked.name;
  const request = { ...inProject, feature };

  if (!folder) {
    const { snippet } = await client.sendRequest(renderPlan, { ...request, uri: `untitled:${chosen.file}` });
    await openUnsaved(snippet);
    void tellInformation(
      vscode.l10n.t('No folder is open, so the plan is an unsaved document. Save it where it belongs.'),
    );
    return;
  }

  const proposed = featureFolder
    ? inFolder(folder, featureFolder, chosen)
    : typeof picked === 'string'
      ? await client.sendRequest(proposePlan, request)
      : picked;
  const path =
    answers.path === undefined
      ? await askPath(steps.title(vscode.l10n.t('Place')), folder, proposed.path)
      : givenPath(answers.path);
  if (!path) return;
  const uri = vscode.Uri.joinPath(folder.uri, path);
  const address = client.code2ProtocolConverter.asUri(uri);
  let hooks: readonly Hook[] = [];
  await writePlan(uri, async () => {
    const plan = await client.sendRequest(renderPlan, { ...request, uri: address });
    hooks = plan.hooks;
    return plan;
  });
  showHooks(hooks);
}

/** The place where the command was run. */
interface CommandPlace {
  readonly folder: vscode.WorkspaceFolder | undefined;
  /** The feature's folder that the command was run on. */
  readonly featureFolder: vscode.Uri | undefined;
}

/**
 * Asks for the feature: for its name if the command was run on a feature's folder, otherwise for a feature without a
 * plan.
 * @param features The features without a plan.
 */
function askWhichFeature(
  steps: NewPlanSteps,
  template: TemplateChoice,
  features: readonly FeatureChoice[],
  { folder, featureFolder }: CommandPlace,
): Promise<FeatureChoice | string | undefined> {
  const title = steps.title(vscode.l10n.t('Feature'));
  if (!folder || !featureFolder) return pickFeature(title, template, features);
  const { path } = inFolder(folder, featureFolder, template);
  const named = features.find((feature) => feature.path === path)?.name;
  return askFeature(title, template, named ?? wordsOf(featureFolder));
}

/**
 * Returns the URI that selects one of a folder's projects: the place that the command was run on, or the active file.
 */
function placeFor(
  { code2ProtocolConverter }: BaseLanguageClient,
  folder: vscode.WorkspaceFolder | undefined,
  place: vscode.Uri | undefined,
): string | undefined {
  const near = place ?? vscode.window.activeTextEditor?.document.uri;
  const isInside = near && folder && vscode.workspace.getWorkspaceFolder(near) === folder;
  return isInside ? code2ProtocolConverter.asUri(near) : undefined;
}

/** Returns the valid answers in a command's argument. Menus pass other arguments. */
function readAnswers(argument: unknown): NewPlanAnswers {
  const given: Record<string, unknown> = typeof argument === 'object' ? { ...argument } : {};
  const text = (key: string) => (typeof given[key] === 'string' && given[key] ? given[key] : undefined);
  return argument instanceof vscode.Uri
    ? {}
    : { template: text('template'), feature: text('feature'), path: text('path') };
}

/**
 * Validates a path from another extension, a key binding or a link.
 * @throws If the input box would reject the path.
 */
function givenPath(given: string): string {
  const problem = typedPathProblem(given);
  if (problem) throw new Error(describePathProblem(problem));
  return normalPath(given);
}

/** Returns the workspace folder if no question is needed: the one around the place, or the only one. */
function obviousFolder(place: vscode.Uri | undefined): vscode.WorkspaceFolder | undefined {
  const around = place && vscode.workspace.getWorkspaceFolder(place);
  const { workspaceFolders: folders = [] } = vscode.workspace;
  return around ?? (folders.length === 1 ? folders[0] : undefined);
}

/** Tells whether a folder is a feature's own: its name has a number like Spec Kit's, or it contains a spec. */
async function isFeatureFolder(folder: vscode.Uri): Promise<boolean> {
  if (/\/\d{3,}-[^/]+$/.test(folder.path)) return true;
  const spec = vscode.Uri.joinPath(folder, 'spec.md');
  return vscode.workspace.fs.stat(spec).then(
    () => true,
    () => false,
  );
}

/** Returns a feature folder's name in words: `offline mode` for `002-offline-mode`. */
function wordsOf(folder: vscode.Uri): string {
  const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
  return name.replace(/^[\d-]+-/, '').replaceAll(/[-_]+/g, ' ');
}

function inFolder(
  { uri }: vscode.WorkspaceFolder,
  place: vscode.Uri,
  template: TemplateChoice,
): Pick<PlanProposal, 'path'> {
  return { path: `${place.path.slice(uri.path.length).replace(/^\//, '')}/${template.file}` };
}
