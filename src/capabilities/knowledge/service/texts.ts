import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import type { DraftInput, Edition, EditionReply, TextReply } from '../contract-texts.ts';
import type { ArticleRecord } from '../queries/articles.ts';
import { agentsAmong, isInTeam, type RulesRow, rulesOf } from '../queries/settings.ts';
import { type TextRecord, textOf, type VersionRow, versionOf, versionsOf } from '../queries/texts.ts';
import { textReply } from '../replies.ts';
import { filesOfBody } from '../shared/body-facts.ts';
import { settle } from '../shared/document/settle.ts';
import { textOfBody } from '../shared/document/to-text.ts';
import { articleNumber } from '../shared/number.ts';
import type { ArticleLanguage } from '../shared/words.ts';
import { touchArticle, validUntil } from '../store/articles.ts';
import { dropDraft, insertText, keepDraft, noteWriter, publishEdition, putBack, putInReview, type Written } from '../store/texts.ts';
import { keepWords } from '../store/words.ts';
import { nextEnd } from './articles.ts';
import { refuseStrangeFiles } from './files.ts';
import { toWrite, wrongField } from './found.ts';

type Match = Pick<Edge, 'ifMatch'>;
type Which = { readonly number: string; readonly language: ArticleLanguage };
type Whole = { article: ArticleRecord; text: TextRecord; published: VersionRow | undefined; rules: RulesRow };

const noSuchText = (): Refusal => new Refusal('not_found', 'This article is not written in that language');

/** A text that the caller may write, with what is published of it; held where it is about to change. */
async function whole(call: Call, { number, language }: Which, isHeld: boolean): Promise<Whole> {
  const { tx } = call;
  const { article } = await toWrite(call, number, isHeld);
  const text = await textOf(tx, article.id, language, isHeld ? sql`for update of x` : sql``);
  if (text === undefined) throw noSuchText();
  const [published, rules] = await Promise.all([
    text.publishedNumber === null ? undefined : versionOf(tx, article.id, language, text.publishedNumber),
    rulesOf(tx, article.workspaceId),
  ]);
  return { article, text, published, rules };
}

export const seeText = async (call: Call, which: Which): Promise<TextReply> => textReply(call, await whole(call, which, false));

/** What the caller saw is what there is, and it can be written on. */
async function held(call: Call, which: Which, edge: Match, yours: object): Promise<Whole> {
  const all = await whole(call, which, true);
  refuseStale(edge, textReply(call, all), yours);
  if (all.text.state === 'retired')
    throw new Refusal('conflict', 'This article is retired', { next: 'Take it back from retirement first.' });
  return all;
}

/** Keeps what is written; the article is as new as its newest text. */
async function kept(
  call: Call,
  which: Which,
  { article }: Whole,
  type: string,
  facts: Record<string, string | number | null> = {},
): Promise<TextReply> {
  await touchArticle(call.tx, permitNew(article, 'write', true));
  const about = { workspaceId: article.workspaceId, number: articleNumber(article.number), language: which.language };
  call.tx.emit({ type, objectId: article.id, facts: { ...about, ...facts } });
  return await seeText(call, which);
}

const writtenOf = ({ title, summary, body, madeOf }: Omit<Written, 'plain'>): Written => ({
  title,
  summary,
  body,
  plain: textOfBody(body),
  madeOf,
});

/** Begins a translation with what is published of the source, so that nothing is left out unseen. */
export async function translate(call: Call, which: Which): Promise<TextReply> {
  const { tx, actor } = call;
  const { article } = await toWrite(call, which.number, true);
  if ((await textOf(tx, article.id, which.language)) !== undefined)
    throw new Refusal('conflict', 'This article is written in that language already');
  const source = await textOf(tx, article.id, article.language);
  const number = source?.publishedNumber ?? null;
  const from = number === null ? source : await versionOf(tx, article.id, article.language, number);
  if (from === undefined || article.state === 'retired') throw new Refusal('conflict', 'This article is retired');
  const text = { articleId: article.id, language: which.language, ...writtenOf({ ...from, madeOf: number }) };
  await insertText(tx, permitNew(text, 'write', true));
  await noteWriter(tx, text, actor.id);
  tx.emit({
    type: 'article.translated',
    objectId: article.id,
    facts: { workspaceId: article.workspaceId, language: which.language, madeOf: number },
  });
  return await seeText(call, which);
}

export async function saveDraft(call: Call, which: Which, draft: DraftInput, edge: Match): Promise<TextReply> {
  const all = await held(call, which, edge, draft);
  const { article, text } = all;
  const madeOf = madeOfAfter(all, draft.madeOf);
  await refuseStrangeFiles(call, article.id, filesOfBody(draft.body));
  await keepDraft(
    call.tx,
    permit(text, 'write', () => true),
    writtenOf({ ...draft, body: settle(draft.body), madeOf }),
    call.actor.id,
  );
  return await kept(call, which, all, 'article.drafted');
}

/** The version of the source that a translation follows: one that there is, and never of a source. */
function madeOfAfter({ article, text }: Whole, madeOf: number | null | undefined): number | null {
  if (madeOf === undefined || text.language === article.language) return text.madeOf;
  if (madeOf !== null && madeOf > (text.sourceNumber ?? 0)) throw wrongField('/madeOf', 'The source has no such version');
  return madeOf;
}

export async function discardDraft(call: Call, which: Which, edge: Match): Promise<TextReply> {
  const all = await held(call, which, edge, {});
  if (all.published === undefined)
    throw new Refusal('conflict', 'Nothing of this is published', { next: 'Write on, or retire the article.' });
  await dropDraft(
    call.tx,
    permit(all.text, 'write', () => true),
    writtenOf(all.published),
  );
  return await kept(call, which, all, 'article.draftDiscarded');
}

/** What an older version says becomes what is being written. */
export async function restoreVersion(call: Call, which: Which, from: number, edge: Match): Promise<TextReply> {
  const all = await held(call, which, edge, { published: { number: from } });
  const version = await versionOf(call.tx, all.article.id, which.language, from);
  if (version === undefined) throw wrongField('/from', 'There is no such version');
  await keepDraft(
    call.tx,
    permit(all.text, 'write', () => true),
    writtenOf(version),
    call.actor.id,
  );
  return await kept(call, which, all, 'article.restored', { from });
}

type Asked = { readonly reviewer: string | null; readonly note: string };

export async function askReview(call: Call, which: Which, { reviewer, note }: Asked, edge: Match): Promise<TextReply> {
  const all = await held(call, which, edge, { review: { reviewer, note } });
  const { article, text, rules } = all;
  if (text.state === 'published') throw new Refusal('conflict', 'There is no draft to review');
  if (reviewer !== null && (await agentsAmong(call.tx, article.workspaceId, [reviewer])).length === 0)
    throw wrongField('/reviewer', 'They do not work in this workspace', 'Choose one of its agents.');
  await refuseNoReviewer(call, rules, reviewer);
  const review = { articleId: article.id, language: which.language, by: call.actor.id, reviewerId: reviewer, note };
  await putInReview(call.tx, permitNew(review, 'askReview', true));
  return await kept(call, which, all, 'article.reviewAsked', { reviewerId: reviewer });
}

/** Where a team reviews, who is asked by name is one of them. */
async function refuseNoReviewer({ tx }: Call, { fourEyes, reviewers }: RulesRow, reviewer: string | null): Promise<void> {
  if (!fourEyes || reviewers === null || reviewer === null || (await isInTeam(tx, reviewers, reviewer))) return;
  throw wrongField('/reviewer', 'They do not review for this workspace', 'Choose one of its reviewers, or nobody.');
}

export async function giveBack(call: Call, which: Which, note: string, edge: Match): Promise<TextReply> {
  const all = await held(call, which, edge, { returned: note });
  if (all.text.state !== 'review') throw new Refusal('conflict', 'Nobody asked that this be reviewed');
  await putBack(
    call.tx,
    permit(all.text, 'giveBack', () => true),
    note,
  );
  return await kept(call, which, all, 'article.givenBack');
}

const refusals = {
  nothingNew: ['There is nothing new to publish', 'Change something first.'],
  notReviewed: ['This workspace publishes with four eyes', 'Ask that it be reviewed.'],
  ownWords: ['You wrote on this yourself', 'Somebody else of the workspace publishes it.'],
  notReviewer: ['You do not review for this workspace', 'One of its reviewers publishes it.'],
  notKept: ['You may not publish this', 'Ask who answers for it.'],
} as const;

/** Readers see it from now on; what it said before stays as a version. */
export async function publishText(call: Call, which: Which, note: string, edge: Match): Promise<TextReply> {
  const { tx, actor } = call;
  const all = await held(call, which, edge, { published: { note } });
  const { article, text } = all;
  const { whyNot } = textReply(call, all).can;
  if (whyNot !== null) throw new Refusal('conflict', refusals[whyNot][0], { next: refusals[whyNot][1] });
  const number = text.lastNumber + 1;
  const files = filesOfBody(text.body);
  const edition = { articleId: article.id, language: which.language, ...writtenOf(text), number, files, note };
  await publishEdition(tx, permitNew(edition, 'publish', true), actor.id);
  await keepWords(tx, permitNew(edition, 'publish', true));
  if (which.language === article.language)
    await validUntil(tx, permitNew(article, 'publish', true), await nextEnd(call, article.workspaceId));
  return await kept(call, which, all, 'article.published', { version: number });
}

const editionOf = ({ number, title, note, madeOf, at, personId, name }: Omit<VersionRow, 'summary' | 'body'>): Edition => ({
  number,
  title,
  note,
  madeOf,
  at: at.toISOString(),
  by: { id: personId, name },
});

export async function editionsOf(call: Call, { number, language }: Which): Promise<Edition[]> {
  const { article } = await toWrite(call, number);
  return (await versionsOf(call.tx, article.id, language)).map(editionOf);
}

export async function seeEdition(call: Call, { number, language }: Which, version: number): Promise<EditionReply> {
  const { article } = await toWrite(call, number);
  const row = await versionOf(call.tx, article.id, language, version);
  if (row === undefined) throw new Refusal('not_found', 'There is no such version');
  return { ...editionOf(row), summary: row.summary, body: row.body };
}
