import * as vscode from 'vscode';
import type { TemplateChoice } from '../../../server/src/lsp/protocol';
import { plainMessage } from '../plain-message';

const longest = 200;

/**
 * Asks for the feature's name. Returns undefined if the user cancels.
 * @param title Title of the input box.
 */
export async function askFeature(
  title: string,
  template: TemplateChoice,
  suggestion = '',
): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title,
    prompt: plainMessage(vscode.l10n.t('The name of the feature, for a plan from "{0}"', template.title)),
    placeHolder: vscode.l10n.t('e.g. Shared shopping lists'),
    value: suggestion,
    ignoreFocusOut: true,
    validateInput: (value) => {
      if (value.trim() === '') return vscode.l10n.t('Give the feature a name.');
      if (!/[\p{L}\p{N}]/u.test(value)) return vscode.l10n.t('The name needs a letter or a digit.');
      if (value.length > longest) return vscode.l10n.t('Keep the name under {0} characters.', longest);
      return undefined;
    },
  });
  return name?.trim();
}
