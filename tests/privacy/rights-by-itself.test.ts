import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { ReviewReply } from '../../src/capabilities/my-data/contract.ts';
import { copiesByRight } from '../../src/capabilities/my-data/jobs.ts';
import type { RightRequest } from '../../src/capabilities/rights/contract.ts';
import { rightReceipts, sweepWarnings } from '../../src/capabilities/rights/jobs.ts';
import { offerRights } from '../../src/capabilities/rights/service/offer.ts';
import { openingAt } from '../../src/kernel/clock/calendar.ts';
import { now, shiftClock } from '../../src/kernel/clock/clock.ts';
import { catchUpAll } from '../../src/kernel/events/subscribe.ts';
import { type PersonName, people, tenants } from '../support/cast.ts';
import { as, type Client } from '../support/client.ts';
import { download, makeCopyOf } from '../support/copies.ts';
import { askAnewWhoKnocks, openHouse } from '../support/house.ts';
import { untilReadable } from '../support/log.ts';
import { identity } from '../support/policy.ts';

const house = openHouse();
const day = 86_400_000;

beforeAll(async () => {
  for (const tenant of [tenants.acme, tenants.globex]) await offerRights(tenant.id);
  askAnewWhoKnocks();
});

async function asks(client: Client, requestType: string, fields: object): Promise<string> {
  const { status, body, text } = await client.post<{ number: string }>('/tickets', {
    requestType,
    title: 'Mine',
    fields,
    channel: 'portal',
  });
  if (status !== 201) throw new Error(text);
  return body.number;
}

/** What the worker does of it: hears the request, and makes the copy that answers it. */
async function worker(name: PersonName): Promise<void> {
  for (const subscriber of [rightReceipts, copiesByRight]) {
    await untilReadable(house);
    await catchUpAll(tenants[people[name].tenant].id, subscriber);
  }
  await makeWaiting(name);
}

async function makeWaiting(name: PersonName): Promise<void> {
  const { rows } = await house.owner.query<{ id: string }>('select id from app.data_copy where person_id = $1 and ready_at is null', [
    people[name].id,
  ]);
  for (const { id } of rows) await makeCopyOf(name, id);
}

const seen = async (client: Client, number: string): Promise<RightRequest> =>
  (await client.get<RightRequest>(`/rights/requests/${number}`)).body;

const letters = async (template: string): Promise<string[]> => {
  const { rows } = await house.owner.query<{ name: string }>(
    `select p.given_name as name from app.message_log m join app.person p on p.id = m.person_id where m.template = $1 order by 1`,
    [template],
  );
  return rows.map(({ name }) => name);
};
const told = async (type: string): Promise<number> =>
  (await house.owner.query('select from app.event where type = $1 and tenant_id = $2', [type, tenants.acme.id])).rowCount ?? 0;

test('what nobody has to look through ends by itself: Bob gets it with its fingerprint, and the request says who got what when', async () => {
  const bob = await as(house, 'bob');
  const number = await asks(bob, 'privacy-export', { form: 'json' });
  await worker('bob');
  const request = await seen(bob, number);
  const [part] = request.handed;
  expect([request.progress, request.steps.map(({ step, by }) => [step, by]), part?.kind]).toEqual([
    'fulfilled',
    [['fulfilled', null]],
    'portable',
  ]);
  expect(part?.entries).toBeGreaterThan(0);
  const { rows } = await house.owner.query<{ id: string }>('select id from app.data_copy where person_id = $1', [people.bob.id]);
  const { bytes } = await download(house, bob, rows[0]?.id ?? '');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(part?.fingerprint);
  const ticket = await bob.get<{ state: string }>(`/tickets/${number}`);
  expect([ticket.body.state, ticket.text.includes(part?.fingerprint ?? '-')]).toEqual(['delivered', true]);
  expect((await (await as(house, 'ada')).get(`/rights/requests/${number}`)).status).toBe(404);
  await expect(house.owner.query('update app.right_handed set entries = 0')).rejects.toThrow('stays as it was');
});

test('what others wrote is waited for: Ada’s request ends once Petra has released it, with both parts as its evidence', async () => {
  const [ada, eve, petra] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'petra')];
  const { number: about } = (await ada.post<{ number: string }>('/tickets', { title: 'A door', team: 'Network' })).body;
  await eve.post(`/tickets/${about}/messages`, { kind: 'comment', body: 'I oiled it.' });
  const number = await asks(ada, 'privacy-access', { scope: 'all' });
  await worker('ada');
  expect(await seen(ada, number)).toMatchObject({ progress: 'received', handed: [{ kind: 'copy' }] });

  const { rows } = await house.owner.query<{ id: string }>('select id from app.data_copy where person_id = $1', [people.ada.id]);
  const review = await petra.get<ReviewReply>(`/data-reviews/${rows[0]?.id}`);
  const numbers = review.body.items.map((item) => item.number);
  await petra.post(`/data-reviews/${rows[0]?.id}/decisions`, { numbers, decision: 'released' });
  await makeWaiting('ada');
  expect(await seen(ada, number)).toMatchObject({ progress: 'fulfilled', handed: [{ kind: 'copy' }, { kind: 'released' }] });
});

test('something in particular is for people: nothing is made, and the request stays open', async () => {
  const hana = await as(house, 'hana');
  const number = await asks(hana, 'privacy-access', { scope: 'some', which: 'My sick notes' });
  await worker('hana');
  expect(await seen(hana, number)).toMatchObject({ progress: 'received', handed: [] });
  expect((await house.owner.query('select from app.data_copy where person_id = $1', [people.hana.id])).rowCount).toBe(0);
});

test('a statutory day is warned of a week before and once it has passed, once each, to who answers and to nobody of Globex', async () => {
  await house.owner.query('delete from app.message_log');
  const gus = await as(house, 'gus');
  await asks(gus, 'privacy-question', { question: 'Who reads this?' });
  const number = await asks(await as(house, 'noah'), 'privacy-question', { question: 'Who reads this?' });
  const petra = await as(house, 'petra');
  const dueAt = Date.parse((await seen(petra, number)).dueAt);
  const open = (await petra.get<{ items: RightRequest[] }>('/rights/requests')).body.items.length;
  const sweepAt = async (at: number): Promise<void> => {
    shiftClock(at - now().getTime());
    await sweepWarnings.run(tenants.acme.id);
    await sweepWarnings.run(tenants.acme.id);
  };
  await sweepAt(dueAt - 9 * day);
  expect(await letters('rights.dueSoon')).toEqual([]);
  shiftClock(0);
  await sweepAt(dueAt - 6 * day);
  expect([await letters('rights.dueSoon'), await told('right.dueSoon')]).toEqual([Array(open).fill('Petra'), open]);
  shiftClock(0);
  await sweepAt(dueAt + 1000);
  expect([await letters('rights.overdue'), await told('right.overdue')]).toEqual([Array(open).fill('Petra'), open]);
  const { rowCount } = await house.owner.query('select from app.right_warning where tenant_id = $1', [tenants.globex.id]);
  expect(rowCount).toBe(0);
});

test('S62.e2e what Ada asks on a Saturday night counts from that Saturday, and its time ends at midnight: it stops for no closed hour', async () => {
  const night = new Date('2027-01-30T21:30:00Z');
  expect(openingAt(identity.hours, night, () => undefined).isOpen).toBe(false);
  shiftClock(night.getTime() - Date.now());
  const number = await asks(await as(house, 'ada'), 'privacy-access', { scope: 'all' });
  const right = await seen(await as(house, 'petra'), number);
  // A month later is the last of February, a Sunday: the law gives the Monday, and all of it.
  expect([right.dueOn, openingAt(identity.hours, new Date(right.dueAt), () => undefined).isOpen]).toEqual(['2027-03-01', false]);
  shiftClock(Date.parse(right.dueAt) - Date.now() - 60_000);
  expect((await seen(await as(house, 'petra'), number)).overdue).toBe(false);
  shiftClock(Date.parse(right.dueAt) - Date.now() + 60_000);
  expect((await seen(await as(house, 'petra'), number)).overdue).toBe(true);
});

test('many who ask at the same moment what they may ask for are all answered: none waits for a connection that another holds', async () => {
  const [ada, petra] = [await as(house, 'ada'), await as(house, 'petra')];
  const asked = Array.from({ length: 40 }, () => ada.get('/me/rights'));
  const told = Array.from({ length: 40 }, () => petra.get('/policy/record'));
  expect(new Set((await Promise.all([...asked, ...told])).map(({ status }) => status))).toEqual(new Set([200]));
});
