import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { as, type Client, send } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { sweepTraces } from '../../capabilities/tickets/jobs.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { sweepOrphans } from '../../kernel/files/orphans.ts';
import { fileUses } from './house.ts';

const house = openHouse();
const aDay = 86_400_000;
const orphans = sweepOrphans(fileUses);

async function upload({ cookie, person }: Client, content: string): Promise<string> {
  const headers = { cookie, 'content-type': 'application/octet-stream' };
  const { host } = tenants[person.tenant];
  const { body, status } = await send<{ id: string }>(house.port, host, 'POST', '/api/v1/files?name=a.txt', undefined, {
    raw: content,
    headers,
  });
  expect(status).toBe(201);
  return body.id;
}

/** What comes round, on a day, twice: the second turn has nothing to do. */
async function sweepsOn(day: number): Promise<void> {
  shiftClock(day * aDay);
  for (const { id } of [tenants.acme, tenants.globex, tenants.acme]) for (const sweep of [sweepTraces, orphans]) await sweep.run(id);
}
const hasRow = async (id: string) => (await house.owner.query('select from app.file where id = $1', [id])).rowCount === 1;
const hasBytes = (content: string, tenant: 'acme' | 'globex' = 'acme') =>
  existsSync(join(house.dataFolder, 'files', tenants[tenant].id, createHash('sha256').update(content).digest('hex')));

test('what Ada uploaded and never used is gone after a day, row and bytes, and the log says so', async () => {
  const id = await upload(await as(house, 'ada'), 'never used');
  await sweepsOn(0.9);
  expect([await hasRow(id), hasBytes('never used')]).toEqual([true, true]);
  await sweepsOn(1.1);
  expect([await hasRow(id), hasBytes('never used')]).toEqual([false, false]);
  expect((await house.owner.query("select from app.event where type = 'file.removed' and object_id = $1", [id])).rowCount).toBe(1);
});

test('what hangs on a ticket stays, and so do its bytes when the same ones were uploaded again for nothing', async () => {
  const ada = await as(house, 'ada');
  const used = await upload(ada, 'the same bytes');
  const { number } = (await ada.post<{ number: string }>('/tickets', { title: 'Slow', team: 'Network' })).body;
  const reply = await ada.post(`/tickets/${number}/messages`, { kind: 'comment', body: 'See the file', attachments: [used] });
  expect(reply.status, reply.text).toBe(201);
  const unused = await upload(ada, 'the same bytes');
  const ofGus = await upload(await as(house, 'gus'), 'the same bytes');

  await sweepsOn(400);
  expect([await hasRow(used), await hasRow(unused), await hasRow(ofGus)]).toEqual([true, false, false]);
  expect([hasBytes('the same bytes'), hasBytes('the same bytes', 'globex')]).toEqual([true, false]);
});

test("what a draft of its owner names stays as long as the draft, in a text or as an answer; somebody else's draft keeps nothing", async () => {
  const [ada, bob] = [await as(house, 'ada'), await as(house, 'bob')];
  const [picture, answer, other] = [await upload(ada, 'picture'), await upload(ada, 'answer'), await upload(ada, 'other')];
  const keep = (client: Client, place: string, content: object) => client.put(`/drafts/${place}`, { content });
  await keep(ada, 'INC0000001:reply', { html: `<p>Look</p><img src="/api/v1/files/${picture}">` });
  await keep(ada, 'ask:visit', { answers: { files: [answer] } });
  await keep(bob, 'ask:visit', { answers: { files: [other] } });

  await sweepsOn(20);
  expect([await hasRow(picture), await hasRow(answer), await hasRow(other)]).toEqual([true, true, false]);
  shiftClock(20 * aDay);
  await (await as(house, 'ada')).delete('/drafts/ask:visit');
  await sweepsOn(21);
  expect([await hasRow(picture), await hasRow(answer)]).toEqual([true, false]);

  // Nobody has touched the last one for a month: it goes, and what it named goes with it.
  await sweepsOn(31);
  expect((await house.owner.query('select from app.draft')).rowCount).toBe(0);
  expect([await hasRow(picture), hasBytes('picture')]).toEqual([false, false]);
});

test('the bytes of an orphan can be uploaded anew', async () => {
  const ada = await as(house, 'ada');
  await upload(ada, 'comes back');
  await sweepsOn(2);
  expect(hasBytes('comes back')).toBe(false);
  const id = await upload(await as(house, 'ada'), 'comes back');
  await sweepsOn(2);
  expect([await hasRow(id), hasBytes('comes back')]).toEqual([true, true]);
});

test('every column that names a file keeps it', async () => {
  const { rows } = await house.owner.query<{ name: string }>(
    "select table_schema || '.' || table_name as name from information_schema.columns where table_schema = 'app' and column_name like '%file_id'",
  );
  const asked = JSON.stringify(fileUses.map((use) => use(sql`f.id`)));
  expect(rows.map(({ name }) => name).sort()).toEqual([
    'app.article_file',
    'app.attachment',
    'app.branding',
    'app.data_copy',
    'app.upload',
  ]);
  for (const { name } of rows) expect(asked).toContain(name);
});
