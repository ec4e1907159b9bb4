import { z } from 'zod';
import type { Call } from '../../kernel/access/access.ts';
import { batches, deed } from '../../kernel/http/answer.ts';
import { cursorOf, placeIn } from '../../kernel/http/cursors.ts';
import { type ApprovalQuery, approvalsContract as contract } from './contract.ts';
import { standInsContract } from './contract-stand-ins.ts';
import { approvalsOf, countApprovals, holdingOf } from './queries.ts';
import { holdingReply, rowsReply } from './replies.ts';
import { addApprover, readApproval, vote, voteAll, withdraw } from './service/answer.ts';
import { readEvidence } from './service/evidence.ts';
import { addStandIn, allStandIns, listStandIns, removeStandIn } from './service/stand-ins.ts';

const Place = z.tuple([z.literal('approvals'), z.uuid()]);
const beginning = '00000000-0000-0000-0000-000000000000';

async function list(call: Call, { limit, cursor, ...asked }: ApprovalQuery) {
  const after = cursor === undefined ? beginning : placeIn(Place, cursor)[1];
  const [rows, total] = await Promise.all([
    approvalsOf(call.tx, call.actor, asked, { limit, after }),
    countApprovals(call.tx, call.actor, asked),
  ]);
  const items = await rowsReply(call, rows.slice(0, limit));
  const last = items.at(-1);
  const next = rows.length > limit && last !== undefined ? cursorOf(['approvals', last.id]) : null;
  return { items, next, total: { value: total?.count ?? 0, exact: true } };
}

export const approvalsRoutes = {
  list: deed(contract.list, list),
  count: deed(contract.count, async ({ tx, actor }) => ({ waiting: (await countApprovals(tx, actor, { which: 'mine' }))?.count ?? 0 })),
  holding: deed(contract.holding, async (call) => ({ items: await holdingReply(call, await holdingOf(call.tx, call.actor)) })),
  get: deed(contract.get, (call, { id }) => readApproval(call, id)),
  evidence: deed(contract.evidence, (call, { id }) => readEvidence(call, id)),
  vote: deed(contract.vote, (call, { id, ...given }) => vote(call, id, given)),
  voteAll: batches(contract.voteAll, (actor, input, { locale }) => voteAll(actor, { ...input, locale })),
  add: deed(contract.add, (call, { id, personId }) => addApprover(call, id, personId)),
  withdraw: deed(contract.withdraw, (call, { id, reason }) => withdraw(call, id, reason)),
};

export const standInsRoutes = {
  list: deed(standInsContract.list, (call, { personId, whose }) => (whose === 'all' ? allStandIns(call) : listStandIns(call, personId))),
  add: deed(standInsContract.add, (call, input) => addStandIn(call, input)),
  remove: deed(standInsContract.remove, (call, { id }) => removeStandIn(call, id)),
};
