import type { AnyContractProcedure, AnyContractRouter, ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import { hearClock } from './clock.ts';
import { signalHeaders } from './privacy-signal.ts';
import { problemOf } from './problem.ts';

type Options = {
  /** The version that a change saw. */
  readonly ifMatch?: number;
  /** The same for each try of one act, so that it happens once. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

type Ask<P> =
  P extends ContractProcedure<infer I, infer O, infer _E, infer _M>
    ? undefined extends InferSchemaInput<I>
      ? (input?: InferSchemaInput<I>, options?: Options) => Promise<InferSchemaOutput<O>>
      : (input: InferSchemaInput<I>, options?: Options) => Promise<InferSchemaOutput<O>>
    : never;

/** A part of the contract as functions that call the server. */
export type Client<C extends AnyContractRouter> = {
  readonly [K in keyof C]: C[K] extends AnyContractProcedure ? Ask<C[K]> : never;
};

/** A refusal or fault of the server, with its problem (RFC 9457). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly problem: Readonly<Record<string, unknown>>;

  constructor(status: number, problem: Readonly<Record<string, unknown>>) {
    super(problemOf(problem).detail ?? `The server answered ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

/**
 * The client for one part of the contract: `client<typeof ticketsContract>('tickets').list({ team })`. Types come from the contract, the
 * addresses from the build; nothing is validated again here.
 */
export function client<C extends AnyContractRouter>(part: string): Client<C> {
  const calls = new Proxy(
    {},
    {
      get: (_, name) => (input?: Record<string, unknown>, options?: Options) => send(`${part}.${String(name)}`, input ?? {}, options ?? {}),
    },
  );
  return calls as Client<C>;
}

const made: { routes?: typeof __ROUTES__ } = {};

/** Made once: the build writes the table of all routes in place of the name. Not when the file is read, for a test reads it without a build. */
const routes = (): typeof __ROUTES__ => {
  made.routes ??= __ROUTES__;
  return made.routes;
};

async function send(name: string, input: Record<string, unknown>, { ifMatch, idempotencyKey, signal }: Options): Promise<unknown> {
  const [method = 'GET', path = ''] = (routes()[name] ?? '').split(' ');
  if (path === '') throw new Error(`The contract has no ${name}`);
  const { address, rest } = placed(path, input);
  const headers = {
    'accept-language': document.documentElement.lang || 'en',
    ...signalHeaders(),
    ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
  };
  const asked = method === 'GET' ? `${address}${queryOf(rest)}` : address;
  const said = method === 'GET' ? {} : { body: JSON.stringify(rest) };
  return await answerOf(await fetch(asked, { method, headers, ...said, ...(signal === undefined ? {} : { signal }) }));
}

/** Puts the input that belongs into the path there; the rest goes into query or body. */
function placed(path: string, input: Record<string, unknown>): { address: string; rest: Record<string, unknown> } {
  const rest = { ...input };
  const address = path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = encodeURIComponent(String(rest[key]));
    delete rest[key];
    return value;
  });
  return { address: `/api/v1${address}`, rest };
}

function queryOf(input: Record<string, unknown>): string {
  const pairs = Object.entries(input).filter(([, value]) => value !== undefined && value !== null);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}`;
}

async function answerOf(response: Response): Promise<unknown> {
  hearClock(response.headers);
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const body: unknown = isJson ? await response.json() : undefined;
  if (!response.ok) throw new ApiProblem(response.status, (body ?? {}) as Record<string, unknown>);
  return body;
}

/** Asks the server for something outside the contract: an upload, a download. Paths below /api/v1. */
export async function askRaw(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`/api/v1${path}`, init);
  if (!response.ok) await answerOf(response);
  return response;
}

/** The most that a browser lets a page still send while it is being closed. */
const keptBytes = 60_000;

/** Posts something that shall arrive although the page may be closed meanwhile. Paths below /api/v1; the same key for each try. */
export async function askKept<T>(path: string, body: unknown, idempotencyKey: string): Promise<T> {
  const said = JSON.stringify(body);
  const keepalive = new TextEncoder().encode(said).length < keptBytes;
  const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey };
  return (await answerOf(await fetch(`/api/v1${path}`, { method: 'POST', headers, body: said, keepalive }))) as T;
}

/** A key for one act of a person, to be sent with each try of it. */
export const actKey = (): string => crypto.randomUUID();
