import * as vscode from 'vscode';
import { unfinishedRules } from '../../../server/src/core/client';
import { tellInformation } from '../messages';
import type { Planwright } from '../planwright';

/** Rules whose findings cover exactly the text to replace, so that it is selected. */
const replaceable = new Set(['unfilled-placeholder', 'unresolved-choice', 'open-clarification']);

/** Moves the cursor to the nearest unfinished place, and wraps around at the end of the plan. */
export function goToUnfinishedPlace({ plans }: Planwright, direction: 'next' | 'previous'): void {
  const editor = plans.active;
  if (!editor) {
    void tellInformation(vscode.l10n.t('Open a plan to go through its unfinished places.'));
    return;
  }
  const places = unfinishedPlaces(editor.document.uri);
  const { start, end } = editor.selection;
  const place =
    direction === 'next'
      ? (places.find(({ range }) => range.start.isAfter(start) && !range.contains(editor.selection)) ??
        places[0])
      : (places.findLast(({ range }) => range.end.isBefore(end) && !range.contains(editor.selection)) ??
        places.at(-1));
  if (!place) {
    void tellInformation(vscode.l10n.t('Nothing is unfinished in this plan.'));
    return;
  }
  const { range } = place;
  editor.selection = replaceable.has(ruleOf(place))
    ? new vscode.Selection(range.start, range.end)
    : new vscode.Selection(range.end, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function unfinishedPlaces(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(
      (diagnostic) =>
        diagnostic.source?.toLowerCase() === 'planwright' && unfinishedRules.has(ruleOf(diagnostic)),
    )
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
