import { createHmac } from 'node:crypto';
import { type Actor, nobody, Refusal } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Tx } from '../../kernel/db/tx.ts';

const window = 15 * 60_000;

/** What is counted: failed sign-ins, and asked-for resets, each of which sends a mail. */
export type Counted = 'sign-in' | 'reset';
const most: Record<Counted, { name: number; network: number }> = { 'sign-in': { name: 10, network: 100 }, reset: { name: 3, network: 30 } };

/** Whose tries are counted. */
export type Trier = { tenantId: string; email: string; network: string };

type Row = { failures: number; windowStart: Date };
type Subject = { hash: Buffer; most: number };

const subjectsOf = (counted: Counted, { tenantId, email, network }: Trier): Subject[] => [
  { hash: nameHash(counted, tenantId, email), most: most[counted].name },
  { hash: hashed(tenantId, `${counted} network ${network}`), most: most[counted].network },
];

const nameHash = (counted: Counted, tenantId: string, email: string): Buffer =>
  hashed(tenantId, `${counted} name ${email.trim().toLowerCase()}`);

const hashed = (tenantId: string, subject: string): Buffer => createHmac('sha256', tenantId).update(subject).digest();

/** Refuses further tries for a name or a network after too many failures; the same for names that exist and names that do not. */
export async function refuseTooMany(counted: Counted, trier: Trier): Promise<void> {
  const subjects = subjectsOf(counted, trier);
  await transact(guard(trier.tenantId), async ({ tx }) => {
    for (const { hash, most: allowed } of subjects) {
      const row = await tx.row<Row>(
        sql`select failures, window_start as "windowStart" from app.sign_in_throttle where subject_hash = ${hash}`,
        'sign-in.throttle',
      );
      if (row !== undefined && row.failures >= allowed) refuseUntil(tx.now, row.windowStart);
    }
  });
}

function refuseUntil(now: Date, windowStart: Date): void {
  const left = windowStart.getTime() + window - now.getTime();
  if (left <= 0) return;
  throw new Refusal('too_many', 'Too many failed tries', {
    retryAfter: Math.ceil(left / 1000),
    next: `Wait ${Math.ceil(left / 60_000)} minutes, or reset the password.`,
  });
}

/** Counts a try in its own transaction: the refusal that follows must not take it back. */
export async function countTry(counted: Counted, trier: Trier): Promise<void> {
  const { tenantId } = trier;
  await transact(guard(tenantId), async ({ tx }) => {
    for (const { hash } of subjectsOf(counted, trier)) {
      await tx.run(
        sql`insert into app.sign_in_throttle as t (tenant_id, subject_hash, failures, window_start) values (${tenantId}, ${hash}, 1, ${tx.now})
            on conflict (tenant_id, subject_hash) do update set
              failures = case when t.window_start < ${new Date(tx.now.getTime() - window)} then 1 else t.failures + 1 end,
              window_start = case when t.window_start < ${new Date(tx.now.getTime() - window)} then ${tx.now} else t.window_start end`,
      );
    }
  });
}

/** Whoever set a new password by mail has shown who they are: earlier failures no longer slow them down. */
export const forgetFailures = (tx: Tx, email: string): Promise<number> =>
  tx.run(sql`delete from app.sign_in_throttle where subject_hash = ${nameHash('sign-in', tx.tenantId, email)}`);

const guard = (tenantId: string): Actor => nobody(tenantId, 'security');
