import { beforeAll, expect, test } from 'vitest';
import { people, teams, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import type { RequestTypeDraft, ServiceReply } from '../catalog/contract.ts';
import type { ApprovalReply, ApprovalRow } from './contract.ts';
import { approvalLetters, requestsToApprove } from './jobs.ts';

const house = openHouse();
const both = (en: string) => ({ en, de: `${en} (de)` });
let [ada, eve, noah, leila, wanda, hana, gina] = [] as unknown as [Client, Client, Client, Client, Client, Client, Client];

async function publish(service: string, key: string, person: string) {
  const elements = [{ kind: 'text', key: 'colour', label: both('Colour') }];
  const approvals = { steps: [{ approvers: [{ kind: 'person', person }] }], matters: ['colour'] };
  const draft = { name: both('Screen'), summary: both('A screen'), team: teams.desk.id, form: { elements }, approvals };
  const { body } = await wanda.post<RequestTypeDraft>('/catalog/drafts', { service, key, draft });
  const { status, text } = await wanda.put(`/catalog/drafts/${body.id}/publication`, undefined, { 'if-match': `"${body.version}"` });
  expect(status, text).toBe(200);
}

beforeAll(async () => {
  const names = ['ada', 'eve', 'noah', 'leila', 'wanda', 'hana', 'gina'] as const;
  [ada, eve, noah, leila, wanda, hana, gina] = (await Promise.all(names.map((name) => as(house, name)))) as unknown as [
    ...[Client, Client, Client, Client, Client, Client, Client],
  ];
  const input = { workspace: workspaces.it.id, key: 'screens', name: both('Screens'), summary: both('To look at'), icon: 'laptop' };
  const service = (await wanda.post<ServiceReply>('/catalog/services', input)).body.id;
  await publish(service, 'own', people.ada.id);
});

async function hear(): Promise<void> {
  await untilReadable(house);
  await catchUpAll(tenants.acme.id, requestsToApprove);
  await untilReadable(house);
  await catchUpAll(tenants.acme.id, approvalLetters);
}

async function asks(requestType: string): Promise<{ number: string; id: string }> {
  const fields = { colour: 'black' };
  const { status, body, text } = await ada.post<{ number: string }>('/tickets', { requestType, title: 'A screen', fields });
  expect(status, text).toBe(201);
  await hear();
  const { items } = (await eve.get<{ items: ApprovalRow[] }>('/approvals?which=workspace')).body;
  return { number: body.number, id: items.find(({ number }) => number === body.number)?.id ?? 'none' };
}

const lettersAbout = async (number: string) =>
  (
    await house.owner.query<{ recipient: string; subject: string; body: string }>(
      'select recipient, subject, body_text as body from app.outbound_mail where subject like $1 order by recipient, made_at',
      [`[${number}]%`],
    )
  ).rows;

test('where nobody was found the team that has it is told once, and Ada who can help; Noah adds Leila, and it goes on', async () => {
  const { number, id } = await asks('own');
  await hear();
  const letters = await lettersAbout(number);
  expect(letters.map(({ recipient }) => recipient)).toEqual([people.ada.email, people.eve.email, people.noah.email]);
  expect(letters[0]?.body).toMatch(/Nobody was found who may approve it\.[\s\S]*Eve Haddad and Noah Fischer can ask somebody else/);
  expect(letters[1]?.body).toContain(`/desk/approvals/${id}`);
  const seen = (await ada.get<ApprovalReply>(`/approvals/${id}`)).body;
  expect(seen.stuck).toMatchObject({ why: 'nobodyFound', adders: [{ name: 'Eve Haddad' }, { name: 'Noah Fischer' }] });
  expect(seen.can.add, 'nobody chooses who judges their own ask').toBe(false);
  for (const stranger of [hana, gina]) expect((await stranger.get(`/approvals/${id}`)).status).toBe(404);
  const { body } = await noah.put<ApprovalReply>(`/approvals/${id}/approvers/${people.leila.id}`, {});
  expect(body.stuck).toBeNull();
  expect((await leila.put(`/approvals/${id}/vote`, { answer: 'approve' })).status).toBe(200);
});

test('whoever has it is told, and not all of the team; where that is who asked, the others are', async () => {
  await house.owner.query("update app.person set locale = 'de' where id = $1", [people.noah.id]);
  const { number, id } = await asks('own');
  await eve.patch(`/tickets/${number}`, { assignee: people.noah.id }, { 'if-match': '*' });
  expect((await ada.get<ApprovalReply>(`/approvals/${id}`)).body.stuck?.adders).toEqual([{ id: people.noah.id, name: 'Noah Fischer' }]);
  const german = (await lettersAbout(number)).find(({ recipient }) => recipient === people.noah.email);
  expect(german?.subject).toBe(`[${number}] Niemand ist da, der genehmigen darf`);
  await house.owner.query("update app.person set locale = 'en' where id = $1", [people.noah.id]);
});
