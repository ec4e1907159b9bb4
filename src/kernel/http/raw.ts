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
  readonly answer: (raw: { actor: Actor; edge: Edge; request: FastifyRequest; reply: FastifyReply }) => Promise<unknown>;
};

/** Admits like every other route, then lets the route speak for itself. */
export async function answerRaw(route: RawRoute, request: FastifyRequest, reply: FastifyReply, edge: Edge): Promise<unknown> {
  const actor = admitted(edge, route.meta);
  if (route.meta.ifMatch && edge.ifMatch === undefined)
    throw new Refusal('version_missing', 'This write does not say which version it saw');
  return await route.answer({ actor, edge, request, reply });
}
