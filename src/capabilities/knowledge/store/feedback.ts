import type { Permitted } from '../../../kernel/access/access.ts';
import { sql, trusted } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { FeedbackReason, HelpEvent, IssueState } from '../shared/feedback.ts';
import type { ArticleLanguage } from '../shared/words.ts';

export type Voice = {
  readonly articleId: string;
  readonly personId: string;
  readonly language: ArticleLanguage;
  readonly version: number;
  readonly helpful: boolean;
  readonly reason: FeedbackReason | null;
  readonly said: string;
};

/** One voice a person: what they say now takes the place of what they said. */
export const keepVoice = (tx: Tx, voice: Permitted<Voice, 'say'>): Promise<number> =>
  tx.run(
    sql`insert into app.article_feedback (tenant_id, article_id, person_id, language, version_number, helpful, reason, said, made_at)
        values (${tx.tenantId}, ${voice.articleId}, ${voice.personId}, ${voice.language}, ${voice.version}, ${voice.helpful},
          ${voice.reason}, ${voice.said}, ${tx.now})
        on conflict (tenant_id, article_id, person_id) do update set language = excluded.language, version_number = excluded.version_number,
          helpful = excluded.helpful, reason = excluded.reason, said = excluded.said, made_at = excluded.made_at`,
  );

export type NewIssue = { readonly id: string; readonly articleId: string; readonly ownerId: string };

/** Puts an article into the queue of what is to be mended, unless it stands there already. */
export const openIssue = (tx: Tx, { id, articleId, ownerId }: Permitted<NewIssue, 'open'>): Promise<number> =>
  tx.run(
    sql`insert into app.article_issue (tenant_id, id, article_id, state, owner_id, note, made_at, updated_at)
        values (${tx.tenantId}, ${id}, ${articleId}, 'open', ${ownerId}, '', ${tx.now}, ${tx.now})
        on conflict (tenant_id, article_id) where state in ('open', 'inWork') do nothing`,
  );

export type IssueNext = { readonly id: string; readonly state: IssueState; readonly ownerId: string; readonly note: string };

export const updateIssue = (tx: Tx, { id, state, ownerId, note }: Permitted<IssueNext, 'change'>): Promise<number> =>
  tx.run(
    sql`update app.article_issue set state = ${state}, owner_id = ${ownerId}, note = ${note}, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

export type Counted = {
  readonly event: HelpEvent;
  readonly about: string;
  readonly workspaceId: string;
  readonly articles: readonly string[];
};

/** One more in the sums of the day; each is about a form or an article and about nobody. */
export async function addHelp(tx: Tx, { event, about, workspaceId, articles }: Permitted<Counted, 'count'>): Promise<void> {
  const column = trusted(event, []);
  const today = sql`(${tx.now}::timestamptz at time zone 'UTC')::date`;
  await tx.run(
    sql`insert into app.ask_help as h (tenant_id, day, about, workspace_id, ${column}) values (${tx.tenantId}, ${today}, ${about}, ${workspaceId}, 1)
        on conflict (tenant_id, day, about) do update set ${column} = h.${column} + 1`,
  );
  await tx.run(
    sql`insert into app.article_use as u (tenant_id, day, article_id, ${column})
        select ${tx.tenantId}, ${today}, n.id, 1 from unnest(${[...articles].sort()}::uuid[]) n (id)
        on conflict (tenant_id, day, article_id) do update set ${column} = u.${column} + 1`,
  );
}

export type Reads = readonly { readonly articleId: string; readonly reads: number }[];

/** In the order of their ids, so that two servers that add at once never wait for each other in a circle. */
export const addReads = (tx: Tx, counts: Permitted<Reads, 'count'>): Promise<number> =>
  tx.run(
    sql`insert into app.article_use as u (tenant_id, day, article_id, reads)
        select ${tx.tenantId}, (${tx.now}::timestamptz at time zone 'UTC')::date, n.id, n.reads
        from unnest(${counts.map(({ articleId }) => articleId)}::uuid[], ${counts.map(({ reads }) => reads)}::bigint[]) n (id, reads)
        order by n.id on conflict (tenant_id, day, article_id) do update set reads = u.reads + excluded.reads`,
    'knowledge.add-reads',
  );

/** Sums of days that no report reaches any more. */
export async function deleteCountsBefore(tx: Tx, before: Date): Promise<void> {
  const day = sql`(${before}::timestamptz at time zone 'UTC')::date`;
  await tx.run(sql`delete from app.article_use where tenant_id = ${tx.tenantId} and day < ${day}`);
  await tx.run(sql`delete from app.article_voice where tenant_id = ${tx.tenantId} and day < ${day}`);
  await tx.run(sql`delete from app.ask_help where tenant_id = ${tx.tenantId} and day < ${day}`);
}

export type PublicVoice = { readonly articleId: string; readonly answer: 'helpful' | FeedbackReason };

/** One more in the sums of the day of what whoever comes by says of a public article. */
export const keepPublicVoice = (tx: Tx, { articleId, answer }: Permitted<PublicVoice, 'count'>): Promise<number> =>
  tx.run(
    sql`insert into app.article_voice as v (tenant_id, day, article_id, answer, voices)
        values (${tx.tenantId}, (${tx.now}::timestamptz at time zone 'UTC')::date, ${articleId}, ${answer}, 1)
        on conflict (tenant_id, day, article_id, answer) do update set voices = v.voices + 1`,
  );
