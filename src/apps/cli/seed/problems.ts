import type { SeedProblem, SeedTenant } from '../../../../db/seeds/types.ts';
import { analyse, knowError, noteMoment } from '../../../capabilities/problems/service/analysis.ts';
import { announce, previewAnnouncement } from '../../../capabilities/problems/service/announcements.ts';
import { createProblem } from '../../../capabilities/problems/service/problems.ts';
import { changeTicket } from '../../../capabilities/tickets/service/change.ts';
import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { asOf } from '../../../kernel/events/replay.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { actorFor } from './actors.ts';
import type { Known } from './known.ts';

const any = { ifMatch: 'any' } as const;
const aDay = 86_400_000;

type Around = {
  readonly tenant: SeedTenant;
  readonly ids: Known;
  readonly at: Date;
  /** Numbers of tickets by the names of their stories. */
  readonly told: ReadonlyMap<string, string>;
};

/** Problems that were found behind what happened; one whose title is there already stays as it is. */
export async function seedProblems(call: Call, wanted: readonly SeedProblem[], around: Around): Promise<void> {
  const there = await call.tx.rows<{ title: string }>(
    sql`select title from app.ticket where tenant_id = ${call.tx.tenantId} and type = 'problem'`,
  );
  const titles = new Set(there.map(({ title }) => title));
  for (const one of wanted) if (!titles.has(one.title)) await seedProblem(call, one, around);
}

async function seedProblem(call: Call, one: SeedProblem, { tenant, ids, at, told }: Around): Promise<void> {
  const days = (ago: number): Date => new Date(at.getTime() - ago * aDay);
  const then = (ago: number): Call => asOf(call, days(ago), actorFor(tenant, call.tx.tenantId, ids, one.by));
  const { title, impact, urgency, cause, rootCause, workaround, fix, whys } = one;
  const incidents = one.incidents.flatMap((name) => told.get(name) ?? []);
  const { number } = await createProblem(then(one.ago), { title, description: '', impact, urgency, incidents });
  for (const state of one.way) await changeTicket(then(one.ago), number, { state }, any);
  await analyse(then(one.ago), number, { cause, rootCause, workaround, fix, whys: [...whys] }, any);
  for (const { ago, said } of one.timeline)
    await noteMoment(then(one.ago), { number, id: newId(), at: days(ago).toISOString(), said }, any);
  if (one.told !== undefined) await tellIt(then(one.told.ago), number, one.told);
}

/** Its workaround is known, and everybody whom it hits is told. */
async function tellIt(call: Call, number: string, { en, de }: NonNullable<SeedProblem['told']>): Promise<void> {
  await knowError(call, number, true);
  const wish = { number, kind: 'workaround', text: { en, de }, resolves: false, resolvesProblem: false } as const;
  const { seal } = await previewAnnouncement(call, wish, { locale: 'en' });
  await announce(call, { ...wish, id: newId(), seal }, { locale: 'en' });
}
