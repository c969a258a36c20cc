/** Longer than any header; and more than any message: V8 has no longer strings. */
const longestHeader = 8_192;
const longestMessage = 0x1fffffe8;

/**
 * Reads along where messages begin and end on a stream, and tells of the first header that says no length. Nothing behind
 * it can be understood, and the library would wait for ever.
 *
 * @param onBroken Told what is wrong, once.
 */
export function watchHeaders(stream: NodeJS.ReadableStream, onBroken: (reason: string) => void): void {
  let header = '';
  /** How much of the message is still to come. */
  let rest = 0;
  const read = (chunk: Buffer) => {
    for (let at = 0; at < chunk.length; ) {
      if (rest > 0) {
        const length = Math.min(rest, chunk.length - at);
        rest -= length;
        at += length;
        continue;
      }
      // A header is short, and its end may lie in two chunks.
      const before = header.length;
      header += chunk.toString('latin1', at, at + longestHeader + 1);
      const end = header.indexOf('\r\n\r\n');
      const problem =
        end < 0 ? (header.length > longestHeader ? 'has no end' : undefined) : problemOf(header);
      if (problem !== undefined) {
        stream.off('data', read);
        return onBroken(`A message's header ${problem}.`);
      }
      if (end < 0) return;
      rest = Number(lengthIn(header));
      at += end + 4 - before;
      header = '';
    }
  };
  stream.on('data', read);
}

function problemOf(header: string): string | undefined {
  const length = lengthIn(header);
  if (length === undefined) return 'lacks a Content-Length';
  if (!/^\d+$/.test(length) || Number(length) > longestMessage)
    return `has no valid Content-Length: ${length}`;
  return undefined;
}

function lengthIn(header: string): string | undefined {
  const end = header.indexOf('\r\n\r\n');
  return /^content-length:[ \t]*(.{0,40}?)[ \t]*$/im.exec(header.slice(0, end))?.[1];
}
