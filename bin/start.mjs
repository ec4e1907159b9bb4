// npm start: database, migrations, demo data, web app, worker and server, in this order; and all of them down again.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { announcement } from './announcement.mjs';
import { untilEnded } from './ending.mjs';
import { lockInstallation, openDatabase } from './installation.mjs';
import { finished, WatchedProgram } from './programs.mjs';
import { StartRefusal } from './start-refusal.mjs';
import { buildWeb } from './web-build.mjs';

/** @typedef {import('./installation.mjs').Call} Call */
/** @typedef {import('./installation.mjs').Environment} Environment */

/** @param {Call} call @returns {Promise<number>} */
export function start(call) {
  return untilEnded(call.ending, async () => {
    const { home, options, ending, say } = call;
    const { folder, port } = options;
    const lock = await lockInstallation(call);
    await claimPort(port);
    const environment = await openDatabase(call);
    await together(call, [migrated(call, environment), call.parts.web && buildWeb({ home, say, signal: ending.signal })]);
    runPrograms(call, environment, lock);
    await ready(port, ending.signal);
    say(announcement({ home, folder, port, seconds: performance.now() / 1000 }));
    await ending.reached;
    return 0;
  });
}

/** A failure of one calls off the others, and all are waited for. @param {Call} call @param {unknown[]} works */
async function together({ ending }, works) {
  await Promise.all(works.map((work) => Promise.resolve(work).catch((fault) => ending.fail(fault))));
  ending.signal.throwIfAborted();
}

/** Said before anything is touched, and not by a stack of the server. @param {number} port */
export async function claimPort(port) {
  // Each finds users of the port whom the other does not see on every system.
  for (const host of [undefined, '127.0.0.1']) await bound(port, host);
}

/** @param {number} port @param {string | undefined} host @returns {Promise<void>} */
function bound(port, host) {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', (fault) => failed(portRefusal(port, Object(fault).code)));
    probe.listen({ port, host }, () => probe.close(() => done()));
  });
}

/** @param {number} port @param {string} code */
function portRefusal(port, code) {
  if (code === 'EADDRINUSE') return new StartRefusal(`Port ${port} is in use by another program: choose another with PORT.`);
  return new StartRefusal(`Port ${port} cannot be used (${code}): choose another with PORT.`);
}

/** @param {Call} call @param {Environment} env */
export async function migrated({ home, parts, options, say, ending }, env) {
  const cli = (/** @type {string} */ verb) => ({ args: [parts.cli, verb], env, cwd: home, signal: ending.signal });
  await finished(cli('migrate'), 'The database could not be made ready');

  // The first start decides: an installation that once began without demo data never gets them.
  const marker = join(options.folder, 'installation.json');
  if (existsSync(marker) && JSON.parse(readFileSync(marker, 'utf8')).seed !== 'due') return;
  writeFileSync(marker, JSON.stringify({ seed: options.seeds ? 'due' : 'none' }));
  if (!options.seeds) return;
  say('Loading demo data …');
  // The demo asks our own pages once, to prove them: whoever starts for the first time reads what came of it, and not each request.
  const told = await finished({ ...cli('seed'), env: { LOG_LEVEL: 'warn', ...env } }, 'The demo data could not be loaded');
  if (told !== '') say(told);
  writeFileSync(marker, JSON.stringify({ seed: 'done' }));
}

/** The demo’s operator says that mail becomes requests: its worker takes mail on some port of this machine, unless another is set. @param {string} folder */
const intakeOfDemo = (folder) => (existsSync(join(folder, 'sign-ins.json')) ? { CANDOR_INBOUND_PORT: '0' } : {});

/** @param {Call} call @param {Environment} environment @param {import('./folder-lock.mjs').Lock} lock @param {boolean} patient */
export function runPrograms({ parts, options, say, ending }, environment, lock, patient = false) {
  const { CANDOR_OWNER_URL: _, CANDOR_WORKER_URL, ...env } = environment;
  /** @type {WatchedProgram[]} */
  const programs = [];
  const began = () => lock.minds(programs.map((program) => program.pid()));
  const told = { began, crashed: say, gaveUp: (/** @type {StartRefusal} */ fault) => ending.fail(fault), patient };
  const log = (/** @type {string} */ name) => join(options.folder, `${name}.log`);
  const run = (/** @type {string} */ name, /** @type {string} */ file, /** @type {Environment} */ own) => {
    const program = new WatchedProgram({ name, args: [file], env: own, log: log(name) }, told);
    programs.push(program);
    began();
    ending.undo(() => program.stop());
    ending.kills(() => program.kill());
  };
  run('worker', parts.worker, { ...intakeOfDemo(options.folder), ...env, CANDOR_WORKER_URL });
  run('server', parts.server, env);
  return programs;
}

/** @param {number} port @param {AbortSignal} signal */
export async function ready(port, signal) {
  const patience = performance.now() + 120_000;
  while (performance.now() < patience) {
    const { ok } = await fetch(`http://localhost:${port}/readyz`, { signal }).catch(() => ({ ok: false }));
    signal.throwIfAborted();
    if (ok) return;
    await pause(30);
  }
  throw new StartRefusal('The server started, but was not ready within two minutes; its log tells more.');
}
