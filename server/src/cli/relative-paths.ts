import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A message with the paths of files, from `folder`, in the place of their `file:` URIs. */
export function withRelativePaths(message: string, folder: string): string {
  return message.replace(/file:\/\/\/[^\s"'<>]*[^\s"'<>.,:;)]/g, (uri) => {
    try {
      return relative(folder, fileURLToPath(uri)).replaceAll('\\', '/') || '.';
    } catch {
      return uri;
    }
  });
}
