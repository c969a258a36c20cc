import { execFileSync } from 'node:child_process';

/**
 * The id of the server's process, a child of the extension host that we run in. Found with `ps`, which Windows does not
 * have.
 */
export function serverProcess(): number | undefined {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  for (const line of table.split('\n')) {
    const [pid, parent, state = '', ...command] = line.trim().split(/\s+/);
    const running = Number(parent) === process.pid && !state.startsWith('Z');
    if (running && command.join(' ').includes('server/dist/node/main.js')) return Number(pid);
  }
  return undefined;
}
