import { beforeEach, expect, test } from 'vitest';
import { people, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { machine } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import { enqueueMail } from '../../kernel/mail/enqueue.ts';
import type { Post } from '../../kernel/mail/post.ts';
import { mailWatch } from '../../kernel/mail/send.ts';
import type { UndeliveredLetter } from './contract.ts';

const house = openHouse();
const tenantId = tenants.acme.id;
type List = { items: UndeliveredLetter[]; total: { value: number } };

const secret = {
  subject: 'INC0000007: salaries',
  text: 'Salaries',
  html: '<p>Salaries</p>',
  kind: { class: 'transactional', template: 'test', version: 1 },
} as const;
const letterTo = (name: 'ada' | 'bob', workspaceId?: string): Promise<string | undefined> =>
  transact(machine(tenantId, 'service'), (call) =>
    enqueueMail(call, {
      personId: people[name].id,
      address: people[name].email,
      letter: secret,
      ...(workspaceId === undefined ? {} : { workspaceId }),
    }),
  );

const refused = Object.assign(new Error('550 5.1.1 No such mailbox'), { code: 'EENVELOPE', responseCode: 550 });
const refusing: Post = { deliver: () => Promise.reject(refused) };
const sendWith = (post: Post) => mailWatch(post).run(tenantId);

beforeEach(async () => {
  await house.owner.query('delete from app.outbound_mail');
});

test('a letter that the mail server refused is kept with its reason; nobody is shown what it says', async () => {
  await letterTo('ada', workspaces.it.id);
  await letterTo('bob', workspaces.hr.id);
  await sendWith(refusing);
  const [tom, wanda, eve, gina] = [await as(house, 'tom'), await as(house, 'wanda'), await as(house, 'eve'), await as(house, 'gina')];
  const all = await tom.get<List>('/undelivered-mail');
  expect(all.body.total.value).toBe(2);
  expect(all.body.items.find(({ to }) => to.address === people.ada.email)).toMatchObject({
    to: { personId: people.ada.id, name: 'Ada Lindqvist' },
    about: 'transactional',
    state: 'failed',
    reason: expect.stringContaining('550 5.1.1'),
    attempts: 1,
  });
  expect(all.text).not.toMatch(/alaries|INC0000007/);
  expect((await wanda.get<List>('/undelivered-mail')).body.items.map(({ to }) => to.name)).toEqual(['Ada Lindqvist']);
  expect((await gina.get<List>('/undelivered-mail')).body.items).toEqual([]);
  expect((await eve.get('/undelivered-mail')).status).toBe(403);
});

test('Wanda sends it again and it arrives; the letter of another workspace is not there for her, nor for Gina', async () => {
  const [ofIt, ofHr] = [await letterTo('ada', workspaces.it.id), await letterTo('bob', workspaces.hr.id)];
  await sendWith(refusing);
  const [wanda, gina] = [await as(house, 'wanda'), await as(house, 'gina')];
  expect((await wanda.put(`/undelivered-mail/${ofHr}/new-try`, {})).status).toBe(404);
  expect((await gina.put(`/undelivered-mail/${ofIt}/new-try`, {})).status).toBe(404);
  expect((await wanda.put<UndeliveredLetter>(`/undelivered-mail/${ofIt}/new-try`, {})).body).toMatchObject({
    state: 'retrying',
    attempts: 0,
  });

  const delivered: string[] = [];
  await sendWith({
    deliver: async ({ id }) => {
      delivered.push(id);
      return 'here';
    },
  });
  expect(delivered).toEqual([ofIt]);
  expect((await wanda.get<List>('/undelivered-mail')).body.items).toEqual([]);
  expect((await wanda.put(`/undelivered-mail/${ofIt}/new-try`, {})).status).toBe(404);
});

test('Tom gives a letter up: it leaves the list, is never tried again, and the log knows', async () => {
  const id = await letterTo('ada');
  await sendWith({ deliver: () => Promise.reject(new Error('connection refused')) });
  const tom = await as(house, 'tom');
  expect((await tom.get<List>('/undelivered-mail')).body.items).toMatchObject([{ id, state: 'retrying' }]);
  expect((await (await as(house, 'wanda')).put(`/undelivered-mail/${id}/abandonment`, {})).status).toBe(404);
  expect((await tom.put(`/undelivered-mail/${id}/abandonment`, {})).status).toBe(200);
  expect((await tom.get<List>('/undelivered-mail')).body.items).toEqual([]);
  const { rows } = await house.owner.query('select given_up_at is not null as over from app.outbound_mail where id = $1', [id]);
  expect(rows).toEqual([{ over: true }]);
  expect((await tom.get<{ items: { type: string }[] }>('/audit?kind=oversight')).body.items.map(({ type }) => type)).toContain(
    'mail.abandoned',
  );
});
