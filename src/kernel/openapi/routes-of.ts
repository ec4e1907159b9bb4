import type { AnyContractProcedure, AnyContractRouter } from '@orpc/contract';
import type { RawRoute } from '../http/raw.ts';
import type { RouteMeta } from '../shared/contract.ts';

/** One endpoint, whether it speaks through the contract or as a stream. */
export type Endpoint = {
  /** `tickets.create`; for a stream its method and path. */
  readonly name: string;
  readonly method: string;
  /** Below /api/v1, parameters as `{name}`. */
  readonly path: string;
  readonly summary: string;
  readonly meta: RouteMeta;
  /** What the route states of itself, where it speaks as a stream. */
  readonly raw: RawRoute | undefined;
};

/** Every endpoint of the API, from the contract and the streams beside it: nobody has to remember a new one. */
export const endpointsOf = (contract: AnyContractRouter, rawRoutes: readonly RawRoute[]): Endpoint[] =>
  [...ofContract(contract, []), ...rawRoutes.map(ofRaw)].sort((a, b) => (a.path + a.method < b.path + b.method ? -1 : 1));

function ofContract(router: AnyContractRouter, path: readonly string[]): Endpoint[] {
  if (isProcedure(router)) return [endpointOf(router, path.join('.'))];
  return Object.entries(router).flatMap(([name, inner]) => ofContract(inner as AnyContractRouter, [...path, name]));
}

const isProcedure = (router: AnyContractRouter): router is AnyContractProcedure => '~orpc' in router;

function endpointOf(procedure: AnyContractProcedure, name: string): Endpoint {
  const { route, meta } = procedure['~orpc'];
  return {
    name,
    method: route.method ?? 'POST',
    path: route.path ?? `/${name}`,
    summary: route.summary ?? '',
    meta: meta as RouteMeta,
    raw: undefined,
  };
}

const ofRaw = (raw: RawRoute): Endpoint => {
  const { method, path, summary, meta } = raw;
  const place = path.replace(/:(\w+)/g, '{$1}');
  return { name: `${method.toLowerCase()}${camel(place)}`, method, path: place, summary, meta, raw };
};

const camel = (path: string): string =>
  path
    .split(/[^a-zA-Z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
