import type { TemplateSource } from '../template/template';
import { entryAt } from '../text/entry-at';
import type { ContextProblem } from '../workspace/context-problem';
import { byteOrderMark, readFile } from '../workspace/read-file';
import { resolveInside, shownName } from '../workspace/resolve-inside';
import { ancestorsOf, folderOf, isInside, join, nameOf } from '../workspace/uris';
import type { WorkspaceReader } from '../workspace/workspace-reader';
import { findBoundary } from './boundary';
import { resolveLayers } from './template-layers/resolve-layers';

/** A plan template from workspace files. */
export interface ResolvedTemplate extends Pick<TemplateSource, 'copy' | 'layers' | 'parts'> {
  readonly uri: string;
  readonly text: string;
  /** The display name of its source. */
  readonly layer: string;
}

export interface Resolution {
  readonly template?: ResolvedTemplate;
  readonly problems: readonly ContextProblem[];
  /** The reason why a given path has no template. */
  readonly why?: 'outside' | 'missing' | 'unreadable';
}

/** Usual template paths without Spec Kit, relative to a folder above the plan, including those of Spec Kitty. */
const customaryPlaces = [
  'templates/plan-template.md',
  '.kittify/missions/software-dev/templates/plan-template.md',
  '.kittify/templates/plan-template.md',
];

/** Paths that are a template only inside a project: a home folder may have an unrelated `templates` folder. */
const placesInside = ['_templates/plan.md', '_template/plan.md', 'templates/plan.md'];

export interface TemplatePlace {
  readonly uri: string;
  readonly layer: string;
}

/**
 * Finds the team's plan template: that of the Spec Kit project, otherwise one at a usual path. An unreadable file is
 * reported and the next place is tried, unless Spec Kit itself would stop.
 * @param root URI of the Spec Kit project's root, if any.
 */
export function resolveTemplate(files: WorkspaceReader, uri: string, root: string | undefined): Resolution {
  const layered = root === undefined ? undefined : resolveLayers(files, root);
  if (layered?.template || layered?.stopped) return layered;
  // Other places count only after all layers are loaded and have no template.
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

/** A path to a template that a setting or a plan names. */
export interface NamedTemplate {
  readonly path: string;
  /** The source of the path: `setting`, `named in the plan`. */
  readonly layer: string;
}

/**
 * Reads the template at a path from a setting or a plan, relative to a folder above the plan, nearest first.
 */
export function readTemplateAt(
  files: WorkspaceReader,
  uri: string,
  { path, layer }: NamedTemplate,
): Resolution {
  const named = placesNamed(files, uri, path);
  if ('fault' in named) {
    const message = `The template ${shownName(path)} (${layer}) ${named.fault}. Give a path inside of the project.`;
    return { problems: [{ uri, message }], why: 'outside' };
  }
  const places = named.uris.map((place) => ({ uri: place, layer }));
  const { template, problems } = firstOf(files, places);
  if (template || problems.length > 0) return { template, problems, why: 'unreadable' };
  const message = `There is no plan template ${shownName(path)} (${layer}). Correct the name or the path.`;
  return { problems: [{ uri: entryAt(places, places.length - 1).uri, message }], why: 'missing' };
}

/**
 * Lists the files that a path from a setting or a plan may refer to: one for each folder above the plan inside the
 * project, nearest first. A URI inside the project refers to that file alone.
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
  // A path such as `../template.md` leaves the project only from some folders.
  if (uris.length > 0) return { uris };
  return { fault: first && 'fault' in first ? first.fault : 'names no file' };
}

/** Tells whether a path is a URI inside a folder, in normalized form. */
function isUriOf(path: string, folder: string): boolean {
  return (
    /^[a-z][a-z\d+.-]+:\/\//i.test(path) &&
    join(folderOf(path), nameOf(path)) === path &&
    isInside(path, folder)
  );
}

/** Returns the template of the first place that has one. */
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
