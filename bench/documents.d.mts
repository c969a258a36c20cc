/** The sizes that documents have names for, in characters. */
export const sizes: Readonly<Record<'10k' | '100k' | '1m' | '10m', number>>;

/** A plan of at least `length` characters; the same length and seed give the same text. */
export function writePlan(length: number, seed?: number): string;

/** Numbers in [0, 1), the same for the same seed. */
export function randomNumbers(seed: number): () => number;

/** Places in the middle of words of prose, spread over the whole text: line and character from 0. */
export function spotsIn(text: string, count: number, seed?: number): { line: number; character: number }[];
