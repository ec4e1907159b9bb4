import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, Refusal } from '../access/access.ts';
import type { RouteMeta } from '../shared/contract.ts';
import { admitted, type Edge } from './edge.ts';

/** A route whose body or answer is a stream (upload, download, export, live changes), so that it can't pass through the contract. */
export type RawRoute = {
  readonly meta: RouteMeta;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** With fastify's `:name` parameters, below /api/v1. */
  readonly path: string;
  readonly summary: string;
  readonly bodyLimit?: number;
  readonly answer: (raw: Raw) => Promise<unknown>;
};

type Raw = Asked & { readonly actor: Actor };
type Asked = {
  readonly edge: Edge;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Asks anew who this is: for an answer that goes on for longer than a role may. */
  readonly again: () => Promise<Actor | undefined>;
};

/** Admits like every other route, then lets the route speak for itself. */
export async function answerRaw(route: RawRoute, asked: Asked): Promise<unknown> {
  const actor = admitted(asked.edge, route.meta);
  if (route.meta.ifMatch && asked.edge.ifMatch === undefined)
    throw new Refusal('version_missing', 'This write does not say which version it saw');
  return await route.answer({ ...asked, actor });
}
