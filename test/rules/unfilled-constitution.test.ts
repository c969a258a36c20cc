import { it } from 'vitest';
import { check } from '../support/check';

const constitution =
  '# [PROJECT_NAME] Constitution\n\n## Core Principles\n\n### [PRINCIPLE_1_NAME]\n\n### [PRINCIPLE_2_NAME]\n';
const plan = '# Plan\n\n## Constitution Check\n\nAll is well.\n\n## 憲章チェック\n\nすべて適合。\n';

it('says once that the check is held against the template', () =>
  check(plan.replace('Check\n', 'Check\n   ^^^^^^^^^^^^^^^^^^ unfilled-constitution\n'), {
    constitution,
    rules: 'unfilled-constitution',
  }));

it('is silent about a constitution that only kept a date open', () =>
  check(plan, {
    constitution: `${constitution.replace('[PRINCIPLE_1_NAME]', 'I. Tests').replace('[PRINCIPLE_2_NAME]', 'II. Names')}\n**Ratified**: [RATIFICATION_DATE]\n`,
    rules: 'unfilled-constitution',
  }));
