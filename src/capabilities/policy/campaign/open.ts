import { keeper } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { operatorTenant } from '../../../kernel/http/operator.ts';
import { type VersionRow, versionsOf } from '../queries.ts';
import type { Series } from '../shared/series.ts';

/** Everybody's tenants, as the composition root hands them over: a capability sees over no wall by itself. */
export type Tenants = () => Promise<readonly { readonly id: string; readonly name: string }[]>;

/** A change that people are being told of: whose it is, and the version. */
export type Campaign = { readonly series: Series; readonly issuer: string; readonly version: VersionRow };

const day = 86_400_000;
/** For how long people are told of a change that waits for nobody. */
const toldFor = 30 * day;

/** Wording is told to nobody by letter; whatever else changes is told to everybody. */
const isTold = ({ change }: VersionRow): boolean => change.class === 'minor' || change.class === 'material';

/** A material version until it is in force; any other one for thirty days. */
const isOpen = (version: VersionRow, now: Date): boolean =>
  isTold(version) &&
  (version.change.class === 'material' ? version.activatedAt === null : version.publishedAt.getTime() + toldFor > now.getTime());

/** What the people of a tenant are being told now: of the operator's policy, and of the tenant's own notice. */
export async function campaignsFor(tenantId: string): Promise<Campaign[]> {
  const operator = await operatorTenant();
  const own = await openOf(tenantId, 'notice');
  return operator === undefined ? own : [...(await openOf(operator, 'policy')), ...own];
}

const openOf = (issuer: string, series: Series): Promise<Campaign[]> =>
  transact(keeper(issuer, 'service'), async ({ tx }) =>
    (await versionsOf(tx, series)).filter((version) => isOpen(version, tx.now)).map((version) => ({ series, issuer, version })),
  );
