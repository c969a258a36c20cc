const tokens = /\\([\\$},|])|\$\{\d+\|((?:\\.|[^|\\])*)\|\}|(\$\{\d+:)|\$\{\d+\}|\$\d+|\}/g;

/**
 * Converts an LSP snippet to its initial text, with the default or first choice of each tab stop, for clients and edits
 * without tab stops.
 */
export function plainSnippet(snippet: string): string {
  // The number of open `${n:`. Their contents stay, and their closing braces are removed.
  let open = 0;
  return snippet.replace(tokens, (token, escaped?: string, choices?: string, start?: string) => {
    if (escaped !== undefined) return escaped;
    if (choices !== undefined) return firstOf(choices);
    if (token === '}' && open === 0) return token;
    if (start !== undefined) open++;
    else if (token === '}') open--;
    return '';
  });
}

function firstOf(choices: string): string {
  return (/^(?:\\.|[^,\\])*/.exec(choices)?.[0] ?? '').replace(/\\(.)/g, '$1');
}
