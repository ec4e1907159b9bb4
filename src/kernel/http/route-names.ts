import type { FastifyRequest } from 'fastify';

const names = new WeakMap<FastifyRequest, string>();

/** Says which route of the contract answered a request, since the server itself knows one pattern for all of them. */
export const nameRoute = (request: FastifyRequest, pattern: string): void => void names.set(request, `/api/v1${pattern}`);

/** The pattern of the route that answered, as in `/api/v1/tickets/{number}`: never the address with what was typed into it. */
export const routeOf = (request: FastifyRequest): string => names.get(request) ?? request.routeOptions.url ?? '-';
