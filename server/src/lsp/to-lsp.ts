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
  type Edit,
  type FilePlace,
  neighbourText,
  type PlanDocument,
  ruleDocumentation,
  type SectionFinding,
  type Span,
} from '../core';
import { visibleText } from '../core/text/visible-text';
import { type Client, hasTabStops } from './client';
import type { OpenPlan } from './open-plan';
import { plainSnippet } from './plain-snippet';

// The only place that makes lines and columns of offsets.

const severity = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** The same for a text that need not be open. */
export function toRangeIn(text: string, span: Span): Range {
  if (lastText?.getText() !== text) {
    lastText = TextDocument.create('', 'markdown', 0, text);
    queueMicrotask(() => {
      lastText = undefined;
    });
  }
  return toRange(lastText, span);
}

/** Places come file by file, and a file's lines are counted once. Let go of when the answer is put together. */
let lastText: TextDocument | undefined;

export function toLocation({ span, text, uri }: FilePlace): Location {
  return { uri, range: toRangeIn(text, span) };
}

/** A finding as the editor shows it, at a range. Related places are left out where their text is not at hand. */
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

/** Where a rule's page is: in the client where it shows the pages of rules, else on the web. */
function rulePageAddress({ ruleScheme }: OpenPlan, rule: string): string {
  return ruleScheme === undefined ? ruleDocumentation(rule) : `${ruleScheme}:/${rule}.md`;
}

/** The edits of a plan as one change of the workspace; with tab stops where the client knows them. */
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
  if (uri === context.constitution?.uri) return linesOf(uri, context.constitution.document);
  const { template } = context;
  const part = template?.source.parts?.find((each) => each.uri === uri);
  if (part) return TextDocument.create(uri, 'markdown', 0, part.text);
  if (template && uri === template.source.uri) return linesOf(uri, template.document);
  const text = neighbourText(context, uri);
  return text === undefined ? undefined : TextDocument.create(uri, 'markdown', 0, text);
}

const known = new WeakMap<PlanDocument, TextDocument>();

function linesOf(uri: string, plan: PlanDocument): TextDocument {
  let document = known.get(plan);
  if (!document) {
    document = TextDocument.create(uri, 'markdown', 0, plan.text);
    known.set(plan, document);
  }
  return document;
}
