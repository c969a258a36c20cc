import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sizes } from './documents.mjs';

export const help = `Measures Planwright against other programs that read Markdown, all in one run.

Usage: npm run bench -- [options]

  --size 10k,100k,1m      documents of these lengths (also 10m)
  --only NAME,...         these servers: planwright, planwright-push, empty, rumdl, vscode-markdown, remark
  --phases NAME,...       these of: cold, edits, structure, burst, help, memory, command-line
  --rounds N              how often everything is measured; the median counts (default: 1)
  --edits N               edits in a round (default: 200)
  --plans N,...           how many files the command line is given (default: 1000; the goals ask for 10000 too)
  --node PATH             the Node.js that runs those written in JavaScript (default: the version in VS Code's newest)
  --output FILE           where the figures go as JSON (default: only printed)
  --keep                  writes the figures that docs/performance.md is made of, and that page
  --help                  prints this

The first run installs the other programs into bench/node_modules. Figures are only worth comparing within one run.
Those of docs/performance.md come from --size 10k,100k,1m,10m --rounds 5 --plans 1000,10000 --keep, on a machine with nothing else to do.
`;

/** The phases that need no document, one document, and many files. */
export const allPhases = ['cold', 'edits', 'structure', 'burst', 'help', 'memory', 'command-line'];

/**
 * Reads the command line.
 *
 * @throws Error with a sentence that says what to write instead
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string', default: '10k,100k,1m' },
      only: { type: 'string' },
      phases: { type: 'string', default: allPhases.join(',') },
      rounds: { type: 'string', default: '1' },
      edits: { type: 'string', default: '200' },
      plans: { type: 'string', default: '1000' },
      node: { type: 'string' },
      output: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    help: values.help,
    sizes: listed('--size', values.size, Object.keys(sizes)),
    only: values.only?.split(','),
    phases: new Set(listed('--phases', values.phases, allPhases)),
    rounds: positive('--rounds', values.rounds),
    edits: positive('--edits', values.edits),
    plans: values.plans.split(',').map((count) => positive('--plans', count)),
    node: values.node,
    output: values.output,
    keep: values.keep,
    scratch: join(tmpdir(), 'planwright-bench'),
    starts: 5,
    letters: 100,
    gap: 20,
    asks: 30,
    openPlans: 20,
    // A server that needs seconds for an edit shows that in few of them.
    budget: 20_000,
  };
}

function listed(option, value, known) {
  const names = value.split(',');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`${option} takes ${known.join(', ')}, not "${unknown}".`);
  return names;
}

function positive(option, value) {
  if (!/^[1-9]\d*$/.test(value)) throw new Error(`${option} takes a whole number from 1 on, not "${value}".`);
  return Number(value);
}
