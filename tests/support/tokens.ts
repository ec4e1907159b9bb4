import { createHash } from 'node:crypto';
import { newId } from '../../src/kernel/shared/ids.ts';
import { type PersonName, people, tenants } from './cast.ts';
import { type Reply, send } from './client.ts';
import type { TestHouse } from './house.ts';

export type Caller = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;

/** An API token of a person of the cast with every scope, as the header that carries it. */
export async function tokenHeader({ owner }: TestHouse, name: PersonName): Promise<{ authorization: string }> {
  const { id, tenant } = people[name];
  const token = `generated-${name}-${newId()}`;
  await owner.query(
    `insert into app.api_token (tenant_id, id, token_sha256, person_id, name, scopes, made_at, ends_at)
     values ($1, $2, $3, $4, 'generated', '{*}', '2026-01-01', '2096-01-01')`,
    [tenants[tenant].id, newId(), createHash('sha256').update(token).digest(), id],
  );
  return { authorization: `Bearer ${token}` };
}

/** A person of the cast by such a token: it outlives whatever a generated request does to sessions. */
export async function byToken(house: TestHouse, name: PersonName, at: number = house.port): Promise<Caller> {
  const token = await tokenHeader(house, name);
  return (method, path, body, headers = {}) =>
    send(at, tenants[people[name].tenant].host, method, path, body, { headers: { ...token, ...headers } });
}

/** Somebody without token or session. */
export const bareCaller =
  ({ port }: TestHouse): Caller =>
  (method, path, body, headers = {}) =>
    send(port, tenants.acme.host, method, path, body, { headers });
