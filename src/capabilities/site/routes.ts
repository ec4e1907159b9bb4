import { deed, look } from '../../kernel/http/answer.ts';
import { keptMailContract } from './contract.ts';
import { readKeptMail, seeKeptMail, settleKeptMail } from './service/kept-mail.ts';

export const keptMailRoutes = {
  list: look(keptMailContract.list, (call) => seeKeptMail(call)),
  read: look(keptMailContract.read, (call, { id }) => readKeptMail(call, id)),
  settle: deed(keptMailContract.settle, (call, { id }) => settleKeptMail(call, id)),
};
