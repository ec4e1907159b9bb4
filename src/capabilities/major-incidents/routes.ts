import { type Call, permit } from '../../kernel/access/access.ts';
import { deed } from '../../kernel/http/answer.ts';
import { servicesOffered } from '../catalog/public.ts';
import { ticketSeen } from '../tickets/public.ts';
import { majorContract as contract } from './contract.ts';
import { reviewContract } from './contract-review.ts';
import { statusContract } from './contract-status.ts';
import { maySee } from './policy.ts';
import { listMajors, majorReply, replyOfTicket, timelineOf } from './replies.ts';
import { addChildren, previewOf, resolve, seeCandidates } from './service/children.ts';
import { decide, propose, standDown } from './service/course.ts';
import { seen } from './service/found.ts';
import { addAction, completeReview, seeReview, writeReview } from './service/review.ts';
import { nameManagers, nameRole, seeManagers, setCadence } from './service/roles.ts';
import { changePage, outagesNow, seePage } from './service/status.ts';
import { tell } from './service/updates.ts';

async function ofTicket(call: Call, number: string) {
  const ticket = permit(await ticketSeen(call, number), 'read', (one) => maySee(call.actor, one));
  return { major: await replyOfTicket(call, ticket.id) };
}

export const majorRoutes = {
  list: deed(contract.list, async (call, { which }) => ({ items: await listMajors(call, which) })),
  services: deed(contract.services, async ({ tx }) => ({ items: (await servicesOffered(tx)).map(({ id, name }) => ({ id, name })) })),
  ofTicket: deed(contract.ofTicket, (call, { number }) => ofTicket(call, number)),
  propose: deed(contract.propose, (call, { number, reason }) => propose(call, number, reason)),
  get: deed(contract.get, async (call, { id }) => await majorReply(call, (await seen(call, id)).id)),
  decide: deed(contract.decide, (call, { id, ...given }) => decide(call, id, given)),
  standDown: deed(contract.standDown, (call, { id, reason }) => standDown(call, id, reason)),
  nameRole: deed(contract.nameRole, (call, { id, ...named }) => nameRole(call, id, named)),
  setCadence: deed(contract.setCadence, (call, { id, minutes }) => setCadence(call, id, minutes)),
  candidates: deed(contract.candidates, async (call, { id }) => ({ items: await seeCandidates(call, id) })),
  addChildren: deed(contract.addChildren, (call, { id, numbers }) => addChildren(call, id, numbers)),
  preview: deed(contract.preview, (call, { id }) => previewOf(call, id)),
  resolve: deed(contract.resolve, (call, { id, ...given }) => resolve(call, id, given)),
  tell: deed(contract.tell, (call, { id, ...update }) => tell(call, id, update)),
  timeline: deed(contract.timeline, async (call, { id }, { locale }) => ({
    items: await timelineOf(call, await seen(call, id), locale),
  })),
};

export const reviewRoutes = {
  get: deed(reviewContract.get, (call, { id }) => seeReview(call, id)),
  write: deed(reviewContract.write, (call, { id, ...change }, edge) => writeReview(call, id, change, edge)),
  finish: deed(reviewContract.finish, (call, { id }, edge) => completeReview(call, id, edge)),
  addAction: deed(reviewContract.addAction, (call, { id, ...action }) => addAction(call, id, action)),
};

export const statusRoutes = {
  outages: deed(statusContract.outages, async (call) => ({ items: await outagesNow(call) })),
  page: deed(statusContract.page, seePage),
  change: deed(statusContract.change, changePage),
  managers: deed(statusContract.managers, (call, { workspace }) => seeManagers(call, workspace)),
  nameManagers: deed(statusContract.nameManagers, (call, { workspace, people }, edge) => nameManagers(call, workspace, people, edge)),
};
