import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion } from '../../core';
import { visibleText } from '../../core/text/visible-text';
import type { Client } from '../client';
import type { Feature } from '../feature';
import { core, toLsp } from '../lazy';
import { plainSnippet } from '../plain-snippet';

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  section: CompletionItemKind.Module,
  value: CompletionItemKind.EnumMember,
  fact: CompletionItemKind.Constant,
  principle: CompletionItemKind.Reference,
  part: CompletionItemKind.Snippet,
};

/** A heading, a slot, a cell or a value begins with one of these. */
const triggerCharacters = ['#', '[', '|', ':', ' '];

/** What can be written where the cursor is. */
export const provideCompletion: Feature = ({ client, connection, documents, logError, plans }) => {
  connection.onCompletion(async (params) => {
    const { uri } = params.textDocument;
    try {
      if (isIdleSpace(documents, params)) return null;
      const open = await plans.get(uri);
      if (!open) return null;
      const { complete } = await core();
      const { toRange } = await toLsp();
      const { context, document, plan } = open;
      return complete(plan, context, document.offsetAt(params.position)).flatMap((completion, index) => {
        const range = toRange(document, completion.span);
        // An editor takes no completion over several lines; there is a quick fix for such a place.
        if (range.start.line !== range.end.line) return [];
        const sortText = String(index).padStart(4, '0');
        const textEdit = { range, newText: textOf(completion, client) };
        return [{ ...itemOf(completion, client), sortText, textEdit }];
      });
    } catch (error) {
      logError(`Completing in ${uri} failed`, error);
      return null;
    }
  });
  return { completionProvider: { triggerCharacters } };
};

/** A space that was typed within a line of text: only behind a label, in a cell and behind a bullet something begins. */
function isIdleSpace(documents: TextDocuments<TextDocument>, params: CompletionParams): boolean {
  const { context, position, textDocument } = params;
  if (context?.triggerKind !== CompletionTriggerKind.TriggerCharacter || context.triggerCharacter !== ' ')
    return false;
  const start = { line: position.line, character: 0 };
  const before = documents.get(textDocument.uri)?.getText({ start, end: position }) ?? '';
  return !/(?:[:：|*]|^\s*[-+]|^\s*#+) $/.test(before);
}

function itemOf(
  { detail, documentation, filterText, kind, label, snippet }: Completion,
  client: Client,
): CompletionItem {
  return {
    label: visibleText(label),
    kind: kinds[kind],
    ...(detail !== undefined && { detail: visibleText(detail) }),
    ...(documentation !== undefined && {
      documentation: { kind: MarkupKind.Markdown, value: documentation },
    }),
    ...(filterText !== undefined && { filterText }),
    ...(snippet && client.snippetCompletions && { insertTextFormat: InsertTextFormat.Snippet }),
  };
}

function textOf({ newText, snippet }: Completion, client: Client): string {
  return snippet && !client.snippetCompletions ? plainSnippet(newText) : newText;
}
