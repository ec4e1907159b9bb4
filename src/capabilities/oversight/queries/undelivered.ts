import type { Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { MessageClass } from '../../../kernel/shared/message-classes.ts';
import { minded } from '../policy.ts';

export type LetterRow = {
  id: string;
  personId: string | null;
  name: string | null;
  address: string;
  about: MessageClass;
  workspaceId: string | null;
  givenUp: boolean;
  reason: string;
  attempts: number;
  madeAt: Date;
  nextTryAt: Date | null;
};

/** What letters before message classes called their class; they are gone 30 days after they went. */
const about = sql`case m.class when 'ticket' then 'transactional' when 'administration' then 'policy' else m.class end`;

/** Never subject or text: what a letter says is between its writer and its reader. */
const columns = sql`m.id, m.to_person_id as "personId", trim(p.given_name || ' ' || p.family_name) as name, m.recipient as address,
  ${about} as about, m.workspace_id as "workspaceId", m.given_up_at is not null as "givenUp", m.last_error as reason, m.attempts,
  m.made_at as "madeAt", m.next_try_at as "nextTryAt"`;

const undelivered = sql`app.outbound_mail m left join app.person p on p.tenant_id = m.tenant_id and p.id = m.to_person_id`;

/** That there is a letter about a confidential case tells of the case (decision 0030): whoever gets no such letters gets others too, and those tell why. */
const isUndelivered = sql`m.sent_at is null and m.last_error is not null and m.abandoned_at is null
  and not exists (select from app.message_log g where g.tenant_id = m.tenant_id and g.id = m.id and g.template like 'case.%')`;

type Place = { at: string; id: string };

export const undeliveredRows = ({ tx, actor }: Call, limit: number, after: Place | undefined): Promise<LetterRow[]> =>
  tx.rows<LetterRow>(
    sql`select ${columns} from ${undelivered} where m.tenant_id = ${tx.tenantId} and ${isUndelivered} and ${minded(actor)}
          ${after === undefined ? sql`` : sql`and (m.made_at, m.id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
        order by m.made_at desc, m.id desc limit ${limit + 1}`,
  );

export async function countUndelivered({ tx, actor }: Call): Promise<number> {
  const row = await tx.row<{ count: number }>(
    sql`select count(*) as count from app.outbound_mail m where m.tenant_id = ${tx.tenantId} and ${isUndelivered} and ${minded(actor)}`,
  );
  return row?.count ?? 0;
}

/** One of them; held for a deed with `lock`. */
export const undeliveredRow = ({ tx }: Call, id: string, lock: Sql = sql``): Promise<LetterRow | undefined> =>
  tx.row<LetterRow>(
    sql`select ${columns} from ${undelivered} where m.tenant_id = ${tx.tenantId} and m.id = ${id} and ${isUndelivered} ${lock}`,
  );
