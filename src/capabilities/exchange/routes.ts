import { look } from '../../kernel/http/answer.ts';
import { importsContract } from './contract.ts';
import { seeRun } from './service/runs.ts';

export const importRoutes = { get: look(importsContract.get, (call, { id }) => seeRun(call, id)) };
