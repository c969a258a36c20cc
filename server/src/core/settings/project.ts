import type { GivenSettings, Settings } from '../project/settings';
import { defineDerived, memoizeByText } from '../query';
import type { ContextProblem } from '../workspace/context-problem';
import { matchGlob } from '../workspace/match-glob';
import { pathBelow } from '../workspace/uris';
import { combineSettings } from './read-settings';

/** The content of a project file. */
export interface Project {
  /** URI of the file: `.planwright.json`, or a package.json with a `planwright` key. */
  readonly uri: string;
  /** URI of the folder of the file; its globs and paths are relative to it. */
  readonly folder: string;
  readonly given: GivenSettings;
  /** Overrides in the file's order; later ones win. */
  readonly overrides: readonly Override[];
  /** Problems in the file. Invalid parts are left out of the other fields. */
  readonly problems: readonly ContextProblem[];
}

/** Settings for some of a project's plans. */
export interface Override {
  readonly files: readonly string[];
  readonly given: GivenSettings;
}

/**
 * Returns the settings for a file of a project. The project's settings have priority over the editor's.
 * @param editor The editor's settings.
 * @returns The same object for the same project, editor settings and set of matching overrides.
 */
export function settingsIn(project: Project, uri: string, editor: GivenSettings): Settings {
  const path = pathBelow(project.folder, uri);
  const holding = project.overrides.filter(
    ({ files }) => path !== undefined && files.some((glob) => matchGlob(glob, path)),
  );
  const overrides = holding.map((override) => project.overrides.indexOf(override));
  return settingsByOverrides(project, editor)(overrides.join());
}

/** Caches the settings by the indexes of the matching overrides. */
const settingsByOverrides = defineDerived((project: Project, editor: GivenSettings) =>
  memoizeByText((indexes): Settings => {
    const overrides = project.overrides.filter((_, index) => indexes.split(',').includes(String(index)));
    return combineSettings(editor, project.given, ...overrides.map(({ given }) => given));
  }),
);
