import { builtInTemplates } from '../template/built-in';
import { definition, ruleSchemas, type Schema, type Setting, severitySchema } from './definition';
import { overridableSettings, projectSettings } from './project-keys';

/** A JSON schema for editors. The flags `allowComments` and `allowTrailingCommas` are VS Code's. */
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
 * Generates the schema of `.planwright.json` from the settings. The schema offers completions but reports no errors:
 * the reader of project files reports each error with a correction, and a second report would be a duplicate.
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

/** The keywords that only validate. */
const demands = new Set(['additionalProperties', 'minLength', 'required', 'type']);

/** The keywords whose values map names to schemas. */
const named = new Set(['properties', 'definitions']);

/** Returns a schema that accepts every value and offers the same completions. */
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
  // The empty schema accepts values that are not in the list.
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
 * Returns the schema of the `planwright` key in package.json.
 * @param path Relative path to the schema of `.planwright.json`.
 */
export function packageSchema(path: string): FileSchema {
  return { $schema: draft, title: 'Planwright', type: 'object', properties: { planwright: { $ref: path } } };
}

function schemasOf(names: readonly string[]): Record<string, Schema> {
  const settings: Readonly<Record<string, Setting>> = definition;
  return Object.fromEntries(
    names.map((name): [string, Schema] => {
      const setting = settings[name];
      if (!setting) throw new RangeError(`No setting ${name}`);
      const { markdownDescription, scope: _, ...schema } = setting;
      if (name === 'rules') return [name, { $ref: '#/definitions/rules', markdownDescription }];
      const examples = name === 'template' ? builtInTemplates.map(({ id }) => id) : undefined;
      return [name, { ...schema, ...(examples && { examples }), markdownDescription }];
    }),
  );
}
