import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A message with the paths of files, from the working folder, in the place of their `file:` URIs. */
export function withRelativePaths(message: string): string {
  return message.replace(/file:\/\/\/[^\s"'<>]*[^\s"'<>.,:;)]/g, (uri) => {
    try {
      return relative('.', fileURLToPath(uri)).replaceAll('\\', '/') || '.';
    } catch {
      return uri;
    }
  });
}
