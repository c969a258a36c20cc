import * as vscode from 'vscode';
import type { FeatureChoice, TemplateChoice } from '../../../server/src/lsp/protocol';
import { plainMessage } from '../plain-message';
import { askFeature } from './ask-feature';

interface Item extends vscode.QuickPickItem {
  readonly feature?: FeatureChoice;
}

/**
 * Asks for a feature without a plan, or the name of a new feature.
 * @param title Title of the list.
 * @param features Most likely first.
 * @returns The feature, or the name of a new one; undefined if the user cancels.
 */
export async function pickFeature(
  title: string,
  template: TemplateChoice,
  features: readonly FeatureChoice[],
): Promise<FeatureChoice | string | undefined> {
  if (features.length === 0) return askFeature(title, template);
  const picker = vscode.window.createQuickPick<Item>();
  picker.title = title;
  picker.placeholder = vscode.l10n.t('A feature without a plan, or the name of a new one');
  picker.matchOnDescription = true;
  picker.ignoreFocusOut = true;
  const known = features.map(asItem);
  const update = () => {
    const name = picker.value.trim();
    const label = name ? vscode.l10n.t('New feature "{0}"', name) : vscode.l10n.t('New feature...');
    picker.items = [
      ...known,
      { label: plainMessage(label), iconPath: new vscode.ThemeIcon('add'), alwaysShow: true },
    ];
  };
  update();
  picker.onDidChangeValue(update);
  const chosen = await new Promise<Item | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.selectedItems[0]));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  const name = picker.value.trim();
  picker.dispose();
  if (!chosen) return undefined;
  if (chosen.feature) return chosen.feature;
  return /[\p{L}\p{N}]/u.test(name) ? name : askFeature(title, template);
}

function asItem(feature: FeatureChoice): Item {
  const { current, folder, name, path } = feature;
  return {
    label: plainMessage(name),
    description: plainMessage(current ? vscode.l10n.t('{0} · the current feature', folder) : folder),
    detail: plainMessage(path),
    feature,
  };
}
