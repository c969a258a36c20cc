import type { ContextProblem } from './context-problem';
import type { Refusal } from './workspace';
import { isFault, notLoadedText, type ReadFault, type WorkspaceReader } from './workspace-reader';

/** No template or constitution is longer; parsing a longer one would block other requests. */
export const mostCharacters = 1_000_000;

/** Some programs begin UTF-8 files with it. */
export const byteOrderMark = '\ufeff';

/** The text of a file, or a problem; neither if the file does not exist. */
export interface ReadFile {
  readonly text?: string;
  /** Whether the file begins with a byte order mark, which `text` does not include. */
  readonly hasMark?: boolean;
  readonly problem?: ContextProblem;
}

/**
 * Reads a file that plans depend on. Never throws.
 * @param what The file's role, for messages: `plan template`, `constitution`.
 */
export function readFile(files: WorkspaceReader, uri: string, what: string): ReadFile {
  const text = files.text(uri);
  if (text === notLoadedText) return {};
  if (isFault(text)) {
    const refusal = refusals[text.refusal ?? 'none'];
    if (refusal) return { problem: { uri, message: `The ${what} ${uri} ${refusal}` } };
    return {
      problem: {
        uri,
        message: `The ${what} ${uri} cannot be read (${text.reason}). Check the file and its permissions.`,
      },
    };
  }
  if (text === undefined) return {};
  if (text.length > mostCharacters)
    return { problem: { uri, message: `The ${what} ${uri} ${refusals.large}` } };
  if (text.includes('\0'))
    return {
      problem: { uri, message: `The ${what} ${uri} is not text. Save it as ${formatOf(uri)} in UTF-8.` },
    };
  return text.startsWith(byteOrderMark) ? { text: text.slice(1), hasMark: true } : { text };
}

/** Describes a folder that cannot be listed. */
export function unlistedFolder(uri: string, { reason }: ReadFault): ContextProblem {
  return {
    uri,
    message: `The folder ${uri} cannot be read (${reason}). Check the folder and its permissions.`,
  };
}

const refusals: Readonly<Record<Refusal | 'none', string>> = {
  none: '',
  folder: 'cannot be read: it is a folder. Put a text file there.',
  irregular: 'cannot be read: it is a pipe or a device. Put a text file there.',
  large: 'is too large. Cut it to less than 1 MB of text.',
  outside: 'is a link that leads out of the project. Put the file itself there.',
};

function formatOf(uri: string): string {
  return /\.json$/i.test(uri) ? 'JSON' : 'Markdown';
}
