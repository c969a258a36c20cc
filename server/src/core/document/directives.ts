/** A comment that tells Planwright something: `<!-- planwright-NAME ... -->`, in front matter `# planwright-NAME ...`. */
export interface Directive {
  /** What stands behind `planwright-`. */
  readonly name: string;
  /** What it does, for the documentation: Markdown, a clause without a full stop. */
  readonly does: string;
  /** Whether it switches rules off or on. */
  readonly suppresses: boolean;
}

/** The name of the directive that names the plan's template. */
export const templateDirective = 'template';

/** Every directive there is. */
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

/** Finds a directive by what stands behind `planwright-`; undefined for an unknown one. */
export function directiveNamed(name: string): Directive | undefined {
  return directives.find((directive) => directive.name === name);
}

/** The directives as a table, in Markdown. */
export function directiveTable(): string {
  const rows = directives.map(({ does, name }) => `| \`planwright-${name}\` | ${does} |`);
  return ['| comment | what it does |', '|---|---|', ...rows].join('\n');
}
