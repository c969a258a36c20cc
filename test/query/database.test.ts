import { afterEach, describe, expect, it, vi } from 'vitest';
import { Database, defineInput, defineQuery, rethrowInterrupted } from '../../server/src/core/query';

// Past the door: the tested modules are internal.

let log: string[] = [];
afterEach(() => {
  log = [];
  vi.restoreAllMocks();
});

/** Returns the queries that ran since the last call. */
function ran(): string {
  return log.splice(0).join(', ');
}

const text = defineInput<string, string>('text', '');

const words = defineQuery(
  'words',
  (reader, file: string) => {
    log.push('words');
    return reader.get(text, file).split(/\s+/);
  },
  { equal: (former, value) => former.join(' ') === value.join(' ') },
);

const count = defineQuery('count', (reader, file: string) => {
  log.push('count');
  return reader.get(words, file).length;
});

const first = defineQuery('first', (reader, file: string) => {
  log.push('first');
  return reader.get(words, file, firstOf);
});

const firstOf = (list: readonly string[]) => list[0];

/** The text of the file that the text of another file names. */
const target = defineQuery('target', (reader, file: string): string => {
  log.push('target');
  const name = reader.get(text, file);
  return name === '' ? 'none' : reader.get(text, name);
});

function databaseWith(files: Record<string, string>): Database {
  const database = new Database();
  for (const [file, content] of Object.entries(files)) database.set(text, file, content);
  return database;
}

describe('a query', () => {
  it('runs when it is asked for, and once', () => {
    const database = databaseWith({ a: 'one two' });
    expect(ran()).toBe('');
    expect(database.get(count, 'a')).toBe(2);
    expect(ran()).toBe('count, words');
    expect(database.get(count, 'a')).toBe(2);
    expect(ran()).toBe('');
  });

  it('runs again when an input that it read changes, and not for another', () => {
    const database = databaseWith({ a: 'one two', b: 'three' });
    database.get(count, 'a');
    ran();
    database.set(text, 'b', 'three four');
    expect(database.get(count, 'a')).toBe(2);
    expect(ran()).toBe('');
    database.set(text, 'a', 'one');
    expect(database.get(count, 'a')).toBe(1);
    expect(ran()).toBe('words, count');
  });

  it('does not run for an input that is set to the same value', () => {
    const database = databaseWith({ a: 'one two' });
    database.get(count, 'a');
    ran();
    database.set(text, 'a', 'one two');
    database.get(count, 'a');
    expect(ran()).toBe('');
  });

  it('does not run where what it read is equal to what it was', () => {
    const database = databaseWith({ a: 'one two' });
    const former = database.get(words, 'a');
    database.get(count, 'a');
    ran();
    database.set(text, 'a', 'one   two');
    database.get(count, 'a');
    expect(ran()).toBe('words');
    expect(database.get(words, 'a')).toBe(former);
  });

  it('does not run where the part that it read is the same', () => {
    const database = databaseWith({ a: 'one two' });
    expect(database.get(first, 'a')).toBe('one');
    ran();
    database.set(text, 'a', 'one three');
    expect(database.get(first, 'a')).toBe('one');
    expect(ran()).toBe('words');
    database.set(text, 'a', 'two three');
    expect(database.get(first, 'a')).toBe('two');
    expect(ran()).toBe('words, first');
  });

  it('depends on what it read the last time only', () => {
    const database = databaseWith({ a: 'b', b: 'content of b', c: 'content of c' });
    expect(database.get(target, 'a')).toBe('content of b');
    database.set(text, 'a', 'c');
    expect(database.get(target, 'a')).toBe('content of c');
    ran();
    database.set(text, 'b', 'changed');
    database.get(target, 'a');
    expect(ran()).toBe('');
  });

  it('gets its former value', () => {
    const lengths = defineQuery('lengths', (reader, file: string, former: readonly number[] | undefined) => [
      ...(former ?? []),
      reader.get(text, file).length,
    ]);
    const database = databaseWith({ a: 'x' });
    expect(database.get(lengths, 'a')).toEqual([1]);
    database.set(text, 'a', 'xyz');
    expect(database.get(lengths, 'a')).toEqual([1, 3]);
  });

  it('runs again after an error', () => {
    const strict = defineQuery('strict', (reader, file: string) => {
      const content = reader.get(text, file);
      if (content === 'bad') throw new Error('bad text');
      return content;
    });
    const database = databaseWith({ a: 'bad' });
    expect(() => database.get(strict, 'a')).toThrow('bad text');
    expect(() => database.get(strict, 'a')).toThrow('bad text');
    database.set(text, 'a', 'good');
    expect(database.get(strict, 'a')).toBe('good');
  });

  it('must not read itself', () => {
    const one = defineQuery('one', (reader, key: string): string => reader.get(two, key));
    const two = defineQuery('two', (reader, key: string): string => reader.get(three, key));
    const three = defineQuery('three', (reader, key: string): string => reader.get(two, key));
    expect(() => new Database().get(one, 'a')).toThrow('Cycle: two -> three -> two');
  });

  it('must not set an input', () => {
    const database = databaseWith({ a: '1' });
    const writer = defineQuery('writer', (_reader, key: string) => database.set(text, key, '2'));
    expect(() => database.get(writer, 'a')).toThrow('A query must not set text');
  });
});

describe('an input that is not loaded', () => {
  const wanted = (database: Database) => database.wanted.map(({ query, key }) => `${query.name} of ${key}`);

  it('reads as absent and is wanted, and so are all others', () => {
    const both = defineQuery('both', (reader, _key: string) => reader.get(text, 'a') + reader.get(text, 'b'));
    const database = new Database();
    expect(database.tryFor(1_000, both, '')).toEqual({ value: '', isComplete: false });
    expect(wanted(database)).toEqual(['text of a', 'text of b']);
    database.set(text, 'a', 'x');
    database.set(text, 'b', 'y');
    expect(database.tryFor(1_000, both, '')).toEqual({ value: 'xy', isComplete: true });
    expect(wanted(database)).toEqual([]);
  });

  it('completes its readers when it is loaded as absent', () => {
    const database = new Database();
    expect(database.tryFor(1_000, count, 'a')?.isComplete).toBe(false);
    database.set(text, 'a', '');
    expect(database.tryFor(1_000, count, 'a')?.isComplete).toBe(true);
  });

  it('leaves the last complete value of a query that keeps it', () => {
    const linked = defineQuery('linked', (reader, file: string) => reader.get(text, reader.get(text, file)), {
      keepsFormer: true,
    });
    const database = databaseWith({ a: 'b', b: 'content of b' });
    expect(database.get(linked, 'a')).toBe('content of b');
    database.set(text, 'a', 'c');
    expect(database.tryFor(1_000, linked, 'a')).toEqual({ value: 'content of b', isComplete: true });
    expect(wanted(database)).toEqual(['text of c']);
    database.set(text, 'c', 'content of c');
    expect(database.get(linked, 'a')).toBe('content of c');
  });

  it('gives a query no value to keep before the first complete one', () => {
    const linked = defineQuery('linked', (reader, file: string) => `<${reader.get(text, file)}>`, {
      keepsFormer: true,
    });
    const database = new Database();
    expect(database.tryFor(1_000, linked, 'a')).toEqual({ value: '<>', isComplete: false });
    database.set(text, 'a', 'x');
    expect(database.get(linked, 'a')).toBe('<x>');
  });
});

describe('the inputs of a value', () => {
  it('are all that it read, loaded or not', () => {
    const database = databaseWith({ a: 'b' });
    database.get(target, 'a');
    expect(database.inputsOf(target, 'a').map(({ key, isComplete }) => [key, isComplete])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('are dropped with it', () => {
    const database = databaseWith({ a: 'one', b: 'one two' });
    database.get(count, 'a');
    database.get(count, 'b');
    expect(database.size).toBe(6);
    database.keepOnly([[count, 'b']]);
    expect(database.size).toBe(3);
    ran();
    expect(database.get(count, 'b')).toBe(2);
    expect(ran()).toBe('');
    expect(database.get(count, 'a')).toBe(1);
    expect(database.wanted.map(({ key }) => key)).toEqual(['a']);
  });

  it('are no longer wanted when they are dropped', () => {
    const database = databaseWith({ b: 'one two' });
    database.get(count, 'a');
    database.get(count, 'b');
    database.keepOnly([[count, 'b']]);
    expect(database.wanted).toEqual([]);
  });
});

describe('a computation with a time limit', () => {
  const sum = defineQuery('sum', (reader, files: readonly string[]): number =>
    files.reduce((total, file) => total + reader.get(count, file), 0),
  );

  it('stops when time is up, and goes on later from there', () => {
    const files = ['a', 'b', 'c', 'd', 'e'];
    const database = databaseWith(Object.fromEntries(files.map((file) => [file, 'one two'])));
    let time = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => time++);
    let attempts = 1;
    while (!database.tryFor(4, sum, files)) attempts++;
    expect(attempts).toBe(5);
    expect(ran().match(/words/g)?.length).toBe(5);
    expect(database.get(sum, files)).toBe(10);
  });

  it('is not stopped by code that catches errors', () => {
    const careful = defineQuery('careful', (reader, file: string) => {
      try {
        return reader.get(count, file);
      } catch (error) {
        rethrowInterrupted(error);
        return 0;
      }
    });
    const database = databaseWith({ a: 'one two' });
    let time = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => time++);
    expect(database.tryFor(1, careful, 'a')).toBeUndefined();
    expect(database.get(careful, 'a')).toBe(2);
  });
});

describe('a computation', () => {
  it('may put off what it need not ask for yet', () => {
    const nearest = defineQuery('nearest', (reader, _key: string) => {
      for (const file of ['a', 'b', 'c']) {
        const content = reader.get(text, file);
        if (content !== '' || !reader.isComplete) return content;
      }
      return 'none';
    });
    const database = new Database();
    expect(database.isComplete).toBe(true);
    database.get(nearest, '');
    expect(database.isComplete).toBe(false);
    expect(database.wanted.map(({ key }) => key)).toEqual(['a']);
    database.set(text, 'a', '');
    database.set(text, 'b', 'content of b');
    expect(database.get(nearest, '')).toBe('content of b');
    expect(database.wanted).toEqual([]);
  });
});
