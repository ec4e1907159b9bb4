import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoIdentity } from '../../../../db/seeds/policy.ts';
import { practise } from '../../../capabilities/policy/proofs/drills.ts';
import { keepResults, lookAndProve } from '../../../capabilities/policy/proofs/prove.ts';
import { resultsIn, type TestReport } from '../../../capabilities/policy/proofs/tests.ts';
import { versionsOf } from '../../../capabilities/policy/queries.ts';
import { publish, setIdentity } from '../../../capabilities/policy/service.ts';
import { allTenants } from '../../../kernel/db/installation.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { drills } from '../../server/drills.ts';
import { registry } from '../../server/registry.ts';
import { installer } from './actors.ts';
import { withDoors } from './doors.ts';

/** Publishes the demo operator's first policy: on the evidence that came with this release, on what is practised here, and on what is seen here. */
export async function seedPolicy(tenantId: string, dataFolder: string): Promise<void> {
  const isThere = await transact(installer(tenantId), async ({ tx }) => (await versionsOf(tx)).length > 0);
  if (isThere) return;
  await transact(installer(tenantId), (call) => setIdentity(call, demoIdentity(call.tx.now)));
  await keepResults(tenantId, resultsIn(releaseReport()));
  await withDoors(dataFolder, () => practise(tenantId, drills));
  await lookAndProve({ tenantId, tenants: allTenants }, registry);
  await transact(installer(tenantId), (call) => publish(call, registry, { series: 'policy' }));
}

/** What the tests told when this release was proved: `npm run policy:prove -- --release` writes it. */
const releaseReport = (): TestReport =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../../db/seeds/policy-proofs.json'), 'utf8')) as TestReport;
