import { deed, look } from '../../kernel/http/answer.ts';
import { auditContract, refusedContract, undeliveredContract } from './contract.ts';
import { orderCheck, seeCheck, seeLog } from './service/log.ts';
import { seeRefused } from './service/refused.ts';
import { giveUp, seeUndelivered, sendAgain } from './service/undelivered.ts';

export const auditRoutes = {
  list: deed(auditContract.list, (call, query) => seeLog(call, query)),
  getCheck: look(auditContract.getCheck, (call) => seeCheck(call)),
  askCheck: deed(auditContract.askCheck, (call) => orderCheck(call)),
};

export const refusedRoutes = {
  list: look(refusedContract.list, (call, query) => seeRefused(call, query)),
};

export const undeliveredRoutes = {
  list: look(undeliveredContract.list, (call, query) => seeUndelivered(call, query)),
  sendAgain: deed(undeliveredContract.sendAgain, (call, { id }) => sendAgain(call, id)),
  giveUp: deed(undeliveredContract.giveUp, (call, { id }) => giveUp(call, id)),
};
