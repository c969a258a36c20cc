import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import markdown from '@shikijs/langs/markdown';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, type IRawGrammar, Registry } from 'vscode-textmate';

const injection = 'planwright.injection';
const source = new URL('../../syntaxes/planwright.injection.tmLanguage.json', import.meta.url);

let grammar: Promise<IGrammar> | undefined;

/**
 * The text with what our grammar colours in it, the way VS Code does it: its Markdown grammar with ours injected.
 * Each coloured part is written as `‹kind:text›`, the kind being the word before `.planwright` in its scope.
 */
export async function coloured(text: string): Promise<string> {
  grammar ??= load();
  const tokenizer = await grammar;
  let stack = INITIAL;
  return text
    .split('\n')
    .map((line) => {
      const { tokens, ruleStack } = tokenizer.tokenizeLine(line, stack);
      stack = ruleStack;
      let marked = '';
      for (const { startIndex, endIndex, scopes } of tokens) {
        const own = scopes.findLast((scope) => scope.endsWith('.planwright'));
        const part = line.slice(startIndex, endIndex);
        marked += own ? `‹${own.split('.').at(-2)}:${part}›` : part;
      }
      return marked;
    })
    .join('\n');
}

async function load(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM((await readFile(wasm)).buffer as ArrayBuffer);
  const own = JSON.parse(await readFile(source, 'utf8')) as IRawGrammar;
  const known = new Map<string, IRawGrammar>(
    markdown.map((language) => [language.scopeName, language as unknown as IRawGrammar]),
  );
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => (scope === injection ? own : known.get(scope)),
    getInjections: (scope) => (scope === 'text.html.markdown' ? [injection] : []),
  });
  const loaded = await registry.loadGrammar('text.html.markdown');
  if (!loaded) throw new Error('The Markdown grammar is not there.');
  return loaded;
}
