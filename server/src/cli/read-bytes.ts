import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** Longer than any plan, and short enough to be held in memory. */
const mostBytes = 100_000_000;

const buffer = Buffer.allocUnsafeSlow(1 << 20);

/**
 * Reads a regular file. A pipe or device is not opened, and not waited for.
 *
 * @returns The bytes. They stand in memory that the next call may use again.
 * @throws when the file cannot be read, is no regular file, or is larger than 100 MB.
 */
export function readBytes(path: string): Buffer {
  // Opening a device may do something, so its kind is looked at first.
  refuseUnlessRegular(statSync(path));
  // `O_NONBLOCK` (no such flag on Windows): the file may have become a pipe meanwhile.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const about = fstatSync(file);
    refuseUnlessRegular(about);
    if (about.size > mostBytes) throw tooLarge();
    if (about.size >= buffer.length) return readFileSync(file, null);
    return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(file);
  }
}

/**
 * Reads a pipe or device to its end, which can be done once.
 *
 * @throws when it cannot be read, or goes on after 100 MB.
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
      // A pipe that somebody else made non-blocking, and that holds nothing yet.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      await setTimeout(10);
    }
  }
}

/** Whether bytes are text in UTF-8. Text holds no NUL: UTF-16 and binary files do. */
export function isText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}

/**
 * What bytes say that are not UTF-8, as far as it can be told: UTF-16 by its mark or by its zeros, else one byte a letter.
 */
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

/** Why a file could not be read or written, without the path that Node puts behind it. */
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
