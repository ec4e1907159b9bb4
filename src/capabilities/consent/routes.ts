import { deed } from '../../kernel/http/answer.ts';
import { choicesContract } from './contract.ts';
import { choicesReply } from './replies.ts';
import { answer, ask } from './service.ts';

export const choicesRoutes = {
  mine: deed(choicesContract.mine, (call, _input, edge) => choicesReply(call, edge)),
  answer: deed(choicesContract.answer, async (call, wanted, edge) => {
    await answer(call, wanted, edge.signal);
    return await choicesReply(call, edge);
  }),
  ask: deed(choicesContract.ask, async (call, wanted, edge) => {
    await ask(call, wanted, edge.signal);
    return await choicesReply(call, edge);
  }),
};
