// Puts mutants behind switches with Stryker's instrumenter.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

/** The words of messages, the shapes of records and the patterns of languages have tests of their own. */
const excludedMutations = ['StringLiteral', 'ObjectLiteral', 'Regex'];

/**
 * Instruments the files of some lines.
 *
 * @param {string} repository
 * @param {readonly { file: string, line: number }[]} lines Lines from 1, files relative to the repository.
 * @returns The sources by absolute path, and the mutants with their place and their change.
 */
export async function instrument(repository, lines) {
  const nothing = () => {};
  const logger = { debug: nothing, info: nothing, warn: nothing, isDebugEnabled: () => false };
  const files = [...new Set(lines.map(({ file }) => file))].sort().map((file) => ({
    name: join(repository, file),
    content: readFileSync(join(repository, file), 'utf8'),
    mutate: lines
      .filter((each) => each.file === file)
      .map(({ line }) => ({
        start: { line: line - 1, column: 0 },
        end: { line: line - 1, column: Number.MAX_SAFE_INTEGER },
      })),
  }));
  const options = { plugins: null, excludedMutations, ignorers: [] };
  const result = await new Instrumenter(logger).instrument(files, options);
  const contents = new Map(files.map(({ name, content }) => [name, content.split('\n')]));
  return {
    sources: new Map(result.files.map(({ name, content }) => [name, content])),
    mutants: result.mutants
      .filter(({ status }) => status !== 'Ignored')
      .map(({ id, fileName, location: { start, end }, mutatorName, replacement }) => {
        const code = contents.get(fileName).slice(start.line, end.line + 1);
        const mutated = `${code[0].slice(0, start.column)}${replacement}${code.at(-1).slice(end.column)}`;
        return {
          ...{ id, mutatorName },
          place: `${relative(repository, fileName)}:${start.line + 1}:${start.column + 1}`,
          change: `- ${code.join('\n- ')}\n+ ${mutated.replaceAll('\n', '\n+ ')}`,
        };
      }),
  };
}
