/** A comment that configures Planwright: `<!-- planwright-NAME ... -->`, in front matter `# planwright-NAME ...`. */
export interface Directive {
  /** The part of its name behind `planwright-`. */
  readonly name: string;
  /** Its effect, for the documentation: Markdown, a clause without a full stop. */
  readonly does: string;
  /** Whether it switches rules off or on. */
  readonly suppresses: boolean;
}

/** The name of the directive that sets the plan's template. */
export const templateDirective = 'template';

export const directives: readonly Directive[] = [
  {
    name: 'disable-next-line',
    does: 'suppresses what starts on the next line; where a table or a code block starts there, all of it',
    suppresses: true,
  },
  {
    name: 'disable',
    does: 'suppresses everything up to the matching `planwright-enable`, or to the end of the plan',
    suppresses: true,
  },
  { name: 'enable', does: 'ends what `planwright-disable` began', suppresses: true },
  { name: 'disable-file', does: 'suppresses everything in the plan', suppresses: true },
  {
    name: templateDirective,
    does: 'names the template that governs the plan: `<!-- planwright-template: spec-kit -->`',
    suppresses: false,
  },
];

/** Finds a directive by its name without `planwright-`. Returns undefined for an unknown name. */
export function directiveNamed(name: string): Directive | undefined {
  return directives.find((directive) => directive.name === name);
}

/** Formats the directives as a Markdown table. */
export function directiveTable(): string {
  const rows = directives.map(({ does, name }) => `| \`planwright-${name}\` | ${does} |`);
  return ['| comment | what it does |', '|---|---|', ...rows].join('\n');
}
