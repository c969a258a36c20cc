import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
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
import { chooseTemplate } from './choose-template';
import { pickFeature } from './pick-feature';
import { normalPath, pathProblem } from './plan-path';
import { showHooks } from './show-hooks';
import { openUnsaved, writePlan } from './write-plan';

/** What need not be asked. A key binding or another extension may run the command with these. */
export interface NewPlanAnswers {
  /** A built-in template's id, or `team`. */
  readonly template?: string;
  readonly feature?: string;
  /** The plan's path from the workspace folder. */
  readonly path?: string;
}

/**
 * Makes a plan: asks for template, feature and place, and opens it with tab stops on what is still to be written.
 * Nothing that exists is ever written over.
 *
 * @param argument The folder that the command was run on in the explorer, or answers.
 * @param template The id of the template, for the commands that name one.
 */
export async function newPlan({ server }: Planwright, argument: unknown, template?: string): Promise<void> {
  const place = argument instanceof vscode.Uri ? argument : undefined;
  const answers = readAnswers(argument);
  const folder = await chooseFolder(place);
  if (folder === 'none chosen') return;
  const client = await server.start();
  if (!client) return;

  const root = folder ? client.code2ProtocolConverter.asUri(folder.uri) : '';
  const chosen = await chooseTemplate(
    client,
    { folder: root, place: placeFor(client, folder, place) },
    template ?? answers.template,
  );
  if (!chosen) return;
  const featureFolder = folder && place && (await isFeatureFolder(place)) ? place : undefined;
  const inProject = { folder: root, place: placeFor(client, folder, place), template: chosen.id };
  const picked =
    answers.feature?.trim() ||
    (featureFolder
      ? await askFeature(chosen, wordsOf(featureFolder))
      : await pickFeature(
          chosen,
          folder && !answers.path ? await client.sendRequest(listFeatures, inProject) : [],
        ));
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
  const path = answers.path === undefined ? await askPath(folder, proposed.path) : givenPath(answers.path);
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

/** What tells which of a folder's projects a plan is for: where the command was run, or the file in front. */
function placeFor(
  { code2ProtocolConverter }: BaseLanguageClient,
  folder: vscode.WorkspaceFolder | undefined,
  place: vscode.Uri | undefined,
): string | undefined {
  const near = place ?? vscode.window.activeTextEditor?.document.uri;
  const isInside = near && folder && vscode.workspace.getWorkspaceFolder(near) === folder;
  return isInside ? code2ProtocolConverter.asUri(near) : undefined;
}

/** What the command was run with, as far as it makes sense: menus hand in things of their own. */
function readAnswers(argument: unknown): NewPlanAnswers {
  const given: Record<string, unknown> = typeof argument === 'object' ? { ...argument } : {};
  const text = (key: string) => (typeof given[key] === 'string' && given[key] ? given[key] : undefined);
  return argument instanceof vscode.Uri
    ? {}
    : { template: text('template'), feature: text('feature'), path: text('path') };
}

/**
 * The path that the command was run with: another extension, a key binding or a link may have written anything there.
 *
 * @throws where a person could not have given it either.
 */
function givenPath(given: string): string {
  const path = normalPath(given);
  const problem = /^(?:[/\\]|[A-Za-z]:)/.test(given.trim()) ? 'leaves the folder' : pathProblem(path);
  if (problem) throw new Error(describePathProblem(problem));
  return path;
}

/** The workspace folder the plan goes to; undefined when none is open. */
async function chooseFolder(
  place: vscode.Uri | undefined,
): Promise<vscode.WorkspaceFolder | undefined | 'none chosen'> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const around = place && vscode.workspace.getWorkspaceFolder(place);
  if (around || folders.length <= 1) return around ?? folders[0];
  const placeHolder = vscode.l10n.t('The folder that the plan belongs to');
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder })) ?? 'none chosen';
}

/** Whether a folder is one feature's own: numbered as Spec Kit does, or with a specification in it. */
async function isFeatureFolder(folder: vscode.Uri): Promise<boolean> {
  if (/\/\d{3,}-[^/]+$/.test(folder.path)) return true;
  const spec = vscode.Uri.joinPath(folder, 'spec.md');
  return vscode.workspace.fs.stat(spec).then(
    () => true,
    () => false,
  );
}

/** A feature folder's name in words, such as `offline mode` for `002-offline-mode`. */
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
