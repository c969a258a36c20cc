import type { Diagnostic, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  GatheredContext,
  PlanDocument,
  SectionBody,
  SectionFinding,
  SectionFindings,
  Span,
} from '../core';
import { entryAt } from '../core/text/entry-at';
import type { OpenPlan } from './open-plan';
import { toDiagnostic, toRange } from './to-lsp';

/** The diagnostics of one section, with lines relative to its first line. The same array while they are unchanged. */
type SectionDiagnostics = readonly Diagnostic[];

/** The diagnostics of a document by section. */
export interface DocumentDiagnostics {
  readonly plan: PlanDocument;
  /** The context, whose texts decide at which lines places in other files are. */
  readonly context: GatheredContext;
  /** The findings of each section. */
  readonly found: readonly SectionFindings[];
  readonly sections: readonly SectionDiagnostics[];
  /** Indexes of sections whose diagnostics refer to other places in the document, which may move separately. */
  readonly tied: ReadonlySet<number>;
}

const none: SectionDiagnostics = [];

interface Kept {
  readonly findings: SectionFindings;
  readonly diagnostics: SectionDiagnostics;
  /** The context whose files the diagnostics refer to; undefined if they refer to none. */
  readonly context: GatheredContext | undefined;
}

/** The last diagnostics of each section: equal findings in another text may stand in other lines. */
const kept = new WeakMap<SectionBody, Kept>();

function keptFor({ context, plan }: OpenPlan, index: number, findings: SectionFindings) {
  const body = plan.bodies[index];
  const last = body && kept.get(body);
  if (last?.findings !== findings) return undefined;
  return last.context === undefined || last.context === context ? last.diagnostics : undefined;
}

/**
 * Computes the diagnostics of a document.
 * @param before The diagnostics of an earlier version; unchanged ones are reused.
 */
export function diagnosticsOf(open: OpenPlan, before?: DocumentDiagnostics): DocumentDiagnostics {
  const found = open.check().sections;
  const sections = before?.sections.slice(0, found.length) ?? [];
  const isSameContext = before?.context === open.context;
  const tied = new Set<number>();
  for (const [index, findings] of found.entries()) {
    const isAsBefore =
      before?.found[index] === findings && before.plan.bodies[index] === open.plan.bodies[index];
    if (isAsBefore && isSameContext && !before.tied.has(index)) continue;
    const diagnostics =
      findings.length === 0
        ? none
        : (keptFor(open, index, findings) ?? makeDiagnostics(open, index, findings));
    const earlier = sections[index];
    sections[index] = earlier && sameList(earlier, diagnostics) ? earlier : diagnostics;
    if (findings.length > 0 && !keptFor(open, index, findings)) tied.add(index);
  }
  return { plan: open.plan, context: open.context, found, sections, tied };
}

/** The number of sections between two yields; their diagnostics take a few milliseconds. */
const piece = 100;

/** Computes the diagnostics for `diagnosticsOf` in steps, so that the caller can yield to the event loop. */
export function* makeDiagnosticsPiecewise(open: OpenPlan): Generator<void, void> {
  let made = 0;
  for (const [index, findings] of open.check().sections.entries()) {
    if (findings.length === 0 || keptFor(open, index, findings)) continue;
    makeDiagnostics(open, index, findings);
    if (++made % piece === 0) yield;
  }
}

/** Tells whether two versions have the same diagnostics at the same places. */
export function haveSame(one: DocumentDiagnostics, other: DocumentDiagnostics): boolean {
  if (one.sections.length !== other.sections.length) return false;
  for (const [index, diagnostics] of one.sections.entries()) {
    if (diagnostics !== other.sections[index]) return false;
    if (diagnostics.length > 0 && lineOf(one, index) !== lineOf(other, index)) return false;
  }
  return true;
}

/** Returns the diagnostics with document lines, for the client. */
export function inDocument(document: DocumentDiagnostics): Diagnostic[] {
  const list: Diagnostic[] = [];
  for (const [index, diagnostics] of document.sections.entries()) {
    if (diagnostics.length === 0) continue;
    const line = lineOf(document, index);
    for (const diagnostic of diagnostics) list.push({ ...diagnostic, range: moved(diagnostic.range, line) });
  }
  return list;
}

/** Returns the first line of a section, from 0. */
function lineOf({ plan: { rope, starts } }: DocumentDiagnostics, index: number): number {
  return rope.lineAt(entryAt(starts, index));
}

/** Moves a range down by a number of lines. */
function moved({ end, start }: Range, by: number): Range {
  return {
    start: { line: start.line + by, character: start.character },
    end: { line: end.line + by, character: end.character },
  };
}

function makeDiagnostics(open: OpenPlan, index: number, findings: SectionFindings): SectionDiagnostics {
  // An empty document has no section.
  const section = open.plan.section(index);
  const start = section?.start ?? 0;
  const text = section?.body.text ?? '';
  const document = TextDocument.create('', '', 0, text);
  const line = open.document.positionAt(start).line;
  const rangeOf = ({ end, start: from }: Span): Range =>
    end <= text.length
      ? toRange(document, { start: from, end })
      : moved(toRange(open.document, { start: from + start, end: end + start }), -line);
  const diagnostics = findings.map((finding) => toDiagnostic(open, finding, rangeOf(finding.span)));
  if (section && findings.every((finding) => standsAlone(finding, text, open))) {
    const context = findings.some(({ related }) => related?.length) ? open.context : undefined;
    kept.set(section.body, { findings, diagnostics, context });
  }
  return diagnostics;
}

/**
 * Tells whether all places of a finding are in its section or in other files. Places in other sections may move
 * separately.
 */
function standsAlone({ related, span }: SectionFinding, text: string, { document }: OpenPlan): boolean {
  return (
    span.end <= text.length && !related?.some((place) => 'section' in place || place.uri === document.uri)
  );
}

function sameList(one: SectionDiagnostics, other: SectionDiagnostics): boolean {
  return (
    one === other ||
    (one.length === other.length && one.every((diagnostic, index) => same(diagnostic, entryAt(other, index))))
  );
}

/** Compares two diagnostics; the fields that are not compared depend on the others. */
function same(one: Diagnostic, other: Diagnostic): boolean {
  return (
    one.code === other.code &&
    one.message === other.message &&
    one.severity === other.severity &&
    one.range.start.line === other.range.start.line &&
    one.range.start.character === other.range.start.character &&
    one.range.end.line === other.range.end.line &&
    one.range.end.character === other.range.end.character &&
    sameRelated(one.relatedInformation, other.relatedInformation)
  );
}

function sameRelated(
  one: Diagnostic['relatedInformation'],
  other: Diagnostic['relatedInformation'],
): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
