const checkMark = /^[\s*_]*(?:✅|✔️?|☑️?|\[x\])\s*/iu;
const affirmed = /^[\s*_]*(?:✅|✔|☑|\[x\]|(?:yes|done|pass(?:ed)?|complete[d]?|ok)\b)/iu;

/** Whether a text begins with a check mark. */
export function isMarkedAsDone(text: string): boolean {
  return checkMark.test(text);
}

/** Whether a cell says yes, by a check mark or a word. */
export function isAffirmed(cell: string): boolean {
  return affirmed.test(cell);
}
