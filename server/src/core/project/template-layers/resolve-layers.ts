import type { TemplateLayer, TemplatePart } from '../../template/template';
import type { ContextProblem } from '../../workspace/context-problem';
import { unlistedFolder } from '../../workspace/read-file';
import { join } from '../../workspace/uris';
import { isFault, type WorkspaceReader } from '../../workspace/workspace-reader';
import { composeLayers } from './compose-layers';
import { extensionLayers } from './extension-layers';
import { type Found, type Layer, layerAt } from './layer';
import { presetLayers } from './preset-layers';

/** The plan template that results from a Spec Kit project's layers. */
export interface LayeredTemplate {
  /** URI of the topmost layer's file. */
  readonly uri: string;
  readonly text: string;
  /** The text that Spec Kit copies, if it differs: with the byte order marks of the files. */
  readonly copy?: string;
  /** Display names of the layers that are used. */
  readonly layer: string;
  /** All existing layers, topmost first. */
  readonly layers: readonly TemplateLayer[];
  /** The source file of each part of the text; undefined if there is only one file. */
  readonly parts?: readonly TemplatePart[];
}

export interface LayerResolution {
  readonly template?: LayeredTemplate;
  readonly problems: readonly ContextProblem[];
  /** Whether an error prevents a template. Spec Kit makes no plan either. */
  readonly stopped: boolean;
}

/**
 * Resolves the plan template of a Spec Kit project as Spec Kit does: overrides, presets, extensions, core. Never
 * throws.
 * @param root URI of the project's root.
 */
export function resolveLayers(files: WorkspaceReader, root: string): LayerResolution {
  const layers: Layer[] = [];
  const problems: ContextProblem[] = [];
  // Layers below a replacing layer are listed but not used, so their problems do not matter.
  const isSettled = () => layers.some(({ strategy }) => strategy === 'replace');
  for (const found of findLayers(files, root)) {
    if ('layer' in found) layers.push(found.layer);
    else if (!isSettled()) {
      problems.push(found.problem);
      if (found.stops) return { problems, stopped: true };
    }
  }
  const [top] = layers;
  if (!top) return { problems, stopped: false };
  const base = layers.findIndex(({ strategy }) => strategy === 'replace');
  if (base < 0) {
    const message = `The ${top.layer} adds to a plan template, but there is none below it. Restore .specify/templates/plan-template.md.`;
    problems.push({ uri: top.manifest ?? top.uri, message, span: { start: 0, end: 0 } });
    return { problems, stopped: true };
  }
  const used = layers.slice(0, base + 1);
  const composition = composeLayers(used);
  if ('problem' in composition) return { problems: [...problems, composition.problem], stopped: true };
  const template: LayeredTemplate = {
    uri: top.uri,
    text: composition.text,
    ...(composition.copy !== composition.text && { copy: composition.copy }),
    layer: used.map(({ layer }) => layer).join(' + '),
    layers: layers.map(({ layer, priority, strategy, uri }, index) => ({
      layer,
      uri,
      strategy,
      ...(priority !== undefined && { priority }),
      used: index <= base,
    })),
    ...(used.length > 1 && { parts: composition.parts }),
  };
  return { template, problems, stopped: false };
}

/** Yields every layer with a plan template, highest priority first. */
function* findLayers(files: WorkspaceReader, root: string): Generator<Found> {
  const specify = (path: string) => join(root, `.specify/${path}`);
  const fixed = (layer: string, path: string) =>
    layerAt(files, [specify(path)], { layer, strategy: 'replace' });
  const override = fixed('override', 'templates/overrides/plan-template.md');
  if (override) yield override;
  for (const [find, folder] of [
    [presetLayers, specify('presets')],
    [extensionLayers, specify('extensions')],
  ] as const) {
    const entries = files.entries(folder);
    if (isFault(entries)) yield { problem: unlistedFolder(folder, entries), stops: true };
    else if (entries.length > 0) yield* find(files, folder, entries);
  }
  const core = fixed('team template', 'templates/plan-template.md');
  if (core) yield core;
}
