import { batches, deed, look } from '../../kernel/http/answer.ts';
import { subscriptionContract } from './contract.ts';
import { cancel, choosePlan, seeSubscription, takeBack } from './service/account.ts';
import { seeAll, type Tenants } from './service/all.ts';

export const subscriptionRoutes = (tenants: Tenants) => ({
  mine: look(subscriptionContract.mine, (call) => seeSubscription(call)),
  choose: deed(subscriptionContract.choose, choosePlan),
  cancel: deed(subscriptionContract.cancel, (call) => cancel(call)),
  goOn: deed(subscriptionContract.goOn, (call) => takeBack(call)),
  all: batches(subscriptionContract.all, (actor) => seeAll(actor, tenants)),
});
