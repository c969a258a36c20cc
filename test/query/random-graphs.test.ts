import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Computed,
  Database,
  defineInput,
  defineItems,
  defineQuery,
  type Reader,
} from '../../server/src/core/query';
import { random } from '../support/runs';

// Past the door: the tested modules are internal.

/**
 * A graph of queries. Query number n reads the inputs and the lower queries that its plan lists. The values that it has
 * read decide whether it reads further ones.
 */
interface Plan {
  readonly reads: readonly number[];
  /** A small number of different values makes many of them equal to the former one. */
  readonly modulus: number;
  readonly takesPart: boolean;
  readonly stopsAtZero: boolean;
}

const inputs = 5;
const number = defineInput<number, number>('number', 0);
interface Item {
  readonly text: string;
}
const list = defineInput<number, readonly Item[]>('list', []);
const pool: readonly Item[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((text) => ({ text }));

const isOdd = (value: number) => value % 2;
const sizeOf = (values: readonly number[]) => values.length;

/** Defines the queries, each with a query for a list of items that has the same reads. */
function define(plans: readonly Plan[]) {
  const queries: Computed<number, number>[] = [];
  const itemQueries: Computed<number, readonly number[]>[] = [];
  plans.forEach(({ reads, modulus, takesPart, stopsAtZero }, index) => {
    const compute = (reader: Reader, start: number): number => {
      let sum = start;
      for (const read of reads) {
        const query = read < inputs ? number : queries.slice(0, index)[(read - inputs) % Math.max(1, index)];
        const key = read < inputs ? read : 0;
        if (!query) continue;
        const value = takesPart ? reader.get(query, key, isOdd) : reader.get(query, key);
        if (stopsAtZero && value === 0) break;
        sum = sum * 3 + value;
      }
      return sum % modulus;
    };
    const itemQuery = defineItems(`items ${index}`, list, (reader, { text }) =>
      compute(reader, text.charCodeAt(0)),
    );
    itemQueries.push(itemQuery);
    queries.push(
      defineQuery(`query ${index}`, (reader) => {
        const values = takesPart
          ? reader.get(itemQuery, 0, sizeOf)
          : reader.get(itemQuery, 0).join('').length;
        return (compute(reader, index) + values) % modulus;
      }),
    );
  });
  return { queries, itemQueries };
}

const plan: fc.Arbitrary<Plan> = fc.record({
  reads: fc.array(fc.nat(30), { maxLength: 5 }),
  modulus: fc.constantFrom(2, 3, 50),
  takesPart: fc.boolean(),
  stopsAtZero: fc.boolean(),
});

const step = fc.oneof(
  fc.record({ set: fc.nat(inputs - 1), value: fc.nat(3) }),
  fc.record({ items: fc.array(fc.nat(pool.length - 1), { maxLength: 5 }) }),
  fc.record({ ask: fc.nat(20) }),
  fc.record({ keepOnly: fc.nat(20) }),
  fc.record({ interruptAt: fc.nat(20) }),
);

describe('random graphs of queries', () => {
  it('have the same values as in a new database, whatever was set, asked for and dropped before', () => {
    fc.assert(
      fc.property(
        fc.array(plan, { minLength: 1, maxLength: 8 }),
        fc.array(step, { maxLength: 25 }),
        (plans, steps) => {
          const { queries, itemQueries } = define(plans);
          const numbers = new Map<number, number>();
          let items: readonly Item[] = [];
          const load = (database: Database): void => {
            for (const [key, value] of numbers) database.set(number, key, value);
            database.set(list, 0, items);
          };
          const old = new Database();
          const answers = (database: Database, index: number) => [
            database.tryFor(1e6, queries[index % queries.length] as Computed<number, number>, 0),
            database.tryFor(
              1e6,
              itemQueries[index % queries.length] as Computed<number, readonly number[]>,
              0,
            ),
          ];
          for (const each of steps) {
            if ('set' in each) numbers.set(each.set, each.value);
            if ('items' in each) items = [...new Set(each.items)].map((index) => pool[index] as Item);
            if ('keepOnly' in each)
              old.keepOnly([[queries[each.keepOnly % queries.length] as Computed<number, number>, 0]]);
            load(old);
            if ('interruptAt' in each)
              old.tryFor(-1, queries[each.interruptAt % queries.length] as Computed<number, number>, 0);
            if (!('ask' in each)) continue;
            const fresh = new Database();
            load(fresh);
            expect(answers(old, each.ask)).toEqual(answers(fresh, each.ask));
          }
          const fresh = new Database();
          load(old);
          load(fresh);
          plans.forEach((_plan, index) => {
            expect(answers(old, index)).toEqual(answers(fresh, index));
          });
        },
      ),
      random(100),
    );
  });
});
