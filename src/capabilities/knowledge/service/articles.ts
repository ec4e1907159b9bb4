import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { languageOf, textLanguage } from '../../../kernel/shared/locales.ts';
import { numberForArticle } from '../../tickets/public/for-articles.ts';
import type { ArticleChange, ArticleReply, NewArticle } from '../contract.ts';
import { mayBegin, mayKeep, mayReach } from '../policy.ts';
import { type ArticleRecord, articleByNumber } from '../queries/articles.ts';
import { agentsAmong, categoryOf, isTeamOf, rulesOf } from '../queries/settings.ts';
import { articleReply } from '../replies.ts';
import { type ArticleBody, emptyBody } from '../shared/document/body.ts';
import { settle } from '../shared/document/settle.ts';
import { textOfBody } from '../shared/document/to-text.ts';
import { articleNumber } from '../shared/number.ts';
import type { ArticleLanguage } from '../shared/words.ts';
import { insertArticle, type Said, updateArticle, validUntil } from '../store/articles.ts';
import { insertText, noteWriter, setState } from '../store/texts.ts';
import { keepTags } from '../store/words.ts';
import { keptAudience, toWrite, wrongField } from './found.ts';
import { templateBody } from './templates.ts';

type Match = Pick<Edge, 'ifMatch'>;

/** Begins an article: for everybody of the organisation once it is published, with whoever begins it as its owner. */
export async function beginArticle(call: Call, wanted: NewArticle): Promise<string> {
  const { tx, actor } = call;
  const { workspace: workspaceId, category = null, kind = 'other', title, summary = '', tags = [] } = wanted;
  const language = wanted.language ?? textLanguage(languageOf(actor.locale));
  const isMine = mayBegin(actor, { workspaceId });
  if (!isMine) throw new Refusal('not_found', 'This does not exist, or is not shared with you');
  await refuseOtherCategory(call, workspaceId, category);
  const body = settle(await firstBody(call, wanted, language));
  const row = { id: newId(tx.now.getTime()), number: await numberForArticle(call), workspaceId, categoryId: category, kind, language };
  await insertArticle(tx, permitNew({ ...row, ownerId: actor.id, tags: tagsOf(tags) }, 'create', isMine));
  const text = { articleId: row.id, language, title, summary, body, plain: textOfBody(body), madeOf: null };
  await insertText(tx, permitNew(text, 'create', isMine));
  await noteWriter(tx, text, actor.id);
  tx.emit({ type: 'article.created', objectId: row.id, facts: { workspaceId, number: articleNumber(row.number), kind, language } });
  return articleNumber(row.number);
}

export const createArticle = async (call: Call, wanted: NewArticle): Promise<ArticleReply> =>
  await seeArticle(call, await beginArticle(call, wanted));

async function firstBody(call: Call, { body, template, workspace }: NewArticle, language: ArticleLanguage): Promise<ArticleBody> {
  if (body !== undefined && template !== undefined)
    throw wrongField('/template', 'An article begins with a template or with a text', 'Send one of the two.');
  if (template !== undefined) return await templateBody(call, { id: template, workspace, language });
  return body ?? emptyBody;
}

async function refuseOtherCategory({ tx }: Call, workspaceId: string, category: string | null): Promise<void> {
  if (category === null) return;
  const found = await categoryOf(tx, category);
  if (found?.workspaceId !== workspaceId || !found.active) throw wrongField('/category', 'This workspace has no such category');
}

export async function seeArticle(call: Call, number: string): Promise<ArticleReply> {
  const { article, standing } = await toWrite(call, number);
  return await articleReply(call, article, standing);
}

/** Says of an article what is said in the change; who reads it only where its keeper says so. */
export async function changeArticle(call: Call, number: string, change: ArticleChange, edge: Match): Promise<ArticleReply> {
  const { tx, actor } = call;
  const { article, standing } = await toWrite(call, number, true);
  refuseStale(edge, await articleReply(call, article, standing), change);
  const isReach = (['visibility', 'team', 'audience'] as const).some((field) => change[field] !== undefined);
  if (isReach) permit(article, 'reach', (one) => mayReach(actor, one, standing));
  if (change.owner !== undefined) permit(article, 'give', (one) => mayKeep(actor, one));
  await refuseOtherCategory(call, article.workspaceId, change.category ?? null);
  await refuseStranger(call, article, change.owner);
  const changed = permit(article, 'change', () => true);
  await updateArticle(tx, changed, await saidOf(call, article, change));
  if (change.tags !== undefined) await keepTags(tx, changed);
  tx.emit({
    type: isReach ? 'article.reachChanged' : 'article.changed',
    objectId: article.id,
    facts: { workspaceId: article.workspaceId, fields: Object.keys(change), visibility: change.visibility ?? article.visibility },
  });
  return await replyAfter(call, number);
}

/** Whoever changes who reads it may have shut themselves out, and is told how it stands all the same. */
async function replyAfter(call: Call, number: string): Promise<ArticleReply> {
  const article = await articleByNumber(call.tx, number);
  if (article === undefined) throw new Error('An article is gone that is locked');
  return await articleReply(call, article, { open: false, passing: [], denying: [] });
}

async function saidOf(call: Call, article: ArticleRecord, change: ArticleChange): Promise<Said> {
  const visibility = change.visibility ?? article.visibility;
  const teamId = change.team === undefined ? article.teamId : change.team;
  const audienceId = change.audience === undefined ? article.audienceId : await keptAudience(call, change.audience);
  await refuseReach(call, article, { visibility, teamId, audienceId });
  return {
    kind: change.kind ?? article.kind,
    categoryId: change.category === undefined ? article.categoryId : change.category,
    ownerId: change.owner ?? article.ownerId,
    validUntil: change.validUntil === undefined ? article.validUntil : change.validUntil,
    requestTypeId: change.requestType === undefined ? article.requestTypeId : change.requestType,
    tags: change.tags === undefined ? article.tags : tagsOf(change.tags),
    visibility,
    teamId: visibility === 'team' ? teamId : null,
    audienceId,
  };
}

/** Each once, and the same however it was typed. */
const tagsOf = (tags: readonly string[]): string[] => [...new Set(tags.map((tag) => tag.toLowerCase()))];

async function refuseReach(call: Call, article: ArticleRecord, said: Pick<Said, 'visibility' | 'teamId' | 'audienceId'>): Promise<void> {
  if (said.visibility === 'public' && said.audienceId !== null)
    throw wrongField(
      '/audience',
      'What everybody may read keeps nobody out',
      'Take the conditions away, or let only the organisation read it.',
    );
  if (said.visibility !== 'team') return;
  if (said.teamId === null || !(await isTeamOf(call.tx, article.workspaceId, said.teamId)))
    throw wrongField('/team', 'This workspace has no such team', 'Choose one of its teams.');
}

async function refuseStranger({ tx }: Call, { workspaceId }: ArticleRecord, owner: string | undefined): Promise<void> {
  if (owner === undefined) return;
  const agents = await agentsAmong(tx, workspaceId, [owner]);
  if (agents.length === 0) throw wrongField('/owner', 'They do not work in this workspace', 'Choose one of its agents.');
}

export async function retireArticle(call: Call, number: string, edge: Match): Promise<ArticleReply> {
  const { article, standing } = await toWrite(call, number, true);
  refuseStale(edge, await articleReply(call, article, standing), {});
  const kept = permit(article, 'retire', (one) => mayReach(call.actor, one, standing));
  await setState(call.tx, kept, 'retired');
  return await after(call, article, 'article.retired');
}

export async function reviveArticle(call: Call, number: string, edge: Match): Promise<ArticleReply> {
  const { article, standing } = await toWrite(call, number, true);
  refuseStale(edge, await articleReply(call, article, standing), {});
  if (article.state !== 'retired') return await seeArticle(call, number);
  await setState(
    call.tx,
    permit(article, 'retire', () => true),
    'draft',
  );
  return await after(call, article, 'article.revived');
}

/** It is still right, says who answers for it: valid anew from today. */
export async function confirmArticle(call: Call, number: string, edge: Match): Promise<ArticleReply> {
  const { article, standing } = await toWrite(call, number, true);
  refuseStale(edge, await articleReply(call, article, standing), {});
  const kept = permit(article, 'confirm', (one) => mayKeep(call.actor, one));
  if (!article.isPublished) throw new Refusal('conflict', 'Nothing of this article is published');
  await validUntil(call.tx, kept, await nextEnd(call, article.workspaceId));
  return await after(call, article, 'article.confirmed');
}

/** The day on which something ends that begins to be valid now. */
export async function nextEnd({ tx }: Call, workspaceId: string): Promise<string> {
  const { validMonths } = await rulesOf(tx, workspaceId);
  const end = new Date(tx.now);
  end.setUTCMonth(end.getUTCMonth() + validMonths);
  return end.toISOString().slice(0, 10);
}

async function after(call: Call, { id, workspaceId, number }: ArticleRecord, type: string): Promise<ArticleReply> {
  call.tx.emit({ type, objectId: id, facts: { workspaceId, number: articleNumber(number) } });
  return await seeArticle(call, articleNumber(number));
}
