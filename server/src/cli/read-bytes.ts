import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** No plan is larger, and this much fits in memory. */
const mostBytes = 100_000_000;

const buffer = Buffer.allocUnsafeSlow(1 << 20);

/**
 * Reads a regular file. Pipes and devices are not opened.
 * @returns The bytes, in memory that the next call may overwrite.
 * @throws If the file is unreadable, not regular, or larger than 100 MB.
 */
export function readBytes(path: string): Buffer {
  // Opening a device may have effects, so its type is checked first.
  refuseUnlessRegular(statSync(path));
  // The file may be a pipe by now; `O_NONBLOCK`, which Windows lacks, prevents waiting for it.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const about = fstatSync(file);
    refuseUnlessRegular(about);
    if (about.size > mostBytes) throw tooLarge();
    // Files of `/proc` have no size; `readFileSync` reads them to their end.
    if (about.size === 0 || about.size >= buffer.length) return readFileSync(file, null);
    let length = 0;
    while (length < about.size) {
      const read = readSync(file, buffer, length, about.size - length, length);
      if (read === 0) break;
      length += read;
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/**
 * Reads a pipe or device to its end, which is possible only once.
 * @throws If it is unreadable or longer than 100 MB.
 */
export async function readStream(path: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  const file = await open(path, 'r');
  try {
    for (;;) {
      const part = await readPart(file);
      if (part.length === 0) return Buffer.concat(parts);
      parts.push(part);
      length += part.length;
      if (length > mostBytes) throw tooLarge();
    }
  } finally {
    await file.close();
  }
}

async function readPart(file: FileHandle): Promise<Buffer> {
  for (;;) {
    try {
      const part = Buffer.allocUnsafe(65_536);
      const { bytesRead } = await file.read(part, 0, part.length, null);
      return part.subarray(0, bytesRead);
    } catch (error) {
      // Another process may have made the pipe non-blocking, and it has no data yet.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      await setTimeout(10);
    }
  }
}

/** Tells whether bytes are UTF-8 text. Text contains no NUL, but UTF-16 and binary files do. */
export function isText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}

/** Decodes bytes that are not UTF-8: as UTF-16 if a mark or zeros indicate it, otherwise one byte per character. */
export function guessText(bytes: Buffer): string {
  const [first, second] = bytes;
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  if (isBig)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
  return bytes.toString(isLittle ? 'utf16le' : 'latin1');
}

/** Returns the reason of a file error, without the path that Node appends. */
export function reasonOf(error: unknown): string {
  const { message, syscall } = error as NodeJS.ErrnoException;
  if (message === undefined) return String(error);
  return syscall === undefined ? message : message.replace(new RegExp(`, ${syscall}\\b[^]*$`), '');
}

function refuseUnlessRegular(about: { isFile(): boolean; isDirectory(): boolean }): void {
  if (about.isFile()) return;
  if (about.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
  throw new Error('it is a pipe or device, which is read only when it is named');
}

function tooLarge(): Error {
  return new Error('it is larger than 100 MB');
}
