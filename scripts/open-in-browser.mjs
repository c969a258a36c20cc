// Opens an address in the user's default browser, if there is one.
import { spawn } from 'node:child_process';

/** The program that opens an address in the default browser. Windows' `start` would misread an `&`. */
const openers = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
};

/**
 * @param {string} address
 * @returns {Promise<boolean>} Whether a browser opened the address.
 */
export async function openInBrowser(address) {
  const [command, ...args] = openers[process.platform] ?? openers.linux;
  // Without a display, xdg-open would start a text browser in this terminal.
  if (command === 'xdg-open' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false;
  return new Promise((resolve) => {
    const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
    child.unref();
  });
}
