import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { letApprovalGo } from '../../approvals/public.ts';
import { type SpineTicket, spine } from '../../tickets/public.ts';
import type { ChangeReply } from '../contract.ts';
import { type ChangeModelDefinition, outcomes } from '../shared/model.ts';
import { pirOf, unansweredIn } from '../shared/pir.ts';
import { type ChangeState, type Irregularity, irregularAt, type Way, waysOf } from '../shared/way.ts';
import { updateChange } from '../store.ts';
import { askForChange, voidWhatChanged } from './approval.ts';
import { checkOf, heldChange, readChange } from './changes.ts';
import { missingIn, riskNow, type Whole } from './record.ts';
import { refuseConflicts, refuseMissing, refuseSilence } from './rules.ts';
import { scheduled } from './scheduled.ts';

export type Move = { readonly number: string; readonly to: ChangeState; readonly reason: string; readonly review: string };
type Held = { readonly ticket: SpineTicket; readonly whole: Whole; readonly model: ChangeModelDefinition };

/** Takes a change along the way of its model. */
export async function moveChange(call: Call, move: Move, edge: Pick<Edge, 'ifMatch'>): Promise<ChangeReply> {
  const held = await heldChange(call, move.number, edge, { state: move.to });
  const way = waysOf(held.model, held.ticket.state, held.whole.record.irregular).find(({ to }) => to === move.to);
  if (way === undefined)
    throw new Refusal('conflict', 'A change of this model does not go there from here', { next: 'Choose one of the ways it has.' });
  await refuseUnready(call, held, way, move);
  await deeds[kindOf(way)](call, held, move);
  return await readChange(call, held.ticket.number);
}

async function refuseUnready(call: Call, { ticket, whole, model }: Held, { needs, to }: Way, { reason, review }: Move): Promise<void> {
  if (needs.includes('reason')) refuseSilence(reason, '/reason');
  if (needs.includes('review')) refuseSilence(review, '/review');
  refuseMissing(reviewMissing(model, whole, to));
  if (!needs.includes('plan')) return;
  refuseMissing(missingIn(model, whole, riskNow(model, whole)));
  refuseConflicts(await checkOf(call, ticket, whole, model), whole);
}

/** Questions of the review that have to be answered before a change ends so, as pointers. */
function reviewMissing(model: ChangeModelDefinition, { record }: Whole, to: ChangeState): string[] {
  const pir = pirOf(model);
  return pir.requiredFor.some((end) => end === to) ? unansweredIn(pir, record.pir).map((key) => `/pir/${key}`) : [];
}

type Kind = 'ask' | 'schedule' | 'begin' | 'end' | 'close' | 'takeBack' | 'assess' | 'cancel';

function kindOf({ to }: Way): Kind {
  if (outcomes.some((one) => one === to)) return 'close';
  const kinds: Partial<Record<ChangeState, Kind>> = {
    authorize: 'ask',
    scheduled: 'schedule',
    implement: 'begin',
    review: 'end',
    new: 'takeBack',
    canceled: 'cancel',
  };
  return kinds[to] ?? 'assess';
}

type Deed = (call: Call, held: Held, move: Move) => Promise<void>;

const deeds: Record<Kind, Deed> = {
  assess: async (call, { ticket }) => await spine.move(call, ticket.id, ['assess']),
  ask: async (call, { ticket, whole, model }) => {
    await spine.move(call, ticket.id, ['authorize']);
    await askForChange(call, ticket, whole, model);
  },
  schedule: async (call, { ticket, whole, model }) => await scheduled(call, permitNew(ticket, 'schedule', true), model, whole),
  begin,
  end: async (call, held) => {
    await keepEnd(call, held, null);
    await spine.move(call, held.ticket.id, ['review']);
  },
  close,
  takeBack: async (call, { ticket }) => {
    await spine.move(call, ticket.id, ['new']);
    await letApprovalGo(call, ticket.id);
  },
  cancel: async (call, { ticket, whole }, { reason }) => {
    await save(call, { ...whole, record: { ...whole.record, canceledBecause: reason.trim() } });
    await spine.move(call, ticket.id, ['canceled']);
    await letApprovalGo(call, ticket.id);
  },
};

const save = ({ tx }: Call, { record }: Whole): Promise<number> => updateChange(tx, permitNew(record, 'plan', true));

/** Work begins. Whoever begins without approval, or outside the time, says why; the change tells it from then on. */
async function begin(call: Call, { ticket, whole, model }: Held, { reason }: Move): Promise<void> {
  const { from, until } = whole.record;
  const planned = from === null || until === null ? null : { from, until };
  const state = (await voidWhatChanged(call, ticket, whole, model)) ? 'authorize' : ticket.state;
  const irregular = irregularAt(state, planned, call.tx.now);
  if (irregular.length > 0) refuseSilence(reason, '/reason');
  const irregularReason = irregular.length > 0 ? reason.trim() : null;
  await save(call, { ...whole, record: { ...whole.record, beganAt: call.tx.now, irregular, irregularReason } });
  await spine.move(call, ticket.id, ['implement']);
  await letApprovalGo(call, ticket.id);
  call.tx.emit({ type: irregular.length > 0 ? 'change.beganUnauthorised' : 'change.began', objectId: ticket.id, facts: { irregular } });
}

async function keepEnd(call: Call, { ticket, whole }: Held, review: string | null): Promise<readonly Irregularity[]> {
  const { record } = whole;
  const { now } = call.tx;
  const overran: Irregularity[] =
    record.until !== null && now > record.until && !record.irregular.includes('afterWindow') ? ['overran'] : [];
  const irregular = [...record.irregular, ...overran];
  await save(call, { ...whole, record: { ...record, endedAt: record.endedAt ?? now, irregular, review: review ?? record.review } });
  call.tx.emit({ type: 'change.ended', objectId: ticket.id, facts: { irregular } });
  return irregular;
}

/** Closes it with how it went; straight from its implementation where its model has no review and all went as agreed. */
async function close(call: Call, held: Held, { to, review }: Move): Promise<void> {
  const { ticket, whole } = held;
  if (ticket.state === 'implement') {
    const irregular = await keepEnd(call, held, review.trim() || null);
    if (irregular.length > 0) refuseSilence(review, '/review');
    await spine.move(call, ticket.id, ['review', to]);
  } else {
    await save(call, { ...whole, record: { ...whole.record, review: review.trim() || null } });
    await spine.move(call, ticket.id, [to]);
  }
  call.tx.emit({ type: 'change.reviewed', objectId: ticket.id, facts: { outcome: to } });
}
