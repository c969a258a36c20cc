import type { Row, SectionBody, Table } from '../document/model';
import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import { hasWord } from '../language/compile-words';
import { plainText } from '../markdown/plain-text';
import { defineDerived } from '../query';
import { type Span, textOf } from '../span/span';
import { isAboutViolations } from '../template/gate-title';
import { hasPlaceholder } from '../template/placeholder-form';
import type { Template, TemplateSection } from '../template/template';
import { isReason, saysNothing } from './is-reason';

/** A table in which a plan justifies what it breaks. */
export interface ViolationTable {
  readonly section: Section;
  readonly table: Table;
  readonly headers: readonly string[];
  /** The rows that somebody wrote: neither examples nor a mere "none". */
  readonly rows: readonly Row[];
}

/** Titles of places where a plan tells why it is more complex than it should be. */
const aboutComplexity = hasWord('complexityWords');

/** Whether a section is the place for violations, as its heading says. */
export function isAboutReasons(title: string): boolean {
  return aboutComplexity(title) || isAboutViolations(title);
}

/** The tables, anywhere in a plan, whose headers speak of violations or justification. */
export function violationTables(plan: PlanDocument): ViolationTable[] {
  return plan.bodies.flatMap((body, index) =>
    tablesIn(body).map((table) => ({ section: plan.section(index)!, ...table })),
  );
}

/** The section of a template that has a table for violations, outside of its check; undefined where it has none. */
export function sectionForViolations(template: Template): TemplateSection | undefined {
  const { gate, sections } = template;
  const isInGate = (section: TemplateSection | undefined): boolean =>
    section !== undefined && (section === gate?.section || isInGate(section.parent));
  return sections.find((section) => tablesIn(section.section.body).length > 0 && !isInGate(section));
}

/** The tables for violations in a section. */
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
