import { describe, expect, test } from 'vitest';
import { projectSchema } from '../../server/src/core/settings/project-schema';

// Past the door: the schema is the subject; the build writes it into a file.

type Json = Record<string, unknown>;

/** Every schema within one, itself included. */
function schemasIn(schema: Json): Json[] {
  const children = [
    ...Object.values((schema.properties ?? {}) as Record<string, Json>),
    ...Object.values((schema.definitions ?? {}) as Record<string, Json>),
    ...((schema.anyOf ?? []) as Json[]),
    ...(schema.items ? [schema.items as Json] : []),
  ];
  return [schema, ...children.flatMap(schemasIn)];
}

describe('The schema of project files', () => {
  const schemas = schemasIn(projectSchema() as unknown as Json);

  test('finds no fault: the reader of project files reports each mistake itself', () => {
    const faults = [
      'type',
      'additionalProperties',
      'required',
      'minLength',
      'pattern',
      'oneOf',
      'not',
      'const',
    ];
    expect(schemas.flatMap((schema) => Object.keys(schema).filter((key) => faults.includes(key)))).toEqual(
      [],
    );
    const lists = schemas.filter(({ anyOf }) => anyOf).map(({ anyOf }) => anyOf as Json[]);
    expect(lists.length).toBeGreaterThan(10);
    for (const list of lists) expect(list.at(-1)).toEqual({});
    const inLists = new Set(lists.flat());
    expect(schemas.filter((schema) => schema.enum && !inLists.has(schema))).toEqual([]);
  });

  test('still tells editors what can be written', () => {
    expect(schemas.some(({ enum: values }) => (values as string[] | undefined)?.includes('hint'))).toBe(true);
    for (const name of ['planFiles', 'rules', 'overrides', 'missing-section', 'ignore'])
      expect(schemas.some(({ properties }) => properties && Object.hasOwn(properties, name))).toBe(true);
  });
});
