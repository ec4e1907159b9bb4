import { request } from 'node:http';
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

/** A person of the cast, signed in; paths are below /api/v1. */
export async function as({ port }: TestHouse, name: PersonName): Promise<Client> {
  const person: Person = people[name];
  const { host } = tenants[person.tenant];
  const { headers, status, text } = await send(port, host, 'POST', '/api/v1/session', { email: person.email, password });
  if (status !== 201) throw new Error(`${name} could not sign in: ${status} ${text}`);
  const cookie = String(headers['set-cookie']).split(';', 1)[0] ?? '';
  const call =
    (method: string) =>
    (path: string, body?: unknown, more: Record<string, string> = {}) =>
      send(port, host, method, `/api/v1${path}`, body, { headers: { cookie, ...more } });
  const bodiless =
    (method: string) =>
    (path: string, more: Record<string, string> = {}) =>
      call(method)(path, undefined, more);
  return {
    person,
    cookie,
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
