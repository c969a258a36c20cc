import { definition } from './definition';

/** The settings that a project file may have: those that may differ from folder to folder. */
export const projectSettings = Object.entries(definition)
  .filter(([, { scope }]) => scope === 'resource')
  .map(([name]) => name);

/** The settings that an override may have. What is a plan at all is said once for a project. */
export const overridableSettings = projectSettings.filter((name) => name !== 'planFiles');

/** The keys of a project file. */
export const projectKeys: readonly string[] = ['$schema', ...projectSettings, 'overrides'];

/** The keys of an override. */
export const overridableKeys: readonly string[] = ['files', ...overridableSettings];
