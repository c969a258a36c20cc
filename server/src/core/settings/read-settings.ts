import type { Severity } from '../finding';
import { rules } from '../rules';
import type { Rule, RuleOption } from '../rules/rule';
import { definition, severityValues } from './definition';
import type { RuleSettings, Settings } from './settings';

/** A setting that could not be taken as it is. The default stands in. */
export interface SettingsProblem {
  /** The setting, such as `planwright.rules.empty-field`. */
  readonly key: string;
  /** What is wrong with it and what to do. */
  readonly message: string;
}

/** What a user gets who sets nothing. */
export const defaultSettings: Settings = readSettings(undefined).settings;

/**
 * Reads what stands under `planwright` in somebody's settings. Takes any value, and never throws.
 *
 * @returns Settings with every default filled in, and what was wrong.
 */
export function readSettings(raw: unknown): { settings: Settings; problems: SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  const complain = (key: string, message: string) => {
    problems.push({ key: `planwright${key && `.${key}`}`, message });
  };
  const values = raw ?? {};
  if (!isObject(values)) complain('', 'planwright must be an object. The defaults are used.');
  const value = (key: string): unknown =>
    isObject(values) && Object.hasOwn(values, key) ? values[key] : undefined;

  const text = (key: 'template' | 'constitution'): string => {
    const given = value(key) ?? definition[key].default;
    if (typeof given === 'string') return given.trim();
    complain(key, `planwright.${key} must be a text in quotes. It is ignored.`);
    return definition[key].default;
  };

  const globs = (): readonly string[] => {
    const given = value('planFiles') ?? definition.planFiles.default;
    if (Array.isArray(given) && given.every((glob) => typeof glob === 'string')) return given;
    complain(
      'planFiles',
      'planwright.planFiles must be a list of globs, each in quotes. The default is used.',
    );
    return definition.planFiles.default;
  };

  const flag = (key: 'fillNewPlans' | 'severityByState'): boolean => {
    const given = value(key) ?? definition[key].default;
    if (typeof given === 'boolean') return given;
    complain(key, `planwright.${key} must be true or false. The default is used.`);
    return definition[key].default;
  };

  const byRule = (): Record<string, RuleSettings> => {
    const given = value('rules') ?? {};
    if (!isObject(given)) {
      complain('rules', 'planwright.rules must be an object with rule ids as keys. It is ignored.');
      return {};
    }
    const read: Record<string, RuleSettings> = {};
    for (const [id, setting] of Object.entries(given)) {
      const rule = rules.find((candidate) => candidate.id === id);
      if (rule) read[id] = readRule(rule, setting, complain);
      else
        complain(
          `rules.${id}`,
          `Planwright has no rule named ${id}. Correct or remove planwright.rules.${id}.`,
        );
    }
    return read;
  };

  return {
    settings: {
      planFiles: globs(),
      template: text('template'),
      constitution: text('constitution'),
      fillNewPlans: flag('fillNewPlans'),
      severityByState: flag('severityByState'),
      rules: byRule(),
    },
    problems,
  };
}

type Complain = (key: string, message: string) => void;

function readRule(rule: Rule, setting: unknown, complain: Complain): RuleSettings {
  const key = `rules.${rule.id}`;
  if (typeof setting === 'string') return { severity: readSeverity(key, setting, complain), options: {} };
  if (!isObject(setting)) {
    complain(key, `planwright.${key} must be a severity or an object. It is ignored.`);
    return { severity: 'default', options: {} };
  }
  const { severity = 'default', ...given } = setting;
  const options: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const option = rule.options && Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
    if (!option)
      complain(`${key}.${name}`, `${rule.id} has no option named ${name}. Remove planwright.${key}.${name}.`);
    else if (fits(option, value)) options[name] = value;
    else
      complain(`${key}.${name}`, `planwright.${key}.${name} must be ${wanted(option)}. The default is used.`);
  }
  return { severity: readSeverity(`${key}.severity`, severity, complain), options };
}

function readSeverity(key: string, value: unknown, complain: Complain): Severity | 'default' | 'off' {
  const severity = severityValues.find((candidate) => candidate === value);
  if (severity) return severity;
  complain(key, `planwright.${key} must be one of ${severityValues.join(', ')}. The default is used.`);
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
