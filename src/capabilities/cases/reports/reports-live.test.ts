import { beforeAll, expect, test, vi } from 'vitest';
import { anonymous, as } from '../../../../tests/support/client.ts';
import { openHouse } from '../../../../tests/support/house.ts';
import { listenFor } from '../../../../tests/support/listening.ts';
import { acmeOffice, formsTo } from '../../../../tests/support/reporting-office.ts';
import type { CaseReply, CaseRow } from '../contract.ts';

vi.stubEnv('TRUST_PROXY', '127.0.0.1');
const house = openHouse();
const { form } = formsTo(house);

beforeAll(async () => void (await acmeOffice(house)));

test('whoever reported without a name hears nothing live, signed in as themselves or by their code, and of what they do nobody hears the moment', async () => {
  const [petra, noah, ada] = [await as(house, 'petra'), await as(house, 'noah'), await as(house, 'ada')];
  const heard = await Promise.all((['petra', 'noah', 'ada', 'tom', 'gus'] as const).map((name) => listenFor(house, name)));
  const [petras, , adas] = heard;
  // Ada reports from the browser in which she is signed in: what she sends along tells nobody that it is her.
  const sent = await form('/report/en', { what: 'Invoices are paid twice', where: '', when: '' }, { headers: { cookie: ada.cookie } });
  const code = /<code>([^<]+)<\/code>/.exec(sent.text)?.[1] ?? '';
  expect([sent.status, code.length]).toEqual([201, 19]);
  const { items } = (await petra.get<{ items: CaseRow[] }>('/cases?search=Invoices')).body;
  const reference = items[0]?.reference ?? '';
  const followed = await form('/report/follow-up/en', { code, text: 'It happened again' }, { headers: { cookie: ada.cookie } });
  expect(followed.status).toBeLessThan(400);
  await Promise.all(heard.map(({ passed }) => passed()));
  expect(heard.map(({ text }) => text().includes('event: case'))).toEqual(heard.map(() => false));

  // What the office says is told among the office, and to nobody else: neither to Ada, whose report it is, nor with a code.
  await noah.get(`/cases/${reference}`);
  expect((await noah.post(`/cases/${reference}/messages`, { kind: 'reply', body: 'Which invoices?' })).status).toBe(201);
  await vi.waitFor(() => expect(petras?.text()).toContain(`{"reference":"${reference}","type":"case.said"}`), {
    timeout: 5000,
    interval: 20,
  });
  await adas?.passed();
  expect(heard.slice(1).map(({ text }) => text().includes(reference))).toEqual([false, false, false, false]);
  expect((await petra.get<CaseReply>(`/cases/${reference}`)).body.messages.map(({ author }) => author?.name ?? null)).toContain(null);
  const asked = anonymous(house);
  for (const path of ['/api/v1/stream', `/api/v1/stream?code=${code}`]) expect((await asked('GET', path)).status).toBe(401);
});

/** What counts on in an identifier from one to the next: 26 bits behind its moment (RFC 9562, 6.2). */
const turnOf = (id: string): number => (Number.parseInt(id.slice(15, 18), 16) << 14) | (Number.parseInt(id.slice(19, 23), 16) & 0x3fff);

test('the identifiers of a report tell no moment either: they do not count on among those that others made around it', async () => {
  const petra = await as(house, 'petra');
  const made = async () => turnOf((await petra.post<{ id: string }>('/tickets', { title: 'Marker' })).body.id);
  const before = await made();
  await form('/report/en', { what: 'Scrap is sold', where: '', when: '' });
  const after = await made();
  const { items } = (await petra.get<{ items: CaseRow[] }>('/cases?search=Scrap')).body;
  const [of] = items.map(({ id }) => id);
  expect(of).toMatch(/^[0-9a-f]{8}-/);
  const step = (from: number, to: number): number => (to - from + 2 ** 26) % 2 ** 26;
  expect(step(before, turnOf(of ?? ''))).toBeGreaterThan(step(before, after));
});
