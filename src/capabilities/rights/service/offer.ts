import { type Actor, type Call, machine, permitNew } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { offerType, serviceOf } from '../../catalog/public.ts';
import { departmentOf, staffDepartment } from '../../directory/public.ts';
import { definitionOf, keyOf, privacyService } from '../items.ts';
import { offeredRights, rulesGiven } from '../queries/offers.ts';
import { usualRules } from '../rules.ts';
import { rights } from '../shared/rights.ts';
import { insertItem, insertRule } from '../store.ts';

/** The program sets this up as a tenant admin would: nobody has to remember it, and no tenant is without. */
const installer = (tenantId: string): Actor => ({
  ...machine(tenantId, 'administration'),
  holdings: [
    { role: 'tenantAdmin', workspaceId: null },
    { role: 'workspaceAdmin', workspaceId: null },
  ],
});

/** Gives a tenant what it lacks so that each right can be asked for and somebody answers; changes nothing that is there. */
export const offerRights = (tenantId: string): Promise<void> => transact(installer(tenantId), offerIn);

async function offerIn(call: Call): Promise<void> {
  await giveRules(call);
  const department = await departmentOf(call, place);
  await staffDepartment(call, department);
  const offered = await offeredRights(call.tx);
  const missing = rights.filter((right) => !offered.some((one) => one.right === right));
  if (missing.length === 0) return;
  const service = await serviceOf(call, { ...privacyService, workspace: department.workspaceId });
  for (const right of missing) {
    const requestTypeId = await offerType(call, { service, key: keyOf(right), draft: definitionOf(right, department.teamId) });
    await insertItem(call.tx, permitNew({ right, requestTypeId }, 'offer', true));
  }
}

/** A department of its own: what people ask by right is for those who answer, and not for every agent. */
const place = { key: 'privacy', name: privacyService.name, icon: 'shield', team: 'Privacy', position: 10_000 } as const;

async function giveRules({ tx }: Call): Promise<void> {
  const given = await rulesGiven(tx);
  const missing = usualRules.filter(({ jurisdiction, right }) => !given.has(`${jurisdiction} ${right}`));
  for (const rule of missing) await insertRule(tx, permitNew({ ...rule, number: 1, reason: null, madeBy: null }, 'set', true));
}
