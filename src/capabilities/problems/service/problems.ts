import { z } from 'zod';
import { type Call, type Permitted, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { cursorOf, placeIn } from '../../../kernel/http/cursors.ts';
import { problemWork, type TicketHeld } from '../../tickets/public.ts';
import type { NewProblem, ProblemPage, ProblemQuestion, ProblemReply } from '../contract.ts';
import { mayAnalyse } from '../policy.ts';
import { countProblems, problemByNumber, problemRows, type WholeProblem } from '../queries/problems.ts';
import { problemReply, rowReply } from '../replies.ts';
import { insertProblem } from '../store/analysis.ts';
import { takeCandidate } from '../store/candidates.ts';
import { candidateFor } from './candidates.ts';

const Place = z.tuple([z.int()]);

/** Problems that the caller may see, newest first. */
export async function listProblems(call: Call, { shelf, q, limit, cursor }: ProblemQuestion): Promise<ProblemPage> {
  const before = cursor === undefined ? null : placeIn(Place, cursor)[0];
  const [rows, total] = await Promise.all([problemRows(call, { shelf, q }, { limit, before }), countProblems(call, { shelf, q })]);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(rowReply),
    next: rows.length > limit && last !== undefined ? cursorOf([last.number]) : null,
    total: { value: total, exact: true },
  };
}

export async function seeProblem(call: Call, number: string): Promise<ProblemReply> {
  const row = await problemByNumber(call, number);
  if (row === undefined) throw problemWork.noSuchProblem();
  return await problemReply(call, row);
}

/** Opens a problem. Its incidents come along: those that were named, and those of the suggestion that it is made of. */
export async function createProblem(call: Call, { incidents, candidate, ...wanted }: NewProblem): Promise<ProblemReply> {
  const { tx } = call;
  const named: TicketHeld[] = [];
  for (const number of [...new Set(incidents)].sort()) named.push(await problemWork.incidentHeld(call, number));
  const suggested = candidate === undefined ? undefined : await candidateFor(call, candidate);
  const of = suggested === undefined ? [] : await problemWork.incidentsHeld(call, suggested.ticketIds);
  const workspace = wanted.workspace ?? suggested?.workspaceId ?? named[0]?.workspaceId;
  const made = await problemWork.openProblem(call, { ...wanted, workspace });
  await insertProblem(tx, permitNew({ ticketId: made.id }, 'open', mayAnalyse(call.actor, made)));
  for (const { id } of [...named, ...of]) await problemWork.tieToProblem(call, { incidentId: id, problemId: made.id });
  if (suggested !== undefined && (await takeCandidate(tx, suggested, made.id)) === 0) throw takenMeanwhile();
  tx.emit({
    type: 'problem.opened',
    objectId: made.id,
    facts: { workspaceId: made.workspaceId, incidents: named.length + of.length, candidate: suggested?.id ?? null },
  });
  return await seeProblem(call, made.number);
}

const takenMeanwhile = (): Refusal =>
  new Refusal('conflict', 'Somebody made a problem of this just now', { next: 'Look at the problems that are open.' });

/** A problem that the caller may analyse, held with its ticket until the transaction ends. */
export async function problemToWork(call: Call, number: string): Promise<Permitted<WholeProblem & { ticketId: string }, 'analyse'>> {
  const held = await problemWork.problemHeld(call, number);
  const row = await problemByNumber(call, number);
  return permit(row === undefined || row.id !== held.id ? undefined : { ...row, ticketId: row.id }, 'analyse', (one) =>
    mayAnalyse(call.actor, one),
  );
}

/** Says that an incident is caused by it. */
export async function addIncident(call: Call, number: string, incident: string): Promise<ProblemReply> {
  const problem = await problemToWork(call, number);
  const { id } = await problemWork.incidentHeld(call, incident);
  await problemWork.tieToProblem(call, { incidentId: id, problemId: problem.id });
  return await seeProblem(call, number);
}

export async function dropIncident(call: Call, number: string, incident: string): Promise<ProblemReply> {
  const problem = await problemToWork(call, number);
  const { id } = await problemWork.incidentHeld(call, incident);
  await problemWork.untieFromProblem(call, { incidentId: id, problemId: problem.id });
  return await seeProblem(call, number);
}
