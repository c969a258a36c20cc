import { describe, expect, test } from 'vitest';
import { builtInTemplates, parsePlan } from '../../server/src/core';
import { readVocabulary } from '../../server/src/core/template/vocabulary';
import {
  isKnownComment,
  isKnownLine,
  isKnownToken,
  isKnownUsage,
  wordsToKnow,
} from '../../server/src/core/unfinished/known-words';

// Past the door: what a template knows is seen outside only as silence.

describe('the known words are up to date with', () => {
  test.each(builtInTemplates.map(({ id, schema }) => [id, schema]))('%s', (_id, schema) => {
    const words = wordsToKnow(readVocabulary(parsePlan(schema!)), true);
    expect(words.tokens.filter((token) => !isKnownToken(token))).toEqual([]);
    expect(words.lines.filter((line) => !isKnownLine(line))).toEqual([]);
    expect(words.comments.filter((comment) => !isKnownComment(comment))).toEqual([]);
    expect(words.usages.filter((usage) => !isKnownUsage(usage))).toEqual([]);
  });
});
