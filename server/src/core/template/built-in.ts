import templates from 'planwright:templates';
import Handlebars from 'handlebars/runtime';
import type { TemplateModel } from './template-model';

/** A plan template that ships with the extension. */
export interface BuiltInTemplate {
  readonly id: string;
  readonly title: string;
  /** One sentence about the projects that the template suits. */
  readonly description: string;
  /** The file name of a plan from this template, such as `plan.md`. */
  readonly file: string;
  /** The blank plan as Markdown, with `<!-- guidance: ... -->` under each heading. */
  readonly schema: string;
  /** Further content of the dialect's plans, as Markdown. Its places are recognised; New Plan does not write it. */
  readonly recognised: string;
  /** The schema as read at build time. */
  readonly model: TemplateModel;
}

/** The parts of a principle that a new plan needs. */
export interface PlanPrinciple {
  readonly number?: string;
  readonly name: string;
}

/** The known values of a new plan. Missing values stay placeholders. */
export interface PlanValues {
  /** The feature's name in words. */
  readonly feature?: string;
  /** The feature's folder, such as `003-user-auth`. Defaults to the folder of `planPath`. */
  readonly folder?: string;
  readonly branch?: string;
  /** The day as YYYY-MM-DD. */
  readonly date?: string;
  readonly author?: string;
  /** The path from the plan to its specification. Defaults to `./spec.md` if `neighbours.spec` is set. */
  readonly specLink?: string;
  /** The plan's path from the project's root, with forward slashes. */
  readonly planPath?: string;
  /** The artifacts beside the plan; any truthy value means that the file exists. */
  readonly neighbours?: Readonly<
    Partial<
      Record<'spec' | 'research' | 'dataModel' | 'quickstart' | 'contracts' | 'tasks', boolean | string>
    >
  >;
  /** The issue or issues, such as `#42`. */
  readonly issue?: string;
  readonly constitutionVersion?: string;
  readonly principles?: readonly PlanPrinciple[];
}

/** Every built-in template: Spec Kit's first, the others in the order of their ids. */
export const builtInTemplates: readonly BuiltInTemplate[] = templates.map(
  ({ id, title, description, file, schema, recognised, model }) => ({
    ...{ id, title, description, file, schema, recognised, model },
  }),
);

const renderers = new Map<string, Handlebars.TemplateDelegate>();

/**
 * Writes a new plan from the built-in template `id`. Known values are inserted literally; without values, the
 * result is the blank template.
 *
 * @throws If there is no template with this id.
 */
export function renderPlan(id: string, values: PlanValues = {}): string {
  return rendererOf(id)(viewOf(values), { helpers });
}

function rendererOf(id: string): Handlebars.TemplateDelegate {
  const known = renderers.get(id);
  if (known) return known;
  const template = templates.find((candidate) => candidate.id === id);
  if (!template) {
    const ids = templates.map((candidate) => candidate.id).join(', ');
    throw new Error(`There is no built-in plan template "${id}". Choose one of: ${ids}.`);
  }
  const renderer = Handlebars.template(template.render);
  renderers.set(id, renderer);
  return renderer;
}

interface PrincipleView {
  readonly name: string;
  /** Number and name, as in `II. Test First`. */
  readonly label: string;
  /** The label for a table cell, where a bare `|` would start the next cell. */
  readonly cell: string;
  /** The position in the constitution, from 1. */
  readonly position: number;
}

/**
 * The Handlebars helpers of the templates. `scripts/plan-templates.mjs` has helpers with the same names and the
 * results for an empty plan.
 */
const helpers = {
  /** Returns the value, or the placeholder if there is no value. */
  value: (known: string | undefined, placeholder: string) => known || placeholder,
};

/** Returns the values for the templates, each on one line, with the values derived from the paths. */
function viewOf(values: PlanValues) {
  const planPath = line(values.planPath);
  const epic = /^((?:.*\/)?plans\/[^/]+\/[^/]+\/([^/]+))\/features\/[^/]+\/[^/]+$/.exec(planPath);
  const directory = planPath.slice(0, Math.max(0, planPath.lastIndexOf('/')));
  const specPath = line(values.specLink) || (values.neighbours?.spec ? './spec.md' : '');
  return {
    feature: line(values.feature),
    folder: line(values.folder) || directory.slice(directory.lastIndexOf('/') + 1),
    branch: line(values.branch),
    date: line(values.date),
    author: line(values.author),
    issue: line(values.issue),
    constitutionVersion: line(values.constitutionVersion),
    directory,
    epic: epic?.[2],
    epicFolder: epic?.[1],
    specPath,
    specLink: specPath && linkTo(specPath),
    neighbours: values.neighbours ?? {},
    principles: principlesOf(values.principles ?? []),
  };
}

function principlesOf(principles: readonly PlanPrinciple[]): PrincipleView[] {
  return principles
    .map(({ number, name }) => ({ number: line(number).replace(/(?<![.:)])[.:)]+$/, ''), name: line(name) }))
    .filter(({ name }) => name !== '')
    .map(({ number, name }, index) => {
      const label = number ? `${number}. ${name}` : name;
      return { name, label, cell: label.replaceAll('|', '\\|'), position: index + 1 };
    });
}

/** Joins a value into one line, because every slot of a template is part of a line. */
function line(value: string | undefined): string {
  return value?.replace(/(?<!\s)\s*[\r\n]\s*/g, ' ').trim() ?? '';
}

/** Returns a Markdown link whose text is the file's name. */
function linkTo(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return `[${name}](${/[\s()]/.test(path) ? `<${path}>` : path})`;
}
