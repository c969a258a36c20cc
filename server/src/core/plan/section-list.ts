import type { Starts } from '../text/starts';
import type { SectionBody } from './model';
import { Section } from './section';
import type { SectionTree } from './section-tree';

/** The sections of a document. Each is made when it is first asked for: with a letter typed, all of a long one's are others. */
export class SectionList {
  private readonly made: Section[] = [];
  private complete = false;

  constructor(
    readonly bodies: readonly SectionBody[],
    readonly starts: Starts,
    readonly tree: SectionTree,
  ) {}

  /** The section at an index; undefined where there is none. */
  at(index: number): Section | undefined {
    if (index < 0 || index >= this.bodies.length) return undefined;
    this.made[index] ??= new Section(this, index);
    return this.made[index];
  }

  all(): readonly Section[] {
    if (!this.complete) for (let index = 0; index < this.bodies.length; index++) this.at(index);
    this.complete = true;
    return this.made;
  }
}
