import { Refusal } from '../access/access.ts';
import { tenantAt } from '../db/installation.ts';
import { remembered } from '../db/remembered.ts';
import type { Tenant } from './edge.ts';

const known = remembered<string, { tenant: Tenant; until: number }>();
const keptFor = 60_000;
const mostKept = 10_000;

/** The tenant of a Host header. Addresses change rarely, so an answer is kept for a minute. */
export async function tenantOf(header: string | undefined): Promise<Tenant> {
  const host = (header ?? '').toLowerCase().replace(/:\d+$/, '');
  const kept = known.get(host);
  if (kept !== undefined && kept.until > performance.now()) return kept.tenant;
  const tenant = await tenantAt(host);
  if (tenant === undefined) throw new Refusal('not_found', 'No service lives at this address');
  if (known.size >= mostKept) known.clear();
  known.set(host, { tenant, until: performance.now() + keptFor });
  return tenant;
}
