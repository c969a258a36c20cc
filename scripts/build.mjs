// Bundles the extension. `--watch` rebuilds on change, `--dev` keeps names and source maps.
import { build, context } from 'esbuild';
import { bundles } from './bundles.mjs';

const watch = process.argv.includes('--watch');
const all = bundles({ dev: watch || process.argv.includes('--dev') });

if (watch) {
  for (const bundle of all) await (await context(bundle)).watch();
} else {
  await Promise.all(all.map((bundle) => build(bundle)));
}
