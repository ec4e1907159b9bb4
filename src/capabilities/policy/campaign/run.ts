import { type Call, keeper, permitNew } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { mayProve } from '../policy.ts';
import { activate } from './activate.ts';
import { type Coverage, countCoverage } from './coverage.ts';
import { type Campaign, campaignsFor, type Tenants } from './open.ts';
import { askOwner } from './owner.ts';
import { saveCoverage, takeOverDelivery } from './store.ts';
import { tellPeople } from './tell.ts';

/** One turn for one tenant: write to whoever was not told, take over what became of the letters, count, and put into force what may be. */
export async function runCampaigns(tenantId: string, all: Tenants): Promise<void> {
  for (const campaign of await campaignsFor(tenantId)) {
    await tellPeople(campaign, tenantId);
    const coverage = await transact(keeper(tenantId, 'service'), (call) => follow(call, campaign));
    await transact(keeper(campaign.issuer, 'service'), (call) => keep(call, campaign, { coverage, all }));
  }
}

async function follow(call: Call, campaign: Campaign): Promise<Coverage> {
  const { series, version } = campaign;
  await takeOverDelivery(call.tx, permitNew({ series, number: version.number }, 'tell', mayProve(call.actor)));
  await askOwner(call, campaign);
  return await countCoverage(call.tx, series, version.number);
}

/** In the rows of the one whose version it is: numbers of another tenant, and no names. */
async function keep(call: Call, campaign: Campaign, { coverage, all }: { coverage: Coverage; all: Tenants }): Promise<void> {
  const { series, version } = campaign;
  await saveCoverage(call.tx, permitNew({ series, number: version.number, ...coverage }, 'count', mayProve(call.actor)));
  if (version.change.class === 'material') await activate(call, campaign, all);
}
