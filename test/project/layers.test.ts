import { describe, expect, test } from 'vitest';
import { resolveLayers } from '../../server/src/core/project/template-layers/resolve-layers';
import { computeFrom } from '../../server/src/core/workspace/workspace-reader';
import { MemoryWorkspace } from '../support/memory-workspace';

// Past the door: which layer gives what is shown nowhere outside.

const root = 'file:///repo';
const core = { 'templates/plan-template.md': 'Core\n' };

/** A manifest of a preset with one plan template. */
function manifest(strategy: string, file = 'templates/plan.md'): string {
  return `provides:\n  templates:\n    - type: template\n      name: plan-template\n      file: ${file}\n      strategy: ${strategy}\n`;
}

function registry(kind: 'presets' | 'extensions', entries: object): string {
  return JSON.stringify({ schema_version: '1.0', [kind]: entries });
}

/** The resolution for files named by paths below `.specify`. */
async function resolve(files: Record<string, string | Error>) {
  const uris = Object.entries(files).map(([path, text]) => [`${root}/.specify/${path}`, text]);
  return computeFrom(new MemoryWorkspace(Object.fromEntries(uris)), (read) => resolveLayers(read, root));
}

async function textOf(files: Record<string, string | Error>) {
  return (await resolve(files)).template?.text;
}

/** Problems as `path [what is marked]: message`. */
async function problemsOf(files: Record<string, string>) {
  const { problems } = await resolve(files);
  return problems.map(({ message, span, uri }) => {
    const path = uri.slice(`${root}/.specify/`.length);
    return `${path} [${span ? files[path]!.slice(span.start, span.end) : ''}]: ${message}`;
  });
}

describe('The order of layers', () => {
  const all = {
    ...core,
    'templates/overrides/plan-template.md': 'Override\n',
    'presets/.registry': registry('presets', { first: { priority: 1 }, second: {} }),
    'presets/first/templates/plan-template.md': 'First preset\n',
    'presets/second/plan-template.md': 'Second preset\n',
    'extensions/.registry': registry('extensions', { registered: { priority: 2 } }),
    'extensions/registered/plan-template.md': 'Registered extension\n',
    'extensions/loose/templates/plan-template.md': 'Loose extension\n',
  };

  test('is overrides, presets, extensions, core', async () => {
    const files: Record<string, string> = { ...all };
    const order: (string | undefined)[] = [];
    for (const [path, text] of Object.entries(all)) if (path.endsWith('.registry')) files[path] = text;
    while (Object.keys(files).some((path) => path.endsWith('.md'))) {
      const { template } = await resolve(files);
      order.push(template?.layer);
      delete files[template!.uri.slice(`${root}/.specify/`.length)];
    }
    expect(order).toEqual([
      'override',
      'preset first',
      'preset second',
      'extension registered',
      'extension loose',
      'team template',
    ]);
  });

  test('is told with the result', async () => {
    const { template } = await resolve(all);
    expect(template?.layers.map(({ layer, priority, used }) => [layer, priority, used])).toEqual([
      ['override', undefined, true],
      ['preset first', 1, false],
      ['preset second', 10, false],
      ['extension registered', 2, false],
      ['extension loose', 10, false],
      ['team template', undefined, false],
    ]);
  });

  test('is that of priority, then of the id; what is no whole number from 1 counts as 10', async () => {
    const priorities = { k: 11, a: 0, b: true, c: 'high', d: null, e: -1, f: [1], z: 9.9, y: '9', x: 1 };
    const files: Record<string, string> = {
      'presets/.registry': registry(
        'presets',
        Object.fromEntries(Object.entries(priorities).map(([id, priority]) => [id, { priority }])),
      ),
    };
    for (const id of Object.keys(priorities)) files[`presets/${id}/plan-template.md`] = id;
    const { template } = await resolve(files);
    expect(template?.layers.map(({ layer }) => layer.slice('preset '.length)).join('')).toBe('xyzabcdefk');
  });

  test('leaves out what is disabled, what has no usable name, and what is no entry', async () => {
    expect(
      await textOf({
        ...core,
        'presets/.registry': registry('presets', { a: { enabled: false }, '../b': {}, C: {}, d: 'yes' }),
        'presets/a/plan-template.md': 'A',
        'b/plan-template.md': 'B',
        'presets/C/plan-template.md': 'C',
        'presets/d/plan-template.md': 'D',
      }),
    ).toBe('Core\n');
    expect(
      await textOf({
        ...core,
        'extensions/.registry': registry('extensions', { a: { enabled: false } }),
        'extensions/a/plan-template.md': 'A',
        'extensions/Not-An-Id/plan-template.md': 'B',
      }),
    ).toBe('Core\n');
  });
});

describe('A strategy', () => {
  const preset = { ...core, 'presets/.registry': registry('presets', { p: {} }) };

  test.each([
    ['replace', 'Team\n', 'Team\n'],
    ['prepend', 'Team\n', 'Team\n\n\nCore\n'],
    ['append', 'Team', 'Core\n\n\nTeam'],
    ['wrap', 'Above\n{CORE_TEMPLATE}\nBelow\n', 'Above\nCore\n\nBelow\n'],
    ['Wrap', '{CORE_TEMPLATE}{CORE_TEMPLATE}', 'Core\nCore\n'],
  ])('of %s puts %j over the core', async (strategy, text, expected) => {
    const files = {
      ...preset,
      'presets/p/preset.yml': manifest(strategy),
      'presets/p/templates/plan.md': text,
    };
    expect(await textOf(files)).toBe(expected);
  });

  test('goes from the base upwards, and the base is the nearest that replaces', async () => {
    const files = {
      ...core,
      'presets/.registry': registry('presets', { a: {}, b: {}, c: {}, d: {} }),
      'presets/a/preset.yml': manifest('wrap'),
      'presets/a/templates/plan.md': '<{CORE_TEMPLATE}>',
      'presets/b/preset.yml': manifest('append'),
      'presets/b/templates/plan.md': 'B',
      'presets/c/preset.yml': manifest('replace'),
      'presets/c/templates/plan.md': 'literal {CORE_TEMPLATE}',
      'presets/d/preset.yml': manifest('wrap'),
      'presets/d/templates/plan.md': 'no mark, but nobody asks',
    };
    const { problems, template } = await resolve(files);
    expect(template?.text).toBe('<literal {CORE_TEMPLATE}\n\nB>');
    expect(template?.layer).toBe('preset a + preset b + preset c');
    expect(template?.layers.map(({ used }) => used)).toEqual([true, true, true, false, false]);
    expect(problems).toEqual([]);
    // Every part is told to come from where it stands.
    const parts = template!.parts!.map(({ end, from, start, text, uri }) => {
      expect(text.slice(from, from + end - start)).toBe(template!.text.slice(start, end));
      return [uri.split('/').at(-3), template!.text.slice(start, end)];
    });
    expect(parts).toEqual([
      ['a', '<'],
      ['c', 'literal {CORE_TEMPLATE}'],
      ['b', 'B'],
      ['a', '>'],
    ]);
  });

  test('may have an extension as its base', async () => {
    const files = {
      ...preset,
      'presets/p/preset.yml': manifest('prepend'),
      'presets/p/templates/plan.md': 'P',
      'extensions/e/plan-template.md': 'E',
    };
    expect(await textOf(files)).toBe('P\n\nE');
  });

  test('without anything below is an error in the manifest', async () => {
    const files = {
      'presets/p/preset.yml': manifest('append'),
      'presets/p/templates/plan.md': 'Team',
    };
    expect(await problemsOf(files)).toEqual([
      'presets/p/preset.yml []: The preset p adds to a plan template, but there is none below it. Restore .specify/templates/plan-template.md.',
    ]);
    expect(await textOf(files)).toBeUndefined();
  });

  test('of wrap without a place for the core is an error in the template', async () => {
    const files = {
      ...preset,
      'presets/p/preset.yml': manifest('wrap'),
      'presets/p/templates/plan.md': 'Team',
    };
    expect(await problemsOf(files)).toEqual([
      'presets/p/templates/plan.md [Team]: The preset p wraps the plan template but has no {CORE_TEMPLATE} to say where it goes. Put one into the file.',
    ]);
    expect(await textOf(files)).toBeUndefined();
  });

  test('cannot be used to fill the memory', async () => {
    const bomb = '{CORE_TEMPLATE}'.repeat(1000);
    const files: Record<string, string> = { ...core };
    for (const id of 'abcdefghij') {
      files[`presets/${id}/preset.yml`] = manifest('wrap');
      files[`presets/${id}/templates/plan.md`] = bomb;
    }
    expect(await textOf(files)).toBeUndefined();
    expect((await problemsOf(files))[0]).toContain('too large');
  });
});

describe('A manifest', () => {
  const preset = { ...core, 'presets/p/plan-template.md': 'Customary' };

  test('that declares no plan template leaves the customary places', async () => {
    const other = 'provides:\n  templates:\n    - { type: command, name: plan-template, file: x.md }\n';
    expect(await textOf({ ...preset, 'presets/p/preset.yml': other })).toBe('Customary');
  });

  test.each(['../../secret.md', '/etc/passwd', 'a/../../b.md', 'C:\\x.md', '..\\x.md'])(
    'that names the file %s is told, and the preset is left out',
    async (file) => {
      const files = { ...preset, 'secret.md': 'S', 'presets/p/preset.yml': manifest('replace', file) };
      expect(await textOf(files)).toBe('Core\n');
      expect(await problemsOf(files)).toEqual([
        `presets/p/preset.yml [${file}]: The preset p names a plan template outside of its folder, which is left out. Correct the file in its manifest.`,
      ]);
    },
  );

  test('that names a file that is not there is told, and the preset is left out', async () => {
    const files = { ...preset, 'presets/p/preset.yml': manifest('replace', 'gone.md') };
    expect(await textOf(files)).toBe('Core\n');
    expect(await problemsOf(files)).toEqual([
      'presets/p/preset.yml [gone.md]: The preset p has no file gone.md, which its manifest names. Correct the file in its manifest.',
    ]);
  });

  test.each([
    ['', '', 'it has to be a mapping'],
    ['provides: [', '', ''],
    ['provides: yes\n', 'yes', 'provides has to be a mapping'],
    ['provides:\n  templates: []\n', '[]', 'provides.templates has to be a list with an entry'],
    ['provides:\n  templates: [x]\n', 'x', 'an entry of provides.templates has to be a mapping'],
    [
      'provides:\n  templates:\n    - {type: template, name: plan-template}\n',
      '{type: template, name: plan-template}',
      'an entry of provides.templates needs a text as its file',
    ],
    ['provides:\n  templates:\n    - {type: poem, name: x, file: y.md}\n', 'poem', 'there is no type poem'],
    [
      'provides:\n  templates:\n    - {type: script, name: x, file: y.md, strategy: append}\n',
      'append',
      'the strategy of a script has to be one of replace, wrap',
    ],
    ['a: !!python/name:os.system x\n', '!!python/name:os.system', ''],
    [
      `a: &a [x, x]\n${[...'bcdefghijk'].map((name, index) => `${name}: &${name} [${`*${'abcdefghijk'[index]},`.repeat(9)}]\n`).join('')}`,
      undefined,
      '',
    ],
  ])('that reads %j is one error, and there is no template', async (text, marked, message) => {
    const files = { ...preset, 'presets/p/preset.yml': text };
    expect(await textOf(files)).toBeUndefined();
    const problems = await problemsOf(files);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('The manifest of the preset p is not valid: ');
    expect(problems[0]).toContain(`${message}`);
    if (marked) expect(problems[0]).toContain(`[${marked}]: `);
  });

  test('of a preset that is replaced anyway is nobody’s concern', async () => {
    const files = {
      ...preset,
      'templates/overrides/plan-template.md': 'Override',
      'presets/p/preset.yml': '[',
      'extensions/.registry': '[',
    };
    expect(await textOf(files)).toBe('Override');
    expect(await problemsOf(files)).toEqual([]);
  });
});

describe('A registry', () => {
  test.each(['{', '[]', '"x"', '{"presets": []}', '{"presets": null}'])(
    'of presets that reads %s is told, and all presets count by name',
    async (text) => {
      const files = {
        ...core,
        'presets/.registry': text,
        'presets/b/plan-template.md': 'B',
        'presets/a/plan-template.md': 'A',
        'presets/Not-An-Id/plan-template.md': 'N',
      };
      const { template } = await resolve(files);
      expect(template?.layers.map(({ layer }) => layer)).toEqual(['preset a', 'preset b', 'team template']);
      const [problem, ...others] = await problemsOf(files);
      expect(others).toEqual([]);
      expect(problem).toContain(`presets/.registry [${text}]: The registry of presets cannot be read: `);
    },
  );

  test('of presets that names none leaves them all out', async () => {
    const files = { ...core, 'presets/.registry': '{}', 'presets/a/plan-template.md': 'A' };
    expect(await textOf(files)).toBe('Core\n');
    expect(await problemsOf(files)).toEqual([]);
  });

  test.each(['{', '[]', '{"extensions": 1}'])(
    'of extensions that reads %s is an error, and there is no template',
    async (text) => {
      const files = { ...core, 'extensions/.registry': text, 'extensions/a/plan-template.md': 'A' };
      expect(await textOf(files)).toBeUndefined();
      expect(await problemsOf(files)).toEqual([
        expect.stringContaining(
          `extensions/.registry [${text}]: The registry of extensions cannot be read: `,
        ),
      ]);
    },
  );
});
