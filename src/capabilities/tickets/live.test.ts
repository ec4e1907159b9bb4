import { type ClientRequest, request } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { askForStand, offerStands } from '../../../tests/support/approval-world.ts';
import { published } from '../../../tests/support/articles.ts';
import { people, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { askAnewWhoKnocks, openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { MachineReply } from './contract-work.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();

type Heard = { id: string | undefined; event: string; data: Record<string, unknown> };
const asking: ClientRequest[] = [];
afterEach(() => {
  for (const one of asking.splice(0)) one.destroy();
});

/** Listens as a browser does; what it heard grows. */
async function listening(client: Client, headers: Record<string, string> = {}, asked = '') {
  const { cookie, person } = client;
  const heard: Heard[] = [];
  const state = { isOver: false };
  const { host } = tenants[person.tenant];
  const type = await new Promise<string>((begun, failed) => {
    const one = request(
      { port: house.port, host: '127.0.0.1', path: `/api/v1/stream${asked}`, headers: { host, cookie, ...headers } },
      (answer) => {
        let rest = '';
        answer.on('end', () => {
          state.isOver = true;
        });
        answer.setEncoding('utf8').on('data', (part: string) => {
          const blocks = (rest + part).split('\n\n');
          rest = blocks.pop() ?? '';
          for (const block of blocks) heard.push(...messageIn(block));
          begun(String(answer.headers['content-type']));
        });
      },
    );
    one.on('error', failed);
    one.end();
    asking.push(one);
  });
  return { client, heard, type, ended: () => state.isOver };
}

type Listener = Pick<Awaited<ReturnType<typeof listening>>, 'client' | 'heard'>;

const marked = new Set<string>();
const markOf = ({ client }: Listener, number: unknown): string => `${client.person.tenant} ${String(number)}`;

/** What each asked for after all that happened was heard by them: of what happened, nothing is on its way any more. */
async function passed(...listeners: readonly Listener[]): Promise<void> {
  const numbers = await Promise.all(
    listeners.map(async ({ client }) => (await client.post<TicketReply>('/tickets', { title: 'Marker' })).body.number),
  );
  for (const [at, one] of listeners.entries()) marked.add(markOf(one, numbers[at]));
  await within(() =>
    expect(listeners.map(({ heard }, at) => heard.some(({ data }) => data['number'] === numbers[at]))).not.toContain(false),
  );
}

/** What somebody heard of but such marks. */
const told = (listener: Listener): Heard[] => listener.heard.filter(({ data }) => !marked.has(markOf(listener, data['number'])));

function messageIn(block: string): Heard[] {
  const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
  const [event, data] = [fields.get('event'), fields.get('data')];
  return event === undefined || data === undefined ? [] : [{ id: fields.get('id'), event, data: JSON.parse(data) }];
}

// A long transaction of another test, in another database of the same server, keeps the log back until it ends (pg_snapshot_xmin).
const within = (look: () => void) => vi.waitFor(look, { timeout: 30_000, interval: 20 });
const open = async (client: Client): Promise<TicketReply> =>
  (await client.post<TicketReply>('/tickets', { title: 'Laptop is slow', team: 'Network' })).body;

test('Noah and Ada hear that Eve changed a ticket, Bob, Hana and Gina do not, and nobody hears its words', async () => {
  const clients = await Promise.all((['eve', 'noah', 'ada', 'bob', 'hana', 'gina'] as const).map((name) => as(house, name)));
  const [eve, noah, ada] = clients;
  const ticket = await open(ada as Client);
  await untilReadable(house);
  const streams = await Promise.all(clients.slice(1).map((client) => listening(client)));
  await passed(...streams);
  for (const { heard } of streams) heard.length = 0;
  expect(streams[0]?.type).toContain('text/event-stream');

  await eve?.patch(`/tickets/${ticket.number}`, { title: 'Laptop of Ada is slow' }, { 'if-match': '"1"' });
  const change = { event: 'ticket', data: { number: ticket.number, type: 'ticket.changed', version: 2, actorId: people.eve.id } };
  await within(() => expect(streams.slice(0, 2).map(told)).toMatchObject([[change], [change]]));

  await noah?.post(`/tickets/${ticket.number}/messages`, { kind: 'note', body: 'Looks like the disk' });
  await within(() => expect(streams[0]?.heard.at(-1)?.data).toMatchObject({ type: 'ticket.noted' }));
  await passed(...streams);
  expect(streams.map((one) => told(one).length)).toEqual([2, 1, 0, 0, 0]);
  expect(JSON.stringify(streams.map(({ heard }) => heard))).not.toContain('slow');
});

test('of what happens to articles nobody hears, who may read them or not, nor that one was used in a ticket', async () => {
  const clients = await Promise.all((['eve', 'noah', 'bob', 'hana', 'gina'] as const).map((name) => as(house, name)));
  const [eve] = clients as [Client, ...Client[]];
  const ticket = await open(eve);
  await untilReadable(house);
  const streams = await Promise.all(clients.map((client) => listening(client)));
  await passed(...streams);
  for (const { heard } of streams) heard.length = 0;
  const number = await published(eve, 'Heard by nobody', { visibility: 'workspace' });
  expect((await eve.put(`/articles/${number}/tickets/${ticket.number}`, {})).status).toBe(200);
  await untilReadable(house);
  await passed(...streams);
  expect(streams.flatMap(told)).toEqual([]);
});

test('Leila hears that something waits for her answer, Bob once it is his turn; Hana and Gina do not, and nobody hears what it is about', async () => {
  await offerStands(house);
  const clients = await Promise.all((['leila', 'bob', 'hana', 'gina'] as const).map((name) => as(house, name)));
  const streams = await Promise.all(clients.map((client) => listening(client)));
  const ofApprovals = () => streams.map(({ heard }) => heard.filter(({ event }) => event === 'approval').map(({ data }) => data));
  const { id } = await askForStand(house);
  const asked = { type: 'approval.asked' };
  await within(() => expect(ofApprovals()).toEqual([[asked], [], [], []]));
  await clients[0]?.put(`/approvals/${id}/vote`, { answer: 'approve' });
  const answered = { type: 'approval.answered' };
  await within(() => expect(ofApprovals()).toEqual([[asked, answered], [answered], [], []]));
  await passed(...streams);
  expect(ofApprovals()).toEqual([[asked, answered], [answered], [], []]);
});

test('Eve hears that Wanda changed the states she works by; Ada, Hana of another workspace and Gina do not', async () => {
  const [wanda, ...others] = await Promise.all((['wanda', 'eve', 'ada', 'hana', 'gina'] as const).map((name) => as(house, name)));
  const streams = await Promise.all(others.map((client) => listening(client)));
  await passed(...streams);
  for (const { heard } of streams) heard.length = 0;
  const path = `/workspaces/${workspaces.it.id}/machines/task`;
  const { machine } = (await wanda?.get<MachineReply>(path))?.body ?? {};
  await wanda?.put(path, { machine }, { 'if-match': '"0"' });
  const change = { event: 'machine', data: { type: 'machine.changed', workspace: workspaces.it.id } };
  await within(() => expect(streams.slice(0, 1).map(told)).toMatchObject([[change]]));
  await passed(...streams);
  expect(streams.map((one) => told(one).length)).toEqual([1, 0, 0, 0]);
});

test('Noah comes back and hears what he missed, once', async () => {
  const [eve, noah] = [await as(house, 'eve'), await as(house, 'noah')];
  const before = await listening(noah);
  const { heard } = before;
  await passed(before);
  const first = await open(eve);
  await within(() => expect(heard.map(({ data }) => data['number'])).toContain(first.number));
  const last = heard.at(-1)?.id ?? '';
  asking.splice(0).at(-1)?.destroy();
  const missed = await open(eve);
  await untilReadable(house);
  const again = await listening(noah, { 'last-event-id': last });
  await within(() => expect(again.heard).toHaveLength(1));
  const next = await open(eve);
  await within(() => expect(again.heard.map(({ data }) => data['number'])).toEqual([missed.number, next.number]));
});

test('what changed in the moment before Noah listens is told him, if he says how long that was', async () => {
  const [eve, noah, ada] = await Promise.all((['eve', 'noah', 'ada'] as const).map((name) => as(house, name)));
  const early = await listening(eve as Client);
  const ticket = await open(ada as Client);
  await eve?.patch(`/tickets/${ticket.number}`, { title: 'Laptop of Ada is slow' }, { 'if-match': '"1"' });
  await passed(early);
  const [late, later] = await Promise.all(['?ago=20000', ''].map((asked) => listening(noah as Client, {}, asked)));

  await within(() =>
    expect(late?.heard).toContainEqual(expect.objectContaining({ data: expect.objectContaining({ number: ticket.number, version: 2 }) })),
  );
  await passed(later as Listener);
  expect(told(later as Listener)).toEqual([]);
});

test('once Tom has recorded the instruction, Eve and Noah see each other on a ticket, for a quarter of a minute; Ada and Gina see and say nothing', async () => {
  const [ada, eve, noah, gina] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'noah'), await as(house, 'gina')];
  const { number } = await open(ada);
  const [ofAda, ofEve] = [await listening(ada), await listening(eve)];
  const here = (client: Client, state: string) => client.put(`/tickets/${number}/presence`, { state });
  const tom = await as(house, 'tom');
  const text = 'Agents see who works on a ticket, to avoid double replies. Works agreement 7 of 2026.';

  expect((await here(eve, 'viewing')).body).toEqual({ on: false, others: [] });
  expect((await here(noah, 'replying')).body).toEqual({ on: false, others: [] });
  expect((await house.owner.query('select from app.presence')).rowCount).toBe(0);
  expect((await tom.put('/instructions/presence', { text })).status).toBe(200);
  expect((await here(eve, 'viewing')).body).toEqual({ on: true, others: [] });
  const both = await here(noah, 'replying');
  expect(both.body).toMatchObject({ others: [{ person: { id: people.eve.id }, state: 'viewing' }] });
  const presence = () => ofEve.heard.filter(({ event }) => event === 'presence').at(-1)?.data;
  await within(() => expect(presence()).toMatchObject({ number, people: [{ person: { id: people.noah.id }, state: 'replying' }] }));

  await here(noah, 'left');
  await within(() => expect(presence()).toEqual({ number, people: [] }));
  await here(noah, 'noting');
  await within(() => expect(presence()).toMatchObject({ people: [{ state: 'noting' }] }));
  shiftClock(20_000);
  expect((await here(eve, 'viewing')).body).toEqual({ on: true, others: [] });

  await tom.delete('/instructions/presence');
  expect((await here(noah, 'viewing')).body).toEqual({ on: false, others: [] });

  expect((await here(ada, 'viewing')).status).toBe(403);
  expect((await here(gina, 'viewing')).status).toBe(404);
  expect(ofAda.heard.filter(({ event }) => event === 'presence')).toEqual([]);
});

test('the stream of somebody whose role is taken away ends, and as a requester they hear of their own tickets only', async () => {
  const [tom, ada, noah] = [await as(house, 'tom'), await as(house, 'ada'), await as(house, 'noah')];
  const before = await listening(noah);
  const { heard, ended } = before;
  const of = await listening(ada);
  await passed(before, of);
  const { items } = (await tom.get<{ items: { id: string }[] }>(`/roles?personId=${people.noah.id}`)).body;
  for (const { id } of items) expect((await tom.delete(`/roles/${id}`)).status).toBe(200);
  await within(() => expect(ended()).toBe(true));
  heard.length = 0;
  // Each role taken away ends what he listens to: the last of them has to be past as well.
  await passed(of);

  askAnewWhoKnocks();
  const again = await listening(noah);
  const { number } = await open(ada);
  await within(() => expect(of.heard.map(({ data }) => data['number'])).toContain(number));
  await passed(again);
  expect([heard, told(again)]).toEqual([[], []]);
  expect(of.ended()).toBe(false);
});
