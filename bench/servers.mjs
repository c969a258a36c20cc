// The servers that are compared: how each is started, and what it asks of its client.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { here, repository } from './places.mjs';

const requirePeer = createRequire(join(here, 'package.json'));

/**
 * @param node the Node.js that runs those written in JavaScript
 * @param scratch a folder for what they keep, an absolute path
 * @returns each with a name, a command, and what it needs besides:
 * - `diagnostics: 'pushed'`: the client does not say that it can ask for them
 * - `files`: what stands in its workspace; `settings` and `initializationOptions`: what it is told
 * - `answers`: what it asks beyond the protocol
 * - `most`: the longest document it is given, in characters
 */
export function servers(node, scratch) {
  // With the option and the variable that the extension starts it with.
  const own = [node, '--max-semi-space-size=4', join(repository, 'server/dist/node/main.js'), '--stdio'];
  const environment = { NODE_COMPILE_CACHE: join(scratch, 'compiled') };
  return [
    { name: 'planwright', command: own, environment },
    { name: 'planwright-push', command: own, environment, diagnostics: 'pushed' },
    { name: 'empty', command: [node, join(here, 'servers/empty.mjs'), '--stdio'], most: 1_100_000 },
    // It asks for the whole text on every change: at 10 MB an edit takes seconds.
    { name: 'rumdl', command: [rumdl(), 'server'], most: 1_100_000 },
    vscodeMarkdown(node),
    {
      name: 'remark',
      command: [node, join(here, 'servers/remark.mjs'), '--stdio'],
      files: {
        '.remarkrc.json': JSON.stringify({
          plugins: ['remark-frontmatter', 'remark-gfm', 'remark-preset-lint-recommended'].map((plugin) =>
            requirePeer.resolve(plugin),
          ),
        }),
      },
      settings: { remark: { requireConfig: false } },
      // On longer ones it ends up silent: it writes its report to a stream that nobody reads.
      most: 20_000,
    },
  ];
}

/** The program itself: its package starts it through Node, which is not what is measured. */
export function rumdl() {
  const manifest = requirePeer.resolve(`@rumdl/cli-${process.platform}-${process.arch}/package.json`);
  return join(manifest, '..', process.platform === 'win32' ? 'rumdl.exe' : 'rumdl');
}

/** VS Code's own Markdown server, which leaves parsing and files to its client. */
function vscodeMarkdown(node) {
  let parser;
  const read = ({ uri }) => readFileSync(fileURLToPath(uri));
  return {
    name: 'vscode-markdown',
    command: [node, requirePeer.resolve('vscode-markdown-languageserver/dist/node/workerMain.js'), '--stdio'],
    initializationOptions: { markdownFileExtensions: ['md'] },
    most: 1_100_000,
    settings: {
      markdown: {
        server: { log: 'off' },
        preferredMdPathExtensionStyle: 'auto',
        suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'onDoubleHash' } },
        occurrencesHighlight: { enabled: false },
        validate: {
          enabled: true,
          referenceLinks: { enabled: 'warning' },
          fragmentLinks: { enabled: 'warning' },
          fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
          ignoredLinks: [],
          unusedLinkDefinitions: { enabled: 'hint' },
          duplicateLinkDefinitions: { enabled: 'warning' },
        },
      },
    },
    answers: {
      'markdown/parse': ({ uri, text }, client) => {
        parser ??= requirePeer('markdown-it')({ html: true });
        return parser.parse(text ?? client.documents.get(uri)?.text ?? String(read({ uri })), {});
      },
      'markdown/fs/readFile': (params) => [...read(params)],
      'markdown/fs/readDirectory': ({ uri }) =>
        readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) => [
          entry.name,
          { isDirectory: entry.isDirectory() },
        ]),
      'markdown/fs/stat': ({ uri }) => {
        const found = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
        return found && { isDirectory: found.isDirectory() };
      },
      'markdown/findMarkdownFilesInWorkspace': (_, { folder }) =>
        readdirSync(folder)
          .filter((name) => name.endsWith('.md'))
          .map((name) => pathToFileURL(join(folder, name)).href),
    },
  };
}
