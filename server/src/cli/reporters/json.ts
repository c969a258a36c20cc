import { printableJson } from '../printable';
import type { Reporter, Style } from './reporter';
import { templateNames } from './template-name';

/** Reports findings as one JSON document. Lines and columns count from 1; the end is exclusive. */
export function jsonReporter({ folder }: Style): Reporter {
  const templateName = templateNames(folder);
  return {
    head: '{"files":[',
    describe: (path, report) =>
      printableJson(
        JSON.stringify({
          path: path.replaceAll('\\', '/'),
          template: templateName(report),
          findings: report.findings.map(({ statement, line, column, endLine, endColumn }) => ({
            ...statement,
            start: { line, column },
            end: { line: endLine, column: endColumn },
          })),
        }),
      ),
    separator: ',',
    tail: ({ skipped, errors }) =>
      `],"skipped":${printableJson(JSON.stringify(skipped))},"errors":${printableJson(JSON.stringify(errors))}}\n`,
  };
}
