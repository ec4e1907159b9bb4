import { createHash, randomBytes } from 'node:crypto';
import { type Call, keeper } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { transact } from '../../../kernel/db/transact.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import type { Sweep } from '../../../kernel/jobs/jobs.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { type WrittenLetter, write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import type { AskedClass } from '../../../kernel/shared/message-classes.ts';
import { askedLetters } from './letters.ts';

type News = {
  readonly id: string;
  readonly class: AskedClass;
  readonly title: string;
  readonly body: string;
  /** The same in German, if it was written so. */
  readonly titleDe: string | null;
  readonly bodyDe: string | null;
  readonly service: string;
};
type Reader = { readonly id: string; readonly email: string; readonly locale: string };

/** Letters of one transaction: a worker that dies in between loses none and writes none twice. */
const atOnce = 200;
/** Whoever allows it later gets later news, not these. */
const day = 86_400_000;

/** Writes news to whom allow it at that moment, within half a minute of their making. */
export const sweepNews: Sweep = {
  name: 'consent.news',
  every: 30_000,
  run: async (tenantId) => {
    const origin = await originOfTenant(tenantId);
    for (const news of await transact(keeper(tenantId, 'service'), ({ tx }) => newsOfToday(tx))) await tellAll(tenantId, news, origin);
  },
};

const newsOfToday = (tx: Tx): Promise<News[]> =>
  tx.rows<News>(
    sql`select n.id, n.class, n.title, n.body, n.title_de as "titleDe", n.body_de as "bodyDe", coalesce(b.name, t.name) as service from app.news n
        join installation.tenant t on t.id = n.tenant_id left join app.branding b on b.tenant_id = n.tenant_id
        where n.tenant_id = ${tx.tenantId} and n.made_at > ${new Date(tx.now.getTime() - day)} order by n.made_at`,
    'consent.news',
  );

/** In the order of their identifiers: whose address asked for silence is passed by, and not met again. */
async function tellAll(tenantId: string, news: News, origin: string): Promise<void> {
  const place = { after: firstId, isOver: false };
  while (!place.isOver) {
    const last = await transact(keeper(tenantId, news.class), (call) => tellSome(call, news, { origin, after: place.after }));
    Object.assign(place, { after: last ?? place.after, isOver: last === undefined });
  }
}

const firstId = '00000000-0000-0000-0000-000000000000';

async function tellSome(call: Call, news: News, { origin, after }: { origin: string; after: string }): Promise<string | undefined> {
  await call.tx.run(sql`select pg_advisory_xact_lock(hashtext(${`consent.news ${call.tx.tenantId} ${news.id}`}))`);
  const readers = await readersOf(call.tx, news, after);
  for (const reader of readers) await tell(call, news, { reader, origin });
  return readers.length === atOnce ? readers.at(-1)?.id : undefined;
}

/** Who allows this class now, under the policy in force, had allowed it when it was made, and was not written to about it. */
const readersOf = (tx: Tx, news: News, after: string): Promise<Reader[]> =>
  tx.rows<Reader>(
    sql`select p.id, p.email, p.locale from app.person p
        join lateral (select e.state, e.policy, e.at from app.consent_event e
          where e.tenant_id = p.tenant_id and e.person_id = p.id and e.purpose = ${news.class} and e.state <> 'requested'
          order by e.number desc limit 1) said on said.state = 'given'
        join app.news n on n.tenant_id = p.tenant_id and n.id = ${news.id} and said.at <= n.made_at
        where p.tenant_id = ${tx.tenantId} and p.id > ${after} and p.active and said.policy >= app.fresh_consent_from(${news.class}, ${tx.now})
          and not exists (select from app.message_log l where l.tenant_id = p.tenant_id and l.news_id = n.id and l.person_id = p.id)
        order by p.id limit ${atOnce}`,
    'consent.readers',
  );

async function tell(
  call: Call,
  { id, class: messageClass, service, ...news }: News,
  { reader, origin }: { reader: Reader; origin: string },
): Promise<void> {
  const secret = randomBytes(32).toString('base64url');
  const address = `${origin}/unsubscribe/${secret}`;
  const facts = { service, ...wordsFor(reader.locale, news), leave: address, choices: choicesAt(origin) };
  const letter: WrittenLetter<AskedClass> =
    messageClass === 'news' ? write(askedLetters.news, reader.locale, facts) : write(askedLetters.features, reader.locale, facts);
  await enqueueMail(call, { personId: reader.id, address: reader.email, letter, newsId: id, leaving: { address, sha256: hashOf(secret) } });
}

export const choicesAt = (origin: string): string => `${origin}/me/privacy/choices`;

/** What a reader of this language reads: German where it was written, else what there is. */
function wordsFor(
  locale: string,
  { title, body, titleDe, bodyDe }: Omit<News, 'id' | 'class' | 'service'>,
): { title: string; body: string } {
  return localeOf(locale) === 'de' ? { title: titleDe ?? title, body: bodyDe ?? body } : { title, body };
}

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
