import { type Actor, nobody, Refusal } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { keyedHash } from '../../kernel/events/keys.ts';

const window = 15 * 60_000;

/** What is counted: failed sign-ins, what sends a mail because somebody asked (resets, sign-ups, letters to the operator), answers by a link, and voices about public articles. */
export type Counted = 'sign-in' | 'reset' | 'sign-up' | 'contact' | 'vote' | 'voice';
const most: Record<Counted, { name: number; network: number }> = {
  'sign-in': { name: 10, network: 100 },
  reset: { name: 3, network: 30 },
  'sign-up': { name: 3, network: 20 },
  contact: { name: 5, network: 30 },
  vote: { name: 10, network: 100 },
  voice: { name: 3, network: 60 },
};

/** Whose tries are counted. */
export type Trier = { tenantId: string; email: string; network: string };

type Row = { tries: number; windowStart: Date };
type Subject = { hash: Buffer; most: number };

const subjectsOf = (counted: Counted, { tenantId, email, network }: Trier): Subject[] => [
  { hash: nameHash(counted, tenantId, email), most: most[counted].name },
  { hash: hashed(tenantId, `${counted} network ${network}`), most: most[counted].network },
];

const nameHash = (counted: Counted, tenantId: string, email: string): Buffer =>
  hashed(tenantId, `${counted} name ${email.trim().toLowerCase()}`);

const hashed = (tenantId: string, subject: string): Buffer => keyedHash(`${tenantId} ${subject}`);

/**
 * Counts a try before it is made, and refuses it where there were too many: counted afterwards, a thousand at once would all pass. In its own
 * transaction, for the refusal that follows must not take it back. The same for names that exist and names that do not.
 */
export async function countTry(counted: Counted, trier: Trier): Promise<void> {
  const left = await waitAfter(counted, trier);
  if (left > 0) throw tooMany(left);
}

/** Counts a try, and tells for how many milliseconds no other is taken: 0 where it was not one too many. */
export async function waitAfter(counted: Counted, trier: Trier): Promise<number> {
  const { tenantId } = trier;
  return await transact(guard(tenantId), async ({ tx }) => {
    const rows = [];
    // Always the name first, so that two never wait for each other crosswise.
    for (const subject of subjectsOf(counted, trier)) rows.push({ ...subject, ...(await countedAt(tx, subject.hash)) });
    return Math.max(0, ...rows.map(({ tries, most: allowed, windowStart }) => (tries > allowed ? leftOf(tx.now, windowStart) : 0)));
  });
}

async function countedAt(tx: Tx, hash: Buffer): Promise<Row> {
  const expired = new Date(tx.now.getTime() - window);
  const row = await tx.row<Row>(
    sql`insert into app.sign_in_throttle as t (tenant_id, subject_hash, failures, window_start) values (${tx.tenantId}, ${hash}, 1, ${tx.now})
        on conflict (tenant_id, subject_hash) do update set
          failures = case when t.window_start <= ${expired} then 1 else t.failures + 1 end,
          window_start = case when t.window_start <= ${expired} then ${tx.now} else t.window_start end
        returning failures as tries, window_start as "windowStart"`,
    'sign-in.count-try',
  );
  return row ?? { tries: 1, windowStart: tx.now };
}

const leftOf = (now: Date, windowStart: Date): number => windowStart.getTime() + window - now.getTime();

const tooMany = (left: number): Refusal =>
  new Refusal('too_many', 'Too many failed tries', {
    retryAfter: Math.ceil(left / 1000),
    next: `Wait ${Math.ceil(left / 60_000)} minutes, or reset the password.`,
  });

/** A try that succeeded was no failure. */
export async function takeBack(counted: Counted, trier: Trier): Promise<void> {
  const hashes = subjectsOf(counted, trier).map(({ hash }) => hash);
  await transact(guard(trier.tenantId), async ({ tx }) => {
    for (const hash of hashes)
      await tx.run(
        sql`update app.sign_in_throttle set failures = greatest(failures - 1, 0) where tenant_id = ${tx.tenantId} and subject_hash = ${hash}`,
        'sign-in.take-back',
      );
  });
}

/** Forgets what is older than the window: it slows nobody down any more. */
export const forgetOldTries = (tx: Tx): Promise<number> =>
  tx.run(sql`delete from app.sign_in_throttle where tenant_id = ${tx.tenantId} and window_start <= ${new Date(tx.now.getTime() - window)}`);

/** Whoever set a new password by mail has shown who they are: earlier failures no longer slow them down. */
export const forgetFailures = (tx: Tx, email: string): Promise<number> =>
  tx.run(sql`delete from app.sign_in_throttle where subject_hash = ${nameHash('sign-in', tx.tenantId, email)}`);

const guard = (tenantId: string): Actor => nobody(tenantId, 'security');
