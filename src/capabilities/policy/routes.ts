import { Refusal } from '../../kernel/access/access.ts';
import { deed, look } from '../../kernel/http/answer.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';
import type { Registry } from '../../kernel/privacy/classify.ts';
import { policyContract } from './contract.ts';
import { draftReply, identityReply, readingReply, recordReply, versionReplies, versionReplyOf } from './replies.ts';
import { changeIdentity, draftOf, publish } from './service.ts';
import type { Series } from './shared/series.ts';

/** The policy for those who answer for it. The register is everybody's, so the composition root hands it over. */
export const policyRoutes = (registry: Required<Registry>) => ({
  identity: look(policyContract.identity, ({ tx }) => identityReply(tx)),
  changeIdentity: deed(policyContract.changeIdentity, async (call, wanted, edge) => {
    await changeIdentity(call, wanted, edge);
    return await identityReply(call.tx);
  }),
  draft: look(policyContract.draft, async (call, { series }) => {
    const draft = draftOf(call, registry, { series });
    return draftReply(await draft, await isTheirs(call.tx.tenantId, series));
  }),
  publish: deed(policyContract.publish, async (call, wanted) => {
    await refuseOthers(call.tx.tenantId, wanted.series);
    return await versionReplyOf(call.tx, wanted.series, await publish(call, registry, wanted));
  }),
  versions: look(policyContract.versions, async ({ tx }, { series }) => ({ items: await versionReplies(tx, series) })),
  reading: look(policyContract.reading, ({ tx }) => readingReply(tx)),
  record: look(policyContract.record, ({ tx }) => recordReply(tx, registry, [])),
});

/** The service’s policy is the operator's; a tenant has its notice, which is made from what it decides. */
async function refuseOthers(tenantId: string, series: Series): Promise<void> {
  if (!(await isTheirs(tenantId, series))) throw new Refusal('forbidden', 'Only the operator publishes the policy of the service');
}

const isTheirs = async (tenantId: string, series: Series): Promise<boolean> => series === 'notice' || (await operatorTenant()) === tenantId;
