import type * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import type { ClientFacts, InitializationOptions } from '../../server/src/lsp/protocol';
import { templateScheme } from './built-in-templates';
import { planSchemes } from './plan-schemes';
import { provideRenameEdits } from './refused-rename';
import { ruleCommand, ruleScheme } from './rule-pages';

/** What a language client is made for. */
export interface ClientNeeds {
  readonly log: vscode.LogOutputChannel;
  /** What is known when the server starts. */
  readonly facts: () => ClientFacts;
  /** Whether the server is to be started again after it ended unexpectedly. */
  readonly startsAgain: () => boolean;
}

export const clientId = 'planwright';
export const clientName = 'Planwright';

/** The options of the language client that hold on every platform. */
export function clientOptions({ log, facts, startsAgain }: ClientNeeds): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    fileSystem: true,
    status: true,
    ruleCommand,
    ruleScheme,
    templateScheme,
  };
  return {
    // Hovers and completions show text of the workspace: no HTML, no command links.
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
