import type { FastifyRequest } from 'fastify';
import type { VisitorState } from '../../capabilities/consent/shared/visitor.ts';
import { saidBy, visitorOf } from '../../capabilities/consent/visitor.ts';
import { countsVisitors } from '../../capabilities/usage/service/visits.ts';
import { tenantOf } from '../../kernel/http/tenants.ts';

/** Whom a public page has before it; nobody is asked for what is not done at this address. */
export async function visitorHere(request: FastifyRequest): Promise<VisitorState> {
  const state = visitorOf(request);
  if (state !== 'ask') return state;
  return (await countsVisitors((await tenantOf(request.headers.host)).id)) ? 'ask' : 'unasked';
}

/** The same for a page that script draws, which sets a no again after signing out: with the day on which it was said. */
export async function visitorWords(request: FastifyRequest): Promise<Readonly<Record<string, string>>> {
  const visitor = await visitorHere(request);
  const on = saidBy(request)?.on;
  return on === undefined ? { visitor } : { visitor, 'refused-on': on };
}
