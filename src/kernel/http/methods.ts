import type { AnyContractRouter } from '@orpc/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../access/access.ts';
import { endpointsOf } from '../openapi/routes-of.ts';

type Place = { readonly method: string; readonly shape: readonly string[] };

const placesOf = new WeakMap<FastifyInstance, Place[]>();

/**
 * Notes each route as it is added, whatever adds it, and those of the contract, which the server itself knows under one pattern. Before any
 * other is added.
 */
export function noteMethods(server: FastifyInstance, router: AnyContractRouter): void {
  const places = endpointsOf(router, []).map(({ method, path }) => placeOf(method, `/api/v1${path}`));
  placesOf.set(server, places);
  server.addHook('onRoute', ({ method, url }) => {
    if (!isHidden(url)) places.push(...[method].flat().map((one) => placeOf(one, url)));
  });
}

/** What stands for many addresses says nothing of one; and what an installation shows on its own machine only is nowhere else. */
const isHidden = (url: string): boolean => url.includes('*') || url.startsWith('/dev/');

const placeOf = (method: string, path: string): Place => ({ method, shape: path.split('/') });

/**
 * Why nothing was found: there is nothing at this address, or not by this method (RFC 9110, 15.5.6). It goes by the patterns that the reference
 * of the API tells everybody, never by what there is: whether a ticket exists is no more to be learnt from it than from the reference.
 */
export function nothingFound(server: FastifyInstance, { method, url }: FastifyRequest): Refusal {
  const path = (url.split('?', 1)[0] ?? '/').split('/');
  const here = (placesOf.get(server) ?? []).filter(({ shape }) => fits(shape, path)).map((place) => place.method);
  const allow = [...new Set(here.includes('GET') ? ['HEAD', ...here] : here)].toSorted();
  if (allow.length === 0 || allow.includes(method)) return new Refusal('not_found', 'There is nothing at this address');
  return new Refusal('wrong_method', `This address does not take ${method}`, { allow, next: `Known here: ${allow.join(', ')}.` });
}

const fits = (shape: readonly string[], path: readonly string[]): boolean =>
  shape.length === path.length && shape.every((part, at) => (/^[:{]/.test(part) ? path[at] !== '' : part === path[at]));
