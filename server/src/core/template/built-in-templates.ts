import { builtInTemplates } from './built-in';
import type { Template } from './template';
import { templateOf } from './template-model';

const known = new Map<string, Template>();

/**
 * A template that ships with the extension. It is parsed when more than its outline is asked for.
 *
 * @returns Undefined for an unknown id.
 */
export function builtInTemplate(id: string): Template | undefined {
  const before = known.get(id);
  if (before) return before;
  const builtIn = builtInTemplates.find((candidate) => candidate.id === id);
  if (!builtIn) return undefined;
  const template = templateOf(builtIn.model, builtIn);
  known.set(id, template);
  return template;
}

let all: readonly Template[] | undefined;

/** Returns all built-in templates, in the order of `builtInTemplates`. */
export function builtInTemplatesAll(): readonly Template[] {
  all ??= builtInTemplates.map(({ id }) => builtInTemplate(id)!);
  return all;
}
