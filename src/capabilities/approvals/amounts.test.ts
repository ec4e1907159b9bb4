import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { people, teams, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import { canonical } from '../../kernel/shared/canonical.ts';
import type { RequestTypeDraft, ServiceReply } from '../catalog/contract.ts';
import type { ApprovalReply, ApprovalRow } from './contract.ts';
import { approvalLetters, requestsToApprove } from './jobs.ts';

const house = openHouse();
const both = (en: string) => ({ en, de: `${en} (de)` });
let [ada, leila, wanda, hana, gina] = [] as unknown as [Client, Client, Client, Client, Client];

async function publish(service: string, key: string, more: object = {}) {
  const elements = [
    { kind: 'money', key: 'travel', label: both('Travel'), currency: 'EUR' },
    { kind: 'money', key: 'price', label: both('What does it cost?'), required: true, currency: 'EUR' },
  ];
  const approvals = { steps: [{ approvers: [{ kind: 'person', person: people.leila.id }] }], matters: ['price'], also: ['price'] };
  const draft = { name: both('Screen'), summary: both('A screen'), team: teams.desk.id, form: { elements }, approvals, ...more };
  const { body } = await wanda.post<RequestTypeDraft>('/catalog/drafts', { service, key, draft });
  const { status, text } = await wanda.put(`/catalog/drafts/${body.id}/publication`, undefined, { 'if-match': `"${body.version}"` });
  expect(status, text).toBe(200);
}

beforeAll(async () => {
  await house.owner.query("update app.person set locale = 'de-DE' where id = $1", [people.leila.id]);
  [ada, leila, wanda, hana, gina] = [
    ...[await as(house, 'ada'), await as(house, 'leila'), await as(house, 'wanda')],
    ...[await as(house, 'hana'), await as(house, 'gina')],
  ] as [Client, Client, Client, Client, Client];
  const input = { workspace: workspaces.it.id, key: 'screens', name: both('Screens'), summary: both('To look at'), icon: 'laptop' };
  const service = (await wanda.post<ServiceReply>('/catalog/services', input)).body.id;
  await publish(service, 'asked');
  await publish(service, 'priced', { price: { amount: 119_000, currency: 'EUR', period: 'month' } });
});

/** Asked for, heard of, and told; with what waits for Leila then, and her letter with plain spaces. */
async function asks(requestType: string): Promise<{ row: ApprovalRow | undefined; letter: string }> {
  const fields = { travel: 5_000, price: 90_000 };
  const { status, body, text } = await ada.post<{ number: string }>('/tickets', { requestType, title: 'A screen', fields });
  expect(status, text).toBe(201);
  for (const subscriber of [requestsToApprove, approvalLetters]) {
    await untilReadable(house);
    await catchUpAll(tenants.acme.id, subscriber);
  }
  const { items } = (await leila.get<{ items: ApprovalRow[] }>('/approvals')).body;
  const { rows } = await house.owner.query<{ body: string }>('select body_text as body from app.outbound_mail where subject like $1', [
    `[${body.number}]%`,
  ]);
  return { row: items.find(({ number }) => number === body.number), letter: rows[0]?.body.replaceAll('\u00a0', ' ') ?? '' };
}

test('what a form asks for as price stands where a price of the catalog would: in the queue, the letter and what the hash is over', async () => {
  const { row, letter } = await asks('asked');
  const amount = { label: both('What does it cost?'), amount: 90_000, currency: 'EUR' };
  expect(row).toMatchObject({ price: null, amount });
  expect(letter).toContain('What does it cost? (de): 900 €');
  const { shown, hash } = (await leila.get<ApprovalReply>(`/approvals/${row?.id}`)).body;
  expect(shown.amount, 'the amount by which it is approved, and not the first').toEqual(amount);
  expect(createHash('sha256').update(canonical(shown)).digest('hex')).toBe(hash);
  for (const stranger of [hana, gina]) expect((await stranger.get(`/approvals/${row?.id}`)).status).toBe(404);
  const priced = await asks('priced');
  expect(priced.row).toMatchObject({ price: { amount: 119_000 }, amount: null });
  expect(priced.letter).toContain('Preis: 1.190 € im Monat');
});
