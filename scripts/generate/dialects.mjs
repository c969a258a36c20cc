// Generates a command and its title for each built-in template, and the table in README.md.

const prefix = 'newPlan.';

/**
 * Replaces the commands that write a plan of one dialect.
 * @param {{ command: string }[]} commands all commands of the manifest
 * @param {{ id: string }[]} templates
 */
export function withDialectCommands(commands, templates) {
  const others = commands.filter(({ command }) => !command.startsWith(`planwright.${prefix}`));
  const dialects = templates
    .map(({ id }) => id)
    .sort()
    .map((id) => ({
      command: `planwright.${prefix}${id}`,
      title: `%command.${prefix}${id}%`,
      category: 'Planwright',
    }));
  return insertBehind(others, ({ command }) => command === 'planwright.newPlan', dialects);
}

/**
 * Replaces the titles of these commands.
 * @param {Record<string, string>} titles package.nls.json
 * @param {{ id: string, title: string }[]} templates
 */
export function withDialectTitles(titles, templates) {
  const isDialect = (key) => key.startsWith(`command.${prefix}`) && key !== 'command.newPlan.short';
  const others = Object.entries(titles).filter(([key]) => !isDialect(key));
  const dialects = templates
    .map(({ id, title }) => [`command.${prefix}${id}`, `Plan from Dialect: ${title}`])
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(insertBehind(others, ([key]) => key === 'command.newPlan.short', dialects));
}

/**
 * Returns a table of the dialects.
 * @param {{ title: string, description: string, file: string }[]} templates
 */
export function dialectTable(templates) {
  const rows = templates.map(({ title, description, file }) => `| ${title} | ${description} | \`${file}\` |`);
  return ['| dialect | for whom | file |', '|---|---|---|', ...rows].join('\n');
}

function insertBehind(list, isPlace, added) {
  const index = list.findIndex(isPlace) + 1;
  return [...list.slice(0, index), ...added, ...list.slice(index)];
}
