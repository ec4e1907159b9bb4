import { keeper } from '../../../kernel/access/access.ts';
import { now } from '../../../kernel/clock/clock.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { log } from '../../../kernel/log/log.ts';
import type { Registry } from '../../../kernel/privacy/classify.ts';
import type { Purpose } from '../../../kernel/shared/purposes.ts';
import { software } from '../../../kernel/telemetry/software.ts';
import { type Installation, lookAtControls } from '../../controls/public.ts';
import { type Result, recordResults } from '../service/record.ts';
import { openIncidents } from './incidents.ts';
import { liveChecks } from './live.ts';

/** Runs every assertion that looks at the running installation. One that fails to run has not held. */
export async function proveLive(tenantId: string, registry: Required<Registry>): Promise<Result[]> {
  const results: Result[] = [];
  for (const assertion of Object.keys(liveChecks))
    results.push({ assertion, at: now(), software, faults: await faultsOf(assertion, tenantId, registry) });
  return results;
}

async function faultsOf(assertion: string, tenantId: string, registry: Required<Registry>): Promise<readonly string[]> {
  try {
    return await transact(
      keeper(tenantId, purposeOf(assertion)),
      async (call) => (await liveChecks[assertion]?.(call, registry)) ?? ['There is no such check'],
    );
  } catch (fault) {
    log.fault('an assertion could not run', fault, { job: 'policy.proofs', tenantId });
    return ['It could not run; the log tells where'];
  }
}

/** Under which purpose an assertion looks: how long addresses of devices stay is security's affair. */
const purposeOf = (assertion: string): Purpose => (assertion === 'S11.database' ? 'security' : 'administration');

/** Keeps results, and opens an incident for each assertion that they confirm as red. */
export const keepResults = (tenantId: string, results: readonly Result[]): Promise<void> =>
  transact(keeper(tenantId, 'service'), async (call) => {
    const turned = await recordResults(call, results);
    await openIncidents(call, turned);
  });

/** A look at the whole installation; what did not hold is looked at once more before anybody is told. */
async function proveNow(tenantId: string, registry: Required<Registry>): Promise<Result[]> {
  const first = await proveLive(tenantId, registry);
  await keepResults(tenantId, first);
  if (first.every(({ faults }) => faults.length === 0)) return first;
  const second = await proveLive(tenantId, registry);
  await keepResults(tenantId, second);
  return second;
}

/** Measures first whatever is due: what is said of controls rests on looks that are fresh. */
export async function lookAndProve(installation: Installation, registry: Required<Registry>): Promise<Result[]> {
  await lookAtControls(installation);
  return await proveNow(installation.tenantId, registry);
}
