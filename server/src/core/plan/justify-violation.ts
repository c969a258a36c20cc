import { findGate } from '../constitution-check/find-gate';
import type { GateItem } from '../constitution-check/gate';
import { lineEndOf } from '../constitution-check/insert-gate-item';
import {
  sectionForViolations,
  tablesIn,
  type ViolationTable,
  violationTables,
} from '../constitution-check/violation-tables';
import type { Fix } from '../document/finding';
import { type PlanDocument, parsePlan } from '../document/plan-document';
import { spanIn } from '../document/section-place';
import { hasWord } from '../language/compile-words';
import { plainText } from '../markdown/plain-text';
import { ownPrompts } from '../placeholder/own-prompts';
import { contains, type DocumentSpan, textOf, touches } from '../span/span';
import { isOpenIn } from '../template/is-open-in';
import type { Template, TemplateSection } from '../template/template';
import { snippetText } from '../text/snippet';
import { labelWording } from '../text/wording';
import { insertionOf } from './insert-section';
import type { PlanContext } from './plan-context';
import { admittedItems, deletedPlaceForReasons, hasRowFor } from './violations';

/**
 * The fix that gives an item a row where violations are justified: in the plan's table, or in the template's section, which
 * it inserts when the plan deleted it. The row's other cells are open places.
 *
 * @returns undefined where neither the plan nor the template has a table for it.
 */
export function rowForViolation(plan: PlanDocument, context: PlanContext, item: GateItem): Fix | undefined {
  const { template } = context;
  const [table] = violationTables(plan);
  if (table) return addRow(plan, table, template, item);
  const section = deletedPlaceForReasons(plan, template);
  return section && template ? insertPlace(plan, template, section, item) : undefined;
}

/** The fixes for the status at an offset or selection: a row for each admitted violation there that has none. */
export function violationFixesAt(plan: PlanDocument, context: PlanContext, span: DocumentSpan): Fix[] {
  const gate = findGate(plan, context.template);
  if (!gate) return [];
  return admittedItems(gate)
    .filter(({ section, statusSpan }) => {
      const status = statusSpan && spanIn(plan, section, statusSpan);
      return status && (contains(span, status) || touches(status, span.start));
    })
    .filter((item) => !hasRowFor(plan, gate, context, item))
    .flatMap((item) => rowForViolation(plan, context, item) ?? []);
}

function addRow(
  plan: PlanDocument,
  { headers, rows, section, table }: ViolationTable,
  template: Template | undefined,
  item: GateItem,
): Fix {
  // Below a header without rows stands the line that makes it a table.
  const at = section.at(rows.at(-1)?.span ?? table.span).end;
  const [subject = '', ...others] = cellsFor(item, headers, template);
  const cells = others.map((cell, index) =>
    cell ? `\${${index + 1}:${snippetText(cell)}}` : `$${index + 1}`,
  );
  return {
    title: `Add a row for it to the table "${headers[0]}"`,
    edits: [
      {
        span: { start: at, end: at },
        newText: `${lineEndOf(plan.text)}| ${[snippetText(subject), ...cells].join(' | ')} |`,
        snippet: true,
      },
    ],
    safe: false,
    preferred: true,
  };
}

function insertPlace(plan: PlanDocument, template: Template, section: TemplateSection, item: GateItem): Fix {
  const { offset, snippet } = insertionOf(plan, template, section, (text) => withRow(text, template, item));
  return {
    title: `Insert the section "${section.title}" with a row for it`,
    edits: [{ span: { start: offset, end: offset }, newText: snippet, snippet: true }],
    safe: false,
    preferred: true,
  };
}

/** A section's text with one row in its table for violations instead of the template's examples. */
function withRow(text: string, template: Template, item: GateItem): string {
  for (const section of parsePlan(text).sections)
    for (const { headers, table } of tablesIn(section.body)) {
      const row = `| ${cellsFor(item, headers, template).join(' | ')} |`;
      const [first] = table.rows;
      const last = table.rows.at(-1);
      if (!first || !last) {
        const { end } = section.at(table.span);
        return `${text.slice(0, end)}\n${row}${text.slice(end)}`;
      }
      return text.slice(0, section.at(first.span).start) + row + text.slice(section.at(last.span).end);
    }
  return text;
}

const isAlternative = hasWord('alternativeWords');

/** The item's name, and what the template has open below the other headers, else our own prompts. */
function cellsFor(item: GateItem, headers: readonly string[], template: Template | undefined): string[] {
  const given = openCells(template);
  return headers.map((header, column) => {
    if (column === 0) return plainText(item.label).replace(/(?<!\\)\|/g, '\\|');
    const open = given.get(labelWording(header));
    if (open) return open;
    if (column === 1) return ownPrompts.violation;
    return isAlternative(header) ? ownPrompts.alternative : '';
  });
}

/** Returns the open cells of the template's table for violations, by header. */
function openCells(template: Template | undefined): Map<string, string> {
  const cells = new Map<string, string>();
  const body = template && sectionForViolations(template)?.section.body;
  if (!template || !body) return cells;
  for (const { headers, table } of tablesIn(body))
    for (const [column, header] of headers.entries()) {
      const cell = table.rows[0]?.cells[column]?.prose.span;
      const text = cell ? textOf(body.text, cell) : '';
      if (isOpenIn(template, text)) cells.set(labelWording(header), text);
    }
  return cells;
}
