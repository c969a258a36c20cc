import type { PlanSystem } from './plan-system';

const none: readonly string[] = [];

/** Spec Kit, and teams with the same layout. Its template and constitution are found by separate code. */
export const specKit: PlanSystem = {
  id: 'spec-kit',
  title: 'Spec Kit',
  plans: ['**/specs/**/plan.md', '**/plans/**/plan.md', '**/impl-plan.md'],
  hiddenFolders: ['.specify', '.github/specs'],
  templates: none,
  guides: none,
  hasConstitution: true,
  laterSections: none,
  finished: none,
};

export const specKitty: PlanSystem = {
  id: 'spec-kitty',
  title: 'Spec Kitty',
  plans: ['**/kitty-specs/**/plan.md'],
  hiddenFolders: ['.kittify'],
  templates: [
    '.kittify/overrides/missions/{mission}/templates/plan-template.md',
    '.kittify/overrides/templates/plan-template.md',
    '.kittify/missions/{mission}/templates/plan-template.md',
    '.kittify/templates/plan-template.md',
  ],
  variables: {
    mission: {
      files: ['./meta.json'],
      pattern: /"mission(?:_type)?"\s*:\s*"([\w.-]+)"/,
      otherwise: 'software-dev',
    },
  },
  guides: none,
  hasConstitution: true,
  laterSections: none,
  finished: none,
};

const openSpec: PlanSystem = {
  id: 'openspec',
  title: 'OpenSpec',
  plans: ['**/openspec/changes/**/{proposal,design}.md'],
  hiddenFolders: none,
  templates: ['openspec/schemas/{schema}/templates/{name}'],
  variables: {
    schema: {
      files: ['./.openspec.yaml', 'openspec/config.yaml'],
      pattern: /^schema:[ \t]*["']?([\w.-]+)/m,
      otherwise: 'spec-driven',
    },
  },
  guides: none,
  hasConstitution: false,
  laterSections: none,
  finished: ['**/openspec/changes/archive/**'],
};

/** Kiro, and cc-sdd, which uses the same layout. */
const kiro: PlanSystem = {
  id: 'kiro',
  title: 'Kiro and cc-sdd',
  plans: ['**/.kiro/specs/**/design.md'],
  hiddenFolders: ['.kiro/specs'],
  templates: ['.kiro/settings/templates/specs/{name}'],
  guides: none,
  hasConstitution: false,
  laterSections: none,
  finished: none,
};

const prps: PlanSystem = {
  id: 'prps',
  title: 'PRPs',
  plans: ['**/PRPs/**/*.plan.md'],
  evidentPlans: {
    files: ['**/PRPs/*.md', '**/PRPs/{active,features,plans,completed,done,archive}/**/*.md'],
    evidence: {
      headings: {
        known:
          /^(?:all needed context|implementation blueprint|implementation tasks|validation (?:loop|gates)|final validation checklist|anti-patterns to avoid)\b/i,
        least: 2,
      },
    },
  },
  hiddenFolders: ['.claude/PRPs'],
  templates: ['PRPs/templates/prp_base.md'],
  guides: none,
  hasConstitution: false,
  linksAreLoose: true,
  laterSections: none,
  finished: ['**/PRPs/**/{completed,done,archive}/**'],
};

const superpowers: PlanSystem = {
  id: 'superpowers',
  title: 'superpowers',
  plans: ['**/superpowers/plans/????-??-??-*.md'],
  hiddenFolders: none,
  templates: none,
  guides: none,
  hasConstitution: false,
  linksAreLoose: true,
  laterSections: none,
  finished: none,
};

const execPlans: PlanSystem = {
  id: 'exec-plans',
  title: 'ExecPlans',
  plans: none,
  evidentPlans: {
    files: ['**/*.md'],
    evidence: {
      headings: {
        known:
          /^(?:purpose \/ big picture|progress|surprises (?:&|and) discoveries|decision log|outcomes (?:&|and) retrospective|context and orientation|plan of work|concrete steps|validation and acceptance|idempotence and recovery|artifacts and notes|interfaces and dependencies)$/i,
        least: 4,
      },
    },
  },
  hiddenFolders: ['.agent/', '.agent/plans', '.agent/execplans', '.agents/', '.agents/plans'],
  templates: none,
  guides: ['PLANS.md', '.agent/PLANS.md', '.agents/PLANS.md'],
  hasConstitution: false,
  linksAreLoose: true,
  laterSections: ['surprises discoveries', 'outcomes retrospective'],
  finished: ['**/{exec-plans,execplans}/{completed,done,archive}/**'],
};

const bmad: PlanSystem = {
  id: 'bmad',
  title: 'BMAD',
  plans: none,
  evidentPlans: {
    files: ['**/stories/**/*.md', '**/_bmad-output/**/*.md', '**/{sprint,implementation}-artifacts/**/*.md'],
    evidence: {
      headings: {
        known:
          /^(?:tasks ?\/ ?subtasks|dev notes|dev agent record|dev technical (?:guidance|reference)|qa results)$/i,
        least: 2,
      },
    },
  },
  hiddenFolders: none,
  templates: [
    '_bmad/bmm/workflows/4-implementation/create-story/template.md',
    'bmad/bmm/workflows/4-implementation/create-story/template.md',
    '.bmad/bmm/workflows/4-implementation/create-story/template.md',
    '.bmad-core/templates/story-tmpl.md',
  ],
  guides: none,
  hasConstitution: false,
  linksAreLoose: true,
  keepsComments: true,
  laterSections: ['dev agent record', 'qa results', 'change log', 'story progress notes'],
  finished: none,
};

/** Plan files that coding agents write, and plans in a folder named `plans`. */
const planFiles: PlanSystem = {
  id: 'plan-files',
  title: 'plan files of coding agents',
  plans: ['**/.cursor/plans/*.plan.md', '**/.{claude,codex,github,opencode,qwen}/plans/*.md'],
  evidentPlans: {
    files: ['**/plans/*.md', '**/plans/{active,completed,done,archive}/*.md'],
    evidence: { planForm: true },
  },
  hiddenFolders: ['.cursor', '.claude', '.codex', '.github', '.opencode', '.qwen'].map(
    (folder) => `${folder}/plans`,
  ),
  templates: ['./plan-template.md', './template.md', './_template.md', 'templates/plan-template.md'],
  guides: none,
  hasConstitution: false,
  linksAreLoose: true,
  laterSections: none,
  finished: ['**/plans/{completed,done,archive}/*.md'],
};

/** All recognized systems; those with more specific criteria come first. */
export const planSystems: readonly PlanSystem[] = [
  specKit,
  specKitty,
  openSpec,
  kiro,
  superpowers,
  prps,
  execPlans,
  bmad,
  planFiles,
];
