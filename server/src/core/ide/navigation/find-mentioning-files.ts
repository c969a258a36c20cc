import { constitutionFor } from '../../analysis/gather-context';
import type { Constitution } from '../../constitution/constitution';
import type { PrincipleMention } from '../../constitution-check/find-mentions';
import { findRoot } from '../../project/find-root';
import type { Settings } from '../../project/settings';
import { folderOf, join } from '../../workspace/uris';
import type { PlanWorkspace } from '../../workspace/workspace';
import { computeFrom } from '../../workspace/workspace-reader';
import type { AskedDocument, Principles } from './asked-document';
import { type Feature, findFeatures, rootsOf } from './feature-files';
import { mentionsIn, textAt } from './known-files';
import { readEach, type Search } from './search';

/** A file with its mentions of principles. */
export interface MentioningFile {
  readonly uri: string;
  readonly text: string;
  readonly mentions: readonly PrincipleMention[];
}

/** Lists the constitution, the team's template and the plans of a project, with their mentions of principles. */
export async function findMentioningFiles(
  search: Search,
  asked: AskedDocument,
  about: Principles,
): Promise<MentioningFile[]> {
  const { workspace } = search;
  const { constitution, template } = about;
  const roots = await rootsOf(workspace, [asked.uri, constitution.uri]);
  const all = await findFeatures(search, roots, [asked.uri]);
  const features = await answeringTo(search, constitution.uri, all);
  const parts = template?.source.parts?.map(({ uri }) => uri) ?? [template?.source.uri];
  const own = parts.filter((uri) => uri !== undefined && isTeamsOwn(uri)) as string[];
  const files = [...new Set([...own, ...features.flatMap(({ plans }) => plans)])].filter(
    (uri) => uri !== constitution.uri,
  );
  const { uri, document } = constitution;
  const itself = { uri, text: document.text, mentions: mentionsIn(uri, document.text, about) };
  const found = await readEach(files, search, async (file): Promise<MentioningFile[]> => {
    const text = await textAt(workspace, file);
    return text === undefined ? [] : [{ uri: file, text, mentions: mentionsIn(file, text, about) }];
  });
  return [itself, ...found.flat()];
}

/** Keeps the features whose plans use a constitution: a nested project may have its own. */
async function answeringTo(
  { settings, workspace }: Search,
  constitution: string,
  features: readonly Feature[],
): Promise<Feature[]> {
  const found = new Map<string, Promise<Constitution | undefined>>();
  const answers = await Promise.all(
    features.map(async ({ folder }) => {
      const parent = folderOf(folder);
      if (!found.has(parent)) found.set(parent, governing(workspace, parent, settings));
      return (await found.get(parent))?.uri === constitution;
    }),
  );
  return features.filter((_, index) => answers[index]);
}

async function governing(workspace: PlanWorkspace, parent: string, settings: Settings) {
  const uri = join(parent, 'plan.md');
  const { constitution } = await computeFrom(workspace, (files) =>
    constitutionFor(files, uri, findRoot(files, uri).root, settings),
  );
  return constitution;
}

/** Tells whether a file is the team's own. Files of presets and extensions are not the team's to change. */
function isTeamsOwn(uri: string): boolean {
  return !/\/\.specify\/(?:presets|extensions)\//.test(uri);
}
