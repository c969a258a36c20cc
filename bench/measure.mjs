import { join } from 'node:path';
import { sizes, writePlan } from './documents.mjs';
import { measureColdStart } from './phases/cold-start.mjs';
import { makePlans, measureProgram, programs } from './phases/command-line.mjs';
import { runFirst } from './phases/first-run.mjs';
import { measureManyPlans } from './phases/many-plans.mjs';
import { servers as allServers } from './servers.mjs';
import { measureSession } from './session.mjs';
import { median } from './statistics.mjs';

/**
 * Measures everything that the options ask for. A round measures each server once, the next one in the opposite order,
 * so that what else the machine does hits all alike and a ratio is one of figures taken side by side.
 *
 * @returns `{ measurements }`: one for each server and subject, its `values` the medians of the rounds and `rounds` what
 * each round gave
 */
export async function measure(options) {
  const servers = allServers(options.node, options.scratch).filter(
    ({ name }) => !options.only || options.only.includes(name),
  );
  for (const name of options.only ?? [])
    if (!servers.some((server) => server.name === name)) throw new Error(`There is no server "${name}".`);
  const measurements = [];
  const inRounds = async (subject, contestants, measureOne) => {
    const rounds = new Map(contestants.map(({ name }) => [name, []]));
    for (let round = 0; round < options.rounds; round++) {
      for (const contestant of round % 2 === 0 ? contestants : [...contestants].reverse()) {
        const began = performance.now();
        const values = await measureOne(contestant).catch((error) => ({ failed: error.message }));
        rounds.get(contestant.name).push(values);
        const seconds = ((performance.now() - began) / 1_000).toFixed(1);
        const failed = values.failed ? `, failed: ${values.failed}` : '';
        console.log(
          `${subject}, round ${round + 1} of ${options.rounds}: ${contestant.name}, ${seconds} s${failed}`,
        );
      }
    }
    for (const [server, values] of rounds)
      measurements.push({ subject, server, values: middle(successful(values)), rounds: values });
  };

  await Promise.all(servers.map((server) => runFirst(server, options)));
  if (options.phases.has('cold'))
    await inRounds('start', servers, (server) => measureColdStart(server, options));
  if (['edits', 'structure', 'burst', 'help'].some((phase) => options.phases.has(phase))) {
    for (const size of options.sizes) {
      const text = writePlan(sizes[size]);
      const able = servers.filter(({ most = Number.POSITIVE_INFINITY }) => text.length <= most);
      await inRounds(size, able, (server) => measureSession(server, text, options));
    }
  }
  if (options.phases.has('memory'))
    await inRounds(`${options.openPlans} plans`, servers, (server) =>
      measureManyPlans(server, { ...options, plans: options.openPlans }),
    );
  if (options.phases.has('command-line')) {
    const cache = join(options.scratch, 'cache');
    const contestants = programs(cache, options.node).filter(
      ({ name }) => !options.only || options.only.includes(name),
    );
    for (const count of contestants.length > 0 ? options.plans : []) {
      const folder = await makePlans(options.scratch, count);
      await inRounds(`${count} files`, contestants, (program) => measureProgram(program, folder, cache));
    }
  }
  return { measurements };
}

/** The rounds that did not fail, or all where none did not. */
function successful(rounds) {
  const good = rounds.filter(({ failed }) => failed === undefined);
  return good.length > 0 ? good : rounds;
}

/** The medians of numbers, wherever they stand; of anything else what the first round says, and all that went wrong. */
function middle(rounds) {
  const known = rounds.filter((values) => values !== undefined);
  const [first] = known;
  if (typeof first === 'number') return median(known);
  if (Array.isArray(first)) return [...new Set(known.flat())];
  if (typeof first !== 'object' || first === null) return first;
  const names = new Set(known.flatMap((values) => Object.keys(values)));
  return Object.fromEntries([...names].map((name) => [name, middle(known.map((values) => values[name]))]));
}
