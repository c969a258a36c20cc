import { rules } from '.';
import type { Rule, RuleExample, RuleOption } from './rule';

/** One rule in a list of rules. */
export interface RuleSummary {
  readonly id: string;
  /** One sentence. */
  readonly summary: string;
  /** The severity in a draft; for a rule that runs on request, `off, or` and the severity. */
  readonly severity: string;
}

/** Lists every rule, sorted by id. */
export function listRules(): RuleSummary[] {
  return [...rules]
    .sort((a, b) => a.id.localeCompare(b.id))
    .map(({ id, onRequest, severity, summary }) => ({
      id,
      summary,
      severity: onRequest ? `off, or ${severity}` : severity,
    }));
}

/** Returns the documentation page of a rule as Markdown; undefined for an unknown id. */
export function rulePage(id: string): string | undefined {
  const rule = rules.find((each) => each.id === id);
  return rule && pageOf(rule);
}

function pageOf(rule: Rule): string {
  const { examples, id, messages, options = {}, rationale, summary } = rule;
  return `${[
    `# ${id}`,
    summary,
    rationale.trim(),
    '## What it says',
    Object.values(messages)
      .map((message) => `- ${escapeMarkdown(message)}`)
      .join('\n'),
    ...optionTable(options),
    ...examples.flatMap((example) => exampleText(id, example)),
    settingText(rule, options),
  ].join('\n\n')}\n`;
}

function optionTable(options: Readonly<Record<string, RuleOption>>): string[] {
  const rows = Object.entries(options).map(
    ([name, { type, default: value, description }]) =>
      `| \`${name}\` | ${type} | \`${JSON.stringify(value)}\` | ${cell(description)} |`,
  );
  if (rows.length === 0) return [];
  return ['## Options', `| option | type | default | |\n|---|---|---|---|\n${rows.join('\n')}`];
}

function exampleText(
  id: string,
  { title, kind = 'plan', text, constitution, template, neighbours = {} }: RuleExample,
): string[] {
  const parts = [`## Example: ${title}`];
  if (template) parts.push('With this template of the team:', fenced(template));
  if (constitution) parts.push('With this constitution:', fenced(constitution));
  const files = Object.entries(neighbours);
  for (const [name, content] of files)
    parts.push(
      ...(content ? [`With this \`${name}\` beside it:`, fenced(content)] : [`With a file \`${name}\`:`]),
    );
  if (template || constitution || files.length > 0) parts.push(`this is what is said of the ${kind}:`);
  else if (kind !== 'plan') parts.push(`In the ${kind} itself:`);
  parts.push(fenced(text));
  if (!text.includes(` ${id}`)) parts.push('Nothing is reported.');
  return parts;
}

function settingText(rule: Rule, options: Readonly<Record<string, RuleOption>>): string {
  const { id, onRequest, severity } = rule;
  const checksPlans =
    !(rule.checkConstitution || rule.checkTemplate) || Boolean(rule.checkPlan ?? rule.checkSection);
  const [first] = Object.entries(options);
  const value = first
    ? `{ "severity": "${severity}", "${first[0]}": ${JSON.stringify(first[1].default)} }`
    : `"${onRequest ? severity : 'off'}"`;
  const introduction = onRequest
    ? 'It is off. To switch it on:'
    : `Its severity${checksPlans ? ' in a draft' : ''} is \`${severity}\`. To change it:`;
  return `## Setting

${introduction}

\`\`\`json
"planwright.rules": { "${id}": ${value} }
\`\`\``;
}

/** Wraps a text in a fence that is longer than any fence in it. */
function fenced(markdown: string): string {
  const longest = Math.max(2, ...(markdown.match(/`{3,}/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${markdown.replace(/\n?$/, '\n')}${fence}`;
}

/** Escapes plain text for Markdown, which would hide text that looks like HTML. */
function escapeMarkdown(plain: string): string {
  return plain.replace(/[<[*_]/g, '\\$&');
}

function cell(markdown: string): string {
  return markdown.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}
