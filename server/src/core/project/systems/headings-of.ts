import { closesFence, type Fence, fenceAt } from '../../markdown/plain/fences';

const headingOrFence = /^( {0,3})(?:#{1,6}[ \t]|`{3}|~{3})[^\r\n]*/gm;

/**
 * Lists the ATX headings of a text outside code fences. Must not import remark.
 * @returns The line of each heading from its `#` on, trimmed.
 */
export function headingsOf(text: string): string[] {
  const headings: string[] = [];
  let fence: Fence | undefined;
  for (const [line, indent = ''] of text.matchAll(headingOrFence)) {
    if (fence) {
      if (closesFence(fence, line, 0, line.length)) fence = undefined;
    } else if (line.startsWith('#', indent.length)) headings.push(line.trim());
    else fence = fenceAt(line, indent.length, line.length);
  }
  return headings;
}
