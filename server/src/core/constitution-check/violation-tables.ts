import type { Row, SectionBody, Table } from '../document/model';
import { type PlanDocument, sectionOf } from '../document/plan-document';
import type { Section } from '../document/section';
import { hasWord } from '../language/compile-words';
import { plainText } from '../markdown/plain-text';
import { defineDerived } from '../query';
import { type Span, textOf } from '../span/span';
import { isAboutViolations } from '../template/gate-title';
import { hasPlaceholder } from '../template/placeholder-form';
import type { Template, TemplateSection } from '../template/template';
import { isReason, saysNothing } from './is-reason';

/** A table in which a plan justifies violations. */
export interface ViolationTable {
  readonly section: Section;
  readonly table: Table;
  readonly headers: readonly string[];
  /** The rows of the author, without examples and rows that only say "none". */
  readonly rows: readonly Row[];
}

/** Titles of sections that justify complexity. */
const aboutComplexity = hasWord('complexityWords');

/** Tells whether a section's title announces violations or their reasons. */
export function isAboutReasons(title: string): boolean {
  return aboutComplexity(title) || isAboutViolations(title);
}

/** Finds the tables of a plan whose headers, or the headings above them, announce violations or justifications. */
export function violationTables(plan: PlanDocument): ViolationTable[] {
  return plan.bodies.flatMap((body, index) =>
    tablesIn(body).map((table) => ({ section: sectionOf(plan, index), ...table })),
  );
}

/**
 * Finds the section of a template, outside its check, that has a table for violations. Returns undefined if
 * there is none.
 */
export function sectionForViolations(template: Template): TemplateSection | undefined {
  const { gate, sections } = template;
  const isInGate = (section: TemplateSection | undefined): boolean =>
    section !== undefined && (section === gate?.section || isInGate(section.parent));
  return sections.find((section) => tablesIn(section.section.body).length > 0 && !isInGate(section));
}

/** Finds the tables for violations in a section. */
export const tablesIn = defineDerived((body: SectionBody): readonly Omit<ViolationTable, 'section'>[] => {
  const { blocks, heading, text } = body;
  const cell = (span: Span) => plainText(textOf(text, span));
  const tables: Omit<ViolationTable, 'section'>[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const headers = block.header.cells.map(({ prose }) => cell(prose.span));
    if (
      headers.length < 2 ||
      !(isAboutViolations(headers.join(' | ')) || aboutComplexity(heading?.title ?? ''))
    )
      continue;
    const rows = block.rows.filter((row) => {
      const [first, ...rest] = row.cells.map(({ prose }) => cell(prose.span));
      return (
        !hasPlaceholder(textOf(text, row.span)) &&
        !saysNothing(first ?? '') &&
        rest.some((value) => isReason(value))
      );
    });
    tables.push({ table: block, headers, rows });
  }
  return tables;
});
