import { contract } from './contract.ts';

type Route = { '~orpc': { route: { method?: string; path?: string } } };

/** Method and path of each route by its place in the contract, for instance `tickets.list` → `GET /tickets`. */
export function routeTable(): Record<string, string> {
  const parts = Object.entries(contract as unknown as Record<string, Record<string, Route>>);
  return Object.fromEntries(
    parts.flatMap(([part, routes]) =>
      Object.entries(routes).map(
        ([
          name,
          {
            '~orpc': { route },
          },
        ]) => [`${part}.${name}`, `${route.method} ${route.path}`],
      ),
    ),
  );
}
