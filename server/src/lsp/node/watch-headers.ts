/** No header is longer, and no message: V8 has no longer strings. */
const longestHeader = 8_192;
const longestMessage = 0x1fffffe8;

/**
 * Monitors a stream for the first message header without a valid length. The data behind it is unreadable, and the
 * library would wait forever.
 * @param onBroken Called once, with the reason.
 */
export function watchHeaders(stream: NodeJS.ReadableStream, onBroken: (reason: string) => void): void {
  let header = '';
  /** The number of bytes of the message still to come. */
  let rest = 0;
  const read = (chunk: Buffer) => {
    for (let at = 0; at < chunk.length; ) {
      if (rest > 0) {
        const length = Math.min(rest, chunk.length - at);
        rest -= length;
        at += length;
        continue;
      }
      // Headers are short, and their end may be in the next chunk.
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
