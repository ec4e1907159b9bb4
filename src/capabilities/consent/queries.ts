import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { type ConsentPurpose, consentPurposes } from '../../kernel/shared/purposes.ts';
import { isInstructed } from '../directory/public.ts';
import { needsInstruction } from './choices.ts';
import type { ConsentNotice } from './contract.ts';
import type { Act, places } from './shared/fold.ts';

export type ActRow = Act & { readonly act: string; readonly place: (typeof places)[number] };

const columns = sql`e.id, e.purpose, e.number, e.state, e.method, e.place, e.policy, e.act, e.at`;

/** The whole ledger of one person, newest first. */
export const ledgerOf = (tx: Tx, personId: string): Promise<ActRow[]> =>
  tx.rows<ActRow>(
    sql`select ${columns} from app.consent_event e where e.tenant_id = ${tx.tenantId} and e.person_id = ${personId}
        order by e.at desc, e.id desc`,
    'consent.ledger',
  );

/** From which version of the policy on a yes counts, a purpose each. */
export async function freshFrom(tx: Tx): Promise<ReadonlyMap<ConsentPurpose, number>> {
  const rows = await tx.rows<{ purpose: ConsentPurpose; number: number }>(
    sql`select p.purpose, app.fresh_consent_from(p.purpose, ${tx.now}) as number from unnest(${[...consentPurposes]}::text[]) p (purpose)`,
    'consent.fresh',
  );
  return new Map(rows.map(({ purpose, number }) => [purpose, number]));
}

export type Receipted = ActRow & { readonly personId: string; readonly notice: ConsentNotice | null; readonly fingerprint: Buffer | null };

/** One act with the words that were shown. */
export const actOf = (tx: Tx, id: string): Promise<Receipted | undefined> =>
  tx.row<Receipted>(
    sql`select ${columns}, e.person_id as "personId", n.notice, n.fingerprint from app.consent_event e
        left join app.consent_notice n on n.tenant_id = e.tenant_id and n.fingerprint = e.notice
        where e.tenant_id = ${tx.tenantId} and e.id = ${id}`,
  );

/** Which of these are done here at all: what would watch people at work only where their organisation has instructed it. */
export async function doneHere(tx: Tx): Promise<(purpose: ConsentPurpose) => boolean> {
  const row = await tx.row<{ on: boolean }>(sql`select ${isInstructed(tx, 'usage')} as on`, 'consent.is-instructed');
  return (purpose) => row?.on === true || !needsInstruction.has(purpose);
}
