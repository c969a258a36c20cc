/** Exit codes: nothing reached the threshold, something did, the check could not be done as asked. */
export const passed = 0;
export const found = 1;
export const failed = 2;

/** Tells people of something that went wrong. */
export function complain(message: string): void {
  process.stderr.write(`planwright: ${message}\n`);
}
