import { closest, distance } from 'fastest-levenshtein';
import type { Severity } from '../document/finding';
import type { GivenSettings, RuleSettings, Settings } from '../project/settings';
import { rules } from '../rules';
import type { Rule, RuleOption } from '../rules/rule';
import { definition, severityValues } from './definition';

/** An invalid setting. It counts as not set. */
export interface SettingsProblem {
  /** The full name of the setting, such as `planwright.rules.empty-field`. */
  readonly key: string;
  /** Its path in the object that is read. */
  readonly path: readonly string[];
  /** Whether the key or its value is invalid. */
  readonly wrong: 'key' | 'value';
  /** The problem, then what to do. */
  readonly message: string;
}

/** The settings of a user who sets nothing. */
export const defaultSettings: Settings = readSettings(undefined).settings;

/**
 * Reads the settings under `planwright` from any value. Never throws.
 * @returns Settings with all defaults, and the problems.
 */
export function readSettings(raw: unknown): { settings: Settings; problems: SettingsProblem[] } {
  const { given, problems } = readGivenSettings(raw);
  return { settings: combineSettings(given), problems };
}

/** Combines settings of several sources. Later sources win; rules are merged one by one. */
export function combineSettings(...layers: readonly GivenSettings[]): Settings {
  return {
    planFiles: definition.planFiles.default,
    template: definition.template.default,
    constitution: definition.constitution.default,
    fillNewPlans: definition.fillNewPlans.default,
    severityByState: definition.severityByState.default,
    ...Object.assign({}, ...layers),
    rules: Object.assign({}, ...layers.map((layer) => layer.rules)),
  };
}

/**
 * Reads settings from any value. Never throws.
 * @param prefix Prefix of the settings' names in messages.
 * @returns The valid settings, and problems for the others.
 */
export function readGivenSettings(
  raw: unknown,
  prefix = 'planwright.',
): { given: GivenSettings; problems: SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  const complain: Complain = (path, message, wrong = 'value') => {
    problems.push({ key: ['planwright', ...path].join('.'), path, wrong, message });
  };
  const values = raw ?? {};
  if (!isObject(values)) {
    complain([], 'planwright must be an object. It is ignored.');
    return { given: {}, problems };
  }

  /** Returns a value of the expected type; undefined if it is not set or has another type. */
  const read = <Value>(key: string, isWanted: (value: unknown) => value is Value, wanted: string) => {
    const value = Object.hasOwn(values, key) ? (values[key] ?? undefined) : undefined;
    if (value === undefined || isWanted(value)) return value;
    complain([key], `${prefix}${key} must be ${wanted}. It is ignored.`);
    return undefined;
  };
  const byRule = read('rules', isObject, 'an object with rule ids as keys');
  const given: { -readonly [Key in keyof Settings]?: Settings[Key] | undefined } = {
    planFiles: read('planFiles', isListOfTexts, 'a list of globs, each in quotes'),
    template: read('template', isText, 'a text in quotes')?.trim(),
    constitution: read('constitution', isText, 'a text in quotes')?.trim(),
    fillNewPlans: read('fillNewPlans', isFlag, 'true or false'),
    severityByState: read('severityByState', isFlag, 'true or false'),
    rules: byRule && readRules(byRule, prefix, complain),
  };
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return { given: Object.fromEntries(entries), problems };
}

/** Suggests the nearest valid name for an unknown one, as the end of a sentence. */
export function orNearest(name: string, names: readonly string[]): string {
  const near = names.length > 0 ? closest(name, names) : '';
  return near !== '' && distance(name, near) <= 3 ? `Write ${near}, or remove it.` : 'Correct or remove it.';
}

type Complain = (path: readonly string[], message: string, wrong?: SettingsProblem['wrong']) => void;

function readRules(
  given: Record<string, unknown>,
  prefix: string,
  complain: Complain,
): Record<string, RuleSettings> {
  const read: Record<string, RuleSettings> = {};
  const ids = rules.map(({ id }) => id);
  for (const [id, setting] of Object.entries(given)) {
    const rule = rules.find((candidate) => candidate.id === id);
    if (rule) read[id] = readRule(rule, setting, prefix, complain);
    else complain(['rules', id], `Planwright has no rule named ${id}. ${orNearest(id, ids)}`, 'key');
  }
  return read;
}

function readRule(rule: Rule, setting: unknown, prefix: string, complain: Complain): RuleSettings {
  const path = ['rules', rule.id];
  const name = `${prefix}${path.join('.')}`;
  if (typeof setting === 'string')
    return { severity: readSeverity(path, name, setting, complain), options: {} };
  if (!isObject(setting)) {
    complain(path, `${name} must be a severity or an object. It is ignored.`);
    return { severity: 'default', options: {} };
  }
  const { severity = 'default', ...given } = setting;
  const options: Record<string, unknown> = {};
  const known = rule.options ?? {};
  for (const [key, value] of Object.entries(given)) {
    const option = Object.hasOwn(known, key) ? known[key] : undefined;
    if (!option)
      complain(
        [...path, key],
        `${rule.id} has no option named ${key}. ${orNearest(key, ['severity', ...Object.keys(known)])}`,
        'key',
      );
    else {
      const problem = fits(option, value) ? option.problem?.(value) : `must be ${wanted(option)}`;
      if (problem) complain([...path, key], `${name}.${key} ${problem}. The default is used.`);
      else options[key] = value;
    }
  }
  return { severity: readSeverity([...path, 'severity'], `${name}.severity`, severity, complain), options };
}

function readSeverity(
  path: readonly string[],
  name: string,
  value: unknown,
  complain: Complain,
): Severity | 'default' | 'off' {
  const severity = severityValues.find((candidate) => candidate === value);
  if (severity) return severity;
  complain(path, `${name} must be one of ${severityValues.join(', ')}. The default is used.`);
  return 'default';
}

function fits(option: RuleOption, value: unknown): boolean {
  if (option.type !== 'array') return typeof value === option.type;
  return Array.isArray(value) && value.every((item) => typeof item === (option.items?.type ?? typeof item));
}

function wanted({ type }: RuleOption): string {
  const words = {
    string: 'a text in quotes',
    boolean: 'true or false',
    number: 'a number',
    array: 'a list of texts',
  };
  return words[type];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** Tells whether a value is an array of strings. */
export function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

/** Tells whether a value is an object, but not an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
