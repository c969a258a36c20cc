import { jsonReporter } from './json';
import { prettyReporter } from './pretty';
import type { Reporter, Style } from './reporter';

/** Returns the reporter for a run's format. */
export function reporterFor(style: Style): Reporter {
  return style.format === 'json' ? jsonReporter(style) : prettyReporter(style);
}
