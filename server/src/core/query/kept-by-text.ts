import { copyOf } from '../text/copy-of';

/**
 * Keeps what `make` makes of a text, for texts that come again with every keystroke. All of it is dropped when it has
 * become too much; what is kept is shared, so it must not be changed.
 *
 * @param make Must depend on the text alone.
 */
export function keptByText<Made>(make: (text: string) => Made, most = 4_000): (text: string) => Made {
  const kept = new Map<string, Made>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const own = copyOf(text);
    const made = make(own);
    if (kept.size >= most) kept.clear();
    kept.set(own, made);
    return made;
  };
}
