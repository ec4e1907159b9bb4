import { randomBytes } from 'node:crypto';
import { get } from 'node:http';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { people, teams, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { xlsx } from '../../kernel/tables/xlsx.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();

const bytesOf = ({ cookie, person }: Client, path: string): Promise<Buffer> =>
  new Promise((done, failed) => {
    const headers = { cookie, host: tenants[person.tenant].host };
    get({ port: house.port, host: '127.0.0.1', path: `/api/v1${path}`, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(Buffer.concat(parts)));
    }).on('error', failed);
  });

test('Eve exports a queue as CSV, in which nothing is a formula; Ada gets her own only, Hana and Gina none of it', async () => {
  const [ada, eve, hana, gina] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'hana'), await as(house, 'gina')];
  const titles = ['=HYPERLINK("http://x")', 'Say "hi", please', '-1+1'];
  for (const title of titles) await ada.post('/tickets', { title, team: 'Network' });
  await eve.post('/tickets', { title: 'Own', team: 'Network' });
  const { text, headers } = await eve.get('/tickets/export.csv?team=Network&columns=number,title,createdAt&sort=number');
  const lines = text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'T').split('\r\n');
  expect(headers['content-type']).toContain('text/csv');
  expect(lines).toEqual([
    '\u{feff}Number,Title,Created',
    'INC0000001,"\'=HYPERLINK(""http://x"")",T',
    'INC0000002,"Say ""hi"", please",T',
    "INC0000003,'-1+1,T",
    'INC0000004,Own,T',
    '',
  ]);
  expect((await ada.get('/tickets/export.csv?columns=title')).text.split('\r\n')).toHaveLength(5);
  for (const other of [hana, gina]) expect((await other.get('/tickets/export.csv?columns=title')).text.split('\r\n')).toHaveLength(2);
  expect((await eve.get('/tickets/export.csv?columns=secret')).status).toBe(422);
  expect((await eve.get('/tickets/export.csv?view=nonsense')).status).toBe(422);
});

test("states, types and reasons leave in the reader's language, as on their screen, and not as keys", async () => {
  const [eve, ada] = [await as(house, 'eve'), await as(house, 'ada')];
  const { number } = (await ada.post<TicketReply>('/tickets', { title: 'Keyboard', team: 'Network' })).body;
  const hold = { state: 'onHold', holdReason: 'awaitingVendor', followUpAt: '2026-03-01T08:00:00.000Z' };
  expect((await eve.patch(`/tickets/${number}`, hold, { 'if-match': '"1"' })).status).toBe(200);
  const lineOf = async (client: Client): Promise<string | undefined> => {
    const { text } = await client.get('/tickets/export.csv?columns=number,type,state,holdReason,waitingOn');
    return text.split('\r\n').find((line) => line.startsWith(number));
  };

  expect(await lineOf(eve)).toBe(`${number},Incident,On hold,Awaiting vendor,a vendor`);
  await house.owner.query("update app.person set locale = 'de-AT' where id = $1", [people.noah.id]);
  expect(await lineOf(await as(house, 'noah'))).toBe(`${number},Störung,Wartend,Wartet auf Lieferanten,einen Lieferanten`);
  expect(await lineOf(await as(house, 'gina'))).toBeUndefined();
});

test('a spreadsheet program reads the XLSX', async () => {
  const eve = await as(house, 'eve');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(await bytesOf(eve, '/tickets/export.xlsx?columns=number,title,priority&sort=number')).buffer);
  const rows = book.worksheets[0]?.getSheetValues().slice(1);
  expect(rows?.[0]).toEqual([undefined, 'Number', 'Title', 'Priority']);
  expect(rows?.[1]).toEqual([undefined, 'INC0000001', '=HYPERLINK("http://x")', 4]);
});

test('a workbook is on its way while most of its rows are still to be read', async () => {
  const read = { pages: 0 };
  async function* pages() {
    for (; read.pages < 100; read.pages += 1) yield Array.from({ length: 1000 }, () => [randomBytes(32).toString('hex')]);
  }
  const sent = { bytes: 0, readAtFirst: 0 };
  for await (const { length } of xlsx(['Title'], pages())) {
    sent.bytes += length;
    if (sent.bytes < 200_000) sent.readAtFirst = read.pages;
  }
  expect(sent.bytes).toBeGreaterThan(2_000_000);
  expect(read.pages).toBe(100);
  expect(sent.readAtFirst).toBeLessThan(30);
});

test('many tickets leave the house without staying in memory', async () => {
  const many = 20_000;
  await house.owner.query(
    `insert into app.ticket (tenant_id, id, type, number, workspace_id, team_id, requester_id, opened_by_id, title, description_html, description_text,
       fields, state, open, waiting_on, waiting_since, impact, urgency, priority, channel, made_at, updated_at, words)
     select $1, gen_random_uuid(), 'incident', 1000 + n, $2, $3, $4, $4, 'Ticket ' || n || repeat(' and more', 20), '', '', '{}', 'new', true, 'team',
       $5, 2, 2, 3, 'api', $5::timestamptz + n * interval '1 second', $5, '' from generate_series(1, ${many}) n`,
    [tenants.acme.id, workspaces.it.id, teams.network.id, people.bob.id, new Date('2026-01-10T00:00:00Z')],
  );
  const noah = await as(house, 'noah');
  const before = process.memoryUsage().rss;
  const file = await bytesOf(noah, `/tickets/export.csv?requester=${people.bob.id}`);
  expect(file.toString().split('\r\n')).toHaveLength(many + 2);
  expect(file.length).toBeGreaterThan(5_000_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(250_000_000);
}, 60_000);
