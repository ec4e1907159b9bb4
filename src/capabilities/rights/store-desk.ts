import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Origin } from './first-letter.ts';
import type { Desk } from './queries/desk.ts';
import type { Day } from './shared/deadline.ts';

export const insertDesk = (tx: Tx, desk: Permitted<Desk & { readonly setBy: string }, 'set'>): Promise<number> =>
  tx.run(
    sql`insert into app.rights_desk (tenant_id, number, answered_by, address, warn_days, reasons, set_by, at)
        select ${tx.tenantId}, coalesce(max(d.number), 0) + 1, ${desk.answeredBy}, ${desk.address}, ${desk.warnDays},
          ${[...desk.reasons]}::text[], ${desk.setBy}, ${tx.now} from app.rights_desk d where d.tenant_id = ${tx.tenantId}`,
  );

type Warning = { readonly ticketId: string; readonly dueOn: Day; readonly kind: 'soon' | 'late' };

/** Notes a warning; gives whether it is the first of its kind for that day. */
export const insertWarning = async (tx: Tx, { ticketId, dueOn, kind }: Permitted<Warning, 'warn'>): Promise<boolean> =>
  (await tx.run(
    sql`insert into app.right_warning (tenant_id, ticket_id, due_on, kind, at)
        values (${tx.tenantId}, ${ticketId}, ${dueOn}, ${kind}, ${tx.now}) on conflict do nothing`,
  )) === 1;

type FirstContact = { readonly personId: string; readonly source: Origin; readonly letterId: string };

/** Evidence that somebody whom others entered was told of it: said once. */
export const insertFirstContact = (tx: Tx, told: Permitted<FirstContact, 'tell'>): Promise<number> =>
  tx.run(
    sql`insert into app.first_contact (tenant_id, person_id, source, letter_id, written_at)
        values (${tx.tenantId}, ${told.personId}, ${told.source}, ${told.letterId}, ${tx.now})`,
    'rights.first-contact',
  );

/** Takes over what became of these letters before they are forgotten; one that was tried again and went has not come back. */
export const takeOverOutcomes = (tx: Tx, _all: Permitted<object, 'tell'>): Promise<number> =>
  tx.run(
    sql`update app.first_contact f set sent_at = coalesce(f.sent_at, m.sent_at),
          bounced_at = coalesce(m.bounced_at, case when m.sent_at is null then m.given_up_at end)
        from app.outbound_mail m
        where f.tenant_id = ${tx.tenantId} and m.tenant_id = f.tenant_id and m.id = f.letter_id
          and (m.sent_at is distinct from f.sent_at or coalesce(m.bounced_at, m.given_up_at) is distinct from f.bounced_at)`,
    'rights.first-contact-taken-over',
  );

export type Handed = {
  readonly copyId: string;
  readonly kind: 'copy' | 'portable' | 'released';
  /** SHA-256 of the archive. */
  readonly fingerprint: Buffer;
  readonly entries: number;
};

/** Notes what was handed out; a job that is done again notes nothing more. */
export const insertHanded = (tx: Tx, made: Permitted<Handed & { readonly ticketId: string }, 'answer'>): Promise<number> =>
  tx.run(
    sql`insert into app.right_handed (tenant_id, ticket_id, copy_id, kind, fingerprint, entries, at)
        values (${tx.tenantId}, ${made.ticketId}, ${made.copyId}, ${made.kind}, ${made.fingerprint}, ${made.entries}, ${tx.now})
        on conflict do nothing`,
  );
