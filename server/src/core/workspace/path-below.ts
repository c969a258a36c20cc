import { URI } from 'vscode-uri';

/** The path of a file from a folder above it, with a slash in front, decoded; undefined when it is not below. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const base = URI.parse(folder).path.replace(/\/+$/, '');
  const { path } = URI.parse(uri);
  return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}
