import type { Finding, Fix } from '../finding';
import type { PlanDocument } from '../plan/plan-document';
import type { Report } from '../rules/rule';
import { contains, overlaps, type Span } from '../span';
import { directiveNamed } from './directives';
import { readSuppressions, type Suppression } from './read-suppressions';

/** What the suppressing comments of a plan leave. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  /** On the comments themselves, for the rule `unused-suppression`. Spans are offsets in the document. */
  readonly reports: readonly Report[];
}

/**
 * Takes out the findings that comments in the plan suppress.
 *
 * @param known The ids of all rules.
 * @param active The ids of the rules that ran: a comment is not unused because its rule is switched off.
 */
export function applySuppressions(
  plan: PlanDocument,
  findings: readonly Finding[],
  known: ReadonlySet<string>,
  active: ReadonlySet<string>,
): Suppressed {
  const suppressions = readSuppressions(plan);
  if (suppressions.length === 0) return { findings, reports: [] };
  const scopes = suppressions.flatMap((suppression, index) =>
    scopesOf(suppression, suppressions.slice(index + 1)),
  );
  const used = new Set<Scope>();
  const left = findings.filter((finding) => {
    // Our own comments are no leftovers.
    if (suppressions.some(({ span }) => contains(span, finding.span) && overlaps(span, finding.span)))
      return false;
    const hit = scopes.filter((scope) => suppresses(scope, finding));
    for (const scope of hit) used.add(scope);
    return hit.length === 0;
  });
  const reports = suppressions.flatMap((suppression) =>
    reportsOn(
      suppression,
      scopes.filter((scope) => scope.suppression === suppression),
      { used, known, active },
      plan,
    ),
  );
  return { findings: left, reports };
}

/** What one name in a comment, or a comment without names, suppresses. */
interface Scope {
  readonly suppression: Suppression;
  /** Undefined for all rules. */
  readonly rule: string | undefined;
  readonly reach: Span;
  /** Where a later `enable` gave single rules back to a scope of all rules. */
  readonly enabledFrom: ReadonlyMap<string, number>;
}

function scopesOf(suppression: Suppression, following: readonly Suppression[]): Scope[] {
  const { directive, rules, reach } = suppression;
  if (directive === 'enable' || !directiveNamed(directive)) return [];
  const enabling = directive === 'disable' ? following.filter((next) => next.directive === 'enable') : [];
  const names = rules.length > 0 ? rules.map(({ name }) => name) : [undefined];
  return names.map((rule) => {
    const end = enabling.find(
      (next) => next.rules.length === 0 || next.rules.some(({ name }) => name === rule),
    );
    const enabledFrom = new Map<string, number>();
    for (const next of enabling)
      for (const { name } of next.rules) if (!enabledFrom.has(name)) enabledFrom.set(name, next.span.start);
    return {
      suppression,
      rule,
      reach: { start: reach.start, end: end?.span.start ?? reach.end },
      enabledFrom,
    };
  });
}

/** A finding belongs to where it starts. */
function suppresses(scope: Scope, { rule, span }: Finding): boolean {
  if (scope.rule !== undefined && scope.rule !== rule) return false;
  const { start, end } = scope.reach;
  const last = scope.suppression.directive === 'disable-file' ? end + 1 : end;
  return start <= span.start && span.start < Math.min(last, scope.enabledFrom.get(rule) ?? last);
}

interface Census {
  readonly used: ReadonlySet<Scope>;
  readonly known: ReadonlySet<string>;
  readonly active: ReadonlySet<string>;
}

function reportsOn(
  suppression: Suppression,
  scopes: readonly Scope[],
  census: Census,
  plan: PlanDocument,
): Report[] {
  const { directive, rules, span } = suppression;
  const remove = () => [removeComment(suppression, plan.text)];
  if (!directiveNamed(directive))
    return [{ span, message: 'unknownDirective', data: { name: `planwright-${directive}` } }];
  const unknown = rules.filter(({ name }) => !census.known.has(name));
  const idle = new Set(
    scopes
      .filter((scope) => !census.used.has(scope))
      .map((scope) => scope.rule)
      .filter((rule) => rule === undefined || census.active.has(rule)),
  );
  if (scopes.length > 0 && unknown.length === 0 && idle.size === scopes.length)
    return [{ span, message: 'unused', unnecessary: true, fixes: remove }];
  return rules.flatMap((rule): Report[] => {
    const isUnknown = unknown.includes(rule);
    if (!isUnknown && !idle.has(rule.name)) return [];
    const fixes = () => [
      rules.length === 1 ? removeComment(suppression, plan.text) : removeName(suppression, rule),
    ];
    const message = isUnknown ? 'unknownRule' : 'unusedRule';
    return [{ span: rule.span, message, data: { name: rule.name }, unnecessary: !isUnknown, fixes }];
  });
}

function removeComment({ span }: Suppression, text: string): Fix {
  let { start, end } = span;
  while (start > 0 && /[ \t]/.test(text[start - 1]!)) start--;
  const before = start === 0 || /[\r\n]/.test(text[start - 1]!);
  const after = /^[ \t]*(?:\r\n?|\n|$)/.exec(text.slice(end));
  // Alone on its line it goes with the line, else with the blanks before it.
  if (before && after) end += after[0].length;
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
