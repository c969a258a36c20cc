import { jsonReporter } from './json';
import { prettyReporter } from './pretty';
import type { Reporter, Style } from './reporter';

/** The reporter that a run asks for. */
export function reporterFor(style: Style): Reporter {
  return style.format === 'json' ? jsonReporter(style) : prettyReporter(style);
}
