import { ORPCError } from '@orpc/client';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { log } from '../log/log.ts';
import type { EdgeContext } from './edge.ts';
import { problemOf, refusalOf } from './problems.ts';
import { readerOf } from './reader.ts';

type Step<T> = { readonly context: EdgeContext; readonly next: () => Promise<T> };

/** The one place where the API catches: a refusal becomes its problem, a fault is logged once and told as a reference. */
export async function onlyOnce<T>({ context: { edge }, next }: Step<T>): Promise<T> {
  try {
    return await next();
  } catch (thrown) {
    if (refusalOf(thrown) === undefined) log.fault('request failed', thrown, { requestId: edge.requestId, tenantId: edge.tenant.id });
    const problem = problemOf(thrown, edge.requestId, edge.locale);
    if (problem.retryAfter !== undefined) edge.setHeader('retry-after', String(problem.retryAfter));
    edge.setHeader('content-language', edge.locale);
    throw new ORPCError(problem.code, { status: problem.status, message: problem.detail, data: problem });
  }
}

/** The same for everything that is not answered by the contract. */
export function answerProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (refusalOf(thrown) === undefined) log.fault('request failed', thrown, { requestId: request.id });
  const problem = problemOf(thrown, request.id, readerOf(request));
  // RFC 9110, 15.5.6: it must be said.
  if (problem.allow !== undefined) void reply.header('allow', problem.allow.join(', '));
  return reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', readerOf(request))
    .send(problem);
}
