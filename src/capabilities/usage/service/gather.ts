import { machine } from '../../../kernel/access/access.ts';
import { now } from '../../../kernel/clock/clock.ts';
import { remembered } from '../../../kernel/db/remembered.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { openDay } from '../store.ts';
import type { Told } from '../told.ts';
import { keepTold } from './keep.ts';

/** So long, in milliseconds, what is told waits for others, so that one transaction keeps it all: at 2,000 a second some twenty each. */
const gathersFor = 10;
const mostTogether = 200;

type Gathering = { readonly told: Told[]; readonly kept: Promise<ReadonlySet<string>>; readonly go: () => void };

const gatherings = remembered<string, Gathering>();

/** Keeps one with whatever else is told at the same moment. False: the person has not allowed it, or their organisation has not. */
export async function keepWithOthers(tenantId: string, told: Told): Promise<boolean> {
  const gathering = gatherings.get(tenantId) ?? begun(tenantId);
  gathering.told.push(told);
  if (gathering.told.length >= mostTogether) gathering.go();
  return (await gathering.kept).has(told.personId);
}

function begun(tenantId: string): Gathering {
  const told: Told[] = [];
  const ready = Promise.withResolvers<void>();
  const go = (): void => {
    if (gatherings.get(tenantId)?.told === told) gatherings.delete(tenantId);
    ready.resolve();
  };
  setTimeout(go, gathersFor);
  const kept = ready.promise.then(() => keep(tenantId, told));
  const gathering = { told, kept, go };
  gatherings.set(tenantId, gathering);
  return gathering;
}

async function keep(tenantId: string, told: readonly Told[]): Promise<ReadonlySet<string>> {
  await openToday(tenantId);
  return await transact(machine(tenantId, 'usageStatistics'), (call) => keepTold(call, told));
}

const opened = remembered<string, true>();

/** In a transaction of its own: making a partition waits for whoever writes numbers, and must not hold any of its own meanwhile. */
export async function openToday(tenantId: string): Promise<void> {
  const today = now().toISOString().slice(0, 10);
  if (opened.has(today)) return;
  await transact(machine(tenantId), ({ tx }) => openDay(tx, tx.now));
  opened.set(today, true);
}
