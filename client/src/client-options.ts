import {
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol';
import { templateScheme } from './built-in-templates';
import { planSchemes } from './plan-schemes';
import type { ClientNeeds } from './plan-server';
import { provideRenameEdits } from './refused-rename';
import { ruleCommand, ruleScheme } from './rule-pages';

export const clientId = 'planwright';
export const clientName = 'Planwright';

/** Returns the options of the language client that are the same on all platforms. */
export function clientOptions({ log, facts, startsAgain }: ClientNeeds): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    fileSystem: true,
    status: true,
    ruleCommand,
    ruleScheme,
    templateScheme,
  };
  return {
    // Hovers and completions contain workspace text, so HTML and command links are disabled.
    markdown: { isTrusted: false, supportHtml: false },
    documentSelector: [...planSchemes()].map((scheme) => ({ scheme, language: 'markdown' })),
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
    initializationOptions: () => ({ ...initializationOptions, ...facts() }),
    middleware: { provideRenameEdits },
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () =>
        startsAgain()
          ? {
              action: CloseAction.Restart,
              handled: true,
              message: 'The language server ended unexpectedly and is started again.',
            }
          : { action: CloseAction.DoNotRestart, handled: true },
    },
  };
}
