import type { PrincipleMention } from '../../constitution/find-mentions';
import type { Settings } from '../../settings/settings';
import type { PlanWorkspace } from '../../workspace';
import type { AskedDocument, Principles } from './asked-document';
import { findFeatures, rootsOf } from './feature-files';
import { mentionsIn, textAt } from './known-files';
import { readEach, type Search } from './search';

/** A file with all that it says of principles. */
export interface MentioningFile {
  readonly uri: string;
  readonly text: string;
  readonly mentions: readonly PrincipleMention[];
}

/** The constitution, the team's own template and the plans of a project, with what they say of principles. */
export async function findMentioningFiles(
  workspace: PlanWorkspace,
  asked: AskedDocument,
  about: Principles,
  settings: Settings,
  search: Search,
): Promise<MentioningFile[]> {
  const { constitution, template } = about;
  const roots = await rootsOf(workspace, [asked.uri, constitution.uri]);
  const features = await findFeatures(workspace, roots, [asked.uri], settings, search);
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

/** What presets and extensions bring along is not the team's to change. */
function isTeamsOwn(uri: string): boolean {
  return !/\/\.specify\/(?:presets|extensions)\//.test(uri);
}
