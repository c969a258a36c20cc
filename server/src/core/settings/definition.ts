import { type Severity, severities } from '../document/finding';
import { planGlobs } from '../project/systems/system-of';
import { rules } from '../rules';
import type { Rule } from '../rules/rule';

/** The subset of JSON Schema that settings use. */
export interface Schema {
  readonly type?: 'string' | 'boolean' | 'number' | 'array' | 'object' | readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly required?: readonly string[];
  readonly minLength?: number;
  readonly examples?: readonly string[];
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly markdownDescription?: string;
  readonly default?: unknown;
}

/** The schema of a setting `planwright.NAME`. */
export interface Setting extends Schema {
  readonly default: unknown;
  /** Its effect, in Markdown. */
  readonly markdownDescription: string;
  /** `resource`: may differ between folders. `window`: one value for the whole window. */
  readonly scope: 'resource' | 'window';
}

const severityDescriptions: Readonly<Record<Severity | 'default' | 'off', string>> = {
  default: 'As the rule and the state of the plan say',
  off: 'Do not run the rule',
  error: 'Show as an error',
  warning: 'Show as a warning',
  information: 'Show as information',
  hint: 'Show as a hint',
};

/** The valid severities of a rule. */
export const severityValues = ['default', 'off', ...severities] as const;

/** The definition of all settings. package.json and the documentation are generated from it. */
export const definition = {
  planFiles: {
    type: 'array',
    items: { type: 'string' },
    default: planGlobs,
    scope: 'resource',
    markdownDescription:
      'Globs of the files that are plans whatever they contain. Other Markdown files are plans when their headings say so, or when they have the form of a [plan system](https://github.com/planwright/planwright/blob/main/docs/plan-systems.md) at its place.',
  },
  template: {
    type: 'string',
    default: '',
    scope: 'resource',
    markdownDescription:
      "The template that plans are held against: the id of a built-in one, such as `spec-kit`, or the path of a Markdown file, relative to the project. Empty: the team's own template where there is one, else the built-in one that fits best.",
  },
  constitution: {
    type: 'string',
    default: '',
    scope: 'resource',
    markdownDescription:
      'The path of the constitution, relative to the project. Empty: `.specify/memory/constitution.md` and the other customary places.',
  },
  fillNewPlans: {
    type: 'boolean',
    default: true,
    scope: 'resource',
    markdownDescription:
      "Whether what is known (feature, date, branch, folder, author, links, principles) is filled into a new plan from a team's own template. If not, the plan is the template, byte for byte, as Spec Kit's own script would copy it.",
  },
  severityByState: {
    type: 'boolean',
    default: true,
    scope: 'resource',
    markdownDescription:
      'Whether severity follows the state of the plan: while it is mostly its template, hints in the sections that nobody has written in; warnings in a draft; errors for what is open once `tasks.md` stands beside it or its Status says that it is approved; hints for what may have changed since all tasks are done. A severity set for a rule always wins.',
  },
  rules: {
    type: 'object',
    default: {},
    scope: 'resource',
    additionalProperties: false,
    properties: ruleSchemas(severitySchema()),
    markdownDescription:
      'Rules by id: a severity, `off`, or an object with `severity` and the options of the rule. [All rules](https://github.com/planwright/planwright/blob/main/docs/rules/README.md).',
  },
  'trace.server': {
    type: 'string',
    enum: ['off', 'messages', 'verbose'],
    default: 'off',
    scope: 'window',
    markdownDescription:
      'Writes what VS Code and the Planwright server say to each other to the output channel.',
  },
} satisfies Record<string, Setting>;

/** Returns the schema of a rule's severity. */
export function severitySchema(): Schema {
  return {
    type: 'string',
    enum: severityValues,
    enumDescriptions: severityValues.map((value) => severityDescriptions[value]),
    default: 'default',
  };
}

/**
 * Returns the schema of each rule's setting, by rule id.
 * @param severity The schema of a severity, or a reference to it.
 */
export function ruleSchemas(severity: Schema): Record<string, Schema> {
  return Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule, severity)]));
}

function ruleSchema(rule: Rule, severity: Schema): Schema {
  const options = Object.entries(rule.options ?? {}).map(([name, option]): [string, Schema] => {
    const { description, problem: _problem, ...schema } = option;
    return [name, { ...schema, markdownDescription: description }];
  });
  return {
    type: ['string', 'object'],
    anyOf: [
      severity,
      {
        type: 'object',
        properties: { severity, ...Object.fromEntries(options) },
        additionalProperties: false,
      },
    ],
    default: 'default',
    markdownDescription: rule.onRequest ? `${rule.summary} Off until it is set.` : rule.summary,
  };
}
