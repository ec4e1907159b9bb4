import { look } from '../../kernel/http/answer.ts';
import { importsContract } from './contract.ts';
import { seeRun, seeRuns } from './service/runs.ts';

export const importRoutes = {
  list: look(importsContract.list, (call) => seeRuns(call)),
  get: look(importsContract.get, (call, { id }, edge) => seeRun(call, id, edge.locale)),
};
