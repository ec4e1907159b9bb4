import { transact } from '../../kernel/db/transact.ts';
import { batches, deed } from '../../kernel/http/answer.ts';
import type { Registry } from '../../kernel/privacy/classify.ts';
import { holdingsIn } from '../../kernel/privacy/walk.ts';
import { myDataContract } from './contract.ts';
import { ownRecipients, providersIn } from './recipients.ts';
import { heldReply } from './replies.ts';
import { askForCopy, seeCopies } from './service/copies.ts';
import { decide, seeReview, seeReviews } from './service/review.ts';

/** Everything here is driven by the register of the whole installation. */
export function myDataRoutes(registry: Required<Registry>) {
  const [holdings, providers] = [holdingsIn(registry), providersIn(registry)];
  return {
    held: batches(myDataContract.held, (actor, _input, edge) => heldReply(actor, holdings, edge)),
    recipients: batches(myDataContract.recipients, async (actor) => ({ items: await ownRecipients(actor, providers) })),
    copies: deed(myDataContract.copies, (call) => seeCopies(call)),
    ask: deed(myDataContract.ask, (call, wanted) => askForCopy(call, wanted)),
    reviews: deed(myDataContract.reviews, (call) => seeReviews(call)),
    review: batches(myDataContract.review, (actor, { id }) => seeReview(actor, holdings, id)),
    decide: batches(myDataContract.decide, async (actor, wanted) => {
      await transact(actor, (call) => decide(call, wanted));
      return await seeReview(actor, holdings, wanted.id);
    }),
  };
}
