import { Refusal } from '../../kernel/access/access.ts';
import { deed, look } from '../../kernel/http/answer.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';
import type { Registry } from '../../kernel/privacy/classify.ts';
import { signException } from './campaign/except.ts';
import { campaignsReply } from './campaign/list.ts';
import type { Tenants } from './campaign/open.ts';
import { markMine, myNotices } from './campaign/see.ts';
import { policyContract } from './contract.ts';
import { campaignContract, noticesContract } from './contract-campaign.ts';
import { registerContract } from './contract-inventory.ts';
import { inventoryReply } from './inventory.ts';
import { recordReply } from './processing.ts';
import { draftReply, identityReply, readingReply, versionReplies, versionReplyOf } from './replies.ts';
import { seeOpening } from './service/opening.ts';
import { changeIdentity, draftOf, publish } from './service.ts';
import type { Series } from './shared/series.ts';

/** The policy for those who answer for it. The register is everybody's, so the composition root hands it over. */
export const policyRoutes = (registry: Required<Registry>) => ({
  identity: look(policyContract.identity, ({ tx }) => identityReply(tx)),
  changeIdentity: deed(policyContract.changeIdentity, async (call, wanted, edge) => {
    await changeIdentity(call, wanted, edge);
    return await identityReply(call.tx);
  }),
  opening: look(policyContract.opening, (call, { hours }) => seeOpening(call, hours)),
  draft: look(policyContract.draft, async (call, { series }, { locale }) => {
    const draft = draftOf(call, registry, { series });
    return draftReply(await draft, await isTheirs(call.tx.tenantId, series), locale);
  }),
  publish: deed(policyContract.publish, async (call, wanted, { locale }) => {
    await refuseOthers(call.tx.tenantId, wanted.series);
    const number = await publish(call, registry, wanted);
    return await versionReplyOf(call.tx, { series: wanted.series, number }, locale);
  }),
  versions: look(policyContract.versions, async ({ tx }, { series }, { locale }) => ({ items: await versionReplies(tx, series, locale) })),
  reading: look(policyContract.reading, ({ tx }, _input, { locale }) => readingReply(tx, locale)),
});

/** What the register knows, for who answers for it; the record of processing names the tenants. */
export const registerRoutes = (registry: Required<Registry>, tenants: Tenants) => ({
  inventory: look(registerContract.inventory, async (_call, _input, { locale }) => inventoryReply(registry, locale)),
  record: look(registerContract.record, ({ tx }, _input, { locale, tenant }) =>
    recordReply(tx, { registry, tenants, locale, name: tenant.name }),
  ),
});

/** Who was told of a change, for who answers for the policy. */
export const campaignRoutes = (tenants: Tenants) => ({
  list: deed(campaignContract.list, (call) => campaignsReply(call, tenants)),
  signException: deed(campaignContract.signException, async (call, wanted) => {
    await signException(call, wanted);
    return await campaignsReply(call, tenants);
  }),
});

/** What each person was told of. */
export const noticeRoutes = {
  mine: look(noticesContract.mine, (call) => myNotices(call)),
  see: deed(noticesContract.see, (call, which) => markMine(call, which, false)),
  acknowledge: deed(noticesContract.acknowledge, (call, which) => markMine(call, which, true)),
};

/** The service’s policy is the operator's; a tenant has its notice, which is made from what it decides. */
async function refuseOthers(tenantId: string, series: Series): Promise<void> {
  if (!(await isTheirs(tenantId, series))) throw new Refusal('forbidden', 'Only the operator publishes the policy of the service');
}

const isTheirs = async (tenantId: string, series: Series): Promise<boolean> => series === 'notice' || (await operatorTenant()) === tenantId;
