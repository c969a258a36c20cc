import { findGatePlaces, gateOfParts, readGatePart } from '../constitution-check/find-gate';
import type { Gate, GatePlace } from '../constitution-check/gate';
import { takeOutline } from '../document/outline';
import { defineItems, defineQuery } from '../query';
import { contextOf, plans, takeBodies } from './plan-inputs';

const gatePlacesOf = defineQuery(
  'places of the check',
  (reader, uri: string, former?: readonly GatePlace[]): readonly GatePlace[] => {
    const bodies = reader.get(plans, uri, takeBodies);
    const outline = reader.get(plans, uri, takeOutline);
    return findGatePlaces({ bodies, outline }, contextOf(reader, uri).template, former);
  },
  { equal: haveSameItems },
);

const gatePartsOf = defineItems('parts of the check', gatePlacesOf, (_reader, place, _uri: string) =>
  readGatePart(place),
);

/** The constitution check of a plan: the same object while the sections of the check are the same. */
export const gateOf = defineQuery('constitution check', (reader, uri: string): Gate | undefined =>
  gateOfParts(reader.get(gatePartsOf, uri)),
);

function haveSameItems(former: readonly GatePlace[], places: readonly GatePlace[]): boolean {
  return former.length === places.length && former.every((place, index) => place === places[index]);
}
