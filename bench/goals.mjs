// What Planwright wants to reach, each a ratio of two figures of one run.

/** Reads a figure: the subject, the server, and the path to it. Undefined where it was not measured. */
function figure({ measurements }, subject, server, path) {
  const values = measurements.find((each) => each.subject === subject && each.server === server)?.values;
  if (!values || values.failed) return undefined;
  return path.split('.').reduce((value, name) => value?.[name], values);
}

/** A goal: ours is at most `most` times theirs. `unit` is for people. */
function ratio(what, subject, path, peer, most, theirs = path, unit = 'ms') {
  return {
    what,
    goal: `at most ${most} x ${peer}`,
    unit,
    of: (figures) => {
      const one = figure(figures, subject, 'planwright', path);
      const other = figure(figures, subject, peer, theirs);
      return { ours: one, theirs: other, reached: one / other, met: one / other <= most };
    },
  };
}

/** One of our own figures against another of ours. */
function own(what, one, other, most, goal) {
  return {
    what,
    goal,
    unit: 'ms',
    of: (figures) => {
      const ours = figure(figures, one[0], 'planwright', one[1]);
      const theirs = figure(figures, other[0], 'planwright', other[1]);
      return { ours, theirs, reached: ours / theirs, met: ours / theirs <= most };
    },
  };
}

const names = { '10k': '10 kB', '100k': '100 kB', '1m': '1 MB' };

/** All goals, in the order in which they are printed. */
export const goals = [
  ...[
    ['10k', 0.4],
    ['100k', 0.06],
    ['1m', 0.01],
  ].map(([size, most]) => ratio(`Edit to diagnostics, p50, ${names[size]}`, size, 'edit.p50', 'rumdl', most)),
  ...[
    ['10k', 1],
    ['100k', 0.2],
    ['1m', 0.1],
  ].map(([size, most]) => ratio(`Edit to diagnostics, p95, ${names[size]}`, size, 'edit.p95', 'rumdl', most)),
  own('Edit, p50, 1 MB over 10 kB', ['1m', 'edit.p50'], ['10k', 'edit.p50'], 2, 'at most 2'),
  own(
    'Typing burst, 1 MB, last letter to final list over our edit p50',
    ['1m', 'burst'],
    ['1m', 'edit.p50'],
    2,
    'at most 2',
  ),
  {
    what: 'Typing burst, 1 MB, another request meanwhile, p95',
    goal: "at most 5 ms over the empty server's",
    unit: 'ms',
    of: (figures) => {
      const ours = figure(figures, '1m', 'planwright', 'burstOther.p95');
      const theirs = figure(figures, '1m', 'empty', 'burstOther.p95');
      return { ours, theirs, reached: ours - theirs, met: ours - theirs <= 5, difference: true };
    },
  },
  ratio('A fence opened at the top, 1 MB', '1m', 'structure.p50', 'rumdl', 0.15),
  ratio('Longest time deaf while 1 MB opens', '1m', 'deaf', 'rumdl', 0.2),
  ratio('CPU per edit, 10 kB', '10k', 'editCpu', 'rumdl', 0.8),
  ratio('CPU per edit, 100 kB', '100k', 'editCpu', 'rumdl', 0.1),
  ratio('Start of the process to `initialize`', 'start', 'coldStart', 'empty', 1.3),
  ratio('Open to first diagnostics, 10 kB', '10k', 'open', 'remark', 0.6),
  ratio('Open to first diagnostics, 100 kB', '100k', 'open', 'vscode-markdown', 1.25),
  ratio('Hover after an edit, 10 kB, p95', '10k', 'hover.p95', 'vscode-markdown', 1),
  ratio('Completion after an edit, 10 kB, p95', '10k', 'completion.p95', 'vscode-markdown', 1, 'hover.p95'),
  ratio('Code action after an edit, 10 kB, p95', '10k', 'codeAction.p95', 'vscode-markdown', 1, 'hover.p95'),
  ratio('Command line, 10,000 plans, cold', '10000 files', 'cold', 'rumdl', 1, 'cold', 's'),
  ratio('Command line, 10,000 plans, unchanged', '10000 files', 'unchanged', 'rumdl', 0.5, 'unchanged', 's'),
  ratio('Memory with 20 plans open', '20 plans', 'memory', 'vscode-markdown', 1.3, 'memory', 'MB'),
];
