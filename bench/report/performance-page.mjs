import { replaceGenerated } from '../../scripts/generate/replace-generated.mjs';
import { barChart } from './bar-chart.mjs';
import { figuresTables, goalsTable, subjectTitle } from './tables.mjs';

/** The page, most of which is written by hand; what stands between two such comments is not. */
export const page = 'docs/performance.md';

/**
 * The page and its pictures as the figures have them, by their paths from the repository.
 *
 * @param figures what a run of the benchmark wrote
 * @param {string} text the page as it is
 * @returns {Map<string, string>}
 */
export function performanceFiles(figures, text) {
  const files = new Map();
  for (const { name, chart } of charts(figures)) files.set(`docs/performance/${name}.svg`, barChart(chart));
  const generated = {
    run: runLine(figures.machine, figures),
    goals: goalsTable(figures),
    figures: figuresTables(figures),
  };
  files.set(
    page,
    Object.entries(generated).reduce(
      (written, [name, content]) => replaceGenerated({ path: page, text: written }, name, content),
      text,
    ),
  );
  return files;
}

function runLine({ date, node, platform, processor, cores, memory }, { measurements }) {
  const rounds = Math.max(...measurements.map((each) => each.rounds.length));
  return `Measured on ${date}: ${processor}, ${cores} cores, ${memory} GB, ${platform}, Node.js ${node}; medians of ${rounds} rounds.`;
}

function charts({ measurements }) {
  const documents = measurements.filter(({ subject }) => /^\d+[km]$/.test(subject));
  const bySize = (title, unit, value) => ({ title, unit, groups: groupsOf(documents, value) });
  const files = measurements.filter(({ subject }) => subject.endsWith(' files'));
  return [
    {
      name: 'edit',
      chart: bySize('From an edit to its diagnostics, p50', 'ms', ({ edit }) => edit?.p50),
    },
    { name: 'cpu', chart: bySize('CPU for an edit', 'ms', ({ editCpu }) => editCpu) },
    {
      name: 'command-line',
      chart: {
        title: 'The command line on many plans',
        unit: 's',
        groups: ['cold', 'unchanged'].flatMap((state) =>
          groupsOf(files, (values) => values[state]).map((group) => ({
            ...group,
            title: `${group.title}, ${state}`,
          })),
        ),
      },
    },
  ].filter(({ chart }) => chart.groups.length > 0);
}

function groupsOf(measurements, value) {
  return [...new Set(measurements.map(({ subject }) => subject))]
    .map((subject) => ({
      title: subjectTitle(subject),
      bars: measurements
        .filter((each) => each.subject === subject && value(each.values) > 0)
        .map((each) => ({ name: each.server, value: value(each.values) })),
    }))
    .filter(({ bars }) => bars.length > 0);
}
