import { deed, look, lookOrElse } from '../../kernel/http/answer.ts';
import { draftsContract, searchContract, ticketsContract } from './contract.ts';
import { deliveryContract } from './contract-delivery.ts';
import { listView } from './queries/list.ts';
import { searchAlike, searchTickets } from './queries/search.ts';
import { isSaved } from './queries/views.ts';
import { link, readTicket, unlink, unwatch, watch } from './service/around.ts';
import { changeTicket } from './service/change.ts';
import { createTicket } from './service/create.ts';
import { whereTo } from './service/delivery.ts';
import { dropDraft, keepDraft, listDrafts, readDraft } from './service/drafts.ts';
import { readForm } from './service/form.ts';
import { openTicket } from './service/open.ts';
import { say } from './service/say.ts';
import { addTask } from './service/tasks.ts';

export const ticketRoutes = {
  create: deed(ticketsContract.create, (call, input) => createTicket(call, input)),
  list: look(
    ticketsContract.list,
    (call, input) => listView(call, input),
    ({ view }) => isSaved(view),
  ),
  get: look(ticketsContract.get, (call, { number }) => openTicket(call, number)),
  form: deed(ticketsContract.form, (call, { number }) => readForm(call, number)),
  change: deed(ticketsContract.change, (call, { number, ...input }, edge) => changeTicket(call, number, input, edge)),
  say: deed(ticketsContract.say, (call, { number, ...input }) => say(call, number, input)),
  addTask: deed(ticketsContract.addTask, (call, { number, ...input }) => addTask(call, number, input)),
  watch: deed(ticketsContract.watch, (call, input) => watch(call, input)),
  unwatch: deed(ticketsContract.unwatch, (call, input) => unwatch(call, input)),
  link: deed(ticketsContract.link, (call, input) => link(call, input)),
  unlink: deed(ticketsContract.unlink, (call, input) => unlink(call, input)),
  markRead: deed(ticketsContract.markRead, (call, { number }) => readTicket(call, number)),
};

export const deliveryRoutes = { get: deed(deliveryContract.get, (call, { number }) => whereTo(call, number)) };

export const searchRoutes = {
  tickets: lookOrElse(
    searchContract.tickets,
    (call, input) => searchTickets(call, input),
    (call, input) => searchAlike(call, input),
  ),
};

export const draftRoutes = {
  list: look(draftsContract.list, (call) => listDrafts(call)),
  get: look(draftsContract.get, (call, { place }) => readDraft(call, place)),
  keep: deed(draftsContract.keep, (call, { place, content }) => keepDraft(call, place, content)),
  drop: deed(draftsContract.drop, (call, { place }) => dropDraft(call, place)),
};
