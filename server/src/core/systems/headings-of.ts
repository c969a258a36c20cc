/**
 * The ATX headings of a text, those in code fences left out. Kept free of the Markdown parser.
 *
 * @returns Each heading's line from its marks on, without white space around it.
 */
export function headingsOf(text: string): string[] {
  const headings: string[] = [];
  let fence: string | undefined;
  for (const [line] of text.matchAll(/^ {0,3}(?:#{1,6}[ \t][^\r\n]*|`{3,}|~{3,})/gm)) {
    const mark = line.trimStart();
    if (mark.startsWith('#')) {
      if (!fence) headings.push(mark);
    } else if (!fence) fence = mark;
    else if (mark.startsWith(fence)) fence = undefined;
  }
  return headings;
}
