import { type Id, idAt, idsInDocument } from '../../feature/read-ids';
import type { FilePlace } from '../../template/place-in-file';
import { folderOf } from '../../workspace/uris';
import type { AskedDocument } from './asked-document';
import { artifactsOf, type Feature, findFeatures, readFeature, rootsOf } from './feature-files';
import { definesId } from './id-definitions';
import { idsIn, textAt } from './known-files';
import { readEach, type Search } from './search';
import { teamIds } from './team-ids';

/**
 * Finds all places with the id at a document offset and the same meaning. Each feature numbers its requirements from 1,
 * so plans of other features mean the same id only if a single feature defines it.
 * @param withDefinition Whether to include the definitions.
 * @returns undefined without an id at the offset.
 */
export async function idReferences(
  search: Search,
  { document, kind, uri }: AskedDocument,
  offset: number,
  withDefinition: boolean,
): Promise<FilePlace[] | undefined> {
  if (kind === 'constitution' || kind === 'template') return undefined;
  const { settings, workspace } = search;
  const id = idAt(idsInDocument(document, teamIds(settings)), offset);
  if (!id) return undefined;
  const roots = await rootsOf(workspace, [uri]);
  const features = await findFeatures(search, roots, [uri]);
  const folder = folderOf(uri);
  const own =
    features.find((feature) => feature.folder === folder || feature.folder === folderOf(folder)) ??
    (await readFeature(search, folder));
  // In other files, a text that looks like an id may be anything.
  if (kind !== 'plan' && !own.names.has('spec.md') && own.plans.length === 0) return undefined;
  const ownFiles = new Set([...(await artifactsOf(workspace, own)), uri]);
  const inOwn = await readEach([...ownFiles], search, (file) => placesIn(search, file, id));
  const others = features.filter((feature) => feature !== own);
  const elsewhere = await inOthers(search, others, own, id);
  const places = [...inOwn, ...elsewhere].flat();
  return places.filter(({ isDefinition }) => withDefinition || !isDefinition).map(({ place }) => place);
}

interface IdPlace {
  readonly place: FilePlace;
  readonly isDefinition: boolean;
}

/**
 * Finds the places in other features with the same meaning of an id. There are none unless a single feature of the
 * project defines the id.
 */
async function inOthers(
  search: Search,
  others: readonly Feature[],
  own: Feature,
  id: Id,
): Promise<IdPlace[]> {
  const { workspace } = search;
  const plans = others.flatMap((feature) => feature.plans.map((uri) => ({ feature, uri })));
  const found = await readEach(plans, search, async ({ feature, uri }) => ({
    feature,
    places: await placesIn(search, uri, id),
  }));
  const mentioning = found.filter(({ places }) => places.length > 0);
  const isDefinedHere = await definesId(search, own.folder, id);
  // If no other plan mentions the id, no other spec needs reading.
  if (mentioning.length === 0 && isDefinedHere) return [];
  const defining = await readEach(others, search, async (feature) =>
    (await definesId(search, feature.folder, id)) ? [feature] : [],
  );
  const homes = [...(isDefinedHere ? [own] : []), ...defining.flat()];
  const [home] = homes;
  if (!home || homes.length > 1) return [];
  const places = mentioning.flatMap((each) => each.places);
  if (home === own) return places;
  const artifacts = (await artifactsOf(workspace, home)).filter((uri) => !home.plans.includes(uri));
  const atHome = await readEach(artifacts, search, (uri) => placesIn(search, uri, id));
  return [...places, ...atHome.flat()];
}

async function placesIn({ settings, workspace }: Search, uri: string, { key }: Id): Promise<IdPlace[]> {
  const text = await textAt(workspace, uri);
  if (text === undefined) return [];
  const isDefiner = /\/(?:spec|tasks)\.md$/i.test(uri);
  return idsIn({ uri, text }, key, teamIds(settings)).map(({ defines, span }) => ({
    place: { uri, text, span },
    isDefinition: isDefiner && defines,
  }));
}
