/**
 * Tells whether output has colours. NO_COLOR wins, then FORCE_COLOR and CLICOLOR_FORCE, then CLICOLOR=0 and TERM=dumb;
 * otherwise only terminals have colours, and logs of build servers have none.
 */
export function hasColors(
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  const { NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM } = environment;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return !isOff(FORCE_COLOR);
  if (CLICOLOR_FORCE && !isOff(CLICOLOR_FORCE)) return true;
  return isTerminal && CLICOLOR !== '0' && TERM !== 'dumb';
}

function isOff(value: string): boolean {
  return value === '0' || value.toLowerCase() === 'false';
}
