import { readFileSync } from 'node:fs';
import { practise } from '../../capabilities/policy/proofs/drills.ts';
import { keepResults, lookAndProve } from '../../capabilities/policy/proofs/prove.ts';
import { statesOf } from '../../capabilities/policy/proofs/state.ts';
import { resultsIn, type TestReport } from '../../capabilities/policy/proofs/tests.ts';
import { proofsOf } from '../../capabilities/policy/queries.ts';
import { machine } from '../../kernel/access/access.ts';
import { closeDatabase, openDatabase } from '../../kernel/db/admin.ts';
import { allTenants } from '../../kernel/db/installation.ts';
import { transact } from '../../kernel/db/transact.ts';
import { setMasterKey } from '../../kernel/events/keys.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';
import { drills } from '../server/drills.ts';
import { registry } from '../server/registry.ts';
import { readInstallation } from './environment.ts';

/** Proves what the policy says, on this installation: with the report of the tests, if one is named, by looking, and with --drill by practising. Fails while something is red. */
export async function policyProveCommand(args: readonly string[]): Promise<void> {
  const report = args.find((one) => one !== '--drill');
  const { appUrl, masterKey } = readInstallation();
  setMasterKey(masterKey);
  openDatabase(appUrl, 4);
  try {
    const tenantId = await operatorTenant();
    if (tenantId === undefined) throw new Error('This installation has no operator yet: npm run operator -- SLUG names one.');
    if (report !== undefined) await keepResults(tenantId, resultsIn(JSON.parse(readFileSync(report, 'utf8')) as TestReport));
    if (args.includes('--drill')) await practise(tenantId, drills);
    await lookAndProve({ tenantId, tenants: allTenants }, registry);
    await tell(tenantId);
  } finally {
    await closeDatabase();
  }
}

async function tell(tenantId: string): Promise<void> {
  const states = await transact(machine(tenantId, 'service'), async ({ tx }) => [...statesOf(await proofsOf(tx), tx.now).values()]);
  const lost = states.filter(({ state }) => state !== 'green');
  for (const { assertion, state, fault } of states)
    console.info(`${state.padEnd(7)} ${assertion}${fault === null ? '' : `  ${fault.split('\n')[0]}`}`);
  if (lost.length > 0) throw new Error(`${lost.length} of ${states.length} assertions are not proved.`);
}
