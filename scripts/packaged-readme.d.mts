/** Returns the README for the extension page. */
export function packagedReadme(readme: string): string;
