import { directiveNamed } from '../document/directives';
import type { SuppressionReport } from '../rules/unused-suppression';
import type { Suppression } from './read-suppressions';

/**
 * Reports the comments of a section that suppress nothing or contain an unknown name. Spans are section offsets.
 *
 * @param isUsed Tells whether a name, or `undefined` for a comment without names, suppresses a finding.
 */
export function reportsOn(
  suppressions: readonly Suppression[],
  isUsed: (suppression: Suppression, rule: string | undefined) => boolean,
  known: ReadonlySet<string>,
  active: ReadonlySet<string>,
): SuppressionReport[] {
  return suppressions.flatMap((suppression): SuppressionReport[] => {
    const { directive, rules, span } = suppression;
    if (!directiveNamed(directive))
      return [{ span, message: 'unknownDirective', data: { name: `planwright-${directive}` } }];
    const isIdle = (rule: string | undefined) =>
      directive !== 'enable' && (rule === undefined || active.has(rule)) && !isUsed(suppression, rule);
    const isUnused = rules.length === 0 ? isIdle(undefined) : rules.every(({ name }) => isIdle(name));
    if (isUnused) return [{ span, message: 'unused', unnecessary: true, detail: suppression }];
    return rules.flatMap((rule): SuppressionReport[] => {
      const unknown = !known.has(rule.name);
      if (!unknown && !isIdle(rule.name)) return [];
      const message = unknown ? 'unknownRule' : 'unusedRule';
      return [
        { span: rule.span, message, data: { name: rule.name }, unnecessary: !unknown, detail: suppression },
      ];
    });
  });
}
