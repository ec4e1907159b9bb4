// One running PostgreSQL over one cluster, and the end of one that an earlier start left behind.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { bareEnvironment } from './cluster.mjs';
import { isAlive, signalTo, within, workingIn, worksIn } from './processes.mjs';
import { diskFull, isDiskFull, StartRefusal } from './start-refusal.mjs';

/** @typedef {import('./postgres-place.mjs').Place} Place */
/** @typedef {{ port: number, pid: number, exited: Promise<void>, stop: () => Promise<void>, kill: () => void, complaint: () => StartRefusal }} Postgres */

/** For two cores and modest memory. What people wrote stays out of the log, also when a statement fails. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: '192MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  wal_level: 'replica',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  // Counting a queue reads its index alone only where the rows' pages were vacuumed since they changed: often and little, not late and much.
  autovacuum_naptime: '15s',
  autovacuum_vacuum_scale_factor: '0.02',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};
const durably = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };
const lightly = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** Stays beside PostgreSQL; when whoever started it dies, the pipe closes: two seconds for the others to drain, then a fast stop. */
const guard = `exec 3<&0
"$@" 3<&- </dev/null &
server=$!
{ read -r _ <&3; sleep 2; kill -INT "$server"; } 2>/dev/null &
watch=$!
exec 3<&-
wait "$server"
code=$?
kill "$watch" 2>/dev/null
exit "$code"`;

/** At a free port, unless it is given back the one it had. @param {Place} place @param {{ durable: boolean, port?: number }} how @returns {Promise<Postgres>} */
export async function startPostgres(place, { durable, port = 0 }) {
  const before = lockOf(place.cluster);
  const log = logFor(place.cluster);
  const begins = sizeOf(log);
  const door = port === 0 ? await freePort() : port;
  const child = launch(place, log, { ...settings, ...(durable ? durably : lightly), port: String(door) });
  let gone = false;
  const exited = /** @type {Promise<void>} */ (new Promise((done) => child.once('error', done).once('exit', done))).then(() => {
    gone = true;
  });
  const complaint = () => complaintOf(place.cluster, log, begins);

  const isReady = () => lockOf(place.cluster) !== before && linesOf(place.cluster)[7]?.trim() === 'ready';
  const answered = await within(120_000, () => gone || isReady());
  if (gone || !answered) throw complaint();
  const pid = Number(linesOf(place.cluster)[0]);
  return { port: door, pid, exited, complaint, stop: () => stopped(pid, place.cluster, exited), kill: () => signalTo(pid, 'SIGQUIT') };
}

/** @param {Place} place @param {string} log @param {Record<string, string>} chosen */
function launch({ programs, cluster, user }, log, chosen) {
  const options = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const program = join(programs, 'postgres');
  const file = openSync(log, 'a', 0o600);
  // Detached: Ctrl-C reaches a terminal's whole group, and the database has to stop last.
  const how = { ...user, env: bareEnvironment(), cwd: '/', detached: true };
  const child =
    process.platform === 'win32'
      ? spawn(program, ['-D', cluster, ...options], { ...how, stdio: ['pipe', file, file] })
      : spawn('/bin/sh', ['-c', guard, 'postgres-guard', program, '-D', cluster, ...options], { ...how, stdio: ['pipe', file, file] });
  closeSync(file);
  return child;
}

/** @param {number} pid @param {string} cluster @param {Promise<void>} exited */
async function stopped(pid, cluster, exited) {
  if (worksIn(pid, cluster)) signalTo(pid, 'SIGINT');
  const slow = setTimeout(() => worksIn(pid, cluster) && signalTo(pid, 'SIGQUIT'), 30_000);
  await exited;
  clearTimeout(slow);
}

/** Ends what still works on this cluster although nobody minds it any more; true if there was such a thing. @param {string} cluster */
export async function stopOrphan(cluster) {
  const lock = linesOf(cluster);
  const pid = Number(lock[0]);
  const found = pid > 0 && isAlive(pid) && worksIn(pid, cluster);
  if (found) await askToStop(pid);

  // Sessions of a killed postmaster leave by themselves as a rule; the last ones are shown the door.
  const left = () => workingIn(cluster).length > 0;
  if (!(await within(found ? 0 : 5_000, () => !left()))) for (const stray of workingIn(cluster)) signalTo(stray, 'SIGKILL');
  await within(5_000, () => !left());
  // Another program may have been given the dead one's number, and PostgreSQL would take it for its twin.
  if (pid > 0 && isAlive(pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return found;
}

/** @param {number} pid */
async function askToStop(pid) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGQUIT', 'SIGKILL'])) {
    signalTo(pid, signal);
    if (await within(10_000, () => !isAlive(pid))) return;
  }
}

/** Where the PostgreSQL of a running installation listens. @param {string} cluster @returns {number | undefined} */
export function portOf(cluster) {
  const [pid, , , port] = linesOf(cluster).map(Number);
  return pid && port && isAlive(pid) && worksIn(pid, cluster) ? port : undefined;
}

/** @param {string} cluster */
const lockOf = (cluster) => {
  const path = join(cluster, 'postmaster.pid');
  return existsSync(path) ? readFileSync(path, 'utf8').replace(/\w+\s*$/, '') : '';
};

/** Process, folder, start, port, socket, address, memory, state. @param {string} cluster */
const linesOf = (cluster) => {
  const path = join(cluster, 'postmaster.pid');
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
};

/** @param {string} cluster */
function logFor(cluster) {
  const log = join(dirname(cluster), 'postgres.log');
  if (sizeOf(log) > 10_000_000) renameSync(log, `${log}.old`);
  return log;
}

/** @param {string} path */
const sizeOf = (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Of a full disk the log may say nothing, for want of space. @param {string} cluster @param {string} log @param {number} begins */
function complaintOf(cluster, log, begins) {
  const said = existsSync(log) ? readFileSync(log).subarray(begins).toString('utf8') : '';
  const { bavail, bsize } = statfsSync(dirname(cluster));
  if (isDiskFull(said) || bavail * bsize < 20_000_000) return diskFull(cluster);
  const last = said.split('\n').findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? 'it gave no reason';
  return new StartRefusal(`PostgreSQL stopped: ${last.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '')} (more in ${log}).`);
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
