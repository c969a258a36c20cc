export { Database, type Root } from './database';
export { defineDerived } from './define-derived';
export { defineItems } from './define-items';
export { rethrowInterrupted } from './interrupted';
export type { Computed, Input, Memo, Query, Reader } from './memo';
export { memoizeByText } from './memoize-by-text';
export { defineInput, defineQuery } from './query';
export { sameData } from './same-data';
