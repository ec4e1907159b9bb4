import { request } from 'node:http';
import { now } from '../../src/kernel/clock/clock.ts';
import { type Person, type PersonName, password, people, tenants } from './cast.ts';
import type { TestHouse } from './house.ts';

export type Reply<T = unknown> = { status: number; headers: Record<string, string | string[] | undefined>; body: T; text: string };
/** `from`: the address on this machine that the request comes from. */
type Options = { headers?: Record<string, string>; raw?: Buffer | string; from?: string };

/** Sends one request over HTTP to a tenant's address. */
export function send<T = unknown>(
  port: number,
  host: string,
  method: string,
  path: string,
  body?: unknown,
  { headers = {}, raw, from }: Options = {},
) {
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const kind = body === undefined ? {} : { 'content-type': 'application/json' };
  return new Promise<Reply<T>>((done, failed) => {
    const way = { port, host: '127.0.0.1', ...(from === undefined ? {} : { localAddress: from }) };
    const asking = request({ ...way, method, path, headers: { host, ...kind, ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const isJson = /json/.test(answer.headers['content-type'] ?? '');
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: (isJson && text ? JSON.parse(text) : text) as T, text });
      });
    });
    asking.on('error', failed);
    asking.end(payload);
  });
}

export type Client = {
  person: Person;
  cookie: string;
  get: <T = unknown>(path: string, headers?: Record<string, string>) => Promise<Reply<T>>;
  post: <T = unknown>(path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply<T>>;
  put: <T = unknown>(path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply<T>>;
  patch: <T = unknown>(path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply<T>>;
  delete: <T = unknown>(path: string, headers?: Record<string, string>) => Promise<Reply<T>>;
};

/** How long a session lasts without a request, and at most. */
const [idle, longest] = [12 * 3_600_000, 14 * 24 * 3_600_000];

async function signIn(port: number, { tenant, givenName, email }: Person): Promise<string> {
  const { headers, status, text } = await send(port, tenants[tenant].host, 'POST', '/api/v1/session', { email, password });
  if (status !== 201) throw new Error(`${givenName} could not sign in: ${status} ${text}`);
  return String(headers['set-cookie']).split(';', 1)[0] ?? '';
}

/**
 * The cookie of somebody who has signed in, for their next request. Where a test moved the clock past the end of their session they sign in
 * again, as whoever comes back another day does.
 */
function cookiesOf(port: number, person: Person): () => Promise<string> {
  const session = { since: 0, last: 0, cookie: Promise.resolve('') };
  return () => {
    const at = now().getTime();
    const isOver = at - session.last >= idle || at - session.since >= longest;
    if (isOver) Object.assign(session, { since: at, cookie: signIn(port, person) });
    session.last = at;
    return session.cookie;
  };
}

/** A person of the cast, signed in; paths are below /api/v1. */
export async function as({ port }: TestHouse, name: PersonName): Promise<Client> {
  const person: Person = people[name];
  const { host } = tenants[person.tenant];
  const cookieNow = cookiesOf(port, person);
  const call =
    (method: string) =>
    async (path: string, body?: unknown, more: Record<string, string> = {}) =>
      send(port, host, method, `/api/v1${path}`, body, { headers: { cookie: await cookieNow(), ...more } });
  const bodiless =
    (method: string) =>
    (path: string, more: Record<string, string> = {}) =>
      call(method)(path, undefined, more);
  return {
    person,
    cookie: await cookieNow(),
    get: bodiless('GET'),
    post: call('POST'),
    put: call('PUT'),
    patch: call('PATCH'),
    delete: bodiless('DELETE'),
  } as Client;
}

/** Somebody without a session on a tenant's address; the whole path. */
export const anonymous =
  ({ port }: TestHouse, host: string = tenants.acme.host) =>
  <T = unknown>(method: string, path: string, body?: unknown, options?: Options): Promise<Reply<T>> =>
    send<T>(port, host, method, path, body, options);
