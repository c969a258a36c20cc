import { alternativesOf, lazyPattern, wordsOf } from '../language/compile-words';
import type { Span } from '../span/span';

/** A version of the constitution that a text cites. */
export interface CitedVersion {
  /** The version without a leading `v`, such as `2.1.1`. */
  readonly version: string;
  /** The version as written, with its `v`, as offsets in the text. */
  readonly span: Span;
}

const form = lazyPattern(
  () =>
    String.raw`${wordsOf('constitutions')}[\s*_\x60:：,(（–—-]{0,6}(?:${alternativesOf('versionWords')}[\s*_\x60:：.]{0,4}v?\d{1,4}(?:\.\d{1,4}){1,2}|v?\d{1,4}\.\d{1,4}\.\d{1,4})(?![\p{L}\p{N}]|\.\d)`,
  'giu',
);
const version = /v?\d+(?:\.\d+){1,2}$/i;

/** Finds the versions of the constitution that a text cites, as in "Based on Constitution v2.1.1". */
export function findCitedVersions(text: string): CitedVersion[] {
  return [...text.matchAll(form(text))].flatMap(({ 0: whole, index }) => {
    const written = version.exec(whole);
    if (!written) return [];
    const end = index + whole.length;
    return { version: written[0].replace(/^v/i, ''), span: { start: index + written.index, end } };
  });
}
