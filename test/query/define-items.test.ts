import { beforeEach, describe, expect, it } from 'vitest';
import { Database, defineInput, defineItems, defineQuery } from '../../server/src/core/query';

// Past the door: the tested modules are internal.

interface Line {
  readonly text: string;
}

const lines = defineInput<string, readonly Line[]>('lines', []);
const names = defineInput<string, readonly string[]>('names', [], {
  equal: (former, value) => former.join() === value.join(),
});

const log: string[] = [];
/** Returns the lines that were processed since the last call. */
const looked = () => log.splice(0).join(' ');

const namesIn = defineItems(
  'names in',
  lines,
  (reader, { text }, file) => {
    log.push(text);
    return text.includes('@') ? reader.get(names, file).filter((name) => text.includes(`@${name}`)) : [];
  },
  { equal: (former, value) => former.join() === value.join() },
);

const report = defineQuery('report', (reader, file: string) => reader.get(namesIn, file).flat().join(' '));

const [a, b, c, d] = ['a', 'b @ann', 'c', 'd @dan'].map((text) => ({ text })) as [Line, Line, Line, Line];

describe('a value for each item of a list', () => {
  let database: Database;
  beforeEach(() => {
    database = new Database();
    database.set(names, 'file', ['ann', 'dan']);
    database.set(lines, 'file', [a, b, c, d]);
    expect(database.get(report, 'file')).toBe('ann dan');
    looked();
  });

  it('is computed for a new item alone', () => {
    database.set(lines, 'file', [a, b, { text: 'new' }, c, d]);
    expect(database.get(report, 'file')).toBe('ann dan');
    expect(looked()).toBe('new');
  });

  it('stays with an item that moves or comes back', () => {
    database.set(lines, 'file', [d, c, a]);
    expect(database.get(report, 'file')).toBe('dan');
    database.set(lines, 'file', [b, d]);
    expect(database.get(report, 'file')).toBe('ann dan');
    expect(looked()).toBe('');
  });

  it('is the former one where a changed item has an equal value at its index', () => {
    const former = database.get(namesIn, 'file');
    database.set(lines, 'file', [a, { text: 'hello @ann' }, c, d]);
    expect(database.get(namesIn, 'file')).toBe(former);
    expect(looked()).toBe('hello @ann');
  });

  it('is computed again when something changes that the item read', () => {
    database.set(names, 'file', ['bob', 'dan']);
    expect(database.get(report, 'file')).toBe('dan');
    expect(looked()).toBe('b @ann d @dan');
  });

  it('notices at once a change of the list and of what its items read', () => {
    database.set(names, 'file', ['bob', 'dan']);
    database.set(lines, 'file', [a, b, c, { text: 'e @bob' }]);
    expect(database.get(report, 'file')).toBe('bob');
    expect(looked()).toBe('b @ann e @bob');
  });

  it('does not survive what the database dropped', () => {
    database.keepOnly([]);
    database.set(names, 'file', ['bob']);
    database.set(lines, 'file', [a, b, c, d]);
    expect(database.get(report, 'file')).toBe('');
  });

  it('is incomplete where an item read an input that is not loaded', () => {
    database.keepOnly([]);
    database.set(lines, 'file', [a, b]);
    expect(database.tryFor(1_000, report, 'file')).toEqual({ value: '', isComplete: false });
    database.set(lines, 'file', [a, c]);
    expect(database.tryFor(1_000, report, 'file')).toEqual({ value: '', isComplete: true });
  });
});
