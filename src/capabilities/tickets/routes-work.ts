import { batches, deed, look } from '../../kernel/http/answer.ts';
import { plansContract } from './contract-plans.ts';
import { bulkContract, machinesContract, mergeContract, numberingContract, presenceContract } from './contract-work.ts';
import { editMany } from './service/bulk.ts';
import { seeMachine, seeStateNames, setMachine } from './service/machines.ts';
import { mergeTickets, undoMerge } from './service/merge-tickets.ts';
import { seeNumbering, setNumbering } from './service/numbering.ts';
import { decideStep, seePlan } from './service/plan-steps.ts';
import { tellPresence } from './service/presence.ts';
import { undoMany } from './service/undo.ts';

export const presenceRoutes = { tell: deed(presenceContract.tell, (call, input) => tellPresence(call, input)) };

export const bulkRoutes = {
  edit: batches(bulkContract.edit, (actor, input, { locale }) => editMany(actor, { ...input, locale })),
  undo: batches(bulkContract.undo, (actor, { id }, { locale }) => undoMany(actor, id, locale)),
};

export const planRoutes = {
  get: deed(plansContract.get, (call, { number }) => seePlan(call, number)),
  decide: deed(plansContract.decide, (call, input) => decideStep(call, input)),
};

export const mergeRoutes = {
  merge: deed(mergeContract.merge, (call, input) => mergeTickets(call, input)),
  undo: deed(mergeContract.undo, (call, { number }) => undoMerge(call, number)),
};

export const numberingRoutes = {
  get: deed(numberingContract.get, (call, { id }) => seeNumbering(call, id)),
  put: deed(numberingContract.put, (call, input) => setNumbering(call, input)),
};

export const machineRoutes = {
  names: look(machinesContract.names, (call) => seeStateNames(call)),
  get: deed(machinesContract.get, (call, which) => seeMachine(call, which)),
  put: deed(machinesContract.put, (call, input, edge) => setMachine(call, input, edge)),
};
