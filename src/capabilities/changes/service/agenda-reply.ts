import type { Call } from '../../../kernel/access/access.ts';
import { type ApprovalCourse, coursesOfTickets } from '../../approvals/public.ts';
import { spine } from '../../tickets/public.ts';
import type { AgendaItem } from '../contract-board.ts';
import { type AgendaRow, agendaOf } from '../queries/boards.ts';
import { changesListedById, type OnBoardRow } from '../queries/changes.ts';
import { plannedOf } from '../replies.ts';
import type { ChangeModelDefinition } from '../shared/model.ts';
import { definitionOf } from './models.ts';

/** The agenda of a meeting in its order. What the reader may not see is not there. */
export async function agendaReply(call: Call, { id }: { readonly id: string }): Promise<AgendaItem[]> {
  const rows = await agendaOf(call.tx, id);
  const ids = rows.map(({ ticketId }) => ticketId);
  const seen = new Map((await changesListedById(call, ids)).map((row) => [row.id, row]));
  const courses = await coursesOfTickets(call, [...seen.keys()]);
  const items: AgendaItem[] = [];
  for (const row of rows) {
    const change = seen.get(row.ticketId);
    if (change !== undefined) items.push(itemOf(row, change, await definitionOf(call.tx, change), courses.get(row.ticketId)));
  }
  return items;
}

const itemOf = (
  { putOffTo }: AgendaRow,
  change: OnBoardRow,
  model: ChangeModelDefinition,
  course: ApprovalCourse | undefined,
): AgendaItem => ({
  number: spine.numberOf(change),
  title: change.title,
  state: change.state,
  model: model.name,
  kind: model.kind,
  risk: change.risk,
  planned: plannedOf(change),
  assignee: change.assigneeId === null ? null : { id: change.assigneeId, name: change.assignee ?? '' },
  byHand: change.board === 'hand',
  putOff: putOffTo !== null,
  approval: course === undefined ? null : approvalOf(course, model),
});

/** The board is the step behind those of the model. What was voted in a round that is void counts no more, so only the last one is told. */
function approvalOf(
  { id, state, round, shown, steps, stuck, can }: ApprovalCourse,
  { approvals }: ChangeModelDefinition,
): AgendaItem['approval'] {
  const place = approvals?.steps.length ?? 0;
  const mine = steps.find((step) => step.place === place);
  const isAsked = steps.at(-1)?.place === place;
  const voices = (mine?.voices ?? []).map(({ person, answer, comment }) => ({ person, answer, comment }));
  return {
    id,
    state,
    round,
    shown: shown.answers.map(({ key, label, kind, value, names }) => ({ key, label, kind, value, names })),
    voices,
    asksNobody: isAsked && stuck !== null,
    canVote: can.answer && isAsked,
  };
}
