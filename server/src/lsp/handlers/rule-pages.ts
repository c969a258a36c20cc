import type { Feature } from '../feature';
import { core } from '../lazy';
import { listRules, rulePage } from '../protocol';

/** Provides the list of rules and their pages. */
export const provideRulePages: Feature = ({ connection }) => {
  connection.onRequest(listRules, async () => (await core()).listRules());
  connection.onRequest(rulePage, async ({ id }) => (await core()).rulePage(id) ?? null);
  return {};
};
