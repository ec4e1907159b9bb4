import type { z } from 'zod';
import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import type { Localised } from '../../../kernel/shared/contract.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { noteOn } from '../../tickets/public/asked.ts';
import { numbersOf, ticketNumbered, ticketSeen } from '../../tickets/public.ts';
import type { Breach, BreachesAsked, BreachReason } from '../contract-breaches.ts';
import { mayExplain, mayRunLevel, maySeeClocks } from '../policy.ts';
import {
  type BreachRow,
  breaches,
  type ExplanationRow,
  explanationsOf,
  isMissedWhereLed,
  type ReasonRow,
  reasonById,
  reasonsOf,
  sharesOf,
  teamsLed,
} from '../queries/breaches.ts';
import type { Reading } from '../shared/clock.ts';
import type { Explanation } from '../shared/explanation.ts';
import type { Cycle } from '../shared/read-pinned.ts';
import { insertReason, lockReason, putExplanation, updateReason } from '../store/breaches.ts';
import { cyclesOfTickets } from './readings.ts';

const reasonReply = ({ workspaceId: workspace, ...row }: ReasonRow): BreachReason => ({ ...row, workspace });

/** By which reasons a workspace explains what was missed: for its agents, and for who administers it. */
export async function listReasons({ tx, actor }: Call, workspaceId: string): Promise<BreachReason[]> {
  if (!maySeeClocks(actor, { workspaceId }) && !mayRunLevel(actor, { workspaceId })) return [];
  return (await reasonsOf(tx, workspaceId)).map(reasonReply);
}

export async function createReason({ tx, actor }: Call, { workspace: workspaceId, name }: { workspace: string; name: Localised }) {
  const row: ReasonRow = { id: newId(tx.now.getTime()), workspaceId, name, active: true, version: 1 };
  await insertReason(tx, permitNew(row, 'create', mayRunLevel(actor, row)));
  tx.emit({ type: 'breach_reason.created', objectId: row.id, facts: { workspaceId } });
  return reasonReply(row);
}

type ReasonChange = { id: string; name?: Localised | undefined; active?: boolean | undefined };

export async function changeReason({ tx, actor }: Call, { id, ...change }: ReasonChange, edge: Edge): Promise<BreachReason> {
  const found = (await lockReason(tx, id)) === undefined ? undefined : await reasonById(tx, id);
  const may = (row: ReasonRow): boolean => mayRunLevel(actor, row);
  const row = permit(found, 'change', may, may);
  refuseStale(edge, reasonReply(row), change);
  const next = { ...row, name: change.name ?? row.name, active: change.active ?? row.active };
  await updateReason(tx, row, next);
  tx.emit({ type: 'breach_reason.changed', objectId: id, facts: { active: next.active } });
  return reasonReply({ ...next, version: row.version + 1 });
}

type ToExplain = { number: string; level: string; cycle: number; reason: string; comment?: string | undefined };

/**
 * Says why a clock was missed, by a reason of the workspace that agreed to it: there it is counted as missed, also where the ticket lies elsewhere
 * by now. What is said beside the reason is a note: it belongs to the ticket, and goes with it.
 */
export async function explain(
  call: Call,
  { number, level, cycle, reason: reasonId, comment }: ToExplain,
): Promise<z.infer<typeof Explanation>> {
  const { tx, actor } = call;
  const seen = await ticketSeen(call, number);
  const ticket = permit(seen ?? (await missedAndGone(call, number, level)), 'read', () => true);
  const clock = await clockOf(tx, ticket.id, { level, cycle });
  const row = { ticketId: ticket.id, levelId: level, cycle, reasonId, by: actor.id, workspaceId: clock.level.workspaceId };
  const permitted = permit(row, 'explain', (one) => mayExplain(actor, one));
  if (clock.reading.breachedAt === null) throw new Refusal('conflict', 'Only what was missed is explained');
  const reason = await reasonById(tx, reasonId);
  if (reason?.active !== true || reason.workspaceId !== row.workspaceId) throw unknownReason();
  if (comment !== undefined && seen === undefined) throw noNoteThere();
  await putExplanation(tx, permitted);
  tx.emit({ type: 'ticket.slaExplained', objectId: ticket.id, facts: { levelId: level, cycle, reasonId } });
  if (comment !== undefined) await noteOn(call, number, comment);
  const said = (await explanationsOf(tx, ticket.id)).find((one) => one.levelId === level && one.cycle === cycle);
  if (said === undefined) throw new Error('What was just explained is not there');
  return explanationReply(said);
}

/** A ticket that the reader does not see: whoever leads where it was missed reads its number among what was missed, and may say why. */
async function missedAndGone({ tx, actor }: Call, number: string, level: string): Promise<{ id: string } | undefined> {
  const ticket = await ticketNumbered(tx, number);
  return ticket !== undefined && (await isMissedWhereLed(tx, actor, { ticketId: ticket.id, levelId: level })) ? ticket : undefined;
}

async function clockOf(tx: Tx, ticketId: string, { level, cycle }: Pick<ToExplain, 'level' | 'cycle'>): Promise<Cycle> {
  const cycles = (await cyclesOfTickets(tx, [{ id: ticketId }], 'en')).get(ticketId) ?? [];
  const found = cycles.find((one) => one.level.id === level && one.reading.cycle === cycle);
  if (found === undefined) throw new Refusal('not_found', 'This ticket has no such clock');
  return found;
}

const noNoteThere = (): Refusal =>
  new Refusal('forbidden', 'Notes are written by who works where the ticket lies', { next: 'Choose the reason without a note.' });

const unknownReason = (): Refusal =>
  new Refusal('wrong_input', 'This workspace has no such reason', {
    errors: [{ pointer: '/reason', reason: 'This workspace has no such reason' }],
    next: 'Choose another reason.',
  });

export const explanationReply = ({ reasonId, name, byId, byName, at }: Omit<ExplanationRow, 'ticketId' | 'levelId' | 'cycle'>) => ({
  reason: { id: reasonId, name },
  by: { id: byId, name: byName },
  at: at.toISOString(),
});

/** What was missed where somebody leads, and how often what was agreed was met. */
export async function listBreaches({ tx, actor }: Call, asked: BreachesAsked) {
  const [rows, shares, teams] = [await breaches(tx, actor, asked), await sharesOf(tx, actor, asked), await teamsLed(tx, actor)];
  const ids = [...new Set(rows.map(({ ticketId }) => ticketId))];
  const [numbers, cycles] = [
    await numbersOf(tx, ids),
    await cyclesOfTickets(
      tx,
      ids.map((id) => ({ id })),
      'en',
    ),
  ];
  const readingOf = ({ ticketId, levelId, cycle }: BreachRow) =>
    cycles.get(ticketId)?.find(({ level, reading }) => level.id === levelId && reading.cycle === cycle)?.reading;
  return {
    items: rows.map((row) => breachReply(row, numbers.get(row.ticketId) ?? '', readingOf(row))),
    total: rows[0]?.total ?? 0,
    targets: shares.map(({ levelId, workspaceId, level, met, missed }) => ({
      level: { id: levelId, workspace: workspaceId, name: level.name, kind: level.kind, target: level.target },
      ...{ met, missed },
    })),
    teams,
  };
}

/** What was told stays told, also where the log says otherwise now. */
const breachReply = (row: BreachRow, ticket: string, reading: Reading | undefined): Breach => ({
  ...{ ticket, title: row.title, workspace: row.workspaceId, cycle: row.cycle, missedAt: row.missedAt.toISOString() },
  level: { id: row.levelId, name: row.level.name, kind: row.level.kind, supplier: row.level.supplier, target: row.level.target },
  team: row.teamId === null ? null : { id: row.teamId, name: row.team ?? '' },
  over: Math.max(0, -(reading?.remaining ?? 0)),
  isRunning: reading?.isRunning ?? false,
  explanation: explanationIn(row),
});

function explanationIn({ reasonId, name, byId, byName, at }: BreachRow): Breach['explanation'] {
  if (reasonId === null || name === null || byId === null || at === null) return null;
  return explanationReply({ reasonId, name, byId, byName: byName ?? '', at });
}
