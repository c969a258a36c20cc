import { createColors } from 'picocolors';
import { type AppliedFix, type Severity, severities } from '../../core';
import { entryAt } from '../../core/text/entry-at';
import type { FileReport, ReportedFinding } from '../file-report';
import type { Counts } from '../outcome';
import { printable } from '../printable';
import type { Reporter, Style, Totals } from './reporter';
import { templateNames } from './template-name';

/** Reports findings as text for people. */
export function prettyReporter({ threshold, folder, colors: hasColors }: Style): Reporter {
  const templateName = templateNames(folder);
  const colors = createColors(hasColors);
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colors.red,
    warning: colors.yellow,
    information: colors.blue,
    hint: colors.dim,
  };

  const listed = new Set(severities.filter((severity) => reaches(severity, threshold)));

  function describe(path: string, report: FileReport, fixed: readonly AppliedFix[]): string {
    const { findings } = report;
    if (findings.length === 0 && fixed.length === 0) return '';
    const loud = findings.filter(({ statement }) => listed.has(statement.severity));
    const quiet = findings.length - loud.length;
    const template = templateName(report);
    const suffix = template ? `  (template: ${printable(template)})` : '';
    const lines = [colors.underline(printable(path)) + colors.dim(suffix)];
    for (const { finding, fix } of fixed)
      lines.push(`  ${colors.green('fixed')}  ${printable(fix.title)}  ${colors.dim(finding.rule)}`);
    lines.push(...rows(loud));
    if (quiet > 0)
      lines.push(colors.dim(`  ${count(quiet, 'quieter finding')}: --threshold hint lists everything`));
    return lines.join('\n');
  }

  function rows(findings: readonly ReportedFinding[]): string[] {
    const places = findings.map(({ line, column }) => `${line}:${column}`);
    const width = longest(places);
    const widest = longest(findings.map(({ statement }) => statement.severity));
    const loudness = Object.fromEntries(
      severities.map((severity) => [severity, paint[severity](severity.padEnd(widest))]),
    );
    return findings.map(({ statement: { severity, message, rule } }, index) => {
      const place = entryAt(places, index).padEnd(width);
      return `  ${place}  ${loudness[severity]}  ${printable(message)}  ${colors.dim(rule)}`;
    });
  }

  function summary({ files, onlyPlans, counts, skipped, errors }: Totals): string {
    const found = severities
      .filter((severity) => counts[severity] > 0)
      .map((severity) =>
        severity === 'information' ? `${counts[severity]} information` : count(counts[severity], severity),
      );
    const sentences: string[] = [];
    if (files > 0) {
      const checked = `${count(files, onlyPlans ? 'plan' : 'file')} checked`;
      sentences.push(found.length > 0 ? `${checked}: ${found.join(', ')}.` : `${checked}, nothing found.`);
    } else sentences.push('No plan was checked.');
    if (skipped.length > 0) sentences.push(`${count(skipped.length, 'file')} skipped.`);
    if (errors.length > 0) sentences.push(`${count(errors.length, 'error')}, see the error output.`);
    const text = sentences.join(' ');
    if (errors.length > 0) return colors.bold(colors.red(text));
    if (files === 0) return colors.bold(text);
    return reachesAny(counts, threshold) ? colors.bold(text) : colors.green(text);
  }

  return {
    head: '',
    describe,
    separator: '\n\n',
    tail: (totals) => `${totals.isSilent ? '' : '\n\n'}${summary(totals)}\n`,
  };
}

/** Tells whether a severity reaches the threshold. */
function reaches(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}

/** Tells whether any finding reaches the threshold. */
export function reachesAny(counts: Counts, threshold: Severity): boolean {
  return severities.some((severity) => counts[severity] > 0 && reaches(severity, threshold));
}

function longest(texts: readonly string[]): number {
  let length = 0;
  for (const text of texts) if (text.length > length) length = text.length;
  return length;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
