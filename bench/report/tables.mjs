import { goals } from '../goals.mjs';

/** What is shown of each subject: a title, and where the figure stands. */
const rows = [
  ['start to `initialize`, ms', 'coldStart'],
  ['open to first diagnostics, ms', 'open'],
  ['longest deaf while opening, ms', 'deaf'],
  ['diagnostics', 'diagnostics'],
  ['edit p50, ms', 'edit.p50'],
  ['edit p95, ms', 'edit.p95'],
  ['edit p99, ms', 'edit.p99'],
  ['CPU per edit, ms', 'editCpu'],
  ['sent per edit, bytes', 'editBytes'],
  ['fence opened or closed p50, ms', 'structure.p50'],
  ['burst, last letter to final list, ms', 'burst'],
  ['burst, another request p95, ms', 'burstOther.p95'],
  ['hover p95, ms', 'hover.p95'],
  ['completion p95, ms', 'completion.p95'],
  ['code action p95, ms', 'codeAction.p95'],
  ['memory, MB', 'memory'],
  ['memory at the end, MB', 'memoryOfOne'],
  ['cold, s', 'cold'],
  ['unchanged, s', 'unchanged'],
  ['answers', 'wrong'],
];

/** Markdown tables of all figures, one for each subject. */
export function figuresTables({ measurements }) {
  const subjects = [...new Set(measurements.map(({ subject }) => subject))];
  return subjects
    .map((subject) => {
      const columns = measurements.filter((each) => each.subject === subject);
      const shown = rows
        .map(([title, path]) => [title, ...columns.map(({ values }) => cell(at(values, path)))])
        .filter(([, ...cells]) => cells.some((text) => text !== ''));
      return `### ${subjectTitle(subject)}\n\n${table(['', ...columns.map(({ server }) => server)], shown)}`;
    })
    .join('\n\n');
}

/** The goals as a Markdown table; one that was not measured in this run is left out. */
export function goalsTable(figures) {
  const shown = goals.flatMap((goal) => {
    const { ours, theirs, reached, met, difference } = goal.of(figures);
    if (!Number.isFinite(reached)) return [];
    const result = difference ? `${reached >= 0 ? '+' : ''}${number(reached)} ms` : number(reached);
    return [
      [
        goal.what,
        goal.goal,
        result,
        `${number(ours)} / ${number(theirs)} ${goal.unit}`,
        met ? 'met' : '**not met**',
      ],
    ];
  });
  if (shown.length === 0) return 'No goal was measured in this run.';
  return table(['what', 'goal', 'reached', 'ours / theirs', ''], shown);
}

/** How a subject is called in a heading. */
export function subjectTitle(subject) {
  const names = { start: 'Start', '10k': '10 kB', '100k': '100 kB', '1m': '1 MB', '10m': '10 MB' };
  return names[subject] ?? subject;
}

function at(values, path) {
  return path.split('.').reduce((value, name) => value?.[name], values);
}

function cell(value) {
  if (Array.isArray(value)) return value.length === 0 ? 'right' : `wrong after ${value.join(', ')}`;
  return value === undefined || value === null ? '' : number(value);
}

/** Three digits that count. */
function number(value) {
  if (value === undefined) return '';
  const size = Math.abs(value);
  if (size >= 100) return String(Math.round(value));
  if (size >= 10) return value.toFixed(1);
  return size >= 0.1 || size === 0 ? value.toFixed(2) : value.toPrecision(2);
}

function table(head, lines) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...lines.map(line)].join(
    '\n',
  );
}
