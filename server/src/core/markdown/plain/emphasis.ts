import type { Mark } from '../tree/tree';
import { type CharacterClass, punctuation } from './characters';
import { giveUp } from './unsure';

/** A run of `*` or `_`. It shrinks as its characters are used for marks. */
interface Run {
  readonly marker: number;
  start: number;
  end: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The search for an opener is quadratic in the number of runs, so a paragraph with more runs goes to remark. */
const most = 200;

const asterisk = 0x2a;

/** Offsets, end exclusive. */
export type Stretch = readonly [start: number, end: number];

/** Matches the delimiter runs of a paragraph to strong and emphasis: CommonMark 6.2, as micromark implements it. */
export class Emphasis {
  private readonly runs: Run[] = [];

  /** @param markers Receives the stretches that are delimiters. */
  constructor(private readonly markers?: Stretch[]) {}

  get count(): number {
    return this.runs.length;
  }

  /** Adds a run; `before` and `after` are the classes of the characters around it. */
  add(run: Pick<Run, 'marker' | 'start' | 'end'>, before: CharacterClass, after: CharacterClass): void {
    const { marker, start, end } = run;
    if (this.runs.length === most) giveUp();
    const left = after === 0 || (after === punctuation && before !== 0);
    const right = before === 0 || (before === punctuation && after !== 0);
    const opens = marker === asterisk ? left : left && (before !== 0 || !right);
    const closes = marker === asterisk ? right : right && (after !== 0 || !left);
    this.runs.push({ marker, start, end, opens, closes });
  }

  /** Matches the runs from index `first` on, removes them, and adds their marks to `marks`. */
  match(first: number, marks: Mark[]): void {
    const runs = this.runs;
    for (let at = first; at < runs.length; at++) {
      const closer = runs[at];
      if (!closer?.closes) continue;
      const opening = this.openerOf(closer, at, first);
      const opener = opening < 0 ? undefined : runs[opening];
      if (!opener) continue;
      const strong = opener.end - opener.start > 1 && closer.end - closer.start > 1;
      const used = strong ? 2 : 1;
      const span = { start: opener.end - used, end: closer.start + used };
      marks.push({ kind: strong ? 'strong' : 'emphasis', span });
      this.markers?.push([span.start, opener.end], [closer.start, span.end]);
      opener.end -= used;
      closer.start += used;
      // Runs between opener and closer match nothing any more. The rest of the closer may close again.
      const kept = opener.start < opener.end ? opening + 1 : opening;
      const rest = closer.start < closer.end ? at : at + 1;
      runs.splice(kept, rest - kept);
      at = kept - 1;
    }
    while (runs.length > first) runs.pop();
  }

  private openerOf(closer: Run, at: number, first: number): number {
    const length = closer.end - closer.start;
    for (let index = at - 1; index >= first; index--) {
      const run = this.runs[index];
      if (!run?.opens || run.marker !== closer.marker) continue;
      const together = run.end - run.start + length;
      if ((run.closes || closer.opens) && length % 3 !== 0 && together % 3 === 0) continue;
      return index;
    }
    return -1;
  }
}
