// What lives on this machine: numbers of dead processes are given to others, so a number alone proves nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** @param {number} pid @returns {boolean} */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    return Object(fault).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** A dead child which its parent has not buried yet. @param {number} pid */
const isZombie = (pid) => statOf(pid)[0] === 'Z';

/** When it began, in whatever unit the system counts: equal for one process, different for its successor. @param {number} pid @returns {string} */
export function birthOf(pid) {
  if (existsSync('/proc/self/stat')) return statOf(pid)[19] ?? '';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** The fields of /proc/PID/stat from the state on: the name before may hold blanks. @param {number} pid */
function statOf(pid) {
  const stat = textOf(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** All that work inside a folder, as PostgreSQL's processes do in their cluster; unknown where there is no /proc. @param {string} folder @returns {number[]} */
export function workingIn(folder) {
  if (!existsSync('/proc/self/cwd')) return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => workplaceOf(pid) === folder).map(Number);
}

/** @param {string} pid */
function workplaceOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** @param {number} pid @param {string} folder @returns {boolean} */
export function worksIn(pid, folder) {
  if (existsSync('/proc/self/cwd')) return workplaceOf(String(pid)) === folder;
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.includes(folder) ?? false;
}

/** @param {() => boolean} happened @param {number} milliseconds @returns {Promise<boolean>} */
export async function within(milliseconds, happened) {
  const end = performance.now() + milliseconds;
  while (!happened()) {
    if (performance.now() > end) return false;
    await pause(15);
  }
  return true;
}

/** @param {number} pid @param {NodeJS.Signals} signal */
export function signalTo(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (fault) {
    if (Object(fault).code !== 'ESRCH') throw fault;
  }
}
