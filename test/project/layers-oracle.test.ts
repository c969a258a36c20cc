import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveLayers } from '../../server/src/core/project/template-layers/resolve-layers';
import { computeFrom } from '../../server/src/core/workspace/workspace-reader';
import { MemoryWorkspace } from '../support/memory-workspace';
import { random } from '../support/runs';

// Past the door: the layers are compared with an independent description of Spec Kit's rules.

// The rules once more, written down another way: over a description of the project instead of its files.

interface Package {
  readonly id: string;
  /** What its entry in the registry reads; undefined: it has none. */
  readonly entry?: unknown;
  /** Undefined: no manifest. `broken`: one that is not valid. */
  readonly manifest?: 'broken' | 'silent' | { readonly strategy: string; readonly file: string };
  /** The files that it has, by path from its folder. */
  readonly files: readonly string[];
}

interface Project {
  readonly override: boolean;
  readonly core: boolean;
  readonly presets: readonly Package[];
  readonly extensions: readonly Package[];
  readonly presetRegistry: 'none' | 'broken' | 'there';
  readonly extensionRegistry: 'none' | 'broken' | 'there';
}

/** The text of each file: its path, and a place for what is wrapped in some. */
const textAt = (path: string) => (/[02468]\/|wrap/.test(path) ? `<${path}|{CORE_TEMPLATE}>` : `<${path}>`);

/** What Spec Kit would make; `error` where it would give up, undefined where there is no template. */
function oracle(project: Project): string | undefined {
  if (project.override) return textAt('templates/overrides/plan-template.md');
  const stack: { path: string; strategy: string }[] = [];
  const rank = (packages: readonly Package[], registry: boolean, others: boolean) =>
    packages
      .filter(({ entry }) =>
        registry && entry !== undefined
          ? typeof entry === 'object' && (entry as { enabled?: boolean }).enabled !== false
          : others,
      )
      .map((each) => {
        const given = registry ? (each.entry as { priority?: unknown } | undefined)?.priority : undefined;
        const counts = typeof given === 'number' && given >= 1;
        return { ...each, key: `${String(counts ? Math.floor(given) : 10).padStart(5, '0')} ${each.id}` };
      })
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  const first = (home: string, { files }: Package, names: readonly string[]) => {
    const name = names.find((each) => files.includes(each));
    return name === undefined ? undefined : `${home}/${name}`;
  };
  const customary = ['templates/plan-template.md', 'plan-template.md'];

  const usable = project.presetRegistry === 'there';
  for (const preset of rank(project.presets, usable, !usable)) {
    const { manifest } = preset;
    if (manifest === 'broken') return 'error';
    const declared = typeof manifest === 'object' ? manifest : undefined;
    const names = declared ? (declared.file.startsWith('../') ? [] : [declared.file]) : customary;
    const path = first(`presets/${preset.id}`, preset, names);
    if (path) stack.push({ path, strategy: declared?.strategy ?? 'replace' });
    if (stack.at(-1)?.strategy === 'replace') break;
  }
  if (stack.at(-1)?.strategy !== 'replace') {
    if (project.extensions.length > 0 && project.extensionRegistry === 'broken') return 'error';
    const ranked = rank(project.extensions, project.extensionRegistry === 'there', true);
    const paths = ranked.map((each) => first(`extensions/${each.id}`, each, customary));
    const path = paths.find((each) => each) ?? (project.core ? 'templates/plan-template.md' : undefined);
    if (path) stack.push({ path, strategy: 'replace' });
  }
  if (stack.length === 0) return undefined;
  if (stack.at(-1)!.strategy !== 'replace') return 'error';
  let result = textAt(stack.pop()!.path);
  for (const { path, strategy } of stack.reverse()) {
    const own = textAt(path);
    if (strategy === 'wrap' && !own.includes('{CORE_TEMPLATE}')) return 'error';
    if (strategy === 'wrap') result = own.replace('{CORE_TEMPLATE}', () => result);
    else result = strategy === 'prepend' ? `${own}\n\n${result}` : `${result}\n\n${own}`;
  }
  return result;
}

/** The project as files, by URI. */
function filesOf(project: Project): Record<string, string> {
  const files: Record<string, string> = {};
  const add = (path: string, text = textAt(path)) => {
    files[`file:///repo/.specify/${path}`] = text;
  };
  if (project.override) add('templates/overrides/plan-template.md');
  if (project.core) add('templates/plan-template.md');
  for (const kind of ['presets', 'extensions'] as const) {
    const packages = project[kind];
    for (const { files, id, manifest } of packages) {
      for (const file of files) add(`${kind}/${id}/${file}`);
      // A folder that has nothing to say is a folder all the same.
      add(`${kind}/${id}/README.md`);
      if (kind === 'extensions' || !manifest) continue;
      const entry =
        typeof manifest === 'object'
          ? { type: 'template', name: 'plan-template', ...manifest }
          : { type: 'command', name: 'speckit.plan', file: 'plan.md' };
      add(
        `${kind}/${id}/preset.yml`,
        manifest === 'broken' ? 'provides: {}' : JSON.stringify({ provides: { templates: [entry] } }),
      );
    }
    const state = kind === 'presets' ? project.presetRegistry : project.extensionRegistry;
    const entries = packages.filter(({ entry }) => entry !== undefined).map(({ entry, id }) => [id, entry]);
    if (packages.length > 0 && state !== 'none')
      add(
        `${kind}/.registry`,
        state === 'broken' ? '{"presets":' : JSON.stringify({ [kind]: Object.fromEntries(entries) }),
      );
  }
  return files;
}

const places = ['templates/plan-template.md', 'plan-template.md', 'parts/wrap.md', 'parts/plain.md'];
const anyPackage: fc.Arbitrary<Package> = fc.record({
  id: fc.constantFrom('a0', 'a1', 'b2', 'b3', 'c-4', 'c-5'),
  entry: fc.option(
    fc.oneof(
      fc.record(
        {
          priority: fc.constantFrom<unknown>(1, 2, 2.5, 10, 11, 100, 0, -3, 'x', null, true, []),
          enabled: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      fc.constantFrom<unknown>('text', 7),
    ),
    { nil: undefined },
  ),
  manifest: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom('broken' as const, 'silent' as const) },
    {
      weight: 6,
      arbitrary: fc.record({
        strategy: fc.constantFrom('replace', 'prepend', 'append', 'wrap'),
        file: fc.constantFrom(...places, '../b2/plan-template.md', 'gone.md'),
      }),
    },
  ),
  files: fc.subarray(places),
});
const registry = fc.constantFrom('none' as const, 'broken' as const, 'there' as const, 'there' as const);
const packages = fc.uniqueArray(anyPackage, { selector: ({ id }) => id, maxLength: 5 });
const anyProject: fc.Arbitrary<Project> = fc.record({
  override: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  core: fc.boolean(),
  presets: packages,
  extensions: packages,
  presetRegistry: registry,
  extensionRegistry: registry,
});

test('the layers of any project give what the rules say', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyProject, async (project) => {
      const { problems, stopped, template } = await computeFrom(
        new MemoryWorkspace(filesOf(project)),
        (files) => resolveLayers(files, 'file:///repo'),
      );
      const expected = oracle(project);
      expect(stopped ? 'error' : template?.text).toBe(expected);
      if (stopped) expect(problems.length).toBeGreaterThan(0);
      const used = template?.layers.filter((layer) => layer.used) ?? [];
      seen.add(stopped ? 'error' : used.length > 2 ? 'many' : String(used.length));
    }),
    random(600),
  );
  // Else the comparison would mean little.
  expect([...seen].sort()).toEqual(['0', '1', '2', 'error', 'many']);
});
