import type { SeedTenant } from '../../../../db/seeds/types.ts';
import { choosePlan, seeSubscription } from '../../../capabilities/subscription/service/account.ts';
import type { Call } from '../../../kernel/access/access.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { emailOf } from './directory.ts';
import { idOf, type Known } from './known.ts';

const unconditional = { ifMatch: 'any' } as unknown as Edge;

/** What a tenant of the demo has chosen, by the one who answers for it; one that chose already keeps what it has. */
export async function seedSubscription({ tx, actor }: Call, tenant: SeedTenant, ids: Known): Promise<void> {
  const [admin] = tenant.tenantAdmins;
  if (tenant.plan === undefined || admin === undefined) return;
  const call: Call = { tx, actor: { ...actor, id: idOf(ids.people, emailOf(tenant, admin)) } };
  const { contracts, documents } = await seeSubscription(call);
  const isByHand = contracts.every(({ documentVersion }) => documentVersion === 'by hand');
  if (isByHand) await choosePlan(call, { plan: tenant.plan, period: 'year', accepts: documents.version }, unconditional);
}
