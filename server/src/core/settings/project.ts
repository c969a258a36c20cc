import type { GivenSettings, Settings } from '../project/settings';
import { defineDerived, memoizeByText } from '../query';
import type { ContextProblem } from '../workspace/context-problem';
import { matchGlob } from '../workspace/match-glob';
import { pathBelow } from '../workspace/uris';
import { combineSettings } from './read-settings';

/** What a project file says. */
export interface Project {
  /** The file: `.planwright.json`, or a package.json with a `planwright` key. */
  readonly uri: string;
  /** The folder that it stands in, as a URI: its globs and paths go from there. */
  readonly folder: string;
  readonly given: GivenSettings;
  /** In the file's order: of those that fit a plan, the later wins. */
  readonly overrides: readonly Override[];
  /** What is wrong with the file, and where. It is left out of the rest. */
  readonly problems: readonly ContextProblem[];
}

/** What holds for some of a project's plans. */
export interface Override {
  readonly files: readonly string[];
  readonly given: GivenSettings;
}

/**
 * The settings for a file of a project. What the project says wins over what the editor is set to.
 *
 * @param editor What the editor is set to.
 * @returns The same object for the same project and editor, wherever the same overrides hold.
 */
export function settingsIn(project: Project, uri: string, editor: GivenSettings): Settings {
  const path = pathBelow(project.folder, uri);
  const holding = project.overrides.filter(
    ({ files }) => path !== undefined && files.some((glob) => matchGlob(glob, path)),
  );
  const overrides = holding.map((override) => project.overrides.indexOf(override));
  return settingsByOverrides(project, editor)(overrides.join());
}

/** The settings by the indexes of the overrides that hold. */
const settingsByOverrides = defineDerived((project: Project, editor: GivenSettings) =>
  memoizeByText((indexes): Settings => {
    const overrides = project.overrides.filter((_, index) => indexes.split(',').includes(String(index)));
    return combineSettings(editor, project.given, ...overrides.map(({ given }) => given));
  }),
);
