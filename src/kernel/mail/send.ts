import { type Call, keeper } from '../access/access.ts';
import { now } from '../clock/clock.ts';
import { tenantsWithMail } from '../db/installation.ts';
import { sql } from '../db/sql.ts';
import { transact } from '../db/transact.ts';
import type { Watch } from '../jobs/jobs.ts';
import { log } from '../log/log.ts';
import type { MessageClass } from '../shared/message-classes.ts';
import type { AnyPurpose } from '../shared/purposes.ts';
import { noteWay } from './message-log.ts';
import type { Parcel, Post, Way } from './post.ts';
import { suppressBounced } from './suppression.ts';

type Claimed = Parcel & {
  readonly attempts: number;
  readonly personId: string | null;
  readonly locale: string | null;
  readonly mailClass: MessageClass;
};

/** A last look at a letter's page, at the moment of sending, by whoever may have to add to it. Gives the page that is sent. */
export type Dress = {
  readonly purpose: AnyPurpose;
  readonly put: (call: Call, letter: Pick<Claimed, 'id' | 'personId' | 'locale' | 'mailClass' | 'html'>) => Promise<string>;
};
const asItIs: Dress = { purpose: 'service', put: async (_call, { html }) => html };

const minute = 60_000;
const lease = 5 * minute;
const longestWait = 60 * minute;
/** Letters of one turn: whoever writes to thousands does not keep the letters of others waiting, such as one that lets somebody sign in. */
const atOnce = 20;
const mostAttempts = 12;

/** Sends what is due: each letter is claimed for five minutes in one transaction, sent outside of any, then marked in another. */
export const mailWatch = (post: Post, dress: Dress = asItIs): Watch => ({
  name: 'kernel.mail',
  where: () => tenantsWithMail(now()),
  run: async (tenantId) => {
    for (let turn = 0; turn < atOnce; turn += 1) {
      const letter = await claimed(tenantId);
      if (letter === undefined) return;
      await send(tenantId, letter, { post, dress });
    }
  },
});

/** The lease passes by itself if this worker dies, so a letter may arrive twice but never gets lost. */
const claimed = (tenantId: string): Promise<Claimed | undefined> =>
  transact(keeper(tenantId, 'service'), ({ tx }) =>
    tx.row<Claimed>(
      sql`update app.outbound_mail set attempts = attempts + 1, next_try_at = ${new Date(tx.now.getTime() + lease)}
          where (tenant_id, id) = (
            select tenant_id, id from app.outbound_mail
            where tenant_id = ${tx.tenantId} and sent_at is null and given_up_at is null and next_try_at <= ${tx.now}
            order by next_try_at limit 1 for update skip locked)
          returning id, recipient, subject, body_text as text, body_html as html, made_at as "madeAt", unsubscribe, attempts,
            to_person_id as "personId", class as "mailClass",
            (select p.locale from app.person p where p.tenant_id = outbound_mail.tenant_id and p.id = outbound_mail.to_person_id) as locale`,
      'mail.claim',
    ),
  );

/** A letter whose page cannot be made has failed like one that no server takes: tried again, later each time, and given up in the end. */
async function send(tenantId: string, letter: Claimed, { post, dress }: { post: Post; dress: Dress }): Promise<void> {
  const { personId: _person, locale: _locale, mailClass: _class, ...parcel } = letter;
  const dressed = transact(keeper(tenantId, dress.purpose), (call) => dress.put(call, letter));
  const outcome = await dressed
    .then((html) => post.deliver({ ...parcel, html }))
    .then(
      (way) => ({ way, failure: undefined }),
      (fault: unknown) => ({ way: undefined, failure: fault ?? new Error('Unknown') }),
    );
  if (outcome.failure !== undefined) log.fault('mail not sent', outcome.failure, { tenantId, job: 'kernel.mail' });
  await transact(keeper(tenantId, 'service'), async (call) =>
    outcome.failure === undefined ? await markSent(call, letter, outcome.way) : await markFailed(call, letter, outcome.failure),
  );
}

async function markSent({ tx }: Call, { id }: Claimed, way: Way): Promise<void> {
  await tx.run(sql`update app.outbound_mail set sent_at = ${tx.now}, last_error = null where id = ${id}`, 'mail.sent');
  await noteWay(tx, id, way);
}

/** Waits twice as long after each failure; a server that says never (RFC 5321, 4.2.1: 5yz) is asked no more. */
async function markFailed({ tx }: Call, { id, attempts, recipient }: Claimed, failure: unknown): Promise<number> {
  const isOver = attempts >= mostAttempts || isForever(failure);
  const wait = Math.min(minute * 2 ** (attempts - 1), longestWait);
  if (isForever(failure)) await suppressBounced(tx, recipient);
  return await tx.run(
    sql`update app.outbound_mail
        set next_try_at = ${new Date(tx.now.getTime() + wait)}, given_up_at = ${isOver ? tx.now : null}, last_error = ${reasonOf(failure)}
        where id = ${id}`,
    'mail.failed',
  );
}

/** Only an answer to the letter itself is for good: a password that the mail server refuses is the operator's to mend. */
const isForever = (failure: unknown): boolean => replyCodeOf(failure) >= 500 && aboutTheLetter.has(codeOf(failure));

// Nodemailer's names for a refused sender or recipient, and a refused message.
const aboutTheLetter = new Set(['EENVELOPE', 'EMESSAGE']);

const codeOf = (failure: unknown): string =>
  failure instanceof Error && 'code' in failure && typeof failure.code === 'string' ? failure.code : '';

const replyCodeOf = (failure: unknown): number =>
  failure instanceof Error && 'responseCode' in failure && typeof failure.responseCode === 'number' ? failure.responseCode : 0;

const reasonOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure)).slice(0, 500);
