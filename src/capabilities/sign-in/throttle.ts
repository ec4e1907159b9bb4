import { createHmac } from 'node:crypto';
import { type Actor, nobody, Refusal } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';

const window = 15 * 60_000;
const mostFailures = { name: 10, network: 100 };

type Row = { failures: number; windowStart: Date };
type Subject = { hash: Buffer; most: number };

const subjectsOf = (tenantId: string, email: string, network: string): Subject[] => [
  { hash: hashed(tenantId, `name ${email.trim().toLowerCase()}`), most: mostFailures.name },
  { hash: hashed(tenantId, `network ${network}`), most: mostFailures.network },
];

const hashed = (tenantId: string, subject: string): Buffer => createHmac('sha256', tenantId).update(subject).digest();

/** Refuses further tries for a name or a network after too many failures; the same for names that exist and names that do not. */
export async function refuseTooMany(tenantId: string, email: string, network: string): Promise<void> {
  const subjects = subjectsOf(tenantId, email, network);
  await transact(guard(tenantId), async ({ tx }) => {
    for (const { hash, most } of subjects) {
      const row = await tx.row<Row>(
        sql`select failures, window_start as "windowStart" from app.sign_in_throttle where subject_hash = ${hash}`,
        'sign-in.throttle',
      );
      if (row !== undefined && row.failures >= most) refuseUntil(tx.now, row.windowStart);
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

/** Counts a failure in its own transaction: the refusal that follows must not take it back. */
export async function countFailure(tenantId: string, email: string, network: string): Promise<void> {
  await transact(guard(tenantId), async ({ tx }) => {
    for (const { hash } of subjectsOf(tenantId, email, network)) {
      await tx.run(
        sql`insert into app.sign_in_throttle as t (tenant_id, subject_hash, failures, window_start) values (${tenantId}, ${hash}, 1, ${tx.now})
            on conflict (tenant_id, subject_hash) do update set
              failures = case when t.window_start < ${new Date(tx.now.getTime() - window)} then 1 else t.failures + 1 end,
              window_start = case when t.window_start < ${new Date(tx.now.getTime() - window)} then ${tx.now} else t.window_start end`,
      );
    }
  });
}

const guard = (tenantId: string): Actor => nobody(tenantId, 'security');
