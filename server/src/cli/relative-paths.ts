import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Replaces `file:` URIs in a message by paths relative to `folder`. */
export function withRelativePaths(message: string, folder: string): string {
  return message.replace(/file:\/\/\/[^\s"'<>]*[^\s"'<>.,:;)]/g, (uri) => {
    try {
      return relative(folder, fileURLToPath(uri)).replaceAll('\\', '/') || '.';
    } catch {
      return uri;
    }
  });
}
