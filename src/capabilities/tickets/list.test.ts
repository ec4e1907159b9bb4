import fc from 'fast-check';
import { expect, test } from 'vitest';
import { people, teams, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { counted, patience } from '../../../tests/support/proofs.ts';
import type { TicketPage } from './contract.ts';
import { olderWords } from './jobs.ts';
import type { TicketReply } from './shared/records.ts';
import { sorts } from './shared/sorts.ts';

const house = openHouse();

const open = async (client: Client, input: object): Promise<TicketReply> => {
  const { body, status, text } = await client.post<TicketReply>('/tickets', { title: 'A ticket', ...input });
  if (status !== 201) throw new Error(text);
  return body;
};
const list = async (client: Client, query: string): Promise<TicketPage> => {
  const { body, status, text } = await client.get<TicketPage>(`/tickets?${query}`);
  if (status !== 200) throw new Error(text);
  return body;
};

/** Walks all pages; `between` runs after each. */
async function walk(client: Client, query: string, between: () => Promise<unknown> = async () => undefined): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: TicketPage = await list(client, `${query}${cursor === '' ? '' : `&cursor=${cursor}`}`);
    seen.push(...page.items.map(({ number }) => number));
    cursor = page.next;
    await between();
  }
  return seen;
}

test('the queue of a team, by name, shows open tickets newest change first, with the exact total', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const first = await open(ada, { team: 'Service Desk', title: 'First' });
  const second = await open(ada, { team: 'Service Desk', title: 'Second' });
  await eve.post(`/tickets/${first.number}/messages`, { kind: 'comment', body: 'Looking' });

  const page = await list(eve, 'team=Service%20Desk&state=open');

  expect(page.items.map(({ number }) => number)).toEqual([first.number, second.number]);
  expect(page.total).toEqual({ value: 2, exact: true });
  expect(page.items[0]).toMatchObject({
    team: { name: 'Service Desk' },
    requester: { name: 'Ada Lindqvist' },
    workspace: 'it',
    unread: false,
  });
});

test('Bob counts only what is his, Hana nothing of IT, Gus nothing of acme', async () => {
  const [ada, bob, hana, gus] = [await as(house, 'ada'), await as(house, 'bob'), await as(house, 'hana'), await as(house, 'gus')];
  await open(ada, { team: 'Network' });
  const own = await open(bob, { team: 'Network' });

  const mine = await list(bob, 'team=Network');
  expect([mine.total.value, mine.items.map(({ number }) => number)]).toEqual([1, [own.number]]);
  for (const other of [hana, gus]) expect((await list(other, 'team=Network')).total.value).toBe(0);
});

test('a parameter that is left empty is left out, in lists, search, exports and beside a page', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  await open(ada, { team: 'Network', title: 'Quokka on the line' });
  const whole = await list(eve, '');

  expect(whole.total.value).toBeGreaterThan(0);
  expect(await list(eve, 'team=&type=&state=&q=&view=&sort=-updatedAt&limit=&cursor=')).toEqual(whole);
  expect(await list(eve, 'team&limit=&q=quokka&cursor')).toMatchObject({ total: { value: 1 } });
  for (const path of [
    '/search?q=quokka&limit=',
    '/people?q=&limit=&cursor=',
    '/tickets/export.csv?q=quokka&team=&sort=',
    '/queues?workspace=',
  ])
    expect([path, (await eve.get(path)).status]).toEqual([path, 200]);
  expect((await eve.get('/search?q=')).status).toBe(422);
});

test('the name of a team is matched whatever its capitals, unless two teams differ in nothing else', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const { number } = await open(ada, { team: 'SERVICE desk', title: 'Capitals' });
  const found = async (team: string) => (await list(eve, `team=${encodeURIComponent(team)}&q=capitals`)).items.map((one) => one.number);

  expect([await found('service desk'), await found('Service Desk'), await found('service')]).toEqual([[number], [number], []]);
  await house.owner.query(
    "insert into app.team (tenant_id, id, workspace_id, name, made_at) select tenant_id, gen_random_uuid(), workspace_id, 'service DESK', made_at from app.team where name = 'Service Desk'",
  );
  expect([await found('service desk'), await found('Service Desk')]).toEqual([[], [number]]);
  await house.owner.query("delete from app.team where name = 'service DESK'");
});

test('filters by assignee, requester, type, priority and words', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const one = await open(ada, { team: 'Network', type: 'request', title: 'Zebra crossing' });
  await eve.patch(`/tickets/${one.number}`, { assignee: 'me', impact: 1, urgency: 1, tags: ['zoo'] }, { 'if-match': '"1"' });

  for (const query of ['assignee=me', `requester=${people.ada.id}&type=request`, 'priority=1', 'q=zebra', 'tag=zoo', 'state=approved'])
    expect(
      (await list(eve, query)).items.map(({ number }) => number),
      query,
    ).toContain(one.number);
  for (const query of ['assignee=none&type=request', 'q=zebra&priority=5', 'state=closed'])
    expect(
      (await list(eve, query)).items.map(({ number }) => number),
      query,
    ).not.toContain(one.number);
});

test('every ticket is on exactly one page, while others change and open tickets, in every order', async () => {
  const eve = await as(house, 'eve');
  const made = await Promise.all(
    Array.from({ length: 23 }, (_, index) => open(eve, { team: 'Network', type: 'request', title: `Page ${index % 3}` })),
  );
  const numbers = made.map(({ number }) => number).toSorted();
  const touch = () => eve.post(`/tickets/${made[Math.floor(Math.random() * 23)]?.number}/messages`, { kind: 'note', body: 'x' });

  for (const sort of [
    'number',
    '-number',
    'createdAt',
    '-createdAt',
    'priority',
    '-priority',
    'dueAt',
    '-dueAt',
    'title',
    '-followUpAt',
    'team',
    '-requester',
  ]) {
    const seen = await walk(eve, `q=Page&type=request&limit=5&sort=${sort}`, touch);
    expect(seen.toSorted(), sort).toEqual(numbers);
  }
  expect((await walk(eve, 'q=Page&type=request&limit=5')).toSorted()).toEqual(numbers);
});

test('a cursor of another order, or none at all, is refused', async () => {
  const eve = await as(house, 'eve');
  const { next } = await list(eve, 'limit=1&sort=number');
  for (const query of [`sort=title&cursor=${next}`, 'cursor=nonsense', 'limit=201', 'sort=colour', 'assignee=somebody'])
    expect((await eve.get(`/tickets?${query}`)).status, query).toBe(422);
});

/** Some tie, some are empty: what paging stumbles over. */
const column = {
  priority: fc.integer({ min: 1, max: 5 }),
  due: fc.option(fc.constantFrom('2026-01-01T00:00:00.123456Z', '2026-01-01T00:00:00.123457Z', '2026-06-30T22:00:00Z')),
  title: fc.constantFrom('Zoë', 'zoe', 'Zoe', 'zo e', 'ä', 'a', '1', '10', '9', 'Ω', '漢', "O'Neil", '%_\\', '""'),
};
const place = {
  state: fc.constantFrom('new', 'inProgress', 'onHold'),
  team: fc.option(fc.constantFrom(teams.network.id, teams.desk.id)),
  requester: fc.constantFrom(people.eve.id, people.bob.id, people.leila.id),
};
const asked = fc.record({
  rows: fc.array(fc.record({ ...column, ...place }), { minLength: 1, maxLength: 30 }),
  sort: fc.constantFrom(...sorts),
  limit: fc.integer({ min: 1, max: 12 }),
});

const other = { priority: 3, due: null, title: 'Other', state: 'new', team: teams.desk.id, requester: people.eve.id };

/** What the reader sees in the column a list is sorted by; nothing for columns of another kind. */
const nameShown = ({ state, team, requester }: TicketPage['items'][number], key: string): string | undefined =>
  ({ state, team: team?.name ?? '\u{ffff}', requester: requester.name })[key];

const inRuns = (names: readonly (string | undefined)[], isBackwards: boolean): (string | undefined)[] =>
  isBackwards ? names.toSorted().toReversed() : names.toSorted();

test(
  'whatever ties and gaps there are, all pages together are the list: each ticket once, in its order, and the total true',
  async () => {
    const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
    const made = await Promise.all(Array.from({ length: 30 }, () => open(eve, { team: 'Service Desk', title: 'Tie' })));
    const numbers = made.map(({ number }) => number).toSorted();
    const change = `update app.ticket set priority = $1, due_at = $2, title = $3, assignee_id = $4, state = $5, team_id = $6, requester_id = $7
      where tenant_id = $8 and id = $9`;

    await fc.assert(
      fc.asyncProperty(asked, async ({ rows, sort, limit }) => {
        for (const [at, { id }] of made.entries()) {
          const row = rows[at];
          const { priority, due, title, state, team, requester } = row ?? other;
          const values = [priority, due, title, row === undefined ? null : people.noah.id, state, team, requester];
          await house.owner.query(change, [...values, tenants.acme.id, id]);
        }
        const narrow = `assignee=${people.noah.id}&sort=${sort}`;
        const whole = await list(eve, `${narrow}&limit=200`);
        const order = whole.items.map(({ number }) => number);
        expect(await walk(eve, `${narrow}&limit=${limit}`)).toEqual(order);
        expect(order.toSorted()).toEqual(numbers.filter((number) => made.slice(0, rows.length).some((one) => one.number === number)));
        expect(whole.total).toEqual({ value: rows.length, exact: true });
        const priorities = whole.items.map(({ priority }) => priority);
        if (sort === 'priority') expect(priorities).toEqual(priorities.toSorted());
        const shown = whole.items.map((item) => nameShown(item, sort.replace('-', '')));
        if (shown[0] !== undefined) expect(shown.join()).toBe(inRuns(shown, sort.startsWith('-')).join());
      }),
      { numRuns: counted(15, 1000) },
    );
    expect((await list(ada, `assignee=${people.noah.id}`)).total.value).toBe(0);
  },
  patience(60_000),
);

test('a list is counted by type, requester and workspace, with the names that stand in the columns', async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  await open(ada, { team: 'Network', title: 'Marmot', type: 'request' });
  await open(eve, { team: 'Network', title: 'Marmot' });
  const by = async (field: string) =>
    (await eve.get<{ items: { key: string; name: string | null; count: number }[] }>(`/tickets/groups?q=marmot&by=${field}`)).body.items;

  expect(await by('type')).toEqual([
    { key: 'incident', name: null, count: 1 },
    { key: 'request', name: null, count: 1 },
  ]);
  expect((await by('requester')).map(({ name }) => name).toSorted()).toEqual(['Ada Lindqvist', 'Eve Haddad']);
  expect(await by('workspace')).toEqual([{ key: workspaces.it.id, name: 'IT', count: 2 }]);
});

test('Eve asks for what has a date in a span: due or to be looked at again, nothing else', async () => {
  const [ada, eve, gina] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'gina')];
  const made = async (title: string) => (await ada.post<TicketReply>('/tickets', { title, team: 'Network' })).body;
  const [due, again, without] = [await made('Is due'), await made('Look again'), await made('No date')];
  const change = ({ number }: TicketReply, input: object) => eve.patch(`/tickets/${number}`, input, { 'if-match': '"1"' });
  await change(due, { dueAt: '2031-03-03T10:00:00.000Z' });
  await change(again, { state: 'onHold', holdReason: 'awaitingVendor', followUpAt: '2031-03-04T10:00:00.000Z' });
  const ask = async (client: typeof eve, from: string, before: string) =>
    (await client.get<TicketPage>(`/tickets?datedFrom=${from}&datedBefore=${before}`)).body.items.map(({ number }) => number);
  const [third, fourth, fifth] = ['2031-03-03T00:00:00Z', '2031-03-04T00:00:00Z', '2031-03-05T00:00:00Z'] as const;
  expect(new Set(await ask(eve, third, fifth))).toEqual(new Set([due.number, again.number]));
  expect(await ask(eve, fourth, fifth)).toEqual([again.number]);
  expect(await ask(eve, third, fifth)).not.toContain(without.number);
  expect(await ask(gina, third, fifth)).toEqual([]);
  expect((await eve.get('/tickets?datedFrom=yesterday')).status).toBe(422);
});

test('what was written before words were kept without their hyphen is found by them too, once it has been gone through', async () => {
  const eve = await as(house, 'eve');
  const opened = async (title: string) => (await eve.post<TicketReply>('/tickets', { title, team: 'Network' })).body;
  const [ticket, other] = [await opened('Wi-Fi kiosk restarts'), await opened('Kiosk at gate 9')];
  await eve.post(`/tickets/${other.number}/messages`, { kind: 'note', body: 'The follow-up is on Monday' });
  const forget = (table: string, words: string[]) =>
    house.owner.query(`update app.${table} set words = ts_delete(words, $1::text[])`, [words]);
  const titles = async (q: string) =>
    (await eve.get<{ items: { title: string }[] }>(`/search?q=${q}`)).body.items.map(({ title }) => title);
  const found = async () => [await titles('wifi'), await titles('followup')];
  const kept = new Map<string, unknown>();
  const goOn = () =>
    olderWords({ read: async (key) => kept.get(key), write: async (key, to) => void kept.set(key, to) }).run(tenants.acme.id);
  await forget('ticket', ['wifi']);
  await forget('message', ['followup']);
  expect(await found()).toEqual([[], []]);

  // Stopped in between: what is before its place was done, and is not looked at again.
  kept.set(`tickets.words.${tenants.acme.id}`, { edition: 1, of: 'tickets', after: other.id });
  await goOn();
  expect(await found()).toEqual([[], [other.title]]);

  kept.clear();
  await goOn();
  expect(await found()).toEqual([[ticket.title], [other.title]]);
  expect((await eve.get<TicketReply>(`/tickets/${ticket.number}`)).body.version).toBe(ticket.version);

  // Through once, it is at its end: nothing is looked at any more.
  await forget('ticket', ['wifi']);
  await goOn();
  expect(await found()).toEqual([[], [other.title]]);
});
