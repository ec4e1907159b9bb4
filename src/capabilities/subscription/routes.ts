import { deed, look } from '../../kernel/http/answer.ts';
import { subscriptionContract } from './contract.ts';
import { cancel, choosePlan, seeSubscription, takeBack } from './service/account.ts';
import { seeAll } from './service/all.ts';
import { readContract, seeOffered } from './service/documents.ts';

export const subscriptionRoutes = {
  mine: look(subscriptionContract.mine, (call) => seeSubscription(call)),
  choose: deed(subscriptionContract.choose, choosePlan),
  cancel: deed(subscriptionContract.cancel, (call) => cancel(call)),
  goOn: deed(subscriptionContract.goOn, (call) => takeBack(call)),
  offered: look(subscriptionContract.offered, (call) => seeOffered(call)),
  words: look(subscriptionContract.words, (call, { id }) => readContract(call, id)),
  all: look(subscriptionContract.all, seeAll),
};
