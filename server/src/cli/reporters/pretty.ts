import colors from 'picocolors';
import { type Finding, type Severity, severities } from '../../core';
import type { CheckedFile } from '../check-file';
import { LineColumns } from '../line-columns';
import { templateName } from './json';

const paint: Readonly<Record<Severity, (text: string) => string>> = {
  error: colors.red,
  warning: colors.yellow,
  information: colors.blue,
  hint: colors.dim,
};

/**
 * The findings of all files, for people.
 *
 * @param threshold Quieter findings are counted, not listed.
 */
export function reportPretty(files: readonly CheckedFile[], threshold: Severity): string {
  const blocks = files.flatMap((file) => describe(file, threshold));
  return `${[...blocks, summary(files, threshold)].join('\n\n')}\n`;
}

function describe(file: CheckedFile, threshold: Severity): string[] {
  const loud = file.findings.filter((finding) => reaches(finding, threshold));
  const quiet = file.findings.length - loud.length;
  if (file.findings.length === 0 && file.fixed.length === 0) return [];
  const template = templateName(file);
  const lines = [colors.underline(file.path) + colors.dim(template ? `  (template: ${template})` : '')];
  for (const { finding, fix } of file.fixed)
    lines.push(`  ${colors.green('fixed')}  ${fix.title}  ${colors.dim(finding.rule)}`);
  lines.push(...rows(file, loud));
  if (quiet > 0)
    lines.push(colors.dim(`  ${count(quiet, 'quieter finding')}: --threshold hint lists everything`));
  return [lines.join('\n')];
}

function rows(file: CheckedFile, findings: readonly Finding[]): string[] {
  const places = new LineColumns(file.text);
  const table = findings.map((finding) => {
    const { line, column } = places.at(finding.span.start);
    return { finding, place: `${line}:${column}` };
  });
  const width = Math.max(...table.map(({ place }) => place.length));
  const widest = Math.max(...findings.map(({ severity }) => severity.length));
  return table.map(({ finding, place }) => {
    const severity = paint[finding.severity](finding.severity.padEnd(widest));
    return `  ${place.padEnd(width)}  ${severity}  ${finding.message}  ${colors.dim(finding.rule)}`;
  });
}

function summary(files: readonly CheckedFile[], threshold: Severity): string {
  const findings = files.flatMap((file) => file.findings);
  const counts = severities
    .map((severity) => ({
      severity,
      found: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ found }) => found > 0)
    .map(({ severity, found }) =>
      severity === 'information' ? `${found} information` : count(found, severity),
    );
  const noun = files.every(({ kind }) => kind === 'plan') ? 'plan' : 'file';
  const checked = `${count(files.length, noun)} checked`;
  if (counts.length === 0) return colors.green(`${checked}, nothing found.`);
  const text = `${checked}: ${counts.join(', ')}.`;
  return findings.some((finding) => reaches(finding, threshold)) ? colors.bold(text) : colors.green(text);
}

/** Whether a finding is at least as loud as the threshold. */
export function reaches(finding: Finding, threshold: Severity): boolean {
  return severities.indexOf(finding.severity) <= severities.indexOf(threshold);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
