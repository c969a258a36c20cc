import * as vscode from 'vscode';
import { plainMessage } from './plain-message';

// Only this file shows messages, so that no text in them becomes a link.

/** Shows a message with buttons. Resolves with the selected button. */
export function tellInformation(message: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(plainMessage(message), ...buttons);
}

/** Shows a warning with buttons, for a problem without data loss. */
export function tellWarning(message: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(plainMessage(message), ...buttons);
}

/** Shows an error with buttons, for a failure. */
export function tellError(message: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(plainMessage(message), ...buttons);
}

/** Shows the result of a command in the status bar for some seconds. */
export function tellBriefly(message: string): void {
  vscode.window.setStatusBarMessage(plainMessage(message), 6_000);
}
