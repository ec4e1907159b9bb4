// npm run dev: as npm start, but Vite serves the web app from its sources, and server and worker begin anew when theirs change.
import { watch } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { announcement } from './announcement.mjs';
import { untilEnded } from './ending.mjs';
import { lockInstallation, openDatabase } from './installation.mjs';
import { freePort } from './postgres.mjs';
import { claimPort, migrated, ready, runPrograms } from './start.mjs';

/** @typedef {import('./installation.mjs').Call} Call */
/** @typedef {import('./installation.mjs').Environment} Environment */

/** What the server answers itself; all other paths are the web app's. */
const served = '^/(healthz|readyz|metrics|openapi|files|scim|saml|oidc|hooks)(/|[.?]|$)';
const webOnly = /^(apps\/web|ui-kit|kernel\/web|capabilities\/[^/]+\/ui)\/|\.test\.tsx?$/;

/** @param {Call} call @returns {Promise<number>} */
export function dev(call) {
  return untilEnded(call.ending, async () => {
    const { home, options, parts, ending, say } = call;
    const { folder, port } = options;
    const lock = await lockInstallation(call);
    await claimPort(port);
    const serverPort = parts.web ? await freePort() : port;
    const environment = { ...(await openDatabase(call)), PORT: String(serverPort), CANDOR_PUBLIC_PORT: String(port) };
    await migrated(call, environment);
    const programs = runPrograms(call, environment, lock, true);
    restartOnChange(call, environment, programs);
    if (parts.web) await serveWeb(call, serverPort);
    await ready(serverPort, ending.signal);
    say(announcement({ home, folder, port, seconds: performance.now() / 1000 }));
    await ending.reached;
    return 0;
  });
}

/** @param {Call} call @param {Environment} environment @param {import('./programs.mjs').WatchedProgram[]} programs */
function restartOnChange(call, environment, programs) {
  const { home, ending, say } = call;
  const restart = () => Promise.all(programs.map((program) => program.restart()));
  // A half-written migration is told and waited out, as any other mistake while one edits.
  const migrate = () =>
    migrated(call, environment)
      .then(restart)
      .catch((fault) => say(fault.message));
  whenQuiet(join(home, 'src'), ending.signal, (name) => /\.(ts|mjs|cjs|json)$/.test(name) && !webOnly.test(name), restart);
  whenQuiet(join(home, 'db'), ending.signal, (name) => name.endsWith('.sql'), migrate);
}

/** Editors write a file in several steps. @param {string} folder @param {AbortSignal} signal @param {(name: string) => boolean} concerns @param {() => unknown} deed */
function whenQuiet(folder, signal, concerns, deed) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  watch(folder, { recursive: true, signal }, (_event, name) => {
    if (!name || !concerns(name.replaceAll('\\', '/'))) return;
    clearTimeout(timer);
    timer = setTimeout(() => signal.aborted || deed(), 60);
  });
}

/** The browser's host name is passed on: it names the tenant. @param {Call} call @param {number} serverPort */
async function serveWeb({ home, options, ending }, serverPort) {
  const { createServer: createVite } = await import('vite');
  const server = createServer();
  const ours = { target: `http://localhost:${serverPort}`, changeOrigin: false, ws: true };
  // By this very name, to stand in the place of the one in vite.config.ts, which knows only the port people see.
  const proxy = { '/api': ours, [served]: ours };
  // In middleware mode, for else Vite ends the process at the first signal, before anything is drained.
  const vite = await createVite({
    configFile: join(home, 'vite.config.ts'),
    server: { middlewareMode: { server }, ws: { server }, allowedHosts: ['.localhost'], proxy },
  });
  server.on('request', vite.middlewares);
  server.listen(options.port, '127.0.0.1');
  ending.undo(async () => {
    server.close();
    server.closeAllConnections();
    await vite.close();
  });
}
