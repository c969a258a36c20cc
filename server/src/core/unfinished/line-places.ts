import { contains } from '../span';
import { isQuestion, surelyDemandsAction } from '../template/template-lines';
import type { Vocabulary } from '../template/vocabulary';
import { isMarked, readChoice } from './choice';
import { isKnownLine } from './known-words';
import type { FindInput, Place } from './place';
import { type Run, unitsOf } from './runs';
import { wording } from './wording';

/** What a line must have in it to be a question or an order, whether a template has it or not. */
const speaksUp = /[?？]|YOU MUST|ACTION REQUIRED/;

/** Words of ASCII with one space between them and no markup: `wording` changes nothing but the case. */
const bareWords = /^(?: ?[!-)+-[\]^a-}])*$/;

const lengths = new WeakMap<Vocabulary, ReadonlySet<number>>();

/** Whether a template may have a text, as far as is told without its wording. */
function mayBeKnown(raw: string, vocabulary: Vocabulary | undefined): boolean {
  if (!vocabulary) return false;
  let known = lengths.get(vocabulary);
  if (!known) {
    known = new Set([...vocabulary.choices.keys(), ...vocabulary.lines.keys()].map(({ length }) => length));
    lengths.set(vocabulary, known);
  }
  return known.has(raw.length) || !bareWords.test(raw);
}

/** Lines and values without brackets that still say what the template says there: questions, orders, alternatives. */
export function linePlaces(text: string, run: Run, input: FindInput): Place[] {
  const { vocabulary } = input;
  const places: Place[] = [];
  const units = unitsOf(text, run);
  const seen = new Set<number>();
  for (const unit of units) {
    if (units.length > 1) {
      // A line may be the value of a field or the whole run as well: it says the same each time.
      const where = unit.start * (text.length + 1) + unit.end;
      if (seen.has(where)) continue;
      seen.add(where);
    }
    if (unit.start >= unit.end || unit.end - unit.start > 600) continue;
    if (places.some(({ span }) => contains(span, unit) || contains(unit, span))) continue;
    const raw = text.slice(unit.start, unit.end);
    const base = () => {
      const label = run.fields.find(({ valueSpan }) => contains(valueSpan, unit))?.label ?? run.label;
      return { span: unit, text: raw.replace(/\s+/g, ' '), label, examples: [], whole: true };
    };
    if (!mayBeKnown(raw, vocabulary) && !speaksUp.test(raw)) continue;
    const key = wording(raw);
    const choice = vocabulary?.choices.get(key);
    if (choice && isMarked(raw) && !isMarked(choice.text)) continue;
    if (choice) {
      places.push({
        ...base(),
        kind: 'choice',
        form: 'value',
        words: readChoice(raw) ?? choice.words,
        slot: choice,
      });
      continue;
    }
    const line = vocabulary?.lines.get(key);
    const kind =
      line?.kind ??
      (isQuestion(raw) && isKnownLine(key)
        ? 'question'
        : run.kind === 'paragraph' && surelyDemandsAction(raw)
          ? 'instruction'
          : undefined);
    if (kind === 'question' && (run.kind !== 'item' || run.item?.checked !== undefined || run.item?.hasBody))
      continue;
    if (!kind) continue;
    const isValue = run.kind === 'cell' || run.fields.some(({ valueSpan }) => valueSpan.start === unit.start);
    if (kind === 'sentence' && !isValue) continue;
    places.push({
      ...base(),
      kind: kind === 'instruction' ? 'instruction' : 'placeholder',
      form: 'line',
      words: [],
      slot: line,
    });
  }
  return places;
}
