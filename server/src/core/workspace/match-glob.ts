import { memoizeByText } from '../query';
/** Longer than any that people write; keeps braces within braces from going too deep. */
export const longestGlob = 1000;

/**
 * Whether a glob fits a path: `*` and `?` within a name, `**` over folders, `{a,b}` for a choice. A glob that does not
 * start with `/` may begin at any folder. Upper and lower case are the same.
 *
 * @param path With forward slashes.
 */
export function matchGlob(glob: string, path: string): boolean {
  if (glob.length > longestGlob) return false;
  const { ending, fromStart, literal, step } = compile(glob);
  const plain = path.toLowerCase();
  // Most globs end in a name or name a folder, and most paths have others.
  if (!plain.endsWith(ending) || !plain.includes(literal)) return false;
  const start = places(plain);
  start[0] = 1;
  for (let at = 1; at < plain.length && !fromStart; at++) if (plain[at - 1] === '/') start[at] = 1;
  return step(plain, start)[plain.length] === 1;
}

interface Glob {
  readonly step: Step;
  /** Whether it begins at the beginning of the path alone. */
  readonly fromStart: boolean;
  /** What every path that it fits ends with. */
  readonly ending: string;
  /** The longest text that every path that it fits has in it; empty when there is none. */
  readonly literal: string;
}

/** The places in a path: 1 for each that the part of a glob before it can end at. */
type Places = Uint8Array;

/**
 * A part of a glob: from the places where it may begin to those where it may end. All of them are followed at once, so that
 * no glob takes longer than its length times the path's. A regular expression would try them one after the other, and a
 * project may have been made by anybody.
 */
type Step = (path: string, from: Places) => Places;

function places(path: string): Places {
  return new Uint8Array(path.length + 1);
}

const compile = memoizeByText((glob): Glob => {
  const plain = glob.replaceAll('\\', '/').replace(/^\.\//, '').toLowerCase();
  // One choice is open for each brace; its last list is the one that is being read.
  const open: Step[][][] = [[[]]];
  let longest = '';
  const add = (step: Step) => open.at(-1)!.at(-1)!.push(step);
  const close = () => {
    const branches = open.pop()!.map(inTurn);
    add(eitherOf(branches));
  };
  for (const [part] of plain.matchAll(/(?:\*\*\/)+|\*\*|\*+|[?{},]|[^*?{},]+/g)) {
    if (part.startsWith('**/')) add(folders);
    else if (part === '**') add(anything);
    else if (part.startsWith('*')) add(withinName);
    else if (part === '?') add(oneOfName);
    else if (part === '{') open.push([[]]);
    else if (part === '}' && open.length > 1) close();
    else if (part === ',' && open.length > 1) open.at(-1)!.push([]);
    else {
      add(literal(part));
      if (open.length === 1 && part.length > longest.length) longest = part;
    }
  }
  // What stands in braces is one of several endings, and the slash of `**` may stand for nothing.
  const ending = open.length > 1 ? '' : /[^*?{},/]*$/.exec(plain)![0];
  while (open.length > 1) close();
  return {
    step: inTurn(open[0]![0]!),
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

/** `?`: one character of a name. */
const oneOfName: Step = (path, from) => {
  const to = places(path);
  for (let at = 0; at < path.length; at++) if (from[at] && path[at] !== '/') to[at + 1] = 1;
  return to;
};

/** `*`: any part of a name, or nothing. */
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

/** `**`: anything at all. */
const anything: Step = (path, from) => {
  const first = from.indexOf(1);
  return first < 0 ? places(path) : places(path).fill(1, first);
};

/** `**` and a slash: any number of folders, or none. */
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
