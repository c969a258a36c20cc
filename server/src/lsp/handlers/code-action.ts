import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Position,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Finding, PlanAction, Span } from '../../core';
import { hasTabStops } from '../client';
import type { Feature, Server } from '../feature';
import { core, toLsp } from '../lazy';
import type { OpenPlan } from '../open-plan';
import { plainSnippet } from '../plain-snippet';

/** A kind of its own, so that users can select it for fixes on save. */
const fixAll = `${CodeActionKind.SourceFixAll}.planwright`;

const kinds = { quickfix: CodeActionKind.QuickFix, 'source.fixAll': fixAll } as const;

/** Data that the client returns to resolve an action's edit. */
interface ActionData {
  readonly uri: string;
  readonly revision: number;
  readonly kind: PlanAction['kind'];
  readonly selection: Span;
  readonly index: number;
  readonly title: string;
}

/** Provides fixes and suppressions at the cursor, and the action that applies all safe fixes. */
export const provideCodeActions: Feature = (server) => {
  const { client, connection, logError, plans } = server;
  connection.onCodeAction(async (params) => {
    try {
      const open = await plans.judged(params.textDocument.uri);
      return open ? await listActions(server, open, params) : [];
    } catch (error) {
      logError(`Looking for actions in ${params.textDocument.uri} failed`, error);
      return [];
    }
  });
  if (client.resolvesEdits)
    connection.onCodeActionResolve(async (action) => {
      try {
        return await withEdit(server, action);
      } catch (error) {
        logError(`Making the edit of "${action.title}" failed`, error);
        return action;
      }
    });
  return {
    codeActionProvider: {
      codeActionKinds: Object.values(kinds),
      ...(client.resolvesEdits && { resolveProvider: true }),
    },
  };
};

async function listActions(
  { client }: Server,
  open: OpenPlan,
  { context, range }: CodeActionParams,
): Promise<CodeAction[]> {
  const { document, revision } = open;
  const { toDiagnostic, toRange, toWorkspaceEdit } = await toLsp();
  const selection = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const list: CodeAction[] = [];
  const wanted = wantedKinds(context.only);
  for (const kind of wanted)
    for (const [index, action] of (await actionsAt(open, kind, selection)).entries()) {
      const { edits, finding, preferred, title } = action;
      if (!hasTabStops(client) && changesNothing(document, edits)) continue;
      const shown =
        finding && sameIn(context.diagnostics, toDiagnostic(open, finding, toRange(document, finding.span)));
      const data: ActionData = { uri: document.uri, revision, kind, selection, index, title };
      list.push({
        title,
        kind: kinds[kind],
        ...(shown && { diagnostics: [shown] }),
        ...(preferred && { isPreferred: true }),
        ...(client.resolvesEdits ? { data } : { edit: toWorkspaceEdit(document, edits, client) }),
      });
    }
  if (wanted.includes('quickfix')) list.push(...(await explanations(open, selection, context.diagnostics)));
  return list;
}

/**
 * Lists an action for each rule with a finding at a place that opens the rule's page, if the client has a command for
 * it.
 */
async function explanations(
  open: OpenPlan,
  selection: Span,
  diagnostics: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const { document, ruleCommand } = open;
  if (ruleCommand === undefined) return [];
  const { toDiagnostic, toRange } = await toLsp();
  const first = new Map<string, Finding>();
  for (const finding of findingsAt(open, selection))
    if (!first.has(finding.rule)) first.set(finding.rule, finding);
  return [...first].map(([rule, finding]) => {
    const title = first.size > 1 ? `Why is this reported? (${rule})` : 'Why is this reported?';
    const shown = sameIn(diagnostics, toDiagnostic(open, finding, toRange(document, finding.span)));
    return {
      title,
      kind: CodeActionKind.QuickFix,
      ...(shown && { diagnostics: [shown] }),
      command: { title, command: ruleCommand, arguments: [rule] },
    };
  });
}

/** Tells whether edits change nothing. A fix may only place the cursor, which needs tab stops. */
function changesNothing(document: TextDocument, edits: readonly Edit[]): boolean {
  return edits.every(({ newText, snippet, span }) => {
    if (!snippet) return false;
    const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
    return plainSnippet(newText).trim() === document.getText(range).trim();
  });
}

async function withEdit({ client, plans }: Server, action: CodeAction): Promise<CodeAction> {
  // An action with a command has nothing to resolve.
  if (action.data === undefined) return action;
  const { index, kind, selection, title, uri, revision } = action.data as ActionData;
  const open = await plans.judged(uri);
  // Edits computed for another version would be at the wrong offsets.
  if (open?.revision !== revision) return action;
  const found = (await actionsAt(open, kind, selection))[index];
  if (found?.title !== title) return action;
  const { toWorkspaceEdit } = await toLsp();
  return { ...action, edit: toWorkspaceEdit(open.document, found.edits, client) };
}

/** Fix-all needs every finding of the plan, so it is only listed on request: in the source menu and on save. */
function wantedKinds(only: readonly string[] | undefined): PlanAction['kind'][] {
  if (!only) return ['quickfix'];
  return (['quickfix', 'source.fixAll'] as const).filter((kind) =>
    only.some((wanted) => wanted === '' || `${kinds[kind]}.`.startsWith(`${wanted}.`)),
  );
}

async function actionsAt(
  open: OpenPlan,
  kind: PlanAction['kind'],
  selection: Span,
): Promise<readonly PlanAction[]> {
  const { codeActions } = await core();
  const findings = kind === 'quickfix' ? findingsAt(open, selection) : open.check().findings;
  return codeActions(open.plan, findings, selection).filter((action) => action.kind === kind);
}

/** Returns the findings that a selection overlaps or touches. */
function findingsAt({ check }: OpenPlan, { start, end }: Span): Finding[] {
  return check().findings.filter(({ span }) => span.start <= end && start <= span.end);
}

/** Finds the client's copy of a diagnostic, which links an action to it. */
function sameIn(diagnostics: readonly Diagnostic[], wanted: Diagnostic): Diagnostic | undefined {
  return diagnostics.find(
    ({ code, range }) =>
      code === wanted.code && same(range.start, wanted.range.start) && same(range.end, wanted.range.end),
  );
}

function same(one: Position, other: Position): boolean {
  return one.line === other.line && one.character === other.character;
}
