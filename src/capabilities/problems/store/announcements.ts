import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Texts } from '../shared/told-text.ts';
import type { AnnouncementKind } from '../shared/words.ts';

export type AnnouncementRow = {
  readonly id: string;
  readonly ticketId: string;
  readonly kind: AnnouncementKind;
  readonly text: Texts;
  readonly resolves: boolean;
  readonly personId: string;
};

export const insertAnnouncement = (tx: Tx, one: Permitted<AnnouncementRow, 'tell'>): Promise<number> =>
  tx.run(
    sql`insert into app.problem_announcement (tenant_id, id, ticket_id, kind, text_en, text_de, resolves, told_by, told_at)
        values (${tx.tenantId}, ${one.id}, ${one.ticketId}, ${one.kind}, ${one.text.en}, ${one.text.de}, ${one.resolves}, ${one.personId},
          ${tx.now})`,
  );

export type ToldIn = { readonly ticketId: string; readonly resolved: boolean };

export const insertTold = (tx: Tx, { id }: Permitted<AnnouncementRow, 'tell'>, told: readonly ToldIn[]): Promise<number> =>
  tx.run(
    sql`insert into app.problem_announced (tenant_id, announcement_id, ticket_id, resolved)
        select ${tx.tenantId}, ${id}, x.ticket_id, x.resolved
        from unnest(${told.map(({ ticketId }) => ticketId)}::uuid[], ${told.map(({ resolved }) => resolved)}::boolean[]) x (ticket_id, resolved)`,
  );
