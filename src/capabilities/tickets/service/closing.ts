import { type Call, keeper } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { personById, workspaceRules } from '../../directory/public.ts';
import { reminderLetter } from '../letters.ts';
import { type RestingPlace, type RestingRow, remindersOf, restingTickets } from '../queries/resting.ts';
import { numberOf } from '../replies/row.ts';
import { ClosingRules, nextStep } from '../shared/follow-up.ts';
import { type HeldTicket, lockTicket } from '../store/tickets.ts';
import type { Move } from './move.ts';
import { moveOn } from './move-on.ts';

/** Where letters about it lead. */
type Resting = RestingRow & { origin: string };

const page = 200;
const aDay = 86_400_000;
const beginning: RestingPlace = { since: new Date(0), id: '00000000-0000-0000-0000-000000000000' };

/** Reminds requesters who were asked and said nothing, resolves what stays silent, closes what was resolved long enough ago. */
export async function closeResting(tenantId: string): Promise<void> {
  const rules = rulesBook(tenantId);
  const origin = await originOfTenant(tenantId);
  for (let after: RestingPlace | undefined = beginning; after !== undefined; ) {
    const rows: RestingRow[] = await pageAfter(tenantId, after);
    for (const row of rows) await step(tenantId, { ...row, origin }, await rules(row.workspaceId));
    after = rows.length === page ? rows.at(-1) : undefined;
  }
}

const pageAfter = (tenantId: string, after: RestingPlace): Promise<RestingRow[]> =>
  transact(keeper(tenantId, 'service'), ({ tx }) => restingTickets(tx, after, new Date(tx.now.getTime() - aDay), page));

/** What each workspace has set, asked for once. */
function rulesBook(tenantId: string): (workspaceId: string) => Promise<ClosingRules> {
  const known = new Map<string, ClosingRules>();
  return async (workspaceId) => {
    const rules = known.get(workspaceId) ?? (await rulesOf(tenantId, workspaceId));
    known.set(workspaceId, rules);
    return rules;
  };
}

/** Two reminders, a workspace's days apart, and as many days later the resolution. */
async function rulesOf(tenantId: string, workspaceId: string): Promise<ClosingRules> {
  const found = await transact(keeper(tenantId, 'service'), ({ tx }) => workspaceRules(tx, workspaceId));
  if (found === undefined) throw new Error('A ticket belongs to no workspace');
  const { autoCloseDays, reminderDays, resolveOnSilence } = found.settings;
  return ClosingRules.parse({
    remindAfterDays: [reminderDays, 2 * reminderDays],
    resolveAfterDays: resolveOnSilence ? 3 * reminderDays : null,
    closeAfterDays: autoCloseDays,
  });
}

/** One ticket a transaction. */
async function step(tenantId: string, row: Resting, rules: ClosingRules): Promise<void> {
  const isWaiting = { group: row.group, holdReason: row.group === 'onHold' ? 'awaitingRequester' : null };
  const next = nextStep({ ...isWaiting, since: row.since, reminders: row.reminders }, rules);
  if (next === null) return;
  await transact(keeper(tenantId, 'service'), async (call) => {
    if (next.at <= call.tx.now) await take(call, row, next.step);
  });
}

/** Looked at again once it is held: its requester may have answered meanwhile. */
async function take(call: Call, row: Resting, what: 'remind' | 'resolve' | 'close'): Promise<void> {
  const held = await lockTicket(call, sql`${row.id}::uuid`);
  if (held === undefined || !rests(held, row)) return;
  if (what === 'remind') await remind(call, held, row);
  else if (what === 'resolve') await moveOn(call, held, 'resolved', silence);
  else await moveOn(call, held, 'closed');
}

const rests = ({ open, holdReason, waitingSince, resolvedAt, closedAt }: HeldTicket, { group, since }: RestingRow): boolean =>
  group === 'onHold'
    ? open && holdReason === 'awaitingRequester' && waitingSince.getTime() === since.getTime()
    : !open && closedAt === null && resolvedAt?.getTime() === since.getTime();

async function remind(call: Call, held: HeldTicket, { reminders, origin }: Resting): Promise<void> {
  const { tx } = call;
  // A turn that takes longer than the next one is away meets it: whoever comes second finds here what the first has done.
  if ((await remindersOf(tx, held.id)) !== reminders) return;
  tx.emit({ type: 'ticket.reminded', objectId: held.id, facts: { reminder: reminders + 1 } });
  const person = await personById(tx, held.requesterId);
  if (person?.active !== true) return;
  const number = numberOf(held);
  const letter = write(reminderLetter, person.locale, {
    name: person.name,
    number,
    title: held.title,
    address: `${origin}/requests/${number}`,
  });
  await enqueueMail(call, { personId: person.id, address: person.email, letter, workspaceId: held.workspaceId });
}

const silence: Omit<Move, 'state'> = {
  resolutionCode: 'noResolution',
  resolutionNotes: 'No answer from the requester.',
  comment: 'No answer.',
};
