// Waiting for what the extension says about a document.
import * as vscode from 'vscode';
import { waitFor } from './wait-for';

/** The findings of Planwright for a file, as `rule-id: message`, in the order of the text. */
export function findings(uri: vscode.Uri): string[] {
  return ownDiagnostics(uri).map((diagnostic) => `${codeOf(diagnostic)}: ${diagnostic.message}`);
}

/** The diagnostics of Planwright for a file, in the order of the text. */
export function ownDiagnostics(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source?.toLowerCase() === 'planwright')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The rule that a diagnostic comes from. */
export function codeOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for the first diagnostic of a rule on a file. */
export function waitForFinding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return waitFor(
    () => ownDiagnostics(uri).find((diagnostic) => codeOf(diagnostic) === rule),
    () => `a finding of ${rule} on ${uri.path}; there is only: ${findings(uri).join(' | ') || 'nothing'}`,
  );
}

/** Waits until a rule says nothing more about a file. */
export async function waitForNoFinding(uri: vscode.Uri, rule: string): Promise<void> {
  await waitFor(
    () => !ownDiagnostics(uri).some((diagnostic) => codeOf(diagnostic) === rule),
    () => `${rule} to fall silent on ${uri.path}; it says: ${findings(uri).join(' | ')}`,
  );
}
