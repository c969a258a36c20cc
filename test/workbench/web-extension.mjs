// Gives a page of the workbench an extension that lives on the web, as vscode.dev does: it runs in the browser's worker,
// and may start workers of its own. One that comes from the server's disk may not.
import { readFile } from 'node:fs/promises';
import { join, normalize, relative } from 'node:path';

const mount = '/web-extension';
const configuration = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/;

/**
 * Adds an extension to every workbench that opens in a browser context.
 *
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} address of the workbench
 * @param {string} folder of the extension
 */
export async function addWebExtension(context, address, folder) {
  const { origin, host } = new URL(address);
  const location = { scheme: 'http', authority: host, path: mount };

  await context.route(`${origin}${mount}/**`, async (route) => {
    const path = normalize(
      join(folder, decodeURIComponent(new URL(route.request().url()).pathname.slice(mount.length))),
    );
    if (relative(folder, path).startsWith('..')) return route.fulfill({ status: 403 });
    const body = await readFile(path).catch(() => undefined);
    return route.fulfill(body ? { path } : { status: 404 });
  });

  await context.route(`${origin}/?*`, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(configuration, (_, before, settings, after) => {
      const changed = JSON.parse(settings.replaceAll('&quot;', '"'));
      changed.additionalBuiltinExtensions = [...(changed.additionalBuiltinExtensions ?? []), location];
      return `${before}${JSON.stringify(changed).replaceAll('"', '&quot;')}${after}`;
    });
    return route.fulfill({ response, body: html });
  });
}
