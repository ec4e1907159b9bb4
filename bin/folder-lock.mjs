// One installation a data folder. What a killed one left behind is ended before the next begins.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { birthOf, isAlive, signalTo, within } from './processes.mjs';
import { StartRefusal } from './start-refusal.mjs';

/** @typedef {{ pid: number, birth: string }} Process */
/** @typedef {Process & { command: string, port: number, children: Process[] }} Holder */
/** @typedef {{ minds: (pids: (number | undefined)[]) => void, release: () => void }} Lock */

const nameOf = (/** @type {string} */ folder) => join(folder, 'running.json');

/** @param {string} folder @param {{ command: string, port: number }} who @returns {Promise<Lock>} */
export async function lockFolder(folder, { command, port }) {
  const path = nameOf(folder);
  const itself = { ...processOf(process.pid), command, port };
  while (!written(path, { ...itself, children: [] })) await takeOver(folder, path);
  return {
    minds: (pids) => replace(path, { ...itself, children: pids.filter((pid) => pid !== undefined).map(processOf) }),
    release: () => rmSync(path, { force: true }),
  };
}

/** @param {number} pid @returns {Process} */
const processOf = (pid) => ({ pid, birth: birthOf(pid) });

/** @param {string} path @param {Holder} holder */
function written(path, holder) {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (fault) {
    if (Object(fault).code === 'EEXIST') return false;
    throw fault;
  }
}

/** @param {string} path @param {Holder} holder */
function replace(path, holder) {
  writeFileSync(`${path}.new`, JSON.stringify(holder), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** @param {string} folder @param {string} path */
async function takeOver(folder, path) {
  const holder = read(path) ?? (await pause(300).then(() => read(path)));
  if (holder && lives(holder))
    throw new StartRefusal(`${inUse(folder, holder)}: stop that first, or choose another folder with CANDOR_DATA.`);

  for (const child of holder?.children ?? []) await ended(child);
  // Of two that find the same dead holder, one moves it away; the other must not move the winner's lock.
  if (JSON.stringify(read(path)) === JSON.stringify(holder)) rmSync(path, { force: true });
}

/** @param {string} folder @param {Holder} holder */
const inUse = (folder, { pid, command, port }) =>
  `${folder} is in use by npm ${command === 'start' ? 'start' : `run ${command}`} (process ${pid}${port ? `, http://localhost:${port}` : ''})`;

/** @param {string} path @returns {Holder | undefined} */
function read(path) {
  try {
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  } catch {
    // Half a line: its writer was killed, or is writing just now.
    return undefined;
  }
}

/** @param {Process} found */
const lives = ({ pid, birth }) => isAlive(pid) && birthOf(pid) === birth;

/** It stops by itself once its launcher is gone, and drains first. @param {Process} child */
async function ended(child) {
  if (await within(12_000, () => !lives(child))) return;
  signalTo(child.pid, 'SIGKILL');
  await within(2_000, () => !lives(child));
}

/** Who runs on this folder now, if anybody does. @param {string} folder @returns {Holder | undefined} */
export function holderOf(folder) {
  const holder = read(nameOf(folder));
  return holder && lives(holder) ? holder : undefined;
}
