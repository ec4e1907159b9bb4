import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Actor, Refusal } from '../access/access.ts';
import type { RouteMeta } from '../shared/contract.ts';
import { admitted, type Edge } from './edge.ts';
import { unacceptable } from './problems.ts';

/** A route whose body or answer is a stream (upload, download, export, live changes), so that it can't pass through the contract. */
export type RawRoute = RawStatement & {
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly answer: (asked: Admitted) => Promise<unknown>;
};

/** What a raw route says of itself; the reference of the API is made of it. */
type RawStatement = {
  readonly meta: RouteMeta;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** With fastify's `:name` parameters, below /api/v1. */
  readonly path: string;
  readonly summary: string;
  /** What it takes, by media type; left out: nothing. */
  readonly body?: RawContent;
  /** Every good answer it can give; refusals follow from the rest. */
  readonly answers: readonly [RawAnswer, ...RawAnswer[]];
  readonly bodyLimit?: number;
};

export type RawAnswer = { readonly status: 200 | 201 | 202 | 204 | 303; readonly meaning: string; readonly content?: RawContent };
export type RawContent = Readonly<Record<string, RawMedia>>;
/** Without a schema it is bytes, or text where its type says so. */
export type RawMedia = { readonly schema?: z.ZodType; readonly example?: unknown };

type Asked = {
  readonly edge: Edge;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Asks anew who this is: for an answer that goes on for longer than a role may. */
  readonly again: () => Promise<Actor | undefined>;
};
type Admitted = Asked & { readonly actor: Actor };
type Read<Params, Query> = Admitted & { readonly params: Params; readonly query: Query };

type Spoken<P extends z.ZodObject, Q extends z.ZodObject> = RawStatement & {
  /** What stands at the `:names` of the path; what does not fit is not there (404). */
  readonly params: P;
  /** What the address may ask for; what does not fit is refused (422). */
  readonly query: Q;
  readonly answer: (read: Read<z.output<P>, z.output<Q>>) => Promise<unknown>;
};

/** Says of a route that its path names nothing, or that its address asks for nothing. */
export const nothing = z.object({});

/** A raw route, which gets what its address says read by the very schemas that the reference shows. */
export const rawRoute = <P extends z.ZodObject, Q extends z.ZodObject>({ answer, ...said }: Spoken<P, Q>): RawRoute => ({
  ...said,
  answer: (asked) => answer({ ...asked, params: placed(said.params, asked.request), query: questioned(said.query, asked.request) }),
});

function placed<P extends z.ZodObject>(schema: P, { params }: FastifyRequest): z.output<P> {
  const { success, data } = schema.safeParse(params);
  if (success) return data;
  throw new Refusal('not_found', 'There is nothing at this address');
}

function questioned<Q extends z.ZodObject>(schema: Q, { query }: FastifyRequest): z.output<Q> {
  const { success, data, error } = schema.safeParse(query);
  if (success) return data;
  throw unacceptable(error.issues);
}

/** Admits like every other route, then lets the route speak for itself. */
export async function answerRaw(route: RawRoute, asked: Asked): Promise<unknown> {
  const actor = admitted(asked.edge, route.meta);
  if (route.meta.ifMatch && asked.edge.ifMatch === undefined)
    throw new Refusal('version_missing', 'This write does not say which version it saw');
  return await route.answer({ ...asked, actor });
}
