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

/** The first characters of headings, slots, cells and values. */
const triggerCharacters = ['#', '[', '|', ':', ' '];

/** Provides completions at the cursor. */
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
        // Editors reject completions over several lines; a quick fix exists for such places.
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

/** Tells whether a space was typed where no completion begins: not behind a label, a bullet or `#`, nor in a cell. */
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
