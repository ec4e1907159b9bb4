import { publishDraft as publishRules, saveDraft } from '../src/capabilities/assignment/service/books.ts';
import type { Rule } from '../src/capabilities/assignment/shared/definition.ts';
import { createService, offerDraft } from '../src/capabilities/catalog/service.ts';
import { RequestTypeDefinition } from '../src/capabilities/catalog/shared/request-type.ts';
import { createCalendar } from '../src/capabilities/sla/service/calendars.ts';
import { createLevel } from '../src/capabilities/sla/service/levels.ts';
import { repairClocks } from '../src/capabilities/sla/service/repair.ts';
import { CalendarInput } from '../src/capabilities/sla/shared/calendar-definition.ts';
import { LevelInput } from '../src/capabilities/sla/shared/level-definition.ts';
import type { Actor, Call } from '../src/kernel/access/access.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { transact } from '../src/kernel/db/transact.ts';
import { asOf } from '../src/kernel/events/replay.ts';
import { newId } from '../src/kernel/shared/ids.ts';

/** The request type that the operation `request` asks for: with the engine on it waits for an approval. */
export const asked = 'bench-laptop';

const any = { ifMatch: 'any' } as const;
/** Before the first ticket of the workload, so that all of them are counted by what is agreed. */
const founded = new Date('2020-01-01T00:00:00Z');
/** Ten years of open time: no clock runs out while figures are taken. */
const long = 5_256_000;

type Ground = { workspaceId: string; teams: string[] };

/**
 * Agreements that count every ticket, rules that give each new one to somebody, and a request type with an approval; or only that request type
 * without any. What a folder has already stays as it is.
 */
export async function arrangeEngine(actor: Actor, isOn: boolean): Promise<void> {
  const admin: Actor = {
    ...actor,
    purpose: 'administration',
    holdings: (['tenantAdmin', 'workspaceAdmin'] as const).map((role) => ({ role, workspaceId: null })),
  };
  const ground = await transact(admin, groundOf);
  if (ground === undefined) return;
  await transact(admin, (call) => offerRequest(call, ground, isOn));
  if (!isOn) return;
  await transact(admin, (call) => agree(asOf(call, founded), ground));
  await transact(admin, (call) => assign(call, ground));
  const began = performance.now();
  const kept = await repairClocks(actor.tenantId);
  console.info(`${kept} clocks of open tickets are kept, written from the log in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

/** The workspace with the most teams; undefined where it was arranged before. */
async function groundOf({ tx }: Call): Promise<Ground | undefined> {
  if ((await tx.row(sql`select from app.request_type where tenant_id = ${tx.tenantId} and key = ${asked}`)) !== undefined) return undefined;
  const rows = await tx.rows<{ workspaceId: string; id: string }>(
    sql`select g.workspace_id as "workspaceId", g.id from app.team g where g.tenant_id = ${tx.tenantId} and g.workspace_id =
          (select x.workspace_id from app.team x group by x.workspace_id order by count(*) desc, x.workspace_id limit 1) order by g.name, g.id`,
  );
  const [first] = rows;
  if (first === undefined) throw new Error('The workload has no teams');
  return { workspaceId: first.workspaceId, teams: rows.map(({ id }) => id) };
}

async function offerRequest(call: Call, { workspaceId, teams }: Ground, isApproved: boolean): Promise<void> {
  const name = { en: 'A laptop', de: 'Ein Laptop' };
  const service = await createService(call, { workspace: workspaceId, key: 'bench', name, summary: name, icon: 'laptop', position: 0 });
  const steps = [{ approvers: [{ kind: 'team', team: teams.at(-2) }], quorum: { kind: 'any' } }];
  const draft = RequestTypeDefinition.parse({
    // Not into the queue that is listed and opened: what it holds is the workload.
    ...{ name, summary: name, team: teams.at(-1) },
    ...(isApproved ? { approvals: { steps } } : {}),
    form: { elements: [{ kind: 'text', key: 'why', label: { en: 'What for', de: 'Wofür' }, required: true }] },
  });
  await offerDraft(call, { service: service.id, key: asked, draft });
}

/** What an organisation usually agrees to: first reply and solution by priority, each next reply, and how long a team may have it. */
async function agree(call: Call, { workspaceId, teams }: Ground): Promise<void> {
  const week = Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: '08:00', to: '18:00' }] : []));
  const hours = CalendarInput.parse({ timeZone: 'Europe/Vienna', week, place: { country: 'AT' } });
  const calendar = (await createCalendar(call, { workspace: null, name: 'Vienna', ...hours })).id;
  const waits = [{ reason: 'awaitingRequester', when: { field: 'holdReason', op: 'eq', value: 'awaitingRequester' } }];
  const escalations = [{ at: 'share', amount: 75, deeds: [{ deed: 'notify', who: 'assignee', id: null }] }];
  const usual = { kind: 'sla', team: null, rules: null, when: null, pauses: waits, calendar, minutes: long, escalations, active: true };
  const urgent = { field: 'priority', op: 'lte', value: 2 };
  const levels = [
    { target: 'response', when: urgent },
    { target: 'response' },
    { target: 'resolution', when: urgent },
    { target: 'resolution' },
    { target: 'update' },
    ...teams.slice(0, 3).map((team) => ({ kind: 'ola', target: 'hold', team })),
  ];
  for (const [position, level] of levels.entries())
    await createLevel(call, {
      workspace: workspaceId,
      ...LevelInput.parse({ ...usual, name: { en: `Level ${position}` }, position, ...level }),
    });
}

/** Twenty rules, of which the last fits: the team stays as it was said, and whoever of it has least to do gets the ticket. */
async function assign(call: Call, { workspaceId, teams }: Ground): Promise<void> {
  const usual: Pick<Rule, 'sticky' | 'skills' | 'otherwise' | 'active'> = { sticky: false, skills: [], otherwise: 'queue', active: true };
  const rules = Array.from({ length: 20 }, (_, at): Rule => {
    const isLast = at === 19;
    return {
      ...usual,
      id: newId(call.tx.now.getTime()),
      name: { en: `Rule ${at}` },
      when: isLast ? null : { field: 'title', op: 'contains', value: `word${at}` },
      team: isLast ? null : (teams[at % teams.length] ?? null),
      method: isLast ? 'leastLoaded' : 'roundRobin',
    };
  });
  await saveDraft(call, { workspace: workspaceId, rules, calendar: null, capacity: null }, any);
  await publishRules(call, workspaceId, any);
}
