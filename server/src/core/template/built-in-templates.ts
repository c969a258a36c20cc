import { builtInTemplates } from './built-in';
import { readTemplate } from './read-template';
import type { Template } from './template';

const read = new Map<string, Template>();

/**
 * A template that ships with the extension, read when it is first asked for.
 *
 * @returns undefined when there is none of that id.
 */
export function builtInTemplate(id: string): Template | undefined {
  const known = read.get(id);
  if (known) return known;
  const builtIn = builtInTemplates.find((candidate) => candidate.id === id);
  if (!builtIn) return undefined;
  const template = readTemplate(builtIn.schema, { id, title: builtIn.title, source: { kind: 'built-in' } });
  read.set(id, template);
  return template;
}

/** All of them, in the order of their ids. */
export function builtInTemplatesAll(): readonly Template[] {
  return builtInTemplates.map(({ id }) => builtInTemplate(id)!);
}
