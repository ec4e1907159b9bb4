import { batches, deed, look } from '../../kernel/http/answer.ts';
import { bulkContract, macrosContract } from './contract-bulk.ts';
import { plansContract } from './contract-plans.ts';
import { machinesContract, mergeContract, numberingContract, presenceContract } from './contract-work.ts';
import { editAlike } from './service/bulk.ts';
import { seeMachine, seeStateNames, setMachine } from './service/machines.ts';
import { changeMacro, createMacro, removeMacro, seeMacros } from './service/macros.ts';
import { mergeTickets, undoMerge } from './service/merge-tickets.ts';
import { seeNumbering, setNumbering } from './service/numbering.ts';
import { decideStep, seePlan } from './service/plan-steps.ts';
import { tellPresence } from './service/presence.ts';
import { runMacro } from './service/run-macro.ts';
import { undoMany } from './service/undo.ts';

export const presenceRoutes = { tell: deed(presenceContract.tell, (call, input) => tellPresence(call, input)) };

export const bulkRoutes = {
  edit: batches(bulkContract.edit, (actor, input, { locale }) => editAlike(actor, { ...input, locale })),
  undo: batches(bulkContract.undo, (actor, { id }, { locale }) => undoMany(actor, id, locale)),
};

export const macroRoutes = {
  list: look(macrosContract.list, (call) => seeMacros(call)),
  create: deed(macrosContract.create, (call, input) => createMacro(call, input)),
  change: deed(macrosContract.change, (call, { id, ...change }, edge) => changeMacro(call, id, change, edge)),
  remove: deed(macrosContract.remove, (call, { id }) => removeMacro(call, id)),
  run: batches(macrosContract.run, (actor, input, { locale }) => runMacro(actor, { ...input, locale })),
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
