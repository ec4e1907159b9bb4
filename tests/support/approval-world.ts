import { requestsToApprove } from '../../src/capabilities/approvals/jobs.ts';
import type { RequestTypeDraft, ServiceReply } from '../../src/capabilities/catalog/contract.ts';
import { catchUpAll } from '../../src/kernel/events/subscribe.ts';
import { people, teams, tenants, workspaces } from './cast.ts';
import { as } from './client.ts';
import type { TestHouse } from './house.ts';
import { untilReadable } from './log.ts';

const words = (en: string, de: string) => ({ en, de });

const draft = {
  name: words('A stand at a fair', 'Ein Messestand'),
  summary: words('Booked and built.', 'Gebucht und aufgebaut.'),
  team: teams.desk.id,
  price: { amount: 240_000, currency: 'EUR', period: 'once' },
  form: {
    elements: [
      { kind: 'text', key: 'fair', label: words('Which fair?', 'Welche Messe?') },
      { kind: 'money', key: 'travel', label: words('Travel', 'Reise'), currency: 'EUR' },
      { kind: 'date', key: 'day', label: words('From', 'Ab') },
    ],
  },
  approvals: {
    steps: [{ approvers: [{ kind: 'person', person: people.leila.id }] }, { approvers: [{ kind: 'person', person: people.bob.id }] }],
    matters: ['travel'],
  },
};

/** Wanda publishes stands at a fair, which Leila approves and then Bob. */
export async function offerStands(house: TestHouse): Promise<void> {
  const wanda = await as(house, 'wanda');
  const input = {
    workspace: workspaces.it.id,
    key: 'fairs',
    name: words('Fairs', 'Messen'),
    summary: words('To show', 'Zum Zeigen'),
    icon: 'flag',
  };
  const { id } = (await wanda.post<ServiceReply>('/catalog/services', input)).body;
  const begun = await wanda.post<RequestTypeDraft>('/catalog/drafts', { service: id, key: 'stand', draft });
  const done = await wanda.put(`/catalog/drafts/${begun.body.id}/publication`, undefined, { 'if-match': `"${begun.body.version}"` });
  if (done.status !== 200) throw new Error(done.text);
}

/** As the worker does. */
export async function hearOfRequests(house: TestHouse): Promise<void> {
  await untilReadable(house);
  await catchUpAll(tenants.acme.id, requestsToApprove);
}

/** Ada asks for a stand; whoever has to approve it is asked. */
export async function askForStand(house: TestHouse, title = 'A stand at the trade fair'): Promise<{ number: string; id: string }> {
  const ada = await as(house, 'ada');
  const fields = { fair: 'Hannover, hall 4', travel: 31_000, day: '2027-04-12' };
  const asked = await ada.post<{ id: string; number: string }>('/tickets', { requestType: 'stand', title, fields });
  if (asked.status !== 201) throw new Error(asked.text);
  await hearOfRequests(house);
  const found = await ada.get<{ items: { id: string }[] }>(`/approvals?which=asked&ticketId=${asked.body.id}`);
  return { number: asked.body.number, id: found.body.items[0]?.id ?? '' };
}

/** Both at once, for who needs one approval among other things. */
export async function askForApproval(house: TestHouse): Promise<{ number: string; id: string }> {
  await offerStands(house);
  return await askForStand(house);
}
