import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Major } from './queries.ts';
import type { ReviewPart } from './shared/words.ts';

type Ident = Pick<Major, 'id'>;
type Texts = Readonly<Record<ReviewPart, string>>;

export const keepReview = (tx: Tx, { id }: Permitted<Ident, 'review'>, by: string, texts: Texts): Promise<number> =>
  tx.run(
    sql`insert into app.major_incident_review (tenant_id, major_id, happened, impact, went_well, went_badly, causes, version, written_by_id, written_at)
        values (${tx.tenantId}, ${id}, ${texts.happened}, ${texts.impact}, ${texts.wentWell}, ${texts.wentBadly}, ${texts.causes}, 2, ${by}, ${tx.now})
        on conflict (tenant_id, major_id) do update set happened = excluded.happened, impact = excluded.impact, went_well = excluded.went_well,
          went_badly = excluded.went_badly, causes = excluded.causes, version = app.major_incident_review.version + 1,
          written_by_id = excluded.written_by_id, written_at = excluded.written_at`,
  );

/** What was learnt stays as it is from now on, and the course has come to its end. */
export async function finishReview(tx: Tx, { id }: Permitted<Ident, 'finish'>, by: string): Promise<void> {
  await tx.run(
    sql`update app.major_incident_review set finished_by_id = ${by}, finished_at = ${tx.now}, version = version + 1
        where tenant_id = ${tx.tenantId} and major_id = ${id}`,
  );
  await tx.run(
    sql`update app.major_incident set state = 'reviewed', version = version + 1 where tenant_id = ${tx.tenantId} and id = ${id}`,
  );
}

export const insertAction = (tx: Tx, { id }: Permitted<Ident, 'review'>, taskId: string, by: string): Promise<number> =>
  tx.run(
    sql`insert into app.major_incident_action (tenant_id, major_id, task_id, added_by_id, added_at)
        values (${tx.tenantId}, ${id}, ${taskId}, ${by}, ${tx.now})`,
  );
