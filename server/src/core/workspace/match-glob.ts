import { memoizeByText } from '../query';
/** No useful glob is longer. The limit bounds the nesting of braces. */
export const longestGlob = 1000;

/**
 * Tells whether a glob matches a path: `*` and `?` within a name, `**` across folders, `{a,b}` for alternatives. A glob
 * without a leading `/` may begin at any folder. Case is ignored.
 * @param path Decoded path with forward slashes.
 */
export function matchGlob(glob: string, path: string): boolean {
  if (glob.length > longestGlob) return false;
  const { ending, fromStart, literal, step } = compile(glob);
  const plain = path.toLowerCase();
  // Cheap checks first: most globs contain a name that most paths do not.
  if (!plain.endsWith(ending) || !plain.includes(literal)) return false;
  const start = places(plain);
  start[0] = 1;
  for (let at = 1; at < plain.length && !fromStart; at++) if (plain[at - 1] === '/') start[at] = 1;
  return step(plain, start)[plain.length] === 1;
}

interface Glob {
  readonly step: Step;
  /** Whether it matches only from the start of the path. */
  readonly fromStart: boolean;
  /** The end of every path that it matches. */
  readonly ending: string;
  /** The longest text that every matching path contains; may be empty. */
  readonly literal: string;
}

/** One entry for each offset in a path: 1 if a part of a glob can end there. */
type Places = Uint8Array;

/**
 * A part of a glob: maps possible start offsets to possible end offsets. All are followed at once, so matching takes at
 * most the glob's length times the path's. A regular expression would backtrack, and a project's globs are not trusted.
 */
type Step = (path: string, from: Places) => Places;

function places(path: string): Places {
  return new Uint8Array(path.length + 1);
}

const compile = memoizeByText((glob): Glob => {
  const plain = glob.replaceAll('\\', '/').replace(/^\.\//, '').toLowerCase();
  /** The current alternative of the innermost open brace, and the alternatives before it. */
  let steps: Step[] = [];
  let branches: Step[][] = [];
  /** The alternatives of each brace around it. */
  const outer: { steps: Step[]; branches: Step[][] }[] = [];
  let longest = '';
  const close = () => {
    const closed = eitherOf([...branches, steps].map(inTurn));
    ({ steps, branches } = outer.pop() ?? { steps: [], branches: [] });
    steps.push(closed);
  };
  for (const [part] of plain.matchAll(/(?:\*\*\/)+|\*\*|\*+|[?{},]|[^*?{},]+/g)) {
    if (part.startsWith('**/')) steps.push(folders);
    else if (part === '**') steps.push(anything);
    else if (part.startsWith('*')) steps.push(withinName);
    else if (part === '?') steps.push(oneOfName);
    else if (part === '{') {
      outer.push({ steps, branches });
      [steps, branches] = [[], []];
    } else if (part === '}' && outer.length > 0) close();
    else if (part === ',' && outer.length > 0) {
      branches.push(steps);
      steps = [];
    } else {
      steps.push(literal(part));
      if (outer.length === 0 && part.length > longest.length) longest = part;
    }
  }
  // Braces offer several endings, and the slash of `**/` may match nothing.
  const ending = outer.length > 0 ? '' : plain.replace(/^[\s\S]*[*?{},/]/, '');
  while (outer.length > 0) close();
  return {
    step: inTurn(steps),
    fromStart: plain.startsWith('/'),
    ending,
    literal: longest,
  };
}, 500);

function inTurn(steps: readonly Step[]): Step {
  return (path, from) => steps.reduce((at, step) => step(path, at), from);
}

function eitherOf(branches: readonly Step[]): Step {
  return (path, from) => {
    const to = places(path);
    for (const branch of branches)
      branch(path, from).forEach((is, at) => {
        if (is) to[at] = 1;
      });
    return to;
  };
}

function literal(text: string): Step {
  return (path, from) => {
    const to = places(path);
    for (let at = 0; at + text.length <= path.length; at++)
      if (from[at] && path.startsWith(text, at)) to[at + text.length] = 1;
    return to;
  };
}

/** `?` matches one character of a name. */
const oneOfName: Step = (path, from) => {
  const to = places(path);
  for (let at = 0; at < path.length; at++) if (from[at] && path[at] !== '/') to[at + 1] = 1;
  return to;
};

/** `*` matches any part of a name, or nothing. */
const withinName: Step = (path, from) => {
  const to = places(path);
  let begun = false;
  for (let at = 0; at <= path.length; at++) {
    begun ||= from[at] === 1;
    if (begun) to[at] = 1;
    if (path[at] === '/') begun = false;
  }
  return to;
};

/** `**` matches any text. */
const anything: Step = (path, from) => {
  const first = from.indexOf(1);
  return first < 0 ? places(path) : places(path).fill(1, first);
};

/** `**` and a slash match any number of folders, or none. */
const folders: Step = (path, from) => {
  const to = Uint8Array.from(from);
  let named = false;
  for (let at = 0, begun = false; at < path.length; at++) {
    begun ||= to[at] === 1;
    if (path[at] !== '/') named = begun;
    else {
      if (named) to[at + 1] = 1;
      begun = false;
      named = false;
    }
  }
  return to;
};
