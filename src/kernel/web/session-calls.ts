import { hearClock } from './clock.ts';
import { signalHeaders } from './privacy-signal.ts';
import type { Session } from './session.tsx';

const address = '/api/v1/session';

/** A refusal of the server, with its problem. */
class Refused extends Error {
  readonly status: number;
  readonly problem: unknown;
  constructor(status: number, problem: unknown) {
    super(`The server refused with ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

async function call(method: string, body?: object): Promise<Response> {
  const headers = { 'accept-language': document.documentElement.lang || 'en', ...signalHeaders() };
  const said =
    body === undefined ? { headers } : { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } };
  const reply = await fetch(address, { method, ...said });
  hearClock(reply.headers);
  if (reply.ok || reply.status === 401) return reply;
  const isProblem = reply.headers.get('content-type')?.includes('json') === true;
  throw new Refused(reply.status, isProblem ? await reply.json() : undefined);
}

/** Who is signed in; null for nobody. */
export async function getSession(): Promise<Session | null> {
  const reply = await call('GET');
  return (await reply.json()) as Session | null;
}

/** False if address and password don't belong together. */
export const signIn = async (input: { email: string; password: string }): Promise<boolean> => (await call('POST', input)).status !== 401;

export async function signOut(): Promise<void> {
  await call('DELETE');
}
