import type { GivenSettings } from '../project/settings';
import { builtInTemplate } from '../template/built-in-templates';
import type { ContextProblem } from '../workspace/context-problem';
import { longestGlob } from '../workspace/match-glob';
import { resolveInside, shownName } from '../workspace/resolve-inside';
import { folderOf, nameOf } from '../workspace/uris';
import { type JsonPath, readJson } from './located-json';
import type { Override, Project } from './project';
import { overridableKeys, projectKeys } from './project-keys';
import { isListOfTexts, isObject, orNearest, readGivenSettings } from './read-settings';

/** The text of a possible project file. */
export interface ProjectText {
  readonly uri: string;
  readonly text: string;
  /** URI of the folder that its paths must not leave. */
  readonly boundary: string;
  /** JSON list of the named files that do not exist. A string, so that equal inputs compare as equal. */
  readonly missing: string;
}

export interface ReadProject {
  readonly project: Project;
  /** URIs of the files that it names. */
  readonly files: readonly string[];
}

/**
 * Reads a project file. Never throws: invalid parts are reported with their place and left out.
 * @returns undefined for a package.json without a `planwright` key.
 */
export function readProject({ uri, text, boundary, missing }: ProjectText): ReadProject | undefined {
  const isPackage = nameOf(uri) === 'package.json';
  const json = readJson(text);
  const base: JsonPath = isPackage ? ['planwright'] : [];
  let value = json.value;
  if (isPackage) {
    if (!isObject(value) || !Object.hasOwn(value, 'planwright')) return undefined;
    value = value.planwright;
  }
  const problems: ContextProblem[] = [];
  const complain: Complain = (path, message, part = 'value') => {
    problems.push({ uri, message, span: json.spanOf([...base, ...path], part) });
  };
  // Other tools report syntax errors of package.json.
  if (json.fault && !isPackage)
    problems.push({
      uri,
      message: `${nameOf(uri)} is not valid JSON: ${json.fault.message}. Correct it here; of the rest, what can be read holds.`,
      span: json.fault.span,
    });
  const reader = new Reader(uri, boundary, complain, new Set(JSON.parse(missing) as string[]));
  if (isObject(value)) {
    const given = reader.read(value, [], projectKeys);
    const overrides = reader.readOverrides(value.overrides);
    problems.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
    const project = { uri, folder: folderOf(uri), given, overrides, problems };
    return { project, files: reader.files };
  }
  if (isPackage || !json.fault)
    complain([], `${isPackage ? 'planwright' : nameOf(uri)} must be an object: { "rules": { } }.`);
  return { project: { uri, folder: folderOf(uri), given: {}, overrides: [], problems }, files: [] };
}

/** The maximum total length of a file's globs, because each plan's path is matched with all of them. */
const longestGlobs = 20_000;

type Complain = (path: JsonPath, message: string, part?: 'key' | 'value') => void;

/** Reads the parts of a project file. */
class Reader {
  readonly files: string[] = [];
  /** The number of characters of all globs read so far. */
  private globLength = 0;

  constructor(
    private readonly uri: string,
    private readonly boundary: string,
    private readonly complain: Complain,
    private readonly missing: ReadonlySet<string>,
  ) {}

  /** Reads the settings in the object at a path. */
  read(values: Record<string, unknown>, path: JsonPath, keys: readonly string[]): GivenSettings {
    for (const key of Object.keys(values))
      if (!keys.includes(key))
        this.complain([...path, key], `There is no setting ${key} here. ${orNearest(key, keys)}`, 'key');
    const known = Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key)));
    const { given, problems } = readGivenSettings(known, '');
    for (const { message, path: inside, wrong } of problems)
      this.complain([...path, ...inside], message, wrong);
    const { constitution, planFiles, template, ...rest } = given;
    return {
      ...rest,
      ...(planFiles && this.readPlanFiles(planFiles, [...path, 'planFiles'])),
      ...this.readTemplate(template, [...path, 'template']),
      ...this.readConstitution(constitution, [...path, 'constitution']),
    };
  }

  readOverrides(value: unknown): Override[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.complain(
        ['overrides'],
        'overrides must be a list: [{ "files": ["specs/old/**"], "rules": { } }].',
      );
      return [];
    }
    return value.flatMap((override: unknown, index): Override[] => {
      const path = ['overrides', index];
      if (!isObject(override)) {
        this.complain(path, 'An override must be an object: { "files": ["specs/old/**"], "rules": { } }.');
        return [];
      }
      const given = this.read(override, path, overridableKeys);
      const { files } = override;
      if (!isListOfTexts(files) || files.length === 0) {
        const message =
          'An override needs files, a list of globs, each in quotes. Say which plans it is for.';
        this.complain('files' in override ? [...path, 'files'] : path, message);
        return [];
      }
      return [{ files: this.readGlobs(files, [...path, 'files']), given }];
    });
  }

  private readPlanFiles(planFiles: readonly string[], path: JsonPath): GivenSettings {
    const globs = this.readGlobs(planFiles, path);
    // An empty list is valid: plans are recognized by content. If all globs are invalid, the setting is ignored
    // instead.
    return planFiles.length > 0 && globs.length === 0
      ? {}
      : { planFiles: globs, planFilesFrom: folderOf(this.uri) };
  }

  /** Returns the globs that can match a file. */
  private readGlobs(globs: readonly string[], path: JsonPath): string[] {
    return globs.filter((glob, index) => {
      const before = this.globLength;
      this.globLength += glob.length;
      if (this.globLength > longestGlobs) {
        if (before <= longestGlobs)
          this.complain(
            [...path, index],
            `The globs have more than ${longestGlobs} characters from here on. Name folders instead.`,
          );
        return false;
      }
      const fault = faultOfGlob(glob);
      const shown = JSON.stringify(glob.length > 100 ? `${glob.slice(0, 100)}...` : glob);
      if (fault) this.complain([...path, index], `The glob ${shown} ${fault}`);
      return !fault;
    });
  }

  private readTemplate(template: string | undefined, path: JsonPath): GivenSettings {
    if (template === undefined) return {};
    if (template === '' || template === 'team' || builtInTemplate(template)) return { template };
    const advice = 'Give the id of a built-in one, or a path from the folder of this file.';
    const file = this.fileAt(template, path, `There is no plan template ${template}. ${advice}`);
    return file === undefined ? {} : { template: file };
  }

  private readConstitution(constitution: string | undefined, path: JsonPath): GivenSettings {
    if (constitution === undefined) return {};
    if (constitution === '') return { constitution };
    const advice = 'Correct the path, which goes from the folder of this file.';
    const file = this.fileAt(constitution, path, `There is no constitution ${constitution}. ${advice}`);
    return file === undefined ? {} : { constitution: file };
  }

  /** Returns the URI of the file at a path relative to the project file's folder; undefined if there is none. */
  private fileAt(given: string, path: JsonPath, ifMissing: string): string | undefined {
    const resolved = resolveInside(given, folderOf(this.uri), this.boundary);
    if ('fault' in resolved) {
      const advice = 'Give a path from the folder of this file to a file of the project.';
      this.complain(path, `${shownName(given)} ${resolved.fault}. ${advice}`);
      return undefined;
    }
    const file = resolved.uri;
    this.files.push(file);
    if (!this.missing.has(file)) return file;
    this.complain(path, ifMissing);
    return undefined;
  }
}

/** Returns the reason why a glob matches nothing, as the end of a sentence; undefined for a valid glob. */
function faultOfGlob(glob: string): string | undefined {
  if (glob.trim() === '') return 'is empty. Write one, such as "specs/**", or remove it.';
  if (glob.length > longestGlob) return `is longer than ${longestGlob} characters. Write several.`;
  if (glob.startsWith('!'))
    return 'begins with "!", which has no meaning here. Name the files that are meant.';
  if (/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(glob))
    return 'leaves the folder of this file. Write it without "..".';
  let open = 0;
  for (const [brace] of glob.matchAll(/[{}]/g)) {
    open += brace === '{' ? 1 : -1;
    if (open < 0) break;
  }
  return open === 0 ? undefined : 'has a brace without its partner. Close it, or remove it.';
}
