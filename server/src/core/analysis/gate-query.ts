import { findGate } from '../constitution-check/find-gate';
import type { Gate, GatePart } from '../constitution-check/gate';
import { defineQuery } from '../query';
import { contextOf, plans } from './plan-inputs';

/**
 * The constitution check of a plan. The object stays while the check says the same in the same sections, so that rules on it do
 * not run again. It then holds sections of an earlier version, one at most.
 */
export const gateOf = defineQuery(
  'constitution check',
  (reader, uri: string): Gate | undefined =>
    findGate(reader.get(plans, uri), contextOf(reader, uri).template),
  { equal: isSameGate },
);

function isSameGate(former: Gate | undefined, gate: Gate | undefined): boolean {
  return (
    former?.parts.length === gate?.parts.length &&
    former?.parts.every((part, index) => isSamePart(part, gate?.parts[index])) !== false
  );
}

function isSamePart(former: GatePart, part: GatePart | undefined): boolean {
  if (former.said !== part?.said || former.section.index !== part.section.index) return false;
  const path = part.section.path;
  return former.section.path.every((title, depth) => title === path[depth]);
}
