/** Replaces what stands between the marks of a name. Throws where the text does not have both marks. */
export function replaceBetweenMarks(text: string, name: string, content: string): string;

/** Replaces the row of a release in the table of releases, or adds it above the others. */
export function withReleaseRow(text: string, release: string, cells: readonly string[]): string;
