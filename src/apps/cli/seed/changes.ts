import { parseDate } from '@internationalized/date';
import type { SeedChange, SeedPeriod, SeedTenant } from '../../../../db/seeds/types.ts';
import type { ChangeReply } from '../../../capabilities/changes/contract.ts';
import { createChange } from '../../../capabilities/changes/service/changes.ts';
import { moveChange } from '../../../capabilities/changes/service/move.ts';
import { addPeriod } from '../../../capabilities/changes/service/periods.ts';
import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { actorFor } from './actors.ts';
import { idOf, type Known } from './known.ts';

const any = { ifMatch: 'any' } as const;
const zone = 'Europe/Berlin';
type Around = { readonly tenant: SeedTenant; readonly ids: Known; readonly at: Date };

/** What is planned: windows and freezes, then changes. Where there is one already, nothing is added. */
export async function seedChanges(
  call: Call,
  around: Around,
  periods: readonly SeedPeriod[],
  changes: readonly SeedChange[],
): Promise<void> {
  const there = await call.tx.row(sql`select from app.change where tenant_id = ${call.tx.tenantId} limit 1`);
  if (there !== undefined) return;
  const services = (keys: readonly string[]) => keys.map((key) => idOf(around.ids.services, key));
  for (const { inDays, at, services: keys, ...period } of periods)
    await addPeriod(call, {
      ...period,
      workspace: null,
      services: services(keys),
      timeZone: zone,
      begins: `${dayIn(around, inDays)}T${at}`,
    });
  for (const change of changes) await seedChange(call, around, change, services(change.services));
}

const dayIn = ({ at }: Around, days: number): string => parseDate(at.toISOString().slice(0, 10)).add({ days }).toString();

async function seedChange({ tx }: Call, around: Around, change: SeedChange, services: string[]): Promise<void> {
  const { tenant, ids } = around;
  const call: Call = { tx, actor: actorFor(tenant, tx.tenantId, ids, change.by) };
  const { by: _, inDays, at, minutes, moves, assignee, ...said } = change;
  const from = parseDate(dayIn(around, inDays)).toDate(zone).getTime() + minutesOf(at) * 60_000;
  const planned = { from: new Date(from).toISOString(), until: new Date(from + minutes * 60_000).toISOString() };
  const who = actorFor(tenant, tx.tenantId, ids, assignee).id;
  const begun = { ...said, services, cis: [...said.cis], planned, workspace: idOf(ids.workspaces, 'it'), description: '', assignee: who };
  const { number } = await createChange(call, begun);
  for (const to of moves) await go(call, number, to);
}

const go = (call: Call, number: string, to: ChangeReply['state']): Promise<ChangeReply> =>
  moveChange(call, { number, to, reason: '', review: '' }, any);

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
