import { connect, type Socket } from 'node:net';
import { log } from '../log/log.ts';
import { gauge } from '../telemetry/metrics.ts';

const allowed = new Set<string>();

/** Opens the way to a host; for composition roots, which read it from the operator's settings. The list is closed: all else is refused. */
export const allowHost = (host: string): void => void allowed.add(host.toLowerCase());

/** For tests. */
export const forgetHosts = (): void => allowed.clear();

/** Somebody wanted to call a host that no operator named. */
export class OutboundRefused extends Error {
  override readonly name = 'OutboundRefused';
}

/** Asked before each call, also by packages that dial for themselves. A refusal is recorded: it is a fault of ours, or an attack. */
export function refuseStranger(host: string): void {
  if (allowed.has(host.toLowerCase())) return;
  refusals.count += 1;
  log.warn('outbound call refused', { host });
  throw new OutboundRefused('This host is not among those that may be called');
}

const refusals = { count: 0 };
gauge('candor_outbound_refusals', 'Calls to hosts that are not listed, since the start.', () => refusals.count);

/** How many calls were refused since this process began. */
export const outboundRefusals = (): number => refusals.count;

const patience = 10_000;
const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** The one way out by HTTP: to a listed host, encrypted, impatient, and no redirect to a place nobody agreed to. */
export async function callOut(url: URL, init: Omit<RequestInit, 'redirect' | 'signal'> = {}): Promise<Response> {
  refuseStranger(url.hostname);
  if (url.protocol !== 'https:' && !loopback.has(url.hostname)) throw new OutboundRefused('A host is called encrypted or not at all');
  return await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patience) });
}

/** A plain connection to a listed host, for a neighbour of the installation such as the virus scanner. */
export async function connectOut(host: string, port: number): Promise<Socket> {
  refuseStranger(host);
  const socket = connect({ host, port, timeout: 60_000 });
  socket.once('timeout', () => socket.destroy(new Error('The connection fell silent')));
  await new Promise((done, failed) => socket.once('connect', done).once('error', failed));
  return socket;
}
