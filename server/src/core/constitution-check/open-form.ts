import { spanIn } from '../document/section-place';
import { isDecision, readChoice } from '../placeholder/choice';
import { ownPrompts } from '../placeholder/own-prompts';
import { contains, type SectionSpan, textOf, trim } from '../span/span';
import { isOpenIn } from '../template/is-open-in';
import type { CheckItem, GateForm, Template } from '../template/template';
import { labelWording } from '../text/wording';
import { findGate } from './find-gate';
import type { GateItem, GateTable } from './gate';

/** The open places of a new item. A check reports every text in it as unfilled. */
export interface OpenForm {
  /** The prompt for the verdict: `[PASS / EXCEPTION]`. */
  readonly verdict: string;
  /** The prompt for the explanation: `[how this plan meets it]`. */
  readonly answer: string;
  /** The text after the name of a list item. */
  readonly value: string;
  /** The text below the heading of an item, without blank lines around it. */
  readonly body: string;
  /** Returns the template's open text for a column header or label; undefined if the template has none. */
  readonly partOf: (label: string) => string | undefined;
  /** The template's table, if its open item is a row. */
  readonly table: Pick<GateTable, 'headers' | 'nameColumn' | 'statusColumn'> | undefined;
}

/**
 * Reads the open form of a check's items from the template. Uses our own prompts if the template leaves nothing
 * open.
 *
 * @param demanded The item of the template to write; undefined for a principle.
 */
export function openFormOf(template: Template | undefined, demanded?: CheckItem): OpenForm {
  const model = template && modelIn(template, demanded);
  if (!template || !model) return formOf({});
  const { item } = model;
  const { text } = item.section.body;
  const isOpen = (part: string) => isOpenIn(template, part);
  if (item.kind === 'row') return formOfRow(item, isOpen);
  const value = textOf(text, trim(text, item.valueSpan));
  const parts = partsBelow(model, isOpen);
  const verdict = [...parts.values(), value].find((part) => isVerdict(part));
  if (item.kind === 'heading') {
    const whole = [...item.section.tree()].map((section) => section.body.text).join('');
    const body = textOf(whole, trim(whole, { start: item.labelSpan.end, end: item.span.end }));
    return formOf({ verdict, body: isOpen(body) ? body : undefined, parts });
  }
  // A checkbox with a question already shows that it is open.
  const asks = demanded && /[?？]\s*$/.test(value);
  const open = value.includes('\n') || !(asks || isOpen(value)) ? undefined : value;
  const answer = open !== undefined && /^\[[^[\]]*\]$/.test(open) && !isVerdict(open) ? open : undefined;
  return formOf({ verdict, answer, value: open, parts });
}

interface Known {
  readonly verdict?: string | undefined;
  readonly answer?: string | undefined;
  readonly value?: string | undefined;
  readonly body?: string | undefined;
  readonly parts?: ReadonlyMap<string, string>;
  readonly table?: GateTable | undefined;
}

function formOf({ verdict, answer, value, body, parts, table }: Known): OpenForm {
  const words = answer ?? ownPrompts.answer;
  const said = verdict ?? ownPrompts.verdict;
  return {
    verdict: said,
    answer: words,
    value: value ?? (verdict && answer ? `${verdict} - ${answer}` : words),
    body: body ?? `**Status**: ${said} - ${words}`,
    partOf: (label) => parts?.get(labelWording(label)),
    table,
  };
}

function formOfRow({ row, table }: GateItem, isOpen: (part: string) => boolean): OpenForm {
  const parts = new Map<string, string>();
  let verdict: string | undefined;
  let answer: string | undefined;
  if (!table) return formOf({ verdict, answer, parts, table });
  for (const [column, header] of table.headers.entries()) {
    const cell = row?.cells[column]?.prose.span;
    const text = cell && textOf(table.section.body.text, cell);
    if (column <= table.nameColumn || !text || !isOpen(text)) continue;
    parts.set(labelWording(header), text);
    if (column === table.statusColumn) verdict = text;
    else answer = text;
  }
  return formOf({ verdict, answer, parts, table });
}

interface Model {
  readonly item: GateItem;
  /** The items in its group. */
  readonly below: readonly GateItem[];
}

/** Finds the template's item to copy: the demanded one, else one with an open name, else one with an open value. */
function modelIn(template: Template, demanded: CheckItem | undefined): Model | undefined {
  const gate = findGate(template.document, template);
  const items = gate?.items.filter(({ aboutViolation, kind }) => !aboutViolation && kind !== 'text') ?? [];
  const form = template.gate?.form;
  const has = ({ section }: GateItem, span: SectionSpan) =>
    isOpenIn(template, textOf(section.body.text, span));
  const item = demanded
    ? items.findLast(({ section, span }) => contains(spanIn(template.document, section, span), demanded.span))
    : (items.find((each) => has(each, each.labelSpan)) ??
      items.find((each) => form && kinds[form].includes(each.kind) && has(each, each.valueSpan)));
  return item && { item, below: items.filter(({ group }) => group === item) };
}

const kinds: Readonly<Record<GateForm, readonly GateItem['kind'][]>> = {
  table: ['row'],
  checkboxes: ['checkbox'],
  bullets: ['item'],
  'nested-bullets': ['item'],
  headings: ['heading'],
  'status-lines': ['lead'],
  prose: [],
};

/** Collects the open values after the labels below an item: `- Status: PASS / FAIL`. */
function partsBelow({ below }: Model, isOpen: (part: string) => boolean): Map<string, string> {
  const parts = new Map<string, string>();
  for (const { label, section, valueSpan } of below) {
    const value = textOf(section.body.text, valueSpan);
    if (!value.includes('\n') && isOpen(value)) parts.set(labelWording(label), value);
  }
  return parts;
}

function isVerdict(text: string): boolean {
  const words = readChoice(text);
  return words !== undefined && isDecision(words);
}
