import { constitutionFor } from '../../analysis/gather-context';
import { featureName } from '../../feature/gather-facts';
import type { Settings } from '../../project/settings';
import type { FilePlace } from '../../template/place-in-file';
import { entryAt } from '../../text/entry-at';
import { join, nameOf } from '../../workspace/uris';
import { computeFrom } from '../../workspace/workspace-reader';
import { type Feature, findFeatures, rootsOf } from './feature-files';
import { textAt } from './known-files';
import { readRequirements } from './read-requirements';
import { readEach, type Search } from './search';
import { teamIds } from './team-ids';

/** A named symbol of a project. */
export interface ProjectSymbol {
  readonly kind: 'feature' | 'principle' | 'requirement';
  readonly name: string;
  /** The name of its container. */
  readonly container: string;
  readonly place: FilePlace;
}

/** The maximum number of symbols to return. */
const mostSymbols = 1_000;

/**
 * Finds the features with plans, principles and requirements of all open projects whose names contain the query's
 * characters in order, like VS Code's symbol search.
 * @param settingsOf Returns the settings of a project, by the URI of its root.
 */
export async function findSymbols(
  search: Omit<Search, 'settings'>,
  query: string,
  settingsOf: (root: string) => Promise<Settings>,
): Promise<ProjectSymbol[]> {
  const { workspace } = search;
  const inFolders = workspace.folders.map((folder) => join(folder, 'file'));
  const symbols: ProjectSymbol[] = [];
  const seen = new Set<string>();
  for (const root of await rootsOf(workspace, [...search.open, ...inFolders])) {
    const here = { ...search, settings: await settingsOf(root) };
    const found = [...(await principleSymbols(here, root)), ...(await featureSymbols(here, root))];
    for (const symbol of found) {
      // Projects may be nested and share a constitution.
      const id = `${symbol.place.uri} ${symbol.kind} ${symbol.name}`;
      if (!seen.has(id) && matches(query, symbol)) symbols.push(symbol);
      seen.add(id);
    }
    if (symbols.length >= mostSymbols) break;
  }
  const ranks = { feature: 0, principle: 1, requirement: 2 };
  return symbols.sort((a, b) => ranks[a.kind] - ranks[b.kind]).slice(0, mostSymbols);
}

async function principleSymbols({ settings, workspace }: Search, root: string): Promise<ProjectSymbol[]> {
  const plan = join(root, 'plan.md');
  const { constitution } = await computeFrom(workspace, (files) =>
    constitutionFor(files, plan, root, settings),
  );
  if (!constitution) return [];
  const { document, principles, uri } = constitution;
  const container = document.title?.title ?? nameOf(uri);
  return principles.map(({ span, title }) => ({
    kind: 'principle',
    name: title,
    container,
    place: { uri, text: document.text, span },
  }));
}

async function featureSymbols(search: Search, root: string): Promise<ProjectSymbol[]> {
  const features = await findFeatures(search, [root], []);
  const found = await readEach(features, search, (feature) => symbolsOf(search, feature));
  return found.flat();
}

async function symbolsOf({ settings, workspace }: Search, feature: Feature): Promise<ProjectSymbol[]> {
  const { folder, names, plans } = feature;
  const container = nameOf(folder);
  const name = await computeFrom(workspace, (files) => featureName(files, folder, names));
  const start = { start: 0, end: 0 };
  const spec = join(folder, 'spec.md');
  const text = names.has('spec.md') ? await textAt(workspace, spec) : undefined;
  const symbols: ProjectSymbol[] = [
    {
      kind: 'feature',
      // Users search for the number in the folder's name and for the words in the title.
      name: name ? `${name} (${container})` : container,
      container: 'Plan',
      place: { uri: entryAt(plans, 0), text: '', span: start },
    },
  ];
  if (text === undefined) return symbols;
  for (const { span, title } of readRequirements(spec, text, teamIds(settings)))
    symbols.push({ kind: 'requirement', name: title, container, place: { uri: spec, text, span } });
  return symbols;
}

/** Tells whether a symbol matches a query; words behind the first may match the container instead. */
function matches(query: string, { container, name }: ProjectSymbol): boolean {
  const [first = '', ...others] = query.trim().split(/\s+/);
  if (hasInOrder(name, query)) return true;
  return hasInOrder(name, first) && others.every((word) => hasInOrder(`${name} ${container}`, word));
}

/** Tells whether a text contains the characters of a query in order, ignoring white space and case. */
function hasInOrder(text: string, query: string): boolean {
  const lower = text.toLowerCase();
  let at = 0;
  for (const char of query.toLowerCase()) {
    if (/\s/.test(char)) continue;
    at = lower.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
