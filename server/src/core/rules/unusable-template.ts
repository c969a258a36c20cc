import { placeAt } from '../document/section-place';
import { namedTemplate } from '../template/choose-template';
import { defineRule } from './rule';

export const unusableTemplate = defineRule({
  id: 'unusable-template',
  summary: 'A plan that names a template which is not there, or may not be read.',
  rationale: `A plan can name the template that it is held against, by \`template:\` in its front matter or by a comment
\`<!-- planwright-template: NAME -->\`. The name is the id of a built-in template, \`team\`, or a path from a folder above the plan. When
it leads to no file that can be used, the plan is held against another template, and its findings are about the wrong sections.

A path has to stay inside of the project. Planwright does not read a file outside of it, whoever asks: an absolute path, a path whose
\`..\` leads out, an address and the name of a device are refused.`,
  severity: 'warning',
  messages: {
    outside:
      'This template leads out of the project, so it is not read. Give a path inside of the project, or the id of a built-in template.',
    missing:
      'There is no such template. Give the id of a built-in template, or a path from a folder above the plan.',
    unreadable: 'This template cannot be read. Correct the path, or the file that it names.',
  },
  examples: [
    {
      title: 'A template outside of the project',
      text: `---
template: ../../../shared/plan-template.md
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unusable-template: This template leads out of the project, so it is not read. Give a path inside of the project, or the id of a built-in template.
---
# Implementation Plan: Export

## Summary

The export is written as CSV.
`,
    },
    {
      title: 'A template that is not there',
      text: `<!-- planwright-template: docs/our-plan.md -->
                          ^^^^^^^^^^^^^^^^ unusable-template: There is no such template. Give the id of a built-in template, or a path from a folder above the plan.

# Implementation Plan: Export

## Summary

The export is written as CSV.
`,
    },
  ],
  checkPlan(input, report) {
    const { unusableTemplate: fault } = input.context;
    if (!fault) return;
    const { plan } = input;
    const named = namedTemplate(plan);
    if (named?.name === fault.name) report({ ...placeAt(plan, named.span), message: fault.why });
  },
});
