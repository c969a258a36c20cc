import { defineDerived } from '../query';
import { type BuiltInTemplate, builtInTemplates } from './built-in';
import type { Template } from './template';
import { templateOf } from './template-model';

const templateFor = defineDerived((builtIn: BuiltInTemplate): Template => templateOf(builtIn.model, builtIn));

/**
 * A template that ships with the extension. It is parsed when more than its outline is asked for.
 *
 * @returns Undefined for an unknown id.
 */
export function builtInTemplate(id: string): Template | undefined {
  const builtIn = builtInTemplates.find((candidate) => candidate.id === id);
  return builtIn && templateFor(builtIn);
}

let all: readonly Template[] | undefined;

/** Returns all built-in templates, in the order of `builtInTemplates`. */
export function builtInTemplatesAll(): readonly Template[] {
  all ??= builtInTemplates.map(templateFor);
  return all;
}
