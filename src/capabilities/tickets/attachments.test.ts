import { expect, test } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { as, type Client, send } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { MessageReply } from './contract.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

type Sent = { id: string; fileId: string; name: string; bytes: number; mediaType: string };
const put = ({ cookie, person }: Client, path: string, raw: Buffer | string) =>
  send<Sent>(house.port, tenants[person.tenant].host, 'POST', `/api/v1${path}`, undefined, {
    raw,
    headers: { cookie, 'content-type': 'application/octet-stream' },
  });
const open = async (client: Client): Promise<TicketReply> =>
  (await client.post<TicketReply>('/tickets', { title: 'Laptop is slow', team: 'Network' })).body;

test('Ada attaches a file, which is downloaded and never run; Bob and Gina reach it nowhere', async () => {
  const [ada, bob, eve, gina] = [await as(house, 'ada'), await as(house, 'bob'), await as(house, 'eve'), await as(house, 'gina')];
  const { number } = await open(ada);
  const page = '<script>alert(1)</script>';
  const sent = await put(ada, `/tickets/${number}/attachments?name=${encodeURIComponent('../../etc/käse\u0000.html')}`, page);
  expect(sent.status, sent.text).toBe(201);
  expect(sent.body).toMatchObject({ name: 'käse.html', bytes: page.length, mediaType: 'application/octet-stream' });

  const path = `/tickets/${number}/attachments/${sent.body.id}`;
  const got = await eve.get(path);
  expect(got.text).toBe(page);
  expect(got.headers).toMatchObject({
    'content-disposition': expect.stringMatching(/^attachment; filename="k_se\.html"/),
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
  });
  const { attachments, history } = (await ada.get<TicketReply>(`/tickets/${number}`)).body;
  expect(attachments).toMatchObject([{ id: sent.body.id, name: 'käse.html', internal: false }]);
  expect(history.map(({ type }) => type)).toContain('ticket.attached');

  for (const other of [bob, gina]) {
    expect((await other.get(path)).status).toBe(404);
    expect((await other.get(`/files/${sent.body.fileId}`)).status).toBe(404);
    expect((await put(other, `/tickets/${number}/attachments`, 'x')).status).toBe(404);
  }
});

test('what Eve attaches internally, Ada neither sees nor gets; Ada may attach nothing internal', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const { number } = await open(ada);
  const sent = await put(eve, `/tickets/${number}/attachments?name=log.txt&internal=true`, 'secret');
  const path = `/tickets/${number}/attachments/${sent.body.id}`;
  expect((await eve.get(path)).text).toBe('secret');
  expect((await ada.get(path)).status).toBe(404);
  expect((await ada.get(`/files/${sent.body.fileId}`)).status).toBe(404);
  const seen = (await ada.get<TicketReply>(`/tickets/${number}`)).body;
  expect([seen.attachments, JSON.stringify(seen.history).includes('ttachedInternally')]).toEqual([[], false]);
  expect((await put(ada, `/tickets/${number}/attachments?internal=true`, 'x')).status).toBe(403);
});

test('a picture that Eve pastes into a note is shown to Noah, not to Ada; a picture from elsewhere is dropped', async () => {
  const [ada, eve, noah] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'noah')];
  const { number } = await open(ada);
  const { id } = (await put(eve, '/files?name=paste.png', png)).body;
  expect((await noah.get(`/files/${id}`)).status).toBe(404);
  const body = `<p>Look</p><img src="/api/v1/files/${id}"><img src="https://tracker.example/x.png">`;
  const said = await eve.post<MessageReply>(`/tickets/${number}/messages`, { kind: 'note', body });
  expect(said.body.message.html).toBe(`<p>Look</p><img src="/api/v1/files/${id}" />`);
  const shown = await noah.get(`/files/${id}`);
  expect(shown.headers).toMatchObject({ 'content-type': 'image/png', 'content-disposition': expect.stringMatching(/^inline/) });
  expect((await ada.get(`/files/${id}`)).status).toBe(404);
});

test('Ada names uploads as she asks; those of Bob, or used before, are refused', async () => {
  const [ada, bob] = [await as(house, 'ada'), await as(house, 'bob')];
  const { id } = (await put(ada, '/files?name=a.txt', 'a')).body;
  const ask = (attachments: string[], client = ada) =>
    client.post<TicketReply>('/tickets', { title: 'See file', team: 'Network', attachments });
  expect((await ask([id], bob)).status).toBe(422);
  const made = await ask([id]);
  expect(made.status, made.text).toBe(201);
  expect(made.body.attachments).toMatchObject([{ name: 'a.txt' }]);
  expect((await ask([id])).body).toMatchObject({ errors: [{ pointer: '/attachments/0' }] });
});

test('a file with something harmful in it, or still being scanned, is not handed out', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const { number } = await open(ada);
  const { id, fileId } = (await put(ada, `/tickets/${number}/attachments?name=x`, 'x')).body;
  for (const [scan, status] of [
    ['held', 409],
    ['infected', 403],
  ] as const) {
    await house.owner.query('update app.file set scan = $2 where id = $1', [fileId, scan]);
    expect((await eve.get(`/tickets/${number}/attachments/${id}`)).status, scan).toBe(status);
  }
});
