/** Replaces the text between the marks of a name. Throws if the text lacks these marks. */
export function replaceBetweenMarks(text: string, name: string, content: string): string;

/** Replaces the row of a release in the table of releases, or adds it at the top. */
export function withReleaseRow(text: string, release: string, cells: readonly string[]): string;
