import { expect, test, vi } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { waitingForLocks } from '../../../tests/support/locks.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { sweepResting } from './jobs.ts';
import type { TicketReply } from './shared/records.ts';

vi.stubEnv('PORT', '3000');
const house = openHouse();
const aDay = 86_400_000;

const open = async (client: Client): Promise<TicketReply> =>
  (await client.post<TicketReply>('/tickets', { title: 'Laptop is slow', team: 'Network' })).body;
const see = async (name: 'ada' | 'eve', number: string) => (await (await as(house, name)).get<TicketReply>(`/tickets/${number}`)).body;
const onDay = async (day: number): Promise<void> => {
  shiftClock(day * aDay + 60_000);
  await sweepResting.run(tenants.acme.id);
};
const mails = async () =>
  (await house.owner.query("select subject from app.outbound_mail where class = 'transactional'")).rows.map(({ subject }) => subject);

test('Ada is asked and stays silent: two reminders, then it is resolved, then closed; the one she answered goes on', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const [silent, answered] = [await open(ada), await open(ada)];
  for (const { number } of [silent, answered]) {
    const hold = { state: 'onHold', holdReason: 'awaitingRequester', comment: 'Which disk?' };
    expect((await eve.patch(`/tickets/${number}`, hold, { 'if-match': '"1"' })).status).toBe(200);
  }
  await ada.post(`/tickets/${answered.number}/messages`, { kind: 'comment', body: 'The small one' });

  await onDay(2);
  expect(await mails()).toEqual([]);
  // Two turns that overlap: both have looked before either reminds.
  await house.owner.query('begin');
  await house.owner.query('select from app.ticket where id = $1 for update', [silent.id]);
  const turns = [onDay(3), onDay(3)];
  await expect.poll(() => waitingForLocks(house), { timeout: 30_000 }).toBe(2);
  await house.owner.query('commit');
  await Promise.all(turns);
  await onDay(3);
  expect(await mails()).toEqual([`[${silent.number}] We are waiting for your answer`]);
  const { rows } = await house.owner.query("select body_text, body_html from app.outbound_mail where class = 'transactional'");
  const address = `http://acme.localhost:3000/requests/${silent.number}`;
  expect(rows[0]).toMatchObject({ body_text: expect.stringContaining(address), body_html: expect.stringContaining(`href="${address}"`) });
  await onDay(6);
  expect(await mails()).toHaveLength(2);
  expect((await see('ada', silent.number)).state).toBe('onHold');
  await onDay(9);
  expect(await see('ada', silent.number)).toMatchObject({ state: 'resolved', resolutionCode: 'noResolution' });
  expect(await mails()).toHaveLength(2);
  await onDay(15);
  expect((await see('ada', silent.number)).state).toBe('resolved');
  await onDay(17);
  expect(await see('ada', silent.number)).toMatchObject({
    state: 'closed',
    history: expect.arrayContaining([expect.objectContaining({ type: 'ticket.reminded' })]),
  });
  expect((await see('eve', answered.number)).state).toBe('inProgress');
}, 60_000);
