import * as vscode from 'vscode';
import * as protocol from '../../../server/src/lsp/protocol';
import { tellInformation } from '../messages';
import { plainMessage } from '../plain-message';
import type { Planwright } from '../planwright';

/** The number of attempts if the plan changes in between. */
const attempts = 3;

/** Asks for a missing section of the template and inserts it at its place, with tab stops. */
export async function insertSection({ plans, server }: Planwright, argument: unknown): Promise<void> {
  const editor = plans.active;
  if (!editor) {
    void tellInformation(vscode.l10n.t('Open a plan to insert a section into it.'));
    return;
  }
  const client = await server.start();
  if (!client) return;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const title = typeof argument === 'string' ? argument : await pickSection(client, uri);
  if (title === undefined) return;

  // The list took the focus, but the user types in the editor next.
  const shown = await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const insertion = await client.sendRequest(protocol.insertSection, { uri, title });
    if (!insertion) {
      void tellInformation(
        vscode.l10n.t('The section "{0}" is not missing (any more); nothing was inserted.', title),
      );
      return;
    }
    if (await insertAt(shown, insertion)) return;
  }
  void tellInformation(
    vscode.l10n.t('The plan was edited meanwhile, so nothing was inserted. Insert the section again.'),
  );
}

/** Inserts a section and returns true; returns false if the plan's version changed. */
async function insertAt(
  editor: vscode.TextEditor,
  { position: { character, line }, snippet, version }: protocol.SectionInsertion,
): Promise<boolean> {
  if (editor.document.version !== version) return false;
  const position = new vscode.Position(line, character);
  const isInserted = await editor.insertSnippet(new vscode.SnippetString(snippet), position, {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
  if (isInserted)
    editor.revealRange(
      new vscode.Range(position, position),
      vscode.TextEditorRevealType.InCenterIfOutsideViewport,
    );
  return isInserted;
}

async function pickSection(client: Client, uri: string): Promise<string | undefined> {
  const sections = await client.sendRequest(protocol.missingSections, { uri });
  if (sections.length === 0) {
    void tellInformation(vscode.l10n.t('The plan has every section of its template.'));
    return undefined;
  }
  const top = Math.min(...sections.map(({ depth }) => depth));
  const choice = await vscode.window.showQuickPick(
    sections.map(({ title, depth, description }) => ({
      label: plainMessage(`${'\u2003'.repeat(depth - top)}${title}`),
      detail: plainMessage(firstSentence(description)) || undefined,
      title,
    })),
    {
      title: vscode.l10n.t('Insert Section'),
      placeHolder: vscode.l10n.t('A section of the template that the plan does not have yet'),
      matchOnDetail: true,
    },
  );
  return choice?.title;
}

/** Returns the first line of a section's guidance as plain text, because the list shows one line. */
function firstSentence(guidance: string): string {
  const line = guidance.trim().split('\n', 1)[0] ?? '';
  return line.replaceAll(/[*_`#>]/g, '').trim();
}

type Client = NonNullable<Awaited<ReturnType<Planwright['server']['start']>>>;
