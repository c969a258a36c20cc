/** More than the projects that anybody has open; what falls out is merely read again. */
const mostKept = 50;

/**
 * Keeps what was read from files, by URI, for as long as their text stays the same.
 *
 * @param read Makes the result. Must depend on its argument alone.
 */
export function keepParsed<File extends { readonly uri: string; readonly text: string }, Result>(
  read: (file: File) => Result,
): (file: File) => Result {
  const kept = new Map<string, { text: string; result: Result }>();
  return (file) => {
    // A file may come from several layers, and the result tells which.
    const { text, ...rest } = file;
    const key = JSON.stringify(rest);
    const before = kept.get(key);
    if (before?.text === text) return before.result;
    const result = read(file);
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, { text, result });
    return result;
  };
}
