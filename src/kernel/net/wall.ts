import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { basename } from 'node:path';
import workers from 'node:worker_threads';
import { allowAddress, isAllowed, refused } from './outbound.ts';

type Callback = (fault: Error | null, ...found: unknown[]) => void;
type Deed = (...given: unknown[]) => unknown;

const wall = { stands: false };

/**
 * From now on no socket of this process goes, and no name is looked up, beyond the hosts that are allowed, whoever asks: a package as much as
 * we. What every way out has in common in Node is wrapped: the socket's connect (HTTP, fetch and TLS end there), datagrams, and DNS. Another
 * program, or a thread with a net of its own, would stand beyond it: none of ours begins one, so nobody may. Native code is beyond it.
 */
export function raiseWall(): void {
  if (wall.stands) return;
  wall.stands = true;
  wrap(net.Socket.prototype, 'connect', guardedConnect);
  for (const name of ['send', 'connect']) wrap(dgram.Socket.prototype, name, guardedDatagram);
  const asking = [dns, dns.Resolver.prototype, dns.promises, dns.promises.Resolver.prototype];
  for (const asked of asking) for (const name of questionsOf(asked)) wrap(asked, name, guardedQuestion);
  for (const name of beginnings) wrap(childProcess, name, guardedProgram);
  // All that is begun without waiting ends here, whichever way it was asked for.
  wrap(childProcess.ChildProcess.prototype, 'spawn', guardedProgram);
  workers.Worker = new Proxy(workers.Worker, { construct: () => noThread() });
  // Whoever imports by name gets the wrapped ones too.
  syncBuiltinESMExports();
}

type Guard = (through: Deed, given: unknown[], self: object) => unknown;

function wrap(holder: object, name: string, guard: Guard): void {
  const original = Reflect.get(holder, name) as Deed;
  const guarded = function (this: object, ...given: unknown[]): unknown {
    return guard((...on) => Reflect.apply(original, this, on), given, this);
  };
  // What hangs on the function tells `util.promisify` how to answer.
  Object.defineProperties(guarded, Object.getOwnPropertyDescriptors(original));
  Reflect.set(holder, name, guarded);
}

function guardedConnect(through: Deed, given: unknown[], self: object): unknown {
  const host = hostIn(given);
  if (host === undefined || isAllowed(host)) return through(...given);
  // As Node itself fails to connect: later, so that whoever waits for the connection hears of it.
  const socket = Object.assign(self as net.Socket, { connecting: true });
  const fault = refused(host);
  process.nextTick(() => socket.destroy(fault));
  return socket;
}

/** Where `connect` is asked to go: (options), (port, host) or what Node makes of these; undefined for a socket of this machine's own files. */
function hostIn(given: readonly unknown[]): string | undefined {
  const [first, second] = Array.isArray(given[0]) ? (given[0] as unknown[]) : given;
  if (typeof first === 'object' && first !== null) {
    const { path, host } = first as { path?: unknown; host?: unknown };
    return typeof path === 'string' ? undefined : String(host ?? 'localhost');
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return undefined;
  return typeof second === 'string' ? second : 'localhost';
}

function guardedDatagram(through: Deed, given: unknown[]): unknown {
  const host = given.slice(1).find((one) => typeof one === 'string') ?? '127.0.0.1';
  if (isAllowed(host)) return through(...given);
  throw refused(host);
}

const beginnings = ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync'] as const;

/** By its name alone: what follows may be what somebody wanted to carry out. */
function guardedProgram(_through: Deed, [first]: unknown[]): never {
  const command = typeof first === 'object' && first !== null ? Reflect.get(first, 'file') : first;
  throw refused(`${basename(String(command).trim().split(/\s/, 1)[0] ?? '').toLowerCase()}.program`);
}

const noThread = (): never => {
  throw refused('worker.thread');
};

const questionsOf = (asked: object): string[] =>
  Object.getOwnPropertyNames(asked).filter(
    (name) => /^(lookup|resolve|reverse)/.test(name) && typeof Reflect.get(asked, name) === 'function',
  );

/** A name of a stranger is not even asked for: the question itself can carry what must not leave. Where an allowed one lies is allowed. */
function guardedQuestion(through: Deed, given: unknown[]): unknown {
  const host = String(given[0] ?? '');
  const answer = given.at(-1);
  const isAsked = host === '' || isAllowed(host);
  if (typeof answer !== 'function') return isAsked ? noted(through(...given)) : Promise.reject(refused(host));
  const told = answer as Callback;
  if (!isAsked) return void process.nextTick(told, refused(host));
  return through(...given.slice(0, -1), (fault: Error | null, ...found: unknown[]) => {
    note(found[0]);
    told(fault, ...found);
  });
}

async function noted(answer: unknown): Promise<unknown> {
  const found = await answer;
  note(found);
  return found;
}

function note(found: unknown): void {
  for (const one of [found].flat()) {
    const address = typeof one === 'object' && one !== null ? Reflect.get(one, 'address') : one;
    if (typeof address === 'string' && net.isIP(address) !== 0) allowAddress(address);
  }
}
