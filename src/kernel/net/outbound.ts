import { connect, isIP, type Socket } from 'node:net';
import { log } from '../log/log.ts';
import { gauge } from '../telemetry/metrics.ts';

const allowed = new Set<string>();
/** Where the allowed hosts lie, as DNS told. */
const addresses = new Set<string>();

/** Opens the way to a host; for composition roots, which read it from the operator's settings. The list is closed: all else is refused. */
export const allowHost = (host: string): void => void allowed.add(plain(host));

/** One of the addresses at which an allowed host was found. */
export const allowAddress = (address: string): void => void addresses.add(address);

/** For tests. */
export function forgetHosts(): void {
  allowed.clear();
  addresses.clear();
}

const plain = (host: string): string => host.toLowerCase().replace(/^\[(.*)\]$/, '$1');

/** Whether a socket may go there: this machine, or what the operator named. */
export function isAllowed(host: string): boolean {
  const name = plain(host);
  return isLoopback(name) || allowed.has(name) || addresses.has(name);
}

const isLoopback = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);

/** Somebody wanted to call a host that no operator named. */
export class OutboundRefused extends Error {
  override readonly name = 'OutboundRefused';
}

/** Asked before each call, also by packages that dial for themselves. A refusal is recorded: it is a fault of ours, or an attack. */
export function refuseStranger(host: string): void {
  if (!allowed.has(plain(host))) throw refused(host);
}

/** Records that nobody may be called there, and gives the fault to throw. */
export function refused(host: string): OutboundRefused {
  refusals.count += 1;
  const name = recognisable(host);
  log.warn('outbound call refused', { host: name });
  refusals.hear?.(name);
  return new OutboundRefused('This host is not among those that may be called');
}

type Hear = (host: string) => void;
const refusals: { count: number; hear: Hear | undefined } = { count: 0, hear: undefined };
gauge('candor_outbound_refusals', 'Calls to hosts that are not listed, since the start.', () => refusals.count);

/** The end of a name, or an address: what stands before it may be what somebody wanted to carry out. */
const recognisable = (host: string): string =>
  isIP(plain(host)) === 0
    ? plain(host)
        .replace(/[^a-z0-9.-]/g, '')
        .split('.')
        .slice(-2)
        .join('.')
        .slice(-80)
    : plain(host);

/** How many calls were refused since this process began. */
export const outboundRefusals = (): number => refusals.count;

/** Who keeps refusals for good; one a process. */
export function hearRefusals(hear: Hear | undefined): void {
  refusals.hear = hear;
}

const patience = 10_000;
const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** The one way out by HTTP: to a listed host, encrypted, impatient, and no redirect to a place nobody agreed to. */
export async function callOut(url: URL, init: Omit<RequestInit, 'redirect' | 'signal'> = {}): Promise<Response> {
  refuseStranger(url.hostname);
  if (url.protocol !== 'https:' && !loopback.has(url.hostname)) throw new OutboundRefused('A host is called encrypted or not at all');
  return await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patience) });
}

/** What a stranger is told who asks once, in the clear too and following no redirect: only for measuring the own address from outside. */
export async function lookAt(url: URL): Promise<Response> {
  refuseStranger(url.hostname);
  return await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
}

/** A plain connection to a listed host, for a neighbour of the installation such as the virus scanner. */
export async function connectOut(host: string, port: number): Promise<Socket> {
  refuseStranger(host);
  const socket = connect({ host, port, timeout: 60_000 });
  socket.once('timeout', () => socket.destroy(new Error('The connection fell silent')));
  await new Promise((done, failed) => socket.once('connect', done).once('error', failed));
  return socket;
}
