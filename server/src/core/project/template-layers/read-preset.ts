import type { Document } from 'yaml';
import type { Span } from '../../span/span';
import type { WorkspaceReader } from '../../workspace/workspace-reader';
import type { Strategy } from './layer';

/** The plan template in a preset's manifest. */
export interface Preset {
  /** Undefined if the manifest declares none. */
  readonly template?: { readonly file: string; readonly strategy: Strategy; readonly span: Span };
  /** The reason why the manifest is invalid, and its span. */
  readonly fault?: { readonly message: string; readonly span: Span };
}

type Yaml = NonNullable<WorkspaceReader['yaml']>;
type Path = readonly (string | number)[];

const strategies: Readonly<Record<string, readonly string[]>> = {
  template: ['replace', 'prepend', 'append', 'wrap'],
  command: ['replace', 'prepend', 'append', 'wrap'],
  script: ['replace', 'wrap'],
};

/**
 * Reads a preset's manifest, `preset.yml`.
 * @param name Name of the template, such as `plan-template`.
 */
export function readPreset(yaml: Yaml, text: string, name: string): Preset {
  // Matches Spec Kit's parser: the last of equal keys wins, and unknown tags are errors.
  const document = yaml.parseDocument(text, { version: '1.1', uniqueKeys: false, prettyErrors: false });
  const [error] = [...document.errors, ...document.warnings];
  if (error) {
    const [start, end] = error.pos;
    return { fault: { message: error.message, span: spanIn(text, start, end) } };
  }
  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { fault: { message, span: spanIn(text, 0, text.length) } };
  }
  const fault = faultOf(content);
  if (fault) return { fault: { message: fault.message, span: spanOf(document, text, fault.path) } };
  const { templates } = (content as Manifest).provides;
  const index = templates.findIndex((entry) => entry.type === 'template' && entry.name === name);
  const template = templates[index];
  if (!template) return {};
  const strategy = (template.strategy ?? 'replace').toLowerCase() as Strategy;
  const span = spanOf(document, text, ['provides', 'templates', index, 'file']);
  return { template: { file: template.file, strategy, span } };
}

interface Manifest {
  readonly provides: { readonly templates: readonly Entry[] };
}

interface Entry {
  readonly type: string;
  readonly name: string;
  readonly file: string;
  readonly strategy?: string;
}

function faultOf(content: unknown): { message: string; path: Path } | undefined {
  if (!isObject(content)) return { message: 'it has to be a mapping', path: [] };
  const { provides } = content;
  if (!isObject(provides)) return { message: 'provides has to be a mapping', path: ['provides'] };
  const { templates } = provides;
  const path = ['provides', 'templates'];
  if (!Array.isArray(templates) || templates.length === 0)
    return { message: 'provides.templates has to be a list with an entry', path };
  for (const [index, entry] of templates.entries()) {
    const fault = faultOfEntry(entry);
    if (fault) return { message: fault.message, path: [...path, index, ...(fault.key ? [fault.key] : [])] };
  }
  return undefined;
}

function faultOfEntry(entry: unknown): { message: string; key?: string } | undefined {
  if (!isObject(entry)) return { message: 'an entry of provides.templates has to be a mapping' };
  for (const key of ['type', 'name', 'file'])
    if (typeof entry[key] !== 'string')
      return { message: `an entry of provides.templates needs a text as its ${key}`, key };
  const type = String(entry.type);
  const allowed = Object.hasOwn(strategies, type) ? strategies[type] : undefined;
  if (!allowed) return { message: `there is no type ${type}`, key: 'type' };
  const strategy = entry.strategy === undefined ? 'replace' : entry.strategy;
  if (typeof strategy !== 'string' || !allowed.includes(strategy.toLowerCase()))
    return { message: `the strategy of a ${type} has to be one of ${allowed.join(', ')}`, key: 'strategy' };
  return undefined;
}

/** Returns the span of the value at a path, or of its nearest existing ancestor. */
function spanOf(document: Document, text: string, path: Path): Span {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isObject(node) && Array.isArray(node.range)) return spanIn(text, node.range[0], node.range[1]);
  }
  return spanIn(text, 0, text.length);
}

function spanIn(text: string, start: number, end: number): Span {
  const within = (offset: number) => Math.max(0, Math.min(offset, text.length));
  return { start: within(start), end: Math.max(within(start), within(end)) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
