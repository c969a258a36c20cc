import { hasWord } from '../language/compile-words';

/** Whether a template's words about a section allow a plan to leave it out. */
export const saysOptional = hasWord('ifApplicable', 'optionalWords');

/**
 * Whether running text orders a section to be left out, as a rule or in some cases: an order to leave out what it stands in
 * or to write it in some cases, which no sentence on a part of it says.
 */
export const saysLeaveOut = hasWord('leaveOutOrders');
