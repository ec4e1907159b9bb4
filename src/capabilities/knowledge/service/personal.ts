import { type Call, Refusal } from '../../../kernel/access/access.ts';
import type { PersonalReply } from '../contract-beside.ts';
import { madeFrom, peopleIn } from '../queries/personal.ts';
import { textOf } from '../queries/texts.ts';
import { textOfBody } from '../shared/document/to-text.ts';
import { personalIn } from '../shared/personal.ts';
import type { ArticleLanguage } from '../shared/words.ts';
import { toWrite } from './found.ts';

const most = 20;

/** What the text of an article tells of people, for who writes it: an article is kept when a person is forgotten. */
export async function seePersonal(call: Call, { number, language }: { number: string; language: ArticleLanguage }): Promise<PersonalReply> {
  const { article } = await toWrite(call, number);
  const [text, tickets] = await Promise.all([textOf(call.tx, article.id, language), madeFrom(call, article.id)]);
  if (text === undefined) throw new Refusal('not_found', 'This article is not written in that language');
  const people = await peopleIn(call, tickets);
  return { items: personalIn([text.title, text.summary, textOfBody(text.body)].join('\n'), people).slice(0, most) };
}
