import { expect } from 'vitest';
import { applyEdits, type Completion, complete, hover } from '../../server/src/core';
import { findingsOf, type Surroundings } from '../support/check';

const cursor = '‸';

/** A plan with a cursor `‸` in it, and what it is judged by. */
export async function atCursor(source: string, surroundings: Surroundings = {}) {
  const offset = source.indexOf(cursor);
  if (offset < 0) expect.fail(`No cursor in: ${source}`);
  const text = source.replace(cursor, '');
  return { ...(await findingsOf(text, { ...surroundings, rules: [] })), text, offset };
}

/** The Markdown shown at the cursor; undefined where nothing is. */
export async function hoverAt(source: string, surroundings: Surroundings = {}): Promise<string | undefined> {
  const { plan, context, offset } = await atCursor(source, surroundings);
  return hover(plan, context, offset, true)?.markdown;
}

/** What is offered at the cursor. */
export async function completionsAt(source: string, surroundings: Surroundings = {}): Promise<Completion[]> {
  const { plan, context, offset } = await atCursor(source, surroundings);
  return complete(plan, context, offset);
}

export async function labelsAt(source: string, surroundings: Surroundings = {}): Promise<string[]> {
  return (await completionsAt(source, surroundings)).map(({ label }) => label);
}

/** The text after choosing the completion of a label at the cursor; snippet syntax stays visible. */
export async function completed(
  source: string,
  label: string,
  surroundings: Surroundings = {},
): Promise<string> {
  const { plan, context, offset, text } = await atCursor(source, surroundings);
  const offered = complete(plan, context, offset);
  const chosen = offered.find((completion) => completion.label === label);
  if (!chosen)
    expect.fail(
      `No "${label}". There is: ${offered.map((each) => `"${each.label}"`).join(', ') || 'nothing'}`,
    );
  return applyEdits(text, [{ span: chosen.span, newText: chosen.newText }]);
}
