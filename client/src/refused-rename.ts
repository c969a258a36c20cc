import * as vscode from 'vscode';
import { LSPErrorCodes, type Middleware, ResponseError } from 'vscode-languageclient';
import { tellError } from './messages';

/**
 * Says why a name was refused, and changes nothing: told by an error, VS Code would ask the next who can rename headings, and
 * that one would write the name into the constitution after all.
 */
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
