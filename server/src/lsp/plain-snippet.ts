const tokens = /\\([\\$},|])|\$\{\d+\|((?:\\.|[^|\\])*)\|\}|(\$\{\d+:)|\$\{\d+\}|\$\d+|\}/g;

/**
 * The text that a snippet in the syntax of LSP starts out as: of each tab stop its default or first choice, for editors
 * and edits that know no tab stops.
 */
export function plainSnippet(snippet: string): string {
  // How many `${n:` are open: what they hold is kept, and only their closing braces go.
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
