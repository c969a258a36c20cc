import * as vscode from 'vscode';
import { tellError } from '../messages';
import type { Planwright } from '../planwright';
import { checkAsPlan } from './check-as-plan';
import { copyTemplate } from './copy-template';
import { explainRule } from './explain-rule';
import { fixAllSafe } from './fix-all-safe';
import { goToUnfinishedPlace } from './go-to-unfinished-place';
import { insertSection } from './insert-section';
import { newPlan } from './new-plan';
import { restartServer } from './restart-server';
import { showTemplate } from './show-template';

type Command = (planwright: Planwright, argument: unknown) => unknown;

const commands: Readonly<Record<string, Command>> = {
  'planwright.newPlan': (planwright, argument) => newPlan(planwright, argument),
  'planwright.insertSection': insertSection,
  'planwright.nextUnfinishedPlace': (planwright) => goToUnfinishedPlace(planwright, 'next'),
  'planwright.previousUnfinishedPlace': (planwright) => goToUnfinishedPlace(planwright, 'previous'),
  'planwright.fixAllSafe': fixAllSafe,
  'planwright.checkAsPlan': checkAsPlan,
  'planwright.explainRule': explainRule,
  'planwright.showTemplate': showTemplate,
  'planwright.copyTemplate': copyTemplate,
  'planwright.restartServer': restartServer,
  'planwright.showLog': ({ log }) => log.show(),
};

/** The prefix of the manifest's commands for built-in templates, before the template's id. */
const direct = 'planwright.newPlan.';

/** Registers all commands of the manifest. Errors are logged and shown in one message. */
export function registerCommands(planwright: Planwright): vscode.Disposable[] {
  const contributed: readonly { command: string }[] =
    planwright.context.extension.packageJSON.contributes.commands;
  const all = Object.entries(commands);
  for (const { command } of contributed) {
    if (!command.startsWith(direct)) continue;
    const template = command.slice(direct.length);
    all.push([command, (planwright, argument) => newPlan(planwright, argument, template)]);
  }
  return all.map(([id, run]) =>
    vscode.commands.registerCommand(id, (argument: unknown) => runCommand(planwright, run, argument)),
  );
}

async function runCommand(planwright: Planwright, run: Command, argument: unknown): Promise<void> {
  try {
    await run(planwright, argument);
  } catch (error) {
    planwright.log.error(error instanceof Error ? error : String(error));
    const reason = error instanceof Error ? error.message : String(error);
    const showLog = vscode.l10n.t('Show Log');
    // The command ends now, not when the user closes the message.
    void tellError(vscode.l10n.t('That did not work: {0}', reason), showLog).then(
      (choice) => choice && planwright.log.show(),
    );
  }
}
