import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { people, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import {
  lettersOf,
  logs as logged,
  majorHeard,
  offerMail,
  proposedBy,
  runningMajor,
  type TicketReply,
  told,
} from '../../../tests/support/major-world.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { ServiceReply } from '../catalog/contract.ts';
import type { TicketPage } from '../tickets/contract.ts';
import type { Candidate, Cascade, MajorReply, MajorRow, TimelineEntry } from './contract.ts';
import type { ManagersReply, Outage } from './contract-status.ts';
import { tellOfDue } from './service/due.ts';

type Seven = [Client, Client, Client, Client, Client, Client, Client];
const house = openHouse();
const minute = 60_000;
let [ada, eve, noah, hana, leila, wanda, gina] = [] as unknown as Seven;
let mail: ServiceReply;

beforeAll(async () => {
  mail = await offerMail(house);
});

beforeEach(async () => {
  const who = ['ada', 'eve', 'noah', 'hana', 'leila', 'wanda', 'gina'] as const;
  [ada, eve, noah, hana, leila, wanda, gina] = (await Promise.all(who.map((name) => as(house, name)))) as unknown as Seven;
});

const logs = (title: string) => logged(eve, title);
const proposed = (number: string) => proposedBy(noah, number);
const running = (title?: string) => runningMajor(house, title);

describe('whether it is one', () => {
  test('Noah proposes, Leila accepts in one more tap: ticket, list and queue show it, and the log tells', async () => {
    const number = await logs('Nobody reaches the mail');
    const { id, state, reason, can } = await proposed(number);
    expect({ state, reason, can }).toMatchObject({ state: 'proposed', reason: 'Nobody can read mail', can: { decide: false, link: true } });
    expect((await eve.get<TicketReply>(`/tickets/${number}`)).body.major).toBe('proposed');
    const { body } = await leila.put<MajorReply>(`/major-incidents/${id}/decision`, { answer: 'accept' });
    expect(body).toMatchObject({ state: 'accepted', decidedBy: { id: people.leila.id }, can: { decide: true, lead: true, tell: true } });
    const queue = (await eve.get<TicketPage>('/tickets?view=major-incidents')).body.items;
    expect(queue.find((row) => row.number === number)?.major).toBe('accepted');
    const listed = (await eve.get<{ items: MajorRow[] }>('/major-incidents')).body.items.find((row) => row.id === id);
    expect(listed).toMatchObject({ state: 'accepted', ticket: { number } });
    const history = (await eve.get<TicketReply>(`/tickets/${number}`)).body.history.map(({ type }) => type);
    expect(history).toEqual(expect.arrayContaining(['ticket.majorProposed', 'ticket.majorAccepted']));
  });

  test('Ada, who asked, is told of it neither in her ticket nor anywhere else', async () => {
    const number = await logs('Mail again');
    const { id } = await proposed(number);
    const { body } = await ada.get<TicketReply>(`/tickets/${number}`);
    expect(body.major).toBeNull();
    expect(body.history.filter(({ type }) => type.startsWith('ticket.major'))).toEqual([]);
    expect((await ada.get(`/major-incidents/${id}`)).status).toBe(403);
    expect((await ada.put(`/tickets/${number}/major-incident`, { reason: 'Please' })).status).toBe(403);
  });

  test('for Hana, who works elsewhere, and Gina of another tenant it does not exist', async () => {
    const { id, ticket } = await running();
    for (const other of [hana, gina]) {
      expect((await other.get(`/major-incidents/${id}`)).status).toBe(404);
      expect((await other.put(`/major-incidents/${id}/decision`, { answer: 'reject', reason: 'No' })).status).toBe(404);
      expect((await other.put(`/tickets/${ticket.number}/major-incident`, { reason: 'x' })).status).toBe(404);
      expect((await other.get<{ items: MajorRow[] }>('/major-incidents')).body.items).toEqual([]);
    }
  });

  test('a rejection says why, and what was rejected can be proposed again; what runs cannot', async () => {
    const number = await logs('A slow printer');
    const { id } = await proposed(number);
    expect((await leila.put(`/major-incidents/${id}/decision`, { answer: 'reject' })).status).toBe(422);
    await leila.put(`/major-incidents/${id}/decision`, { answer: 'reject', reason: 'One printer of many' });
    expect((await eve.get<TicketReply>(`/tickets/${number}`)).body.major).toBeNull();
    expect((await leila.put(`/major-incidents/${id}/decision`, { answer: 'accept' })).status).toBe(409);
    expect((await proposed(number)).state).toBe('proposed');
    expect((await eve.put(`/tickets/${number}/major-incident`, { reason: 'Once more' })).status).toBe(409);
  });
});

describe('who decides and who does what', () => {
  test('who decides is named by workspace: then Leila does not, but Noah and whoever administers it do', async () => {
    const path = `/workspaces/${workspaces.it.id}/major-incident-managers`;
    const seen = { 'if-match': `"${(await wanda.get<ManagersReply>(path)).body.version}"` };
    expect((await leila.put(path, { people: [people.leila.id] }, seen)).status).toBe(403);
    expect((await wanda.put(path, { people: [people.hana.id] }, seen)).status).toBe(422);
    const named = (await wanda.put<ManagersReply>(path, { people: [people.noah.id] }, seen)).body;
    expect(named.people.map(({ id }) => id)).toEqual([people.noah.id]);
    expect((await wanda.put(path, { people: [people.leila.id] }, seen)).status).toBe(412);
    const { id } = await proposed(await logs('The network is gone'));
    expect((await leila.put(`/major-incidents/${id}/decision`, { answer: 'accept' })).status).toBe(403);
    expect((await noah.put(`/major-incidents/${id}/decision`, { answer: 'accept' })).status).toBe(200);
    expect((await wanda.put(`/major-incidents/${id}/end`, { reason: 'Back to normal' })).status).toBe(200);
    // Once everybody who is named has left, it is as if nobody were.
    const next = await proposed(await logs('The network is gone again'));
    await house.owner.query('update app.person set active = false where id = $1', [people.noah.id]);
    expect((await wanda.get<ManagersReply>(path)).body.people).toEqual([]);
    expect((await leila.put(`/major-incidents/${next.id}/decision`, { answer: 'accept' })).status).toBe(200);
    await house.owner.query('update app.person set active = true where id = $1', [people.noah.id]);
    await wanda.put(`/major-incidents/${next.id}/end`, { reason: 'Back to normal' });
    await wanda.put(path, { people: [] }, { 'if-match': '*' });
  });

  test('stood down it goes on as an incident like others', async () => {
    const { id, ticket } = await running('Mail for some');
    const { body } = await leila.put<MajorReply>(`/major-incidents/${id}/end`, { reason: 'Only three people' });
    expect(body).toMatchObject({ state: 'stoodDown', endReason: 'Only three people', can: { decide: false, lead: false, tell: false } });
    expect((await eve.get<TicketReply>(`/tickets/${ticket.number}`)).body).toMatchObject({ major: null, open: true });
    expect((await leila.put(`/major-incidents/${id}/roles/scribe`, { person: people.noah.id })).status).toBe(409);
  });

  test('resolved as any incident it ends as major incident, too', async () => {
    const { id, ticket } = await running('Mail came back');
    const done = { state: 'resolved', resolutionCode: 'solved', resolutionNotes: 'Restarted' };
    await eve.patch(`/tickets/${ticket.number}`, done, { 'if-match': '*' });
    await majorHeard(house);
    expect((await eve.get<MajorReply>(`/major-incidents/${id}`)).body).toMatchObject({ state: 'resolved', endedBy: null });
    expect((await eve.get<TicketReply>(`/tickets/${ticket.number}`)).body.major).toBeNull();
  });

  test('whoever decides and whoever gets a role is told by letter', async () => {
    await majorHeard(house);
    const before = { proposed: await lettersOf(house, 'major.proposed'), named: await lettersOf(house, 'major.named') };
    await proposed(await logs('Nobody has decided'));
    const { id } = await running('Letters about mail');
    await leila.put(`/major-incidents/${id}/roles/scribe`, { person: people.noah.id });
    await majorHeard(house);
    expect((await lettersOf(house, 'major.proposed')).slice(before.proposed.length)).toEqual([people.leila.email]);
    expect((await lettersOf(house, 'major.named')).slice(before.named.length)).toEqual([people.eve.email, people.noah.email]);
  });

  test('who has a role works there; a commander leads, a scribe reads', async () => {
    const { id } = await running();
    expect((await eve.put(`/major-incidents/${id}/roles/scribe`, { person: people.hana.id })).status).toBe(422);
    expect((await eve.put(`/major-incidents/${id}/roles/scribe`, { person: people.noah.id })).status).toBe(200);
    expect((await noah.put(`/major-incidents/${id}/roles/commander`, { person: people.noah.id })).status).toBe(403);
    expect((await eve.put(`/major-incidents/${id}/end`, { reason: 'x' })).status).toBe(403);
  });
});

describe('what hangs below it', () => {
  test('candidates are alike, recent, and of where one works', async () => {
    const { id } = await running('Outlook shows no new messages');
    const alike = await logs('Outlook shows no messages');
    await logs('My chair is broken');
    await hana.post('/tickets', { title: 'Outlook shows no new messages', workspace: 'hr' });
    const { items } = (await eve.get<{ items: Candidate[] }>(`/major-incidents/${id}/candidates`)).body;
    expect(items.map(({ title }) => title)).toContain('Outlook shows no messages');
    expect(items.map(({ title }) => title)).not.toContain('My chair is broken');
    expect(items.filter(({ title }) => title === 'Outlook shows no new messages')).toEqual([]);
    const { body } = await eve.put<MajorReply>(`/major-incidents/${id}/children`, { numbers: [alike] });
    expect(body.children.map(({ number }) => number)).toEqual([alike]);
    expect(
      (await eve.get<{ items: Candidate[] }>(`/major-incidents/${id}/candidates`)).body.items.map(({ number }) => number),
    ).not.toContain(alike);
  });

  test('one press resolves what was shown, tells each requester, and leaves the rest with why', async () => {
    const { id, ticket } = await running('The relay is down');
    const [first, late, closed] = [await logs('No mail, first'), await logs('No mail, late'), await logs('No mail, closed')];
    await eve.put(`/major-incidents/${id}/children`, { numbers: [first, closed] });
    await eve.patch(`/tickets/${closed}`, { state: 'canceled', comment: 'Asked twice' }, { 'if-match': '*' });
    const foreign = (await hana.post<TicketReply>('/tickets', { title: 'HR has no mail', workspace: 'hr', type: 'incident' })).body;
    await house.owner.query('update app.ticket set parent_id = (select id from app.ticket where title = $1) where id = $2', [
      'The relay is down',
      foreign.id,
    ]);
    const { body: preview } = await eve.get<Cascade>(`/major-incidents/${id}/resolution`);
    expect(preview.will.map(({ number }) => number)).toEqual([ticket.number, first]);
    expect(preview.left).toMatchObject([{ number: closed, why: 'closed' }]);
    await eve.put(`/major-incidents/${id}/children`, { numbers: [late] });
    const how = { code: 'solved', notes: 'The relay was restarted', said: 'Mail works again.' };
    expect((await noah.put(`/major-incidents/${id}/resolution`, { ...how, numbers: [ticket.number, first] })).status).toBe(403);
    const { status, text, body } = await eve.put<MajorReply>(`/major-incidents/${id}/resolution`, {
      ...how,
      numbers: [ticket.number, first],
    });
    expect(status, text).toBe(200);
    expect(body.state).toBe('resolved');
    const stateOf = async (number: string) => (await eve.get<TicketReply>(`/tickets/${number}`)).body;
    expect(await stateOf(ticket.number)).toMatchObject({ state: 'resolved', major: null });
    expect((await stateOf(first)).messages.at(-1)).toMatchObject({ kind: 'comment', text: 'Mail works again.' });
    expect(await stateOf(late)).toMatchObject({ open: true });
    expect((await hana.get<TicketReply>(`/tickets/${foreign.number}`)).body.open).toBe(true);
  });
});

describe('those who wait', () => {
  test('an update is due by the rhythm: told once before, once when missed, and again only after the next', async () => {
    const { id } = await running('Rhythm of mail');
    await eve.put(`/major-incidents/${id}/cadence`, { minutes: 60 });
    const events = async () =>
      (
        await house.owner.query(
          `select type from app.event where type in ('ticket.majorUpdateDue', 'ticket.majorUpdateMissed')
        and facts->>'majorId' = $1 order by id`,
          [id],
        )
      ).rows.map(({ type }) => type);
    await tellOfDue(tenants.acme.id);
    expect(await events()).toEqual([]);
    shiftClock(52 * minute);
    for (const _twice of [1, 2]) await tellOfDue(tenants.acme.id);
    expect(await events()).toEqual(['ticket.majorUpdateDue']);
    await majorHeard(house);
    expect(await lettersOf(house, 'major.updateDue')).toEqual([people.eve.email]);
    shiftClock(61 * minute);
    for (const _twice of [1, 2]) await tellOfDue(tenants.acme.id);
    expect(await events()).toEqual(['ticket.majorUpdateDue', 'ticket.majorUpdateMissed']);
    expect((await eve.get<MajorReply>(`/major-incidents/${id}`)).body.cadence).toMatchObject({ minutes: 60, isMissed: true });
    await eve.post(`/major-incidents/${id}/updates`, told);
    expect((await eve.get<MajorReply>(`/major-incidents/${id}`)).body.cadence.isMissed).toBe(false);
    await tellOfDue(tenants.acme.id);
    expect(await events()).toHaveLength(2);
  });

  test('one text goes to the portal, the page and the tickets; only whoever may tell sends it', async () => {
    const { id, ticket } = await running('One text');
    const below = await logs('One text, below');
    await eve.put(`/major-incidents/${id}/children`, { numbers: [below] });
    const update = { ...told, onTicket: true, onChildren: true, affected: [{ service: mail.id, effect: 'outage' }] };
    expect((await noah.post(`/major-incidents/${id}/updates`, update)).status).toBe(403);
    expect((await eve.post(`/major-incidents/${id}/updates`, { ...told, onPortal: false, onStatusPage: false })).status).toBe(422);
    expect((await eve.post(`/major-incidents/${id}/updates`, update)).status).toBe(201);
    const { items } = (await ada.get<{ items: Outage[] }>('/status-page/outages')).body;
    expect(items.find((one) => one.id === id)).toMatchObject({
      headline: told.headline,
      said: told.said,
      services: [{ effect: 'outage' }],
    });
    for (const number of [ticket.number, below])
      expect((await ada.get<TicketReply>(`/tickets/${number}`)).body.messages.at(-1)?.text).toBe('We are looking for the cause.');
    expect((await gina.get<{ items: Outage[] }>('/status-page/outages')).body.items).toEqual([]);
    await leila.put(`/major-incidents/${id}/end`, { reason: 'Over' });
    expect((await ada.get<{ items: Outage[] }>('/status-page/outages')).body.items.filter((one) => one.id === id)).toEqual([]);
  });

  test('the timeline tells what happened, with the words that were said', async () => {
    const { id } = await running('A story');
    await eve.post(`/major-incidents/${id}/updates`, told);
    const { items } = (await noah.get<{ items: TimelineEntry[] }>(`/major-incidents/${id}/timeline`)).body;
    expect(items.map(({ type, value, text }) => [type, value, text])).toEqual([
      ['ticket.created', null, ''],
      ['ticket.majorProposed', null, 'Nobody can read mail'],
      ['ticket.majorAccepted', null, ''],
      ['ticket.majorRoleNamed', 'commander', ''],
      ['ticket.majorUpdated', 'investigating', 'We are looking for the cause.'],
    ]);
    await eve.post(`/major-incidents/${id}/updates`, { ...told, said: { en: 'Cause found.', de: 'Ursache gefunden.' } });
    const german = { 'accept-language': 'de' };
    const read = async (headers: Record<string, string>) =>
      (await noah.get<{ items: TimelineEntry[] }>(`/major-incidents/${id}/timeline`, headers)).body.items.at(-1)?.text;
    expect([await read(german), await read({})], 'in the language of the screen').toEqual(['Ursache gefunden.', 'Cause found.']);
  });
});
