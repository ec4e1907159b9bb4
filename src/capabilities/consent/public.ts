import { type Call, nobody } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import { glance } from '../../kernel/db/transact.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { ConsentPurpose } from '../../kernel/shared/purposes.ts';
import { type Asked, knownOr } from './known.ts';
import { freshFrom } from './queries.ts';
import { answer } from './service.ts';
import { saidBy, type Visit, visitorOf } from './visitor.ts';

/**
 * Whether this person allows this now. Asked at the moment of use, in the transaction that would use it, and never kept: a no holds from the
 * next question on. No answer is a no; so is a yes to less than the policy in force says.
 */
export async function consentFor(tx: Tx, personId: string, purpose: ConsentPurpose): Promise<boolean> {
  const last = await tx.row<{ given: boolean }>(
    sql`select e.state = 'given' and e.policy >= app.fresh_consent_from(e.purpose, ${tx.now}) as given from app.consent_event e
        where e.tenant_id = ${tx.tenantId} and e.person_id = ${personId} and e.purpose = ${purpose} and e.state <> 'requested'
        order by e.number desc limit 1`,
    'consent.for',
  );
  return last?.given ?? false;
}

/**
 * The same as it was read at most ten seconds ago, without a trip to the database: for turning somebody away before anything is done. A yes of
 * it is no permission: whoever writes asks `consentFor` or `consentingAmong` in the transaction that does.
 */
export const consentKnown = (asked: Asked): Promise<boolean> =>
  knownOr(asked, () => glance(nobody(asked.tenantId, 'service'), ({ tx }) => consentFor(tx, asked.personId, asked.purpose)));

/**
 * Whether usage of somebody who has not signed in may be counted now: asked at the moment of use, and a no unless they said yes, to a policy
 * that has not been widened since, in a browser that does not refuse for them.
 */
export async function visitorConsent(tenantId: string, visit: Visit): Promise<boolean> {
  const said = saidBy(visit);
  if (visitorOf(visit) !== 'given' || said === undefined) return false;
  const fresh = await glance(nobody(tenantId, 'service'), ({ tx }) => freshFrom(tx));
  return said.policy >= (fresh.get('usageStatistics') ?? 0);
}

/** As `consentFor`, for several people in one question: who of them allows this now. */
export async function consentingAmong(tx: Tx, personIds: readonly string[], purpose: ConsentPurpose): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ id: string }>(
    sql`select p.id from unnest(${[...personIds]}::uuid[]) p (id) cross join lateral (
          select e.state, e.policy from app.consent_event e
          where e.tenant_id = ${tx.tenantId} and e.person_id = p.id and e.purpose = ${purpose} and e.state <> 'requested'
          order by e.number desc limit 1) last
        where last.state = 'given' and last.policy >= app.fresh_consent_from(${purpose}, ${tx.now})`,
    'consent.among',
  );
  return new Set(rows.map(({ id }) => id));
}

/** A no, said elsewhere than under its own words: it needs none, and holds at once. */
export const refuse = (call: Call, purpose: ConsentPurpose, act: string): Promise<void> =>
  answer(call, { purpose, answer: 'refused', notice: '', act, place: 'privacyChoices' }, false);
