import type { PlanContext } from '../plan/plan-context';
import type { TemplateLayer } from '../template/template';
import { linkTo } from './link-to';

/** Which template of the project governs a plan and why, as Markdown; undefined where none does. */
export function describeTitle({ template }: PlanContext): string | undefined {
  if (!template?.source.uri) return undefined;
  const { layer = template.title, layers = [], uri } = template.source;
  const parts = [`**Template: ${linkTo(layer, uri, '', 0)}**`];
  if (layers.length > 1)
    parts.push(layers.map((each, index) => `${index + 1}. ${link(each)}${details(each)}`).join('\n'));
  if (template.preamble?.guidance) parts.push('---', template.preamble.guidance);
  return parts.join('\n\n');
}

function link({ layer, uri }: TemplateLayer): string {
  return linkTo(layer, uri, '', 0);
}

const joins: Readonly<Record<TemplateLayer['strategy'], string>> = {
  replace: 'replaces what is below',
  prepend: 'goes before what is below',
  append: 'goes after what is below',
  wrap: 'goes around what is below',
};

function details({ priority, strategy, used }: TemplateLayer): string {
  const rank = priority === undefined ? '' : `, priority ${priority}`;
  return `${rank}: ${used ? joins[strategy] : 'not used, replaced from above'}`;
}
