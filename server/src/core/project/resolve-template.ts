import type { TemplateSource } from '../template/template';
import type { ContextProblem } from '../workspace/context-problem';
import { byteOrderMark, readFile } from '../workspace/read-file';
import { resolveInside, shownName } from '../workspace/resolve-inside';
import { ancestorsOf, folderOf, isInside, join, nameOf } from '../workspace/uris';
import type { WorkspaceReader } from '../workspace/workspace-reader';
import { findBoundary } from './boundary';
import { resolveLayers } from './template-layers/resolve-layers';

/** A plan template of the files. */
export interface ResolvedTemplate extends Pick<TemplateSource, 'copy' | 'layers' | 'parts'> {
  readonly uri: string;
  readonly text: string;
  /** What makes it the one that governs, for people. */
  readonly layer: string;
}

export interface Resolution {
  readonly template?: ResolvedTemplate;
  readonly problems: readonly ContextProblem[];
  /** Why there is no template at a path that somebody gave. */
  readonly why?: 'outside' | 'missing' | 'unreadable';
}

/** Where teams without Spec Kit keep their template, below a folder above the plan: their own places, and Spec Kitty's. */
const customaryPlaces = [
  'templates/plan-template.md',
  '.kittify/missions/software-dev/templates/plan-template.md',
  '.kittify/templates/plan-template.md',
];

/** Names that mean a template inside of a project alone: a home folder may have its own `templates`. */
const placesInside = ['_templates/plan.md', '_template/plan.md', 'templates/plan.md'];

export interface TemplatePlace {
  readonly uri: string;
  readonly layer: string;
}

/**
 * The team's own plan template: that of the Spec Kit project, else one that stands where teams customarily keep it. A file
 * that cannot be read is a problem, and the next place is asked; where Spec Kit itself would give up, so do we.
 *
 * @param root The root of the Spec Kit project, as a URI, where there is one.
 */
export function resolveTemplate(files: WorkspaceReader, uri: string, root: string | undefined): Resolution {
  const layered = root === undefined ? undefined : resolveLayers(files, root);
  if (layered?.template || layered?.stopped) return layered;
  // Other places count only once it is known that no layer has a template.
  if (layered && !files.reader.isComplete) return layered;
  const boundary = findBoundary(files, uri);
  const places = ancestorsOf(uri, files.folders).flatMap((folder) =>
    [...customaryPlaces, ...(isInside(folder, boundary) ? placesInside : [])].map((place) => ({
      uri: join(folder, place),
      layer: 'team template',
    })),
  );
  const { problems, template } = firstOf(files, places);
  return { template, problems: [...(layered?.problems ?? []), ...problems] };
}

/**
 * The template at a path that a setting or the plan gives, relative to a folder above the plan, the nearest first.
 *
 * @param layer Who gives the path: `setting`, `named in the plan`.
 */
export function readTemplateAt(files: WorkspaceReader, uri: string, path: string, layer: string): Resolution {
  const named = placesNamed(files, uri, path);
  if ('fault' in named) {
    const message = `The template ${shownName(path)} (${layer}) ${named.fault}. Give a path inside of the project.`;
    return { problems: [{ uri, message }], why: 'outside' };
  }
  const places = named.uris.map((place) => ({ uri: place, layer }));
  const { template, problems } = firstOf(files, places);
  if (template || problems.length > 0) return { template, problems, why: 'unreadable' };
  const message = `There is no plan template ${shownName(path)} (${layer}). Correct the name or the path.`;
  return { problems: [{ uri: places.at(-1)!.uri, message }], why: 'missing' };
}

/**
 * The files that a path in a setting or a plan may mean: from each folder above the plan, the nearest first, none of them
 * outside of the project. A URI, which a project file's path was made to, means that file alone.
 */
export function placesNamed(
  files: WorkspaceReader,
  uri: string,
  path: string,
): { readonly uris: string[] } | { readonly fault: string } {
  const boundary = findBoundary(files, uri);
  if (isUriOf(path, boundary)) return { uris: [path] };
  const folders = ancestorsOf(uri, [boundary]);
  const resolved = folders.map((folder) => resolveInside(path, folder, boundary));
  const uris = resolved.flatMap((each) => ('uri' in each ? [each.uri] : []));
  const [first] = resolved;
  // `../template.md` leads out of the project from some of the folders only.
  if (uris.length > 0) return { uris };
  return { fault: first && 'fault' in first ? first.fault : 'names no file' };
}

/** Whether a path is a URI of something in a folder, written as we write it. */
function isUriOf(path: string, folder: string): boolean {
  return (
    /^[a-z][a-z\d+.-]+:\/\//i.test(path) &&
    join(folderOf(path), nameOf(path)) === path &&
    isInside(path, folder)
  );
}

/** The template in the first of several places that has one. */
export function firstOf(files: WorkspaceReader, places: readonly TemplatePlace[]): Resolution {
  const problems: ContextProblem[] = [];
  for (const place of places) {
    const { hasMark, problem, text } = readFile(files, place.uri, 'plan template');
    if (problem) problems.push(problem);
    else if (text !== undefined) {
      const copy = hasMark && { copy: byteOrderMark + text };
      return { template: { ...place, text, ...copy }, problems };
    }
  }
  return { problems };
}
