import type { SeedArticle, SeedCategory, SeedTenant } from '../../../../db/seeds/types.ts';
import { changeArticle, createArticle, retireArticle } from '../../../capabilities/knowledge/service/articles.ts';
import { addCategory, seeCategories } from '../../../capabilities/knowledge/service/settings.ts';
import { askReview, publishText, saveDraft, seeText, translate } from '../../../capabilities/knowledge/service/texts.ts';
import { bodyOfMarkdown } from '../../../capabilities/knowledge/shared/document/from-markdown.ts';
import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { asOf } from '../../../kernel/events/replay.ts';
import { actorFor } from './actors.ts';
import { emailOf } from './directory.ts';
import { idOf, type Known } from './known.ts';

const any = { ifMatch: 'any' } as const;
const aDay = 86_400_000;

export type Library = { readonly categories: readonly SeedCategory[]; readonly articles: readonly SeedArticle[] };
type Around = { readonly tenant: SeedTenant; readonly ids: Known; readonly at: Date; readonly categories: ReadonlyMap<string, string> };

/** What a tenant knows: categories, then articles in the order in which they were written. One whose title is there already stays as it is. */
export async function seedKnowledge(
  call: Call,
  tenant: SeedTenant,
  { categories, articles }: Library,
  ids: Known,
  at: Date,
): Promise<void> {
  const around = { tenant, ids, at, categories: await seedCategories(call, categories, ids) };
  const there = await call.tx.rows<{ title: string }>(sql`select title from app.article_text where tenant_id = ${call.tx.tenantId}`);
  const titles = new Set(there.map(({ title }) => title));
  const oldest = [...articles].sort((one, other) => other.ago - one.ago);
  for (const article of oldest) if (!titles.has(article.title)) await seedArticle(call, article, around);
}

async function seedCategories(call: Call, wanted: readonly SeedCategory[], ids: Known): Promise<Map<string, string>> {
  const there = await seeCategories(call, null);
  const made = new Map<string, string>();
  for (const [position, { workspace, key, name, icon, parent }] of wanted.entries()) {
    const workspaceId = idOf(ids.workspaces, workspace);
    const found = there.find((one) => one.workspace === workspaceId && one.name.en === name.en);
    const above = parent === undefined ? null : idOf(made, `${workspace} ${parent}`);
    const { id } = found ?? (await addCategory(call, { workspace: workspaceId, parent: above, name, icon, position }));
    made.set(`${workspace} ${key}`, id);
  }
  return made;
}

async function seedArticle(call: Call, article: SeedArticle, around: Around): Promise<void> {
  const writing = (ago: number): Call => {
    const past = asOf(call, new Date(around.at.getTime() - ago * aDay));
    return { ...past, actor: actorFor(around.tenant, call.tx.tenantId, around.ids, article.by) };
  };
  const then = writing(article.ago);
  const { title, summary, kind, text, again, state } = article;
  const workspace = idOf(around.ids.workspaces, article.workspace);
  const category = idOf(around.categories, `${article.workspace} ${article.category}`);
  const { number } = await createArticle(then, { workspace, category, title, summary, kind, language: 'en', body: bodyOfMarkdown(text) });
  const which = { number, language: 'en' } as const;
  await changeArticle(then, number, reachOf(article, around), any);
  if (state === 'review') await askReview(then, which, { reviewer: reviewerOf(article, around), note: '' }, any);
  if (state === 'draft' || state === 'review') return;
  await publishText(then, which, '', any);
  if (article.de !== undefined) await seedGerman(then, number, article.de);
  if (again !== undefined) {
    const later = writing(again.ago);
    await saveDraft(later, which, { title, summary, body: bodyOfMarkdown(text + again.add) }, any);
    await publishText(later, which, again.note, any);
  }
  if (article.validIn !== undefined) await changeArticle(then, number, { validUntil: dayIn(around.at, article.validIn) }, any);
  if (state === 'retired') await retireArticle(writing(article.ago / 2), number, any);
}

async function seedGerman(call: Call, number: string, { title, summary, text }: NonNullable<SeedArticle['de']>): Promise<void> {
  const which = { number, language: 'de' } as const;
  await translate(call, which);
  const { madeOf } = await seeText(call, which);
  await saveDraft(call, which, { title, summary, body: bodyOfMarkdown(text), madeOf }, any);
  await publishText(call, which, '', any);
}

const dayIn = (at: Date, days: number): string => new Date(at.getTime() + days * aDay).toISOString().slice(0, 10);

const reviewerOf = ({ reviewer }: SeedArticle, { tenant, ids }: Around): string | null =>
  reviewer === undefined ? null : idOf(ids.people, emailOf(tenant, reviewer));

const reachOf = ({ visibility, team, only, not, request }: SeedArticle, { ids }: Around) => ({
  visibility,
  team: team === undefined ? null : idOf(ids.teams, team),
  audience:
    only === undefined && not === undefined
      ? null
      : {
          allow: only === undefined ? null : ({ field: 'country', op: 'eq', value: only.country } as const),
          deny: not === undefined ? null : ({ field: 'department', op: 'eq', value: idOf(ids.departments, not.department) } as const),
        },
  requestType: request === undefined ? null : idOf(ids.types, request),
});
