const compiled = new Map<string, RegExp>();

/**
 * Whether a glob fits a path: `*` and `?` within a name, `**` over folders, `{a,b}` for a choice. A glob that does not
 * start with `/` may begin at any folder. Upper and lower case are the same.
 *
 * @param path With forward slashes.
 */
export function matchGlob(glob: string, path: string): boolean {
  let pattern = compiled.get(glob);
  if (!pattern) {
    pattern = new RegExp(toPattern(glob), 'iu');
    if (compiled.size > 500) compiled.clear();
    compiled.set(glob, pattern);
  }
  return pattern.test(path);
}

function toPattern(glob: string): string {
  let braces = 0;
  const body = glob
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .replace(/(?:\*\*\/)+|\*\*|\*+|\?|[{},]|[.+^$()|[\]\\/-]/g, (part) => {
      if (part.startsWith('**/')) return '(?:[^/]+/)*';
      if (part === '**') return '.*';
      if (part.startsWith('*')) return '[^/]*';
      if (part === '?') return '[^/]';
      if (part === '{') {
        braces++;
        return '(?:';
      }
      if (part === '}') {
        if (braces === 0) return '\\}';
        braces--;
        return ')';
      }
      if (part === ',') return braces > 0 ? '|' : ',';
      return part === '/' || part === '-' ? part : `\\${part}`;
    });
  return `${glob.startsWith('/') ? '^' : '(?:^|/)'}${body}${')'.repeat(braces)}$`;
}
