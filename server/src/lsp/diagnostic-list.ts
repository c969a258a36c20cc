import type { Diagnostic, Range } from 'vscode-languageserver';

/**
 * The diagnostics of a section at the line where it begins. Most of a long list is what it was in the list before: whoever
 * works something out of a group can keep that with it.
 */
export class DiagnosticGroup {
  /** Lines counted from the document's first. */
  readonly items: readonly Diagnostic[];
  /** What whoever writes them keeps: the same as they go out. */
  encoded: Uint8Array | undefined;

  /**
   * @param inSection The same, lines counted from the section's first.
   * @param line The section's first line, from 0.
   */
  constructor(
    private readonly inSection: readonly Diagnostic[],
    readonly line: number,
  ) {
    this.items = inSection.map((diagnostic) => ({ ...diagnostic, range: moved(diagnostic.range, line) }));
  }

  /** The items in JSON, a comma between two. */
  toJson(): string {
    let rests = knownRests.get(this.inSection);
    if (!rests) {
      rests = this.inSection.map(({ range: _, ...rest }) => JSON.stringify(rest).slice(1));
      knownRests.set(this.inSection, rests);
    }
    let json = '';
    for (let index = 0; index < rests.length; index++) {
      const { end, start } = this.items[index]!.range;
      if (index > 0) json += ',';
      json += `{"range":{"start":{"line":${start.line},"character":${start.character}},"end":{"line":${end.line},"character":${end.character}}},${rests[index]!}`;
    }
    return json;
  }
}

/** What the JSON of each diagnostic says behind its range, and so wherever it stands. */
const knownRests = new WeakMap<readonly Diagnostic[], readonly string[]>();

const known = new WeakMap<readonly Diagnostic[], readonly DiagnosticGroup[]>();

/** All items of groups as the list that goes out. */
export function listOf(groups: readonly DiagnosticGroup[]): Diagnostic[] {
  const list: Diagnostic[] = [];
  for (const { items } of groups) for (const item of items) list.push(item);
  known.set(list, groups);
  return list;
}

/** What `listOf` made a list of; undefined for any other. */
export function groupsOf(list: readonly Diagnostic[]): readonly DiagnosticGroup[] | undefined {
  return known.get(list);
}

/** A range so many lines further down. */
export function moved({ end, start }: Range, by: number): Range {
  return {
    start: { line: start.line + by, character: start.character },
    end: { line: end.line + by, character: end.character },
  };
}
