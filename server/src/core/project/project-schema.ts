import { definition, ruleSchemas, type Schema, type Setting, severitySchema } from '../settings/definition';
import { builtInTemplates } from '../template/built-in';
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

/** The schema of `.planwright.json`, made from the definition of the settings. */
export function projectSchema(): FileSchema {
  return {
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
  };
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
