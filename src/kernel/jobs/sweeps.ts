import { now } from '../clock/clock.ts';
import { allTenants, claimTurn } from '../db/installation.ts';
import { log } from '../log/log.ts';
import type { Sweep } from './jobs.ts';

/** Tells which sweeps are due by the injected clock; of several workers one gets each turn. */
export function makeSchedule(sweeps: readonly Sweep[]): () => Promise<Sweep[]> {
  const looked = new Map<string, number>();
  const isDue = async (sweep: Sweep): Promise<boolean> => {
    const at = now().getTime();
    // A clock that was moved back must not make a sweep wait for the day it once was.
    if (Math.abs(at - (looked.get(sweep.name) ?? 0)) < sweep.every) return false;
    looked.set(sweep.name, at);
    return await claimTurn(`sweep.${sweep.name}`, at, sweep.every);
  };
  return async () => {
    const due: Sweep[] = [];
    for (const sweep of sweeps) if (await isDue(sweep)) due.push(sweep);
    return due;
  };
}

/** Sweeps through all tenants; one that fails does not keep the others waiting, but is told at the end, so that the turn is repeated. */
export async function sweepAll({ name, run }: Sweep): Promise<void> {
  const faults: unknown[] = [];
  for (const { id } of await allTenants()) await run(id).catch((fault: unknown) => faults.push(told(name, id, fault)));
  if (faults.length > 0) throw new Error('The sweep failed for some tenants', { cause: faults[0] });
}

function told(job: string, tenantId: string, fault: unknown): unknown {
  log.fault('sweep failed', fault, { job, tenantId });
  return fault;
}
