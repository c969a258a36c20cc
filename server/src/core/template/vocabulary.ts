import { isEmptyField } from '../document/is-empty-field';
import type { Field } from '../document/model';
import type { PlanDocument } from '../document/plan-document';
import type { Section } from '../document/section';
import { hasWord, lazyPattern, wordsOf } from '../language/compile-words';
import { blankKey, blanksIn } from '../placeholder/blanks';
import { isDecision, readChoice } from '../placeholder/choice';
import { examplesIn } from '../placeholder/placeholder-forms';
import { type Run, runsOf, runsOfRow, unitsOf } from '../placeholder/runs';
import { isFixedDiagram } from '../placeholder/signs/code-signs';
import { isStandingTitle } from '../placeholder/signs/words';
import { tableKey } from '../placeholder/table-key';
import { readTemplateChoice } from '../placeholder/template-choice';
import {
  asksForValue,
  asksThenOrders,
  demandsAction,
  isQuestion,
  standsForValue,
} from '../placeholder/template-lines';
import { promptParagraphs } from '../placeholder/template-prose';
import type { Slot, TemplateLine, Token, Vocabulary } from '../placeholder/vocabulary';
import type { Span } from '../span/span';
import { labelWording, wordCount, wording } from '../text/wording';
import { blankForm } from './blank-form';
import { type OpenSectionSlots, readSectionSlots } from './section-slots';
import { type TokenPlace, tokensInCode, tokensInRun } from './template-tokens';

/**
 * Reads the slots of a template from its text.
 *
 * @param others Further texts with slots. Spans of slots that occur only in them are offsets in these texts.
 */
export function readVocabulary(document: PlanDocument, others: readonly PlanDocument[] = []): Vocabulary {
  const reader = new VocabularyReader();
  for (const { sections } of [document, ...others])
    for (const section of sections) reader.readSection(section);
  return reader;
}

class VocabularyReader implements Vocabulary {
  readonly tokens = new Map<string, Token & { contexts: Set<string> }>();
  readonly choices = new Map<string, Slot>();
  readonly fields = new Map<string, Slot>();
  readonly lines = new Map<string, TemplateLine>();
  readonly comments = new Map<string, Slot>();
  readonly tables = new Map<string, readonly boolean[]>();
  readonly forms = new Map<string, readonly boolean[]>();
  readonly blanks = new Map<string, Slot>();
  readonly prose = new Map<string, Slot>();
  readonly headings = new Set<string>();
  readonly sections = new Map<string, OpenSectionSlots>();
  private section!: Section;

  readSection(section: Section): void {
    this.section = section;
    const { body } = section;
    readSectionSlots(section, this.sections);
    if (section.title) this.headings.add(labelWording(section.title));
    for (const run of runsOf(body)) this.readRun(run);
    for (const { prose } of promptParagraphs(section))
      this.prose.set(wording(this.textOf(prose.span)), this.slot(prose.span, section.title));
    for (const block of body.blocks) {
      if (block.kind === 'code' && !isFixedDiagram(body, block))
        for (const place of tokensInCode(body.text, block)) this.addToken(place, '');
      else if (block.kind === 'comment') this.readComment(block.span);
      else if (block.kind === 'table') {
        const header = block.header.cells.map(({ prose }) => this.textOf(prose.span));
        const wanted = header.map(() => false);
        for (const index of block.rows.keys()) {
          for (const [column, run] of runsOfRow(body, block, index).entries())
            if (this.readRun(run)) wanted[column] = true;
        }
        this.tables.set(tableKey(header), wanted);
        const form = blankForm(body.text, block);
        if (form) this.forms.set(tableKey(header), form);
      }
    }
  }

  /** Reads the slots of a run. Tells whether it has any. */
  private readRun(run: Run): boolean {
    if (run.sample) return false;
    const { text } = this.section.body;
    const places = tokensInRun(text, run);
    for (const place of places) this.addToken(place, labelAt(run, place.span));
    const units = run.span.start < run.span.end ? unitsOf(text, run) : [];
    const blanks = blanksIn(text, run);
    for (const { label, span } of blanks) this.blanks.set(blankKey(label), this.slot(span, label));
    let open = places.length + blanks.length > 0;
    for (const unit of units) open = this.readUnit(run, unit) || open;
    for (const [at, field] of run.fields.entries()) {
      const empty = isEmptyField(field, run.fields[at + 1]);
      const slotted = places.find(
        ({ span }) => span.start === field.valueSpan.start || within(span, field.valueSpan),
      );
      if ((empty && !run.item?.hasBody && !this.introducesSections(run, field)) || slotted) {
        const token = slotted && this.tokens.get(wording(this.textOf(slotted.span)));
        const key = labelWording(field.label);
        if (!this.fields.has(key))
          this.fields.set(key, {
            ...this.slot(field.labelSpan, field.label),
            words: token?.words ?? [],
            examples: token?.examples ?? [],
          });
      }
    }
    return open;
  }

  private readUnit(run: Run, unit: Span): boolean {
    const raw = this.textOf(unit);
    const words = /^[[［【]/.test(raw) ? undefined : readChoice(raw);
    const asked = run.kind === 'item' && unit.end === run.span.end && /[:：]\s*$/.test(raw);
    const label = labelAt(run, unit);
    if (
      words &&
      run.kind !== 'heading' &&
      !isLegend(label) &&
      !this.isNameInCode(run, unit) &&
      (isDecision(words) || (asked && words.length > 2))
    ) {
      this.choices.set(wording(raw), { ...this.slot(unit, label), words });
      return true;
    }
    const field = run.fields.find((candidate) => candidate.valueSpan.start === unit.start);
    const kind =
      run.item?.checked === undefined &&
      !run.item?.hasBody &&
      (run.kind === 'item' ? isQuestion(raw) || asksThenOrders(raw) : field && asksThenOrders(raw))
        ? 'question'
        : demandsAction(raw) && wordCount(raw) >= 3 && run.kind !== 'heading'
          ? 'instruction'
          : run.item?.checked === undefined &&
              (((field || run.kind === 'cell') && standsForValue(raw)) ||
                (field && run.kind === 'paragraph' && asksForValue(raw)))
            ? 'sentence'
            : undefined;
    if (!kind || (kind === 'question' && isStandingTitle(labelWording(this.section.title)))) return false;
    const key = wording(raw);
    if (!this.lines.has(key) || kind === 'sentence') this.lines.set(key, { ...this.slot(unit, label), kind });
    return kind !== 'instruction';
  }

  /** Tells whether a plain sentence with a final colon introduces the sub-sections: `In these two steps:`. */
  private introducesSections(run: Run, { label, labelSpan, strong }: Field): boolean {
    const { body, children } = this.section;
    return (
      !strong &&
      run.kind === 'paragraph' &&
      children.length > 0 &&
      wordCount(label) >= 3 &&
      body.text.slice(labelSpan.end).trim() === ''
    );
  }

  /** Tells whether a label is a name in code, so that the text after it lists the possible values of a file. */
  private isNameInCode(run: Run, unit: Span): boolean {
    const field = run.fields.find(({ valueSpan }) => within(unit, valueSpan));
    return field !== undefined && /^`[^`]+`\s*[:：]$/.test(this.textOf(field.labelSpan));
  }

  private addToken({ span, whole, context, usage }: TokenPlace, label: string): void {
    const slot = this.slot(span, label);
    const key = wording(slot.text);
    const known = this.tokens.get(key);
    const contexts = known?.contexts ?? new Set<string>();
    for (const part of whole ? [] : context) contexts.add(part);
    this.tokens.set(key, {
      ...(known ?? slot),
      whole: whole || known?.whole === true,
      contexts,
      usage: usage && known?.usage !== false,
    });
  }

  private readComment(span: Span): void {
    const inner = this.textOf(span).replace(/^<!--|-->$/g, '');
    if (instructs(inner)) this.comments.set(wording(inner), this.slot(span, ''));
  }

  private slot(span: Span, label: string): Slot {
    const text = this.textOf(span).replace(/\s+/g, ' ');
    const inner = text.slice(1, -1);
    return {
      text,
      span: this.section.at(span),
      label,
      words: readTemplateChoice(text) ?? [],
      examples: examplesIn(inner),
    };
  }

  private textOf(span: Span): string {
    return this.section.body.text.slice(span.start, span.end);
  }
}

/** Matches labels of legends, whose words are not a choice. */
const isLegend = hasWord('legendWords');

function labelAt(run: Run, span: Span): string {
  return run.fields.find(({ valueSpan }) => within(span, valueSpan))?.label ?? run.label;
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Matches text about the origin of a template. */
const tellsProvenance = hasWord('provenanceWords');
/** Matches an order to the author. */
const request = lazyPattern(
  () =>
    String.raw`${wordsOf('requestWords')}|(?:^|[.!?;:,]|${wordsOf('andWords', 'thenWords')}|\n\s*[-*\d.]+)\s*${wordsOf('commentOrders')}`,
);

/**
 * Tells whether a comment instructs the author. Comments for tools do not count, nor does the guidance of
 * built-in templates, which only hovers show.
 */
function instructs(comment: string): boolean {
  if (wordCount(comment) < 4 || directive.test(comment) || imprint(comment).test(comment)) return false;
  return !tellsProvenance(comment) || request(comment).test(comment);
}

const directive =
  /^\s*(?:guidance:|markdownlint|prettier|eslint|planwright|cspell|vale|toc\b|begin\b|end\b|start\b|speckit\b|manual additions)/i;
const imprint = lazyPattern(() => String.raw`\bspdx-|${wordsOf('imprintWords')}|^\s*(?:template )?version\b`);
