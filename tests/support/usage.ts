import { randomBytes, randomUUID } from 'node:crypto';
import { now } from '../../src/kernel/clock/clock.ts';
import { type PersonName, people, tenants } from './cast.ts';
import { answers } from './choices.ts';
import { as, type Client, send } from './client.ts';
import type { TestHouse } from './house.ts';

const grounds = { basis: 'worksAgreement', agreement: 'concluded', agreementNote: 'Works agreement 9 of 2026' };

/** As the admin of a tenant records it. */
export async function instructUsage(house: TestHouse, by: 'tom' | 'gina' = 'tom'): Promise<void> {
  const { status } = await (await as(house, by)).put('/instructions/usage', {
    text: 'Count the use of pages, to mend the slow ones.',
    grounds,
  });
  if (status !== 200) throw new Error(`Usage could not be instructed: ${status}`);
}

export const withdrawUsage = async (house: TestHouse): Promise<void> => void (await (await as(house, 'tom')).delete('/instructions/usage'));

/** Somebody who allows that pages are counted. */
export async function counted(house: TestHouse, name: PersonName): Promise<Client> {
  const client = await as(house, name);
  const { status } = await answers(client, 'usageStatistics', 'given');
  if (status !== 200) throw new Error(`${name} could not allow it: ${status}`);
  return client;
}

export const look = (more: object = {}): object => ({ page: '/requests/$number', begins: true, seconds: 40, version: '0.1.0', ...more });

/** Sends to the collector what a page of theirs would. */
export const tell = ({ port }: TestHouse, { person, cookie }: Client, body: unknown = look(), headers: Record<string, string> = {}) =>
  send(port, tenants[person.tenant].host, 'POST', '/b', body, { headers: { cookie, ...headers } });

/** All rows of a person's own number, as they lie in the database. */
export async function viewsOf({ owner }: TestHouse, name: PersonName): Promise<Record<string, unknown>[]> {
  const { rows } = await owner.query(
    `select v.*, v.network::text as network from app.usage_view v join app.usage_number n on n.id = v.number
     where n.person_id = $1 order by v.minute, v.page`,
    [people[name].id],
  );
  return rows;
}

export async function rowsOfUsage({ owner }: TestHouse): Promise<number> {
  const { rows } = await owner.query(
    'select (select count(*) from app.usage_view) + (select count(*) from app.usage_diagnostic) + (select count(*) from app.usage_number) as n',
  );
  return Number(rows[0].n);
}

/** A letter that this person opened, as it lies in the database. */
export async function opened({ owner }: TestHouse, name: PersonName, subject: string): Promise<void> {
  const { id, email } = people[name];
  const mail = randomUUID();
  await owner.query(
    `insert into app.outbound_mail (tenant_id, id, to_person_id, recipient, class, subject, body_text, body_html, made_at, next_try_at)
     values ($1, $2, $3, $4, 'transactional', $5, '', '', $6, $6)`,
    [tenants.acme.id, mail, id, email, subject, now()],
  );
  const token = randomBytes(32);
  await owner.query('insert into app.mail_beacon values ($1, $2, $3, $4, $5)', [tenants.acme.id, token, id, mail, now()]);
  await owner.query("insert into app.mail_open values ($1, $2, date_trunc('minute', $3::timestamptz, 'UTC'))", [
    tenants.acme.id,
    token,
    now(),
  ]);
}

/** Rows of people who need not be of the cast: as many as a report has to hide or tell. */
export async function others({ owner }: TestHouse, count: number, page = '/requests'): Promise<void> {
  const { rows } = await owner.query<{ id: string }>('select id from app.person where tenant_id = $1 order by id limit $2', [
    tenants.acme.id,
    count,
  ]);
  await owner.query("select app.open_usage_day(($1::timestamptz at time zone 'UTC')::date)", [now()]);
  for (const { id } of rows) {
    await owner.query('insert into app.usage_number values ($1, $2, gen_random_uuid(), $3) on conflict do nothing', [
      tenants.acme.id,
      id,
      now(),
    ]);
    await owner.query(
      `insert into app.usage_view (tenant_id, minute, id, number, page, begins, seconds, browser)
       select n.tenant_id, date_trunc('minute', $2::timestamptz, 'UTC'), gen_random_uuid(), n.id, $3, true, 30, 'Firefox 140' from app.usage_number n where n.person_id = $1`,
      [id, now(), page],
    );
    await owner.query(
      `insert into app.usage_diagnostic (tenant_id, minute, id, number, page, app_version, fault, lcp)
       select n.tenant_id, date_trunc('minute', $2::timestamptz, 'UTC'), gen_random_uuid(), n.id, $3, '0.1.0', f.fault, f.lcp from app.usage_number n,
         (values (null::text, 900), ('TypeError', null)) f (fault, lcp) where n.person_id = $1`,
      [id, now(), page],
    );
  }
}

export const forgetUsage = async ({ owner }: TestHouse): Promise<void> =>
  void (await owner.query(
    'delete from app.usage_number; delete from app.mail_beacon; delete from app.page_count; delete from app.usage_sum; delete from app.instruction',
  ));
