import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { normalPath, pathProblem } from '../../client/src/commands/plan-path';
import { plainMessage } from '../../client/src/plain-message';

const folder = fileURLToPath(new URL('../../client/src/', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(`${folder}${path}`, 'utf8') }));

/** How VS Code finds links in messages, prompts and the status: its patterns in 1.100 and 1.139, joined. */
const liveLink = /\[([^\]]+)\]\([^)]+\)/;

describe('A text in a message of VS Code', () => {
  it.for([
    '[Install](command:workbench.action.terminal.sendSequence?%7B%22text%22%3A%22id%5Cn%22%7D) first',
    '[x](https://evil.example)',
    '[x](file:///etc/passwd "title")',
    '[[a](command:x)](command:y)',
    '[a]\u200b[b](command:x)',
    '[a]\u0000(command:x)',
    '[a]\n(command:x)',
  ])('has no live link: %j', (text) => {
    expect(plainMessage(text)).not.toMatch(liveLink);
  });

  it('shows what nobody would see', () => {
    expect(plainMessage('a\u001b[31mb\u202ec\nd')).toBe('a\\u001b[31mb\\u202ec d');
    expect(plainMessage('$(check) PASS')).toBe('$ (check) PASS');
  });

  it.for([
    'specs/001-x/plan.md exists already. It was opened, and nothing in it was changed.',
    'There is no template "x". Choose one of: a, b (c) [d].',
    'プロジェクト – naïve — “quoted” 👩‍💻 שלום',
  ])('stays as it is: %s', (text) => {
    expect(plainMessage(text)).toBe(text);
  });
});

describe('The source of the client', () => {
  it('shows messages through one module', () => {
    const shows = /\bshow(?:Information|Warning|Error)Message\b|\bwithProgress\b|\bsetStatusBarMessage\b/;
    const places = sources.filter(({ text }) => shows.test(text)).map(({ path }) => path);
    expect(places).toEqual(['messages.ts']);
    const calls = [...textOf('messages.ts').matchAll(/vscode\.window\.\w+\(([^,]*)/g)].map(
      ([, first]) => first,
    );
    expect(calls).toHaveLength(4);
    expect(new Set(calls)).toEqual(new Set(['plainMessage(message)']));
  });

  // The texts of lists, prompts and the status, where VS Code looks for links or icons.
  it('makes every text of a list, a prompt or the status plain that is not its own', () => {
    const property =
      /^(?!.*\b(?:readonly|const)\b| *(?:\/\/|\*)).*\b(?:prompt|placeHolder|placeholder|label|description|detail|tooltip|text)(?:: | = )(.*)$/gm;
    const texts = sources.flatMap(({ path, text }) =>
      [...text.matchAll(property)].map(([, value]) => ({ path, value: value! })),
    );
    expect(texts.length).toBeGreaterThan(15);
    const shown = texts.filter(({ path }) => !isElsewhere.has(path));
    expect(shown.filter(({ value }) => !value.includes('plainMessage(') && !isOwn(value))).toEqual([]);
  });
});

/** Files whose `text` is the text of a document. */
const isElsewhere = new Set([
  'add-plan-file.ts',
  'commands/write-plan.ts',
  'built-in-templates.ts',
  'commands/copy-template.ts',
]);

/** A text of the client's own, or a choice of such; numbers may stand in it, and nothing else. */
function isOwn(value: string): boolean {
  const own =
    /^(?:'[^']*'|undefined|string\b.*|(?:vscode\.)?l10n\.t\('(?:[^'\\]|\\.)*'(?:, (?:open|other))?\))(?:,? [})k].*)?[,;]*$/;
  const [, ...choices] = value.split(/ \? | : /);
  return own.test(value) || (choices.length > 1 && choices.every((choice) => own.test(choice)));
}

function textOf(path: string): string {
  return sources.find((source) => source.path === path)!.text;
}

describe('The path that New Plan is run with', () => {
  it.for([
    ['../../x.md', 'leaves the folder'],
    ['specs/../../x.md', 'leaves the folder'],
    ['specs\\..\\..\\x.md', 'leaves the folder'],
    ['specs/.. /x.md', 'leaves the folder'],
    ['specs//x.md', 'lacks a name'],
    ['file:x.md', 'forbidden character'],
    ['C:/x.md', 'forbidden character'],
    ['specs/x\u0000.md', 'forbidden character'],
    ['.bashrc', 'no Markdown file'],
    ['.git/hooks/post-checkout', 'no Markdown file'],
    ['specs/.md', 'no Markdown file'],
  ])('%j %s', ([path, problem]) => {
    expect(pathProblem(normalPath(path!))).toBe(problem);
  });

  it.for(['specs/001-x/plan.md', 'Pläne/計画.markdown', './docs/plan..md'])('%s may be taken', (path) => {
    expect(pathProblem(normalPath(path))).toBeUndefined();
  });
});
