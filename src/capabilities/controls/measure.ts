import { keeper } from '../../kernel/access/access.ts';
import { now } from '../../kernel/clock/clock.ts';
import { transact } from '../../kernel/db/transact.ts';
import { log } from '../../kernel/log/log.ts';
import type { Look, Tenants } from './probes/probe.ts';
import { probes } from './probes/probes.ts';
import { checksOf } from './queries.ts';
import { recordFindings } from './service/record.ts';
import { type Control, catalog, controls, type Finding, type Found } from './shared/catalog.ts';

/** Whose installation it is, and for whom it works. */
export type Installation = Pick<Look, 'tenantId'> & { readonly tenants: Tenants };

/**
 * Looks at every measure that is due; what failed is looked at once more before anybody is told. A few minutes of grace keep what comes
 * round each hour from being passed over by seconds.
 */
export async function measureDue(installation: Installation): Promise<Found[]> {
  const rows = await transact(keeper(installation.tenantId, 'service'), ({ tx }) => checksOf(tx));
  const at = now().getTime();
  const last = new Map(rows.map(({ control, ranAt }) => [control, ranAt.getTime()]));
  const isDue = (control: Control) => at - (last.get(control) ?? 0) >= catalog[control].every - grace;
  return await measure(installation, controls.filter(isDue));
}

const grace = 300_000;

/** Looks at these measures now. */
export async function measure(installation: Installation, which: readonly Control[] = controls): Promise<Found[]> {
  const first = await look(installation, which);
  const failed = first.filter(({ verdict }) => verdict === 'failed').map(({ control }) => control);
  const again = failed.length === 0 ? [] : await look(installation, failed);
  return [...new Map([...first, ...again].map((found) => [found.control, found])).values()];
}

async function look(installation: Installation, which: readonly Control[]): Promise<Found[]> {
  const all: Found[] = [];
  for (const control of which) all.push({ control, at: now(), ...(await findingOf(control, installation)) });
  await transact(keeper(installation.tenantId, 'service'), (call) => recordFindings(call, all));
  return all;
}

/** A probe that could not look has found nothing in order. */
async function findingOf(control: Control, { tenantId, tenants }: Installation): Promise<Finding> {
  // What counts, counts over functions of upkeep; what somebody answered for is the service's.
  const ask: Look['ask'] = (question, purpose) => transact(keeper(tenantId, purpose), ({ tx }) => question(tx));
  try {
    return await probes[control]({ tenantId, tenants, now: now(), ask });
  } catch (fault) {
    log.fault('a measure could not be looked at', fault, { job: 'controls', tenantId });
    return { verdict: 'failed', facts: { looked: false } };
  }
}
