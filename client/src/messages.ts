import * as vscode from 'vscode';
import { plainMessage } from './plain-message';

// The only place that shows messages: whatever stands in them, no part of it is a link.

/** Shows a message, with buttons; resolves with the chosen one. */
export function tellInformation(message: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(plainMessage(message), ...buttons);
}

/** The same for what went wrong but lost nothing. */
export function tellWarning(message: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(plainMessage(message), ...buttons);
}

/** The same for what failed. */
export function tellError(message: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(plainMessage(message), ...buttons);
}

/** Says in the status bar, for some seconds, what a command has done. */
export function tellBriefly(message: string): void {
  vscode.window.setStatusBarMessage(plainMessage(message), 6_000);
}
