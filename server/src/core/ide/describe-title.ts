import type { PlanContext } from '../plan/plan-context';
import type { FilePlace } from '../template/place-in-file';
import type { TemplateLayer } from '../template/template';
import { inert, joined, type SafeMarkdown, safe } from '../text/safe-markdown';
import { linkTo } from './link-to';

/** Describes in Markdown which project template governs a plan and why; undefined without a project template. */
export function describeTitle({ template }: PlanContext): SafeMarkdown | undefined {
  if (!template?.source.uri) return undefined;
  const { layer = template.title, layers = [], uri } = template.source;
  const parts = [safe`**Template: ${linkTo(layer, startOf(uri))}**`];
  if (layers.length > 1)
    parts.push(
      joined(
        layers.map((each, index) => safe`${index + 1}. ${link(each)}${details(each)}`),
        '\n',
      ),
    );
  if (template.preamble?.guidance) parts.push(safe`---`, inert(template.preamble.guidance));
  return joined(parts);
}

function link({ layer, uri }: TemplateLayer): SafeMarkdown {
  return linkTo(layer, startOf(uri));
}

function startOf(uri: string): FilePlace {
  return { uri, text: '', span: { start: 0, end: 0 } };
}

const joins: Readonly<Record<TemplateLayer['strategy'], string>> = {
  replace: 'replaces what is below',
  prepend: 'goes before what is below',
  append: 'goes after what is below',
  wrap: 'goes around what is below',
};

function details({ priority, strategy, used }: TemplateLayer): SafeMarkdown {
  const rank = priority === undefined ? safe`` : safe`, priority ${priority}`;
  return safe`${rank}: ${inert(used ? joins[strategy] : 'not used, replaced from above')}`;
}
