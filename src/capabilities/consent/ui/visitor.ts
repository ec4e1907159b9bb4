import { post } from '../../../kernel/web/post.ts';
import { type VisitorState, visitorAnswerAt, visitorStates } from '../shared/visitor.ts';

type Said = 'given' | 'refused';

/** The server said it with the page: nothing is asked for, nothing flashes. Without it nobody is asked. */
export const visitorHere = (): VisitorState =>
  visitorStates.find((state) => state === document.documentElement.dataset['visitor']) ?? 'account';

export async function answerAsVisitor(said: Said): Promise<Said> {
  await post(visitorAnswerAt(said));
  const here = document.documentElement.dataset;
  here['visitor'] = said;
  here['refusedOn'] = new Date().toISOString().slice(0, 10);
  return said;
}

/** Signing out clears what this browser keeps, cookies too. Who had refused before they signed in is not asked anew for it, nor left in quiet for longer. */
export async function keepRefusal(): Promise<void> {
  const here = visitorHere();
  const on = document.documentElement.dataset['refusedOn'];
  if (here !== 'refused' && here !== 'refusedBefore') return;
  await post(`${visitorAnswerAt('refused')}${on === undefined ? '' : `?on=${on}`}`).catch(() => undefined);
  document.documentElement.dataset['visitor'] = 'refused';
}
