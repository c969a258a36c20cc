import type { TemplateLayer } from '../../template/template';
import type { ContextProblem } from '../../workspace/context-problem';
import { readFile } from '../../workspace/read-file';
import type { WorkspaceReader } from '../../workspace/workspace-reader';

/** How a layer goes together with the layers below it. */
export type Strategy = TemplateLayer['strategy'];

/** One of the plan templates that a Spec Kit project stacks. */
export interface Layer {
  /** What it is, for people: `override`, `preset NAME`, `extension NAME`, `team template`. */
  readonly layer: string;
  readonly uri: string;
  readonly text: string;
  /** Whether the file begins with a byte order mark, which is no part of the text. */
  readonly hasMark?: boolean;
  readonly strategy: Strategy;
  /** For a preset or an extension: the smaller, the higher up. */
  readonly priority?: number;
  /** What says so, for a strategy that a manifest declares. */
  readonly manifest?: string;
}

/** What was found on the way down the stack. */
export type Found =
  | { readonly layer: Layer }
  /** `stops`: Spec Kit makes no plan until it is mended, so that no layer below may govern either. */
  | { readonly problem: ContextProblem; readonly stops: boolean };

/** The first of some places that has a file, as a layer; nothing where none has. */
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
