import { definition } from './definition';

/** The settings allowed in a project file: those with the scope `resource`. */
export const projectSettings = Object.entries(definition)
  .filter(([, { scope }]) => scope === 'resource')
  .map(([name]) => name);

/** The settings allowed in an override. A project sets `planFiles` only once. */
export const overridableSettings = projectSettings.filter((name) => name !== 'planFiles');

/** The keys allowed in a project file. */
export const projectKeys: readonly string[] = ['$schema', ...projectSettings, 'overrides'];

/** The keys allowed in an override. */
export const overridableKeys: readonly string[] = ['files', ...overridableSettings];
