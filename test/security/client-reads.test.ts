import { expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { mayRead } from '../../client/src/may-read';

// The server asks VS Code to read files for it; VS Code can read far more than the workspace.

const places = (...uris: string[]) => uris.map((uri) => URI.parse(uri));
const folders = places('vscode-vfs://github/ana/repo', 'file:///home/ana/repo');

test.each([
  'vscode-vfs://github/ana/repo/specs/001-x/plan.md',
  'vscode-vfs://github/ana/repo',
  'file:///home/ana/repo/.git',
])('%s of an open folder is read', (uri) => {
  expect(mayRead(URI.parse(uri), folders, [])).toBe(true);
});

test.each([
  'file:///etc/passwd',
  'file:///home/ana/repository/x.md',
  'file:///home/ana/repo/../../../etc/passwd',
  'file:///home/ana/repo/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  'file://evil.example/home/ana/repo/x.md',
  'http://evil.example/t.md',
  'vscode-userdata:///User/settings.json',
  'vscode-remote://ssh-remote+evil.example/etc/passwd',
  'vscode-vfs://github/evil/repo/t.md',
  'vscode-vfs://evil/ana/repo/t.md',
  'command://x/y',
  'untitled:x',
])('%s is refused, whatever is open in the folders', (uri) => {
  const documents = places(
    'file:///home/ana/repo/specs/001-x/plan.md',
    'vscode-vfs://github/ana/repo/plan.md',
  );
  expect(mayRead(URI.parse(uri), folders, [...documents, URI.parse('untitled:Untitled-1')])).toBe(false);
});

test('beside a document that was opened alone its own file system is read, and no other', () => {
  const documents = places('memfs://one/notes/specs/001-x/plan.md');
  const asked = (uri: string) => mayRead(URI.parse(uri), [], documents);
  expect(asked('memfs://one/notes/.specify/memory/constitution.md')).toBe(true);
  expect(asked('memfs://two/notes/constitution.md')).toBe(false);
  expect(asked('file:///etc/passwd')).toBe(false);
});
