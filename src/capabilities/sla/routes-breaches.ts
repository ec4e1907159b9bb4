import { deed, look } from '../../kernel/http/answer.ts';
import { breachesContract as contract } from './contract-breaches.ts';
import { changeReason, createReason, explain, listBreaches, listReasons } from './service/breaches.ts';

export const breachRoutes = {
  reasons: look(contract.reasons, async (call, { workspace }) => ({ items: await listReasons(call, workspace) })),
  createReason: deed(contract.createReason, (call, input) => createReason(call, input)),
  changeReason: deed(contract.changeReason, (call, input, edge) => changeReason(call, input, edge)),
  explain: deed(contract.explain, (call, input) => explain(call, input)),
  list: deed(contract.list, (call, asked) => listBreaches(call, asked)),
};
