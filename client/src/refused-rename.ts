import * as vscode from 'vscode';
import { LSPErrorCodes, type Middleware, ResponseError } from 'vscode-languageclient';
import { tellError } from './messages';

/**
 * Shows the reason for a refused name and returns an empty edit. After an error, VS Code would call the next rename
 * provider, and that would rename the heading alone.
 */
// biome-ignore lint/complexity/useMaxParams: The language client passes these parameters.
export const provideRenameEdits: Middleware['provideRenameEdits'] = async (
  document,
  position,
  newName,
  token,
  next,
) => {
  try {
    return await next(document, position, newName, token);
  } catch (error) {
    if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.RequestFailed) throw error;
    void tellError(error.message);
    return new vscode.WorkspaceEdit();
  }
};
