import { readdirSync, readFileSync } from 'node:fs';

type Process = { pid: number; parent: number; ticks: number; name: string };

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)));
}

/** A process may end while one reads about it. */
function readProcess(pid: number): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // With the time of children that have ended: else a session of the database takes its time with it.
    const [parent = 0, ...times] = [1, 11, 12, 13, 14].map((at) => Number(fields[at]));
    return [
      { pid, parent, ticks: times.reduce((sum, time) => sum + time, 0), name: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')) },
    ];
  } catch {
    return [];
  }
}

function treeOf(root: number): Process[] {
  const all = processes();
  const family = (pid: number): Process[] => all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...family(child.pid)]);
  return [...all.filter(({ pid }) => pid === root), ...family(root)];
}

const millisecondsATick = 10;

/** CPU time of a process with all that it started, in milliseconds: it survives a busy neighbour. */
export const cpuOf = (root: number): number => treeOf(root).reduce((sum, { ticks }) => sum + ticks, 0) * millisecondsATick;

export type Cpu = { readonly server: number; readonly database: number };

/** CPU time of the server's process and of the database's, in milliseconds. */
export function cpuOfParts(root: number): Cpu {
  const all = treeOf(root);
  const sum = (parts: readonly Process[]): number => parts.reduce((total, { ticks }) => total + ticks, 0) * millisecondsATick;
  return {
    server: sum(all.filter(({ pid }) => /apps\/server\/main\.ts/.test(commandOf(pid)))),
    database: sum(all.filter(({ name }) => name.startsWith('postgres'))),
  };
}

/** Proportional set size in MiB of the node processes that are server and worker. */
export function memoryOf(root: number): number {
  const apps = treeOf(root).filter(({ pid }) => /apps\/(server|worker)\/main\.ts/.test(commandOf(pid)));
  return apps.reduce((sum, { pid }) => sum + pssOf(pid), 0);
}

/** Nothing for a process that has ended since it was listed. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

const pssOf = (pid: number): number => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
