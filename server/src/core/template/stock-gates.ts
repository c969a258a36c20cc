import { defineDerived } from '../query';
import { wording } from '../text/wording';
import type { Template } from './template';

/** How gates begin that Spec Kit's plan template had until September 2025. They ask for no team's principles. */
const stockGates = [
  'using framework directly?',
  'single data model?',
  'avoiding patterns?',
  'every feature as library?',
  'cli per library:',
  'red-green-refactor cycle enforced?',
  'git commits show tests before implementation?',
  'structured logging included?',
  'error context sufficient?',
  'build increments on every change?',
];
/** A team may have kept one or two of them among its own. */
const fewestStock = 3;

/** Whether a template still has the gates that Spec Kit shipped, so that its check is not the team's own. */
export const hasStockGates = defineDerived(({ gate }: Template): boolean => {
  const names = (gate?.items ?? []).map(({ name }) => wording(name));
  return stockGates.filter((stock) => names.some((name) => name.startsWith(stock))).length >= fewestStock;
});
