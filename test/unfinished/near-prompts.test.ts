import { describe, test } from 'vitest';
import { checkUnfinished } from './check-unfinished';

const template = `# Plan: [NAME]

## Rollout

**Contact**: [People of the team that answer calls at night]
`;

const plan = (value: string) => `# Plan: Export

## Rollout

**Contact**: ${value}
`;
const open = (value: string) =>
  plan(`${value}\n             ${'^'.repeat(value.length)} unfilled-placeholder`);

describe('a prompt of the template with other words', () => {
  test.each([
    '[People of a team that answer calls at night]',
    '[The people of the team that answer calls by night]',
  ])('%s is open', (value) => checkUnfinished(open(value), { template }));

  test.each([
    '[People of the team that answer calls at night: falcons]',
    '[People of the Falcon team that answer calls at night]',
    '[Team 4, that answers at night]',
    '[the harbour answers all calls at night]',
    'The desk [people of a team that answer calls at night]',
  ])('%s is the author’s', (value) => checkUnfinished(plan(value), { template }));
});
