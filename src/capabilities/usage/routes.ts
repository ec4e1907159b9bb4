import { deed, look } from '../../kernel/http/answer.ts';
import { usageContract } from './contract.ts';
import { resetOwn, seeCounting, seeOwn } from './service/own.ts';
import { seeReport } from './service/report.ts';

export const usageRoutes = {
  counting: look(usageContract.counting, (call, _input, edge) => seeCounting(call, edge)),
  mine: look(usageContract.mine, (call) => seeOwn(call)),
  reset: deed(usageContract.reset, (call) => resetOwn(call)),
  report: look(usageContract.report, seeReport),
};
