import { directiveNamed } from '../document/directives';
import type { Fix } from '../document/finding';
import type { Report } from '../rules/rule';
import type { Suppression } from './read-suppressions';

/**
 * Reports the comments of a section that suppress nothing, or name what there is not. Spans are relative to the section.
 *
 * @param text The section's.
 * @param isUsed Whether a name, or `undefined` in a comment without names, suppresses something.
 */
export function reportsOn(
  text: string,
  suppressions: readonly Suppression[],
  isUsed: (suppression: Suppression, rule: string | undefined) => boolean,
  known: ReadonlySet<string>,
  active: ReadonlySet<string>,
): Report[] {
  return suppressions.flatMap((suppression): Report[] => {
    const { directive, rules, span } = suppression;
    if (!directiveNamed(directive))
      return [{ span, message: 'unknownDirective', data: { name: `planwright-${directive}` } }];
    const isIdle = (rule: string | undefined) =>
      directive !== 'enable' && (rule === undefined || active.has(rule)) && !isUsed(suppression, rule);
    const isUnknown = (rule: string) => !known.has(rule);
    const isUnused =
      rules.length === 0 ? isIdle(undefined) : hasOnly(rules, isIdle) && !hasAny(rules, isUnknown);
    if (isUnused)
      return [
        { span, message: 'unused', unnecessary: true, fixes: () => [removeComment(suppression, text)] },
      ];
    return rules.flatMap((rule): Report[] => {
      const unknown = isUnknown(rule.name);
      if (!unknown && !isIdle(rule.name)) return [];
      const fixes = () => [
        rules.length === 1 ? removeComment(suppression, text) : removeName(suppression, rule),
      ];
      const message = unknown ? 'unknownRule' : 'unusedRule';
      return [{ span: rule.span, message, data: { name: rule.name }, unnecessary: !unknown, fixes }];
    });
  });
}

function hasOnly(rules: Suppression['rules'], is: (rule: string) => boolean): boolean {
  return rules.every(({ name }) => is(name));
}

function hasAny(rules: Suppression['rules'], is: (rule: string) => boolean): boolean {
  return rules.some(({ name }) => is(name));
}

function removeComment({ span }: Suppression, text: string): Fix {
  let { start, end } = span;
  while (start > 0 && /[ \t]/.test(text[start - 1]!)) start--;
  const before = start === 0 || /[\r\n]/.test(text[start - 1]!);
  const after = /[ \t]*(?:\r\n?|\n|$)/y;
  after.lastIndex = end;
  // Alone on its line it goes with the line, else with the blanks before it.
  if (before && after.test(text)) end = after.lastIndex;
  else if (before) start = span.start;
  return {
    title: 'Delete the comment',
    edits: [{ span: { start, end }, newText: '' }],
    safe: true,
    preferred: true,
  };
}

function removeName({ rules }: Suppression, rule: Suppression['rules'][number]): Fix {
  const index = rules.indexOf(rule);
  const next = rules[index + 1];
  const span = next
    ? { start: rule.span.start, end: next.span.start }
    : { start: rules[index - 1]!.span.end, end: rule.span.end };
  return {
    title: `Delete ${rule.name} from the comment`,
    edits: [{ span, newText: '' }],
    safe: true,
    preferred: true,
  };
}
