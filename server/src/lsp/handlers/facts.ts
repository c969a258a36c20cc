import type { Feature } from '../feature';
import { clientFacts } from '../protocol';

/** Updates the facts that only the client knows: author and branches. */
export const followFacts: Feature = ({ connection, plans, refresh }) => {
  connection.onNotification(clientFacts, (facts) => {
    plans.setFacts(facts);
    refresh();
  });
  return {};
};
