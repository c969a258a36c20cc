import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type Range,
  type SnippetTextEdit,
  StringValue,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  defineDerived,
  type Edit,
  type FilePlace,
  type PlanDocument,
  ruleDocumentation,
  type SectionFinding,
  type Span,
} from '../core';
import { visibleText } from '../core/text/visible-text';
import { type Client, hasTabStops } from './client';
import type { OpenPlan } from './open-plan';
import { plainSnippet } from './plain-snippet';

// Only this file converts offsets to lines and columns.

const severity = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** Converts a span of document offsets to a range with lines and UTF-16 columns from 0. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** Does the same for a text that need not be open. */
export function toRangeIn(text: string, span: Span): Range {
  if (lastText?.getText() !== text) {
    lastText = TextDocument.create('', 'markdown', 0, text);
    queueMicrotask(() => {
      lastText = undefined;
    });
  }
  return toRange(lastText, span);
}

/** Caches the last text, because locations are grouped by file. It is released once the response is complete. */
let lastText: TextDocument | undefined;

export function toLocation({ span, text, uri }: FilePlace): Location {
  return { uri, range: toRangeIn(text, span) };
}

/** Converts a finding to a diagnostic at a range. Related places are omitted if their text is not loaded. */
export function toDiagnostic(
  open: OpenPlan,
  finding: Omit<SectionFinding, 'report' | 'span'>,
  range: Range,
): Diagnostic {
  const related = finding.related?.flatMap((place) => {
    const { message, span, uri } = open.check().placeRelated(place);
    const document = documentAt(open, uri);
    const location = document && { uri, range: toRange(document, span) };
    return location ? [{ location, message: visibleText(message) }] : [];
  });
  return {
    range,
    severity: severity[finding.severity],
    code: finding.rule,
    codeDescription: { href: rulePageAddress(open, finding.rule) },
    source: 'Planwright',
    message: visibleText(finding.message),
    ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related?.length && { relatedInformation: related }),
  };
}

/** Returns the link to a rule's page: in the client if it shows rule pages, otherwise on the web. */
function rulePageAddress({ ruleScheme }: OpenPlan, rule: string): string {
  return ruleScheme === undefined ? ruleDocumentation(rule) : `${ruleScheme}:/${rule}.md`;
}

/** Converts a plan's edits to a workspace edit, with tab stops if the client supports them. */
export function toWorkspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  client: Client,
): WorkspaceEdit {
  const changes = edits.map((edit) => toTextEdit(document, edit, hasTabStops(client)));
  if (!client.versionedEdits) return { changes: { [document.uri]: changes as TextEdit[] } };
  const textDocument = { uri: document.uri, version: document.version };
  return { documentChanges: [{ textDocument, edits: changes }] };
}

function toTextEdit(document: TextDocument, edit: Edit, snippets: boolean): TextEdit | SnippetTextEdit {
  const range = toRange(document, edit.span);
  if (!edit.snippet) return TextEdit.replace(range, edit.newText);
  if (!snippets) return TextEdit.replace(range, plainSnippet(edit.newText));
  return { range, snippet: StringValue.createSnippet(edit.newText) };
}

function documentAt({ document, context }: OpenPlan, uri: string): TextDocument | undefined {
  if (uri === document.uri) return document;
  if (uri === context.constitution?.uri) return textDocumentOf(context.constitution.document);
  const { template } = context;
  const part = template?.source.parts?.find((each) => each.uri === uri);
  if (part) return TextDocument.create(uri, 'markdown', 0, part.text);
  if (template && uri === template.source.uri) return textDocumentOf(template.document);
  const text = context.textsBeside.get(uri);
  return text === undefined ? undefined : TextDocument.create(uri, 'markdown', 0, text);
}

const textDocumentOf = defineDerived((plan: PlanDocument) =>
  TextDocument.create('', 'markdown', 0, plan.text),
);
