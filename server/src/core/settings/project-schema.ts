import { builtInTemplates } from '../template/built-in';
import { definition, ruleSchemas, type Schema, type Setting, severitySchema } from './definition';
import { overridableSettings, projectSettings } from './project-keys';

/** A JSON schema as editors take it. The two flags are VS Code's. */
export interface FileSchema extends Omit<Schema, 'properties'> {
  readonly $schema: string;
  readonly title: string;
  readonly allowComments?: boolean;
  readonly allowTrailingCommas?: boolean;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly properties: Readonly<Record<string, Schema | { readonly $ref: string }>>;
}

const draft = 'http://json-schema.org/draft-07/schema#';

/**
 * The schema of `.planwright.json`, made from the definition of the settings. It tells editors what can be written, and finds
 * no fault: the reader of project files reports each mistake, with what to write instead, and nothing is to be said twice.
 */
export function projectSchema(): FileSchema {
  return withoutDemands({
    $schema: draft,
    title: 'Planwright: which files are plans, and how they are judged',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', markdownDescription: 'The schema of this file, for editors.' },
      ...schemasOf(projectSettings),
      overrides: {
        type: 'array',
        markdownDescription:
          'What holds for some of the plans only. Of several that fit a plan, the later wins; rules are taken one by one.',
        items: {
          type: 'object',
          required: ['files'],
          additionalProperties: false,
          properties: {
            files: {
              type: 'array',
              items: { type: 'string', minLength: 1 },
              markdownDescription:
                'Globs of the plans that this is for, from the folder of this file, such as `specs/legacy/**`.',
            },
            ...schemasOf(overridableSettings),
          },
        },
      },
    },
    definitions: {
      severity: severitySchema(),
      rules: {
        type: 'object',
        additionalProperties: false,
        properties: ruleSchemas({ $ref: '#/definitions/severity' }),
      },
    },
  }) as FileSchema;
}

/** The keywords that only find fault. */
const demands = new Set(['additionalProperties', 'minLength', 'required', 'type']);

/** The keywords that hold schemas by names of the file's own. */
const named = new Set(['properties', 'definitions']);

/** A schema that takes every value and still offers what the given one does. */
function withoutDemands(schema: object): object {
  const entries = Object.entries(schema).filter(([keyword]) => !demands.has(keyword));
  const {
    enum: listed,
    enumDescriptions,
    ...rest
  } = Object.fromEntries(
    entries.map(([keyword, value]) => [
      keyword,
      named.has(keyword) ? eachWithoutDemands(value) : partWithoutDemands(keyword, value),
    ]),
  );
  const values = 'type' in schema && schema.type === 'boolean' ? [true, false] : listed;
  // A value that is not in the list is taken by the empty schema.
  return values ? { ...rest, anyOf: [{ enum: values, enumDescriptions }, {}] } : rest;
}

function eachWithoutDemands(schemas: object): object {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutDemands(schema)]));
}

function partWithoutDemands(keyword: string, value: unknown): unknown {
  if (keyword === 'items') return withoutDemands(value as object);
  return keyword === 'anyOf' ? [...(value as object[]).map(withoutDemands), {}] : value;
}

/**
 * The schema of the `planwright` key in package.json.
 *
 * @param path Where the schema of `.planwright.json` is from this one.
 */
export function packageSchema(path: string): FileSchema {
  return { $schema: draft, title: 'Planwright', type: 'object', properties: { planwright: { $ref: path } } };
}

function schemasOf(names: readonly string[]): Record<string, Schema> {
  const settings: Readonly<Record<string, Setting>> = definition;
  return Object.fromEntries(
    names.map((name): [string, Schema] => {
      const { markdownDescription, scope: _, ...schema } = settings[name]!;
      if (name === 'rules') return [name, { $ref: '#/definitions/rules', markdownDescription }];
      const examples = name === 'template' ? builtInTemplates.map(({ id }) => id) : undefined;
      return [name, { ...schema, ...(examples && { examples }), markdownDescription }];
    }),
  );
}
