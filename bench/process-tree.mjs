// What a process and all that it has started have used, from /proc. Elsewhere than on Linux nothing is known of that.
import { readdirSync, readFileSync } from 'node:fs';

/**
 * @param {number} pid
 * @returns {{ cpu: number, memory: number } | undefined} milliseconds of CPU, and resident megabytes
 */
export function usageOf(pid) {
  if (process.platform !== 'linux') return undefined;
  let nanoseconds = 0;
  let kilobytes = 0;
  for (const each of familyOf(pid)) {
    try {
      for (const thread of readdirSync(`/proc/${each}/task`))
        nanoseconds += Number(readFileSync(`/proc/${each}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
      kilobytes += Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It ended while it was looked at.
    }
  }
  return { cpu: nanoseconds / 1e6, memory: kilobytes / 1024 };
}

function familyOf(pid) {
  const family = [pid];
  for (const member of family) {
    try {
      for (const thread of readdirSync(`/proc/${member}/task`)) {
        const children = readFileSync(`/proc/${member}/task/${thread}/children`, 'utf8').trim();
        if (children) family.push(...children.split(' ').map(Number));
      }
    } catch {
      // As above.
    }
  }
  return family;
}
