import type { TemplateLayer } from '../../template/template';
import type { ContextProblem } from '../../workspace/context-problem';
import { readFile } from '../../workspace/read-file';
import type { WorkspaceReader } from '../../workspace/workspace-reader';

/** The way a layer combines with the layers below it. */
export type Strategy = TemplateLayer['strategy'];

/** One of the plan templates that a Spec Kit project stacks. */
export interface Layer {
  /** The display name: `override`, `preset NAME`, `extension NAME`, `team template`. */
  readonly layer: string;
  readonly uri: string;
  readonly text: string;
  /** Whether the file begins with a byte order mark, which `text` does not include. */
  readonly hasMark?: boolean;
  readonly strategy: Strategy;
  /** For a preset or an extension: smaller numbers are higher up. */
  readonly priority?: number;
  /** URI of the manifest that declares the strategy. */
  readonly manifest?: string;
}

/** A layer, or a problem in place of one. */
export type Found =
  | { readonly layer: Layer }
  /** `stops`: Spec Kit makes no plan until the problem is solved, so no layer below applies. */
  | { readonly problem: ContextProblem; readonly stops: boolean };

/** Returns the first existing file of some places as a layer; undefined if none exists. */
export function layerAt(
  files: WorkspaceReader,
  places: readonly string[],
  about: Omit<Layer, 'uri' | 'text' | 'hasMark'>,
): Found | undefined {
  for (const uri of places) {
    const { hasMark, problem, text } = readFile(files, uri, 'plan template');
    if (problem) return { problem, stops: false };
    if (text !== undefined) return { layer: { ...about, uri, text, ...(hasMark && { hasMark }) } };
  }
  return undefined;
}
