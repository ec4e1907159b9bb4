import { deed } from '../../kernel/http/answer.ts';
import { controlsContract } from './contract.ts';
import { controlsReply } from './replies.ts';
import { attest } from './service/attest.ts';

export const controlsRoutes = {
  list: deed(controlsContract.list, (call) => controlsReply(call)),
  attest: deed(controlsContract.attest, async (call, wanted) => {
    await attest(call, wanted);
    return await controlsReply(call);
  }),
};
