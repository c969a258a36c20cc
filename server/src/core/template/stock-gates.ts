import { wording } from '../unfinished/wording';
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

const verdicts = new WeakMap<Template, boolean>();

/** Whether a template still has the gates that Spec Kit shipped, so that its check is not the team's own. */
export function hasStockGates(template: Template): boolean {
  let isStock = verdicts.get(template);
  if (isStock === undefined) {
    const names = (template.gate?.items ?? []).map(({ name }) => wording(name));
    isStock = stockGates.filter((gate) => names.some((name) => name.startsWith(gate))).length >= fewestStock;
    verdicts.set(template, isStock);
  }
  return isStock;
}
