export { Database, type Root } from './database';
export { defineDerived } from './define-derived';
export { defineItems } from './define-items';
export { rethrowInterrupted } from './interrupted';
export type { Memo } from './memo';
export { memoizeByText } from './memoize-by-text';
export { type Computed, defineInput, defineQuery, type Input, type Query, type Reader } from './query';
