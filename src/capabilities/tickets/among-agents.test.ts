import { expect, test } from 'vitest';
import { people } from '../../../tests/support/cast.ts';
import { as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { TicketPage } from './contract.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();

test('what agents call a ticket, and why they rank it so, Ada learns neither from it, nor its history, nor a filter', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const { number } = (await ada.post<TicketReply>('/tickets', { title: 'Mail is slow', team: 'Network' })).body;
  const change = { tags: ['difficult-person'], priority: 1, priorityReason: 'Her manager complains a lot' };
  expect((await eve.patch<TicketReply>(`/tickets/${number}`, change, { 'if-match': '"1"' })).status).toBe(200);

  const seen = await ada.get<TicketReply>(`/tickets/${number}`);
  expect(seen.body.history.flatMap(({ changes }) => changes.map(({ field }) => field))).toContain('priority');
  expect(seen.text).not.toMatch(/difficult|complains|tags","from|priorityReason/);
  expect((await ada.get<TicketPage>('/tickets?tag=difficult-person')).body.total.value).toBe(0);

  const agents = await eve.get<TicketReply>(`/tickets/${number}`);
  expect(agents.text).toMatch(/complains.*difficult/s);
  expect((await eve.get<TicketPage>('/tickets?tag=difficult-person')).body.total.value).toBe(1);
});

test('a task for a team of another workspace lives there, so that its people can do it', async () => {
  const [eve, hana] = [await as(house, 'eve'), await as(house, 'hana')];
  const { number } = (await eve.post<TicketReply>('/tickets', { title: 'A new colleague', team: 'Network' })).body;
  const task = await eve.post<TicketReply>(`/tickets/${number}/tasks`, {
    title: 'Write the contract',
    team: 'People Team',
    assignee: people.hana.id,
  });
  expect(task.status).toBe(201);
  expect(task.body).toMatchObject({ workspace: 'hr', assignee: { id: people.hana.id } });

  const hers = await hana.get<TicketReply>(`/tickets/${task.body.number}`);
  expect(hers.body).toMatchObject({ title: 'Write the contract', can: { edit: true } });
  expect((await hana.get(`/tickets/${number}`)).status).toBe(404);
  expect((await eve.get<TicketReply>(`/tickets/${number}`)).body.tasks).toMatchObject([{ title: 'Write the contract' }]);
});
