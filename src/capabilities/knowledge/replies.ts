import type { Actor, Call } from '../../kernel/access/access.ts';
import { toldOf } from '../../kernel/shared/fewest.ts';
import { sameJson } from '../../kernel/shared/same-json.ts';
import type { ArticleReply, ArticleRow } from './contract.ts';
import type { TextReply } from './contract-texts.ts';
import { mayKeep, mayReach, mayReview, mayWrite, type Standing } from './policy.ts';
import { type ArticleRecord, aroundOf, type ListRow, textsOf } from './queries/articles.ts';
import type { TextRecord, VersionRow } from './queries/texts.ts';
import { ticketsOf } from './queries/tickets.ts';
import { articleNumber } from './shared/number.ts';

/** An article as who keeps it sees it. */
export async function articleReply(call: Call, article: ArticleRecord, standing: Standing): Promise<ArticleReply> {
  const { tx, actor } = call;
  const [around, texts, tickets] = await Promise.all([aroundOf(tx, article.id), textsOf(tx, article.id), ticketsOf(call, article.id)]);
  if (around === undefined) throw new Error('An article without its surroundings');
  const isKept = mayKeep(actor, article);
  return {
    number: articleNumber(article.number),
    workspace: { id: article.workspaceId, name: around.workspaceName },
    category: article.categoryId === null || around.categoryName === null ? null : { id: article.categoryId, name: around.categoryName },
    kind: article.kind,
    language: article.language,
    visibility: article.visibility,
    team: article.teamId,
    teamName: around.teamName,
    audience: around.audience,
    owner: { id: article.ownerId, name: around.ownerName, active: around.ownerActive },
    author: { id: article.authorId, name: around.authorName },
    validUntil: article.validUntil,
    requestType: article.requestTypeId,
    tags: article.tags,
    texts: texts.map(({ publishedAt, ...text }) => ({ ...text, publishedAt: publishedAt?.toISOString() ?? null })),
    tickets,
    madeAt: around.madeAt.toISOString(),
    updatedAt: around.updatedAt.toISOString(),
    version: article.version,
    can: {
      write: mayWrite(actor, article, standing) && article.state !== 'retired',
      reach: mayReach(actor, article, standing),
      retire: article.state !== 'retired' && mayReach(actor, article, standing),
      confirm: article.isPublished && isKept,
    },
  };
}

export const rowReply = (row: ListRow): ArticleRow => ({
  number: articleNumber(row.number),
  title: row.title,
  state: row.state,
  isPublished: row.isPublished,
  kind: row.kind,
  visibility: row.visibility,
  hasAudience: row.hasAudience,
  workspace: { id: row.workspaceId, name: row.workspaceName },
  category: row.categoryId === null || row.categoryName === null ? null : { id: row.categoryId, name: row.categoryName },
  owner: { id: row.ownerId, name: row.ownerName, active: row.ownerActive },
  validUntil: row.validUntil,
  tags: row.tags,
  languages: row.languages,
  use: {
    reads: toldOf(row.reads),
    opened: toldOf(row.opened),
    solved: toldOf(row.solved),
    helpful: helpfulShare(row),
    lastRead: row.lastRead,
    publishedAt: row.isPublished ? (row.publishedAt?.toISOString() ?? null) : null,
  },
  updatedAt: row.updatedAt.toISOString(),
});

/** The share of those who said that it helped, as far as neither side is so small that one could guess who they were. */
export function helpfulShare({ helpful, notHelpful }: { helpful: number; notHelpful: number }): number | null {
  const [yes, no] = [toldOf(helpful), toldOf(notHelpful)];
  return yes === null || no === null || yes + no === 0 ? null : yes / (yes + no);
}

type Whole = {
  readonly article: ArticleRecord;
  readonly text: TextRecord;
  readonly published: VersionRow | undefined;
  readonly rules: { readonly fourEyes: boolean; readonly reviewers: string | null };
};

/** What is being written in a language, with what the caller may do about it. */
export function textReply({ actor }: Call, whole: Whole): TextReply {
  const { article, text, published } = whole;
  const whyNot = whyNotPublished(actor, whole);
  const isOpen = article.state !== 'retired';
  return {
    article: articleNumber(article.number),
    language: text.language,
    state: text.state,
    title: text.title,
    summary: text.summary,
    body: text.body,
    madeOf: text.madeOf,
    sourceNumber: text.sourceNumber,
    isStale: text.sourceNumber !== null && (text.madeOf ?? 0) < text.sourceNumber,
    review: reviewOf(text),
    returned: text.state === 'draft' && text.note !== '' ? text.note : null,
    published: published === undefined ? null : publishedReply(published),
    updatedAt: text.updatedAt.toISOString(),
    version: text.version,
    can: { write: isOpen, askReview: isOpen && text.state === 'draft', publish: isOpen && whyNot === null, whyNot: isOpen ? whyNot : null },
  };
}

function reviewOf({ state, askedBy, askedByName, askedAt, reviewerId, reviewerName, note }: TextRecord): TextReply['review'] {
  if (state !== 'review' || askedBy === null || askedAt === null) return null;
  return {
    by: { id: askedBy, name: askedByName },
    at: askedAt.toISOString(),
    reviewer: reviewerId === null ? null : { id: reviewerId, name: reviewerName },
    note: note ?? '',
  };
}

const publishedReply = ({ number, title, summary, body, at, personId, name }: VersionRow): NonNullable<TextReply['published']> => ({
  number,
  title,
  summary,
  body,
  at: at.toISOString(),
  by: { id: personId, name },
});

/** With four eyes a text is published by somebody who has not written on it since it was published last, once it was given to review. */
function whyNotPublished(actor: Actor, { article, text, published, rules: { fourEyes, reviewers } }: Whole): TextReply['can']['whyNot'] {
  if (published !== undefined && text.state !== 'retired' && isSame(text, published)) return 'nothingNew';
  if (!fourEyes) return null;
  if (text.state !== 'review') return 'notReviewed';
  if (text.writers.includes(actor.id)) return 'ownWords';
  return mayReview(actor, article, reviewers) ? null : 'notReviewer';
}

const isSame = (text: TextRecord, published: VersionRow): boolean =>
  text.title === published.title &&
  text.summary === published.summary &&
  text.madeOf === published.madeOf &&
  sameJson(text.body, published.body);
