import { z } from 'zod';
import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import { cursorOf, placeIn } from '../../../kernel/http/cursors.ts';
import { languageOf, textLanguage } from '../../../kernel/shared/locales.ts';
import { requestTypeFor } from '../../catalog/public.ts';
import { askAbout } from '../../tickets/public/asked.ts';
import type { ReadableRow } from '../contract.ts';
import type { HomeReply, ReadingPage, ReadingQuestion, ReadingReply, Shelf, ShownCategory } from '../contract-reading.ts';
import { mayRead, mayWrite, type Standing } from '../policy.ts';
import { below } from '../queries/articles.ts';
import {
  type CountRow,
  countReadable,
  countsByCategory,
  filesOf,
  type ReadingRow,
  type ReadRow,
  readableArticle,
  readableArticles,
  type ShelfRow,
  shelvesOf,
  type TreeRow,
  treesOf,
} from '../queries/reading.ts';
import { standingOf } from '../queries/standing.ts';
import { articleNumber, sequenceOf } from '../shared/number.ts';
import type { ArticleLanguage } from '../shared/words.ts';
import { tieTicket } from '../store/articles.ts';
import { noteRead } from './counts.ts';
import { pathTo } from './settings.ts';

type Preferred = { readonly language?: ArticleLanguage | undefined };
const Place = z.tuple([z.iso.datetime(), z.uuid()]);
const onHome = 8;

export const languageFor = ({ actor }: Call, { language }: Preferred): ArticleLanguage =>
  language ?? textLanguage(languageOf(actor.locale));

/** Departments and categories in which the caller may read something, and what was published last. */
export async function seeHome(call: Call, preferred: Preferred): Promise<HomeReply> {
  const standing = await standingOf(call);
  const language = languageFor(call, preferred);
  const [counts, shelves, trees, newest] = await Promise.all([
    countsByCategory(call, standing, language),
    shelvesOf(call.tx),
    treesOf(call.tx),
    readableArticles(call, standing, { language, where: sql`true`, limit: onHome - 1, after: null }),
  ]);
  const all = shelves.map((shelf) => shelfOf(shelf, trees, counts));
  return {
    shelves: all.filter(({ articles }) => articles > 0),
    newest: newest.map(rowOf),
    total: counts.reduce((sum, { count }) => sum + count, 0),
  };
}

function shelfOf(shelf: ShelfRow, trees: readonly TreeRow[], counts: readonly CountRow[]): Shelf {
  const tree = trees.filter(({ workspaceId }) => workspaceId === shelf.id);
  const inside = counts.filter(({ workspaceId }) => workspaceId === shelf.id);
  return { ...shelf, articles: inside.reduce((sum, { count }) => sum + count, 0), categories: categoriesBelow(tree, inside, null) };
}

/** A parent before its children, without those in which nothing may be read. */
function categoriesBelow(tree: readonly TreeRow[], counts: readonly CountRow[], parent: string | null): ShownCategory[] {
  return tree
    .filter(({ parentId }) => parentId === parent)
    .flatMap(({ id, name, icon }) => {
      const children = categoriesBelow(tree, counts, id);
      const own = counts.find(({ categoryId }) => categoryId === id)?.count ?? 0;
      const articles = own + children.filter((one) => one.parent === id).reduce((sum, one) => sum + one.articles, 0);
      return articles === 0 ? [] : [{ id, name, icon, parent, articles }, ...children];
    });
}

export const rowOf = ({ id: _, number, workspaceId, categoryId, updatedAt, ...row }: ReadRow): ReadableRow => ({
  title: row.title,
  summary: row.summary,
  kind: row.kind,
  language: row.language,
  number: articleNumber(number),
  workspace: workspaceId,
  category: categoryId,
  updatedAt: updatedAt.toISOString(),
});

export async function listReadable(call: Call, question: ReadingQuestion): Promise<ReadingPage> {
  const { workspace, category, limit, cursor } = question;
  const standing = await standingOf(call);
  const language = languageFor(call, question);
  const where: Sql = sql`${workspace === undefined ? sql`true` : sql`a.workspace_id = ${workspace}`}
    and ${category === undefined ? sql`true` : sql`a.category_id = any(${below(category)})`}`;
  const after = cursor === undefined ? null : placeIn(Place, cursor);
  const [rows, total] = await Promise.all([
    readableArticles(call, standing, { language, where, limit, after }),
    countReadable(call, standing, { language, where }),
  ]);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(rowOf),
    next: rows.length > limit && last !== undefined ? cursorOf([last.updatedAt.toISOString(), last.id]) : null,
    total: { value: total, exact: true },
  };
}

const noSuchArticle = (): Refusal => new Refusal('not_found', 'There is no such article, or it is not shared with you');

export async function readArticle(call: Call, number: string, preferred: Preferred): Promise<ReadingReply> {
  const { tx, actor } = call;
  const standing = await standingOf(call);
  const row = await readableRow(call, standing, number, languageFor(call, preferred));
  const [trees, shelves, files, request] = await Promise.all([
    treesOf(tx),
    shelvesOf(tx),
    filesOf(tx, row.id, row.files),
    requestOf(call, row.requestTypeId),
  ]);
  noteRead(tx.tenantId, row.id);
  return {
    ...rowOf(row),
    body: row.body,
    languages: row.languages,
    isBehind: row.isBehind,
    version: row.version,
    path: pathTo(trees, row.categoryId).map(({ id, name }) => ({ id, name })),
    workspaceName: shelves.find(({ id }) => id === row.workspaceId)?.name ?? { en: '' },
    files,
    request,
    overdue: row.validUntil !== null && row.validUntil < tx.now.toISOString().slice(0, 10),
    can: { write: actor.kind === 'person' && mayWrite(actor, row, standing), report: actor.kind === 'person' },
  };
}

export async function readableRow(call: Call, standing: Standing, number: string, language: ArticleLanguage): Promise<ReadingRow> {
  const sequence = sequenceOf(number);
  const row = sequence === null ? undefined : await readableArticle(call, standing, sequence, language);
  // Asked once more in words: what the statement let through is what the rule says.
  if (row === undefined || !mayRead(call.actor, row, standing)) throw noSuchArticle();
  return row;
}

/** What can be asked for beside an article, where it is meant for whoever reads. */
async function requestOf(call: Call, id: string | null): Promise<ReadingReply['request']> {
  if (id === null || call.actor.kind !== 'person') return null;
  const found = await requestTypeFor(call, id, call.actor.id).catch(unlessMeant);
  return found === undefined ? null : { key: found.key, name: found.definition.name };
}

/** Not meant for this reader is an answer; anything else is a fault. */
function unlessMeant(fault: unknown): undefined {
  if (fault instanceof Refusal) return undefined;
  throw fault;
}

/** Something in it is wrong or missing: a ticket with its department, which names the article; both name each other from then on. */
export async function reportArticle(call: Call, number: string, text: string): Promise<{ ticket: string }> {
  const standing = await standingOf(call);
  const row = await readableRow(call, standing, number, languageFor(call, {}));
  const { tx, actor } = call;
  const title = `${articleNumber(row.number)}: ${row.title}`;
  const ticket = await askAbout(call, { workspace: row.workspaceId, title, text });
  await tieTicket(tx, permitNew({ articleId: row.id, ticketId: ticket.id, tie: 'reported', by: actor.id }, 'tie', actor.kind === 'person'));
  tx.emit({ type: 'article.reported', objectId: row.id, facts: { workspaceId: row.workspaceId, ticketId: ticket.id } });
  return { ticket: ticket.number };
}
