import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { transform } from 'esbuild';
import { describe, expect, test } from 'vitest';

const core = join(import.meta.dirname, '../../server/src/core');

/** Files of the core that may have letters beyond ASCII in their code, each with the reason. */
const excepted: Readonly<Record<string, string>> = {
  'constitution/numeral.ts': 'the digits of Chinese, and the sign of "number"',
  'feature/feature-folder.ts': 'letters that a folder name spells in ASCII',
  'document/read-date.ts': 'the signs of year, month and day',
  'rules/deferred-decision.ts': 'an example in the text of the rule',
  'unfinished/question-titles.ts': 'last letters of questions, asked before their words',
  'placeholder/signs/stand-ins.ts': 'letters and signs that stand for the digits of a date',
};

/** The letters beyond ASCII in the strings, templates and patterns of TypeScript code. Comments do not count. */
async function lettersIn(code: string): Promise<string> {
  const bare = await transform(code, { loader: 'ts', charset: 'utf8', legalComments: 'none' });
  return [...bare.code.matchAll(/(?![A-Za-z])\p{L}/gu)].join('');
}

async function filesWithLetters(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of await readdir(core, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    const name = relative(core, path).replaceAll('\\', '/');
    if (!name.endsWith('.ts') || name.startsWith('language/')) continue;
    if ((await lettersIn(await readFile(path, 'utf8'))) !== '') found.push(name);
  }
  return found.sort();
}

describe('Words of natural languages', () => {
  test('stand in core/language alone: no other file of the core has letters beyond ASCII, but these', async () => {
    expect(await filesWithLetters()).toEqual(Object.keys(excepted).sort());
  });

  test.each([
    ['a string', 'export const word = "erfüllt";', 'ü'],
    ['an escaped string', String.raw`export const word = '\u00fc';`, 'ü'],
    ['a template', 'export const word = `${1}оценка`;', 'оценка'],
    ['a pattern', 'export const word = /^条$/u;', '条'],
  ])('are found in %s', async (_where, code, letters) => {
    expect(await lettersIn(code)).toBe(letters);
  });

  test('may stand in comments', async () => {
    expect(await lettersIn('/** „Erfüllt“ */\nexport const sign = "✅"; // 条')).toBe('');
  });
});
