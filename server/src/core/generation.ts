// The door for `scripts/generate`: what pages, schemas and snippets are generated from.

export { planSnippets } from './ide/snippets';
export { languages } from './language/compile-words';
export { listRules, rulePage } from './rules/rule-page';
export { definition } from './settings/definition';
export { packageSchema, projectSchema } from './settings/project-schema';
export { builtInTemplates } from './template/built-in';
