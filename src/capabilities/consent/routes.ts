import { deed, look } from '../../kernel/http/answer.ts';
import { choicesContract } from './contract.ts';
import { figuresContract } from './contract-figures.ts';
import { messagesContract } from './contract-messages.ts';
import { figuresReply } from './figures.ts';
import { seeAudience } from './messages/audience.ts';
import { previewNews } from './messages/preview.ts';
import { messagesReply, tellNews, wish } from './messages/service.ts';
import { seeTold } from './messages/told.ts';
import { choicesReply } from './replies.ts';
import { answer, answerAll, ask, askAll } from './service.ts';

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
  answerAll: deed(choicesContract.answerAll, async (call, wanted, edge) => {
    await answerAll(call, wanted, edge.signal);
    return await choicesReply(call, edge);
  }),
  askAll: deed(choicesContract.askAll, async (call, wanted, edge) => {
    await askAll(call, wanted, edge.signal);
    return await choicesReply(call, edge);
  }),
};

export const messagesRoutes = {
  mine: deed(messagesContract.mine, (call) => messagesReply(call)),
  wish: deed(messagesContract.wish, async (call, wanted) => {
    await wish(call, wanted);
    return await messagesReply(call);
  }),
  tell: deed(messagesContract.tell, (call, told) => tellNews(call, told)),
  told: look(messagesContract.told, (call) => seeTold(call)),
  audience: deed(messagesContract.audience, (call, asked) => seeAudience(call, asked.class)),
  preview: deed(messagesContract.preview, (call, news) => previewNews(call, news)),
};

/** What people allow, in sums, for who answers for privacy. */
export const consentFiguresRoutes = {
  figures: look(figuresContract.figures, (call, _input, edge) => figuresReply(call, edge.locale)),
};
