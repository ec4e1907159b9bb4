import { beforeAll, expect, test } from 'vitest';
import { boardWorld } from '../../../tests/support/board-world.ts';
import { people, tenants, workspaces } from '../../../tests/support/cast.ts';
import { fail, hour } from '../../../tests/support/change-world.ts';
import { anonymous } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { now, shiftClock } from '../../kernel/clock/clock.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import type { ChangeReply } from './contract.ts';
import type { MeetingReply } from './contract-board.ts';
import { changeAssignees } from './jobs.ts';
import { layOutAll } from './service/boards.ts';

const it = workspaces.it.id;
const house = openHouse();
const {
  who,
  match,
  begun,
  moved,
  goes,
  edits,
  read,
  answered,
  later,
  board,
  members,
  setBoard,
  meetings,
  meeting,
  first,
  itemIn,
  voted,
  brought,
} = boardWorld(house);

beforeAll(async () => {
  const { status, text } = await setBoard();
  expect(status, text).toBe(200);
}, 30_000);

test('a board is named by Wanda who administers IT, of people who work there, and meets by its series', async () => {
  expect((await setBoard({}, 'eve')).status).toBe(403);
  expect((await setBoard({ members: [people.hana.id] })).status, 'Hana of HR would vote on what she may not read').toBe(422);
  expect((await setBoard({ rule: 'FREQ=HOURLY' })).status).toBe(422);
  const stale = await who('wanda').put(`/change-boards/${it}`, { ...board, members }, match({ version: 1 }));
  expect(stale.status).toBe(412);
  const days = (await meetings()).map(({ startsAt }) => new Date(startsAt).getUTCDay());
  expect([days.length >= 12, new Set(days)]).toEqual([true, new Set([1])]);
  expect(await meetings('hana')).toEqual([]);
  expect((await who('hana').get(`/change-meetings/${(await first()).id}`)).status).toBe(404);
  expect((await who('hana').get(`/change-boards/${it}`)).status).toBe(404);
  expect((await who('gina').get(`/change-meetings/${(await first()).id}`)).status).toBe(404);
  await layOutAll(tenants.acme.id);
  expect(await meetings(), 'laid out once').toHaveLength(days.length);
});

test('a board gets what is risky on the agenda of its next meeting by itself, and Eve’s votes are none on her own', async () => {
  const small = await answered(await goes(await goes(await begun(), 'assess'), 'authorize'), 'approve');
  expect(small.state, 'of little risk').toBe('scheduled');
  const change = await brought();
  expect(change.state).toBe('authorize');
  const item = itemIn(await meeting(await first()), change.number);
  expect(item).toMatchObject({ byHand: false, risk: 'medium', approval: { state: 'requested', canVote: true } });
  expect(item.approval?.voices.map(({ person }) => person.name)).toEqual(
    expect.arrayContaining([people.leila, people.noah, people.wanda].map(({ givenName, familyName }) => `${givenName} ${familyName}`)),
  );
  expect((await voted(change, 'noah', 'reject', '')).status, 'a no says why').toBe(422);
  expect((await voted(change, 'noah', 'abstain')).status).toBe(200);
  expect((await voted(change, 'noah', 'approve')).status, 'once').toBe(409);
  expect((await voted(change, 'leila', 'approve')).status).toBe(200);
  expect((await read(change)).state, 'one of two').toBe('authorize');
  await voted(change, 'wanda', 'approve');
  expect((await read(change)).state).toBe('scheduled');
  const own = await brought({}, 'noah');
  expect((await voted(own, 'noah', 'approve')).status, 'nobody votes on their own').toBe(403);
  const his = await brought({ team: 'Service Desk', assignee: people.noah.id });
  expect(itemIn(await meeting(await first()), his.number).approval?.canVote, 'nor on what they do themselves').toBe(false);
  const lead = await who('leila').put(`/approvals/${(await read(small)).approval?.id}/vote`, { answer: 'abstain' });
  expect(lead.status, 'who leads is no board').toBe(409);
});

test('a board votes anew once the window changed: what was voted before is void', async () => {
  const change = await brought();
  await voted(change, 'leila', 'approve');
  const old = itemIn(await meeting(await first()), change.number).approval?.id;
  await edits(await read(change), { planned: later(change.planned ?? fail('no time'), 24) });
  expect((await who('wanda').put(`/approvals/${old}/vote`, { answer: 'approve' })).status).toBe(409);
  expect(itemIn(await meeting(await first()), change.number).approval).toMatchObject({ round: 2, voices: [] });
  await answered(change, 'approve');
  expect(itemIn(await meeting(await first()), change.number).approval?.voices.map(({ answer }) => answer)).toEqual([null, null, null]);
  await voted(change, 'leila', 'reject', 'Not in this week');
  await voted(change, 'wanda', 'reject', 'Nor then');
  expect(await read(change)).toMatchObject({ state: 'new', approval: { state: 'rejected' } });
});

test('a board hears by hand what its rule would not bring; whoever agreed without it is asked again', async () => {
  const { id } = await first();
  const small = await answered(await goes(await goes(await begun(), 'assess'), 'authorize'), 'approve');
  const put = async (number: string, more: object, by = 'noah') =>
    await who(by).put<MeetingReply>(`/change-meetings/${id}/agenda/${number}`, more, match(await meeting({ id })));
  expect((await put(small.number, {}, 'eve')).status, 'Eve is not on the board').toBe(403);
  const { body, text } = await put(small.number, { position: 0 });
  expect(body.agenda[0], text).toMatchObject({ number: small.number, byHand: true, state: 'authorize' });
  expect((await who('noah').put(`/change-meetings/${id}/agenda/${small.number}`, {}, match({ version: 1 }))).status).toBe(412);
  const approval = (await read(small)).approval;
  expect(approval?.state).toBe('requested');
  const taken = await who('noah').delete<MeetingReply>(`/change-meetings/${id}/agenda/${small.number}`, match(body));
  expect(taken.body.agenda.map(({ number }) => number)).not.toContain(small.number);
  expect((await answered(small, 'approve')).state, 'without the board').toBe('scheduled');
  const standard = await goes(await begun({ model: 'standard', answers: {} }), 'scheduled');
  expect((await put(standard.number, {})).status).toBe(409);
  const byRule = await brought();
  expect((await who('noah').delete(`/change-meetings/${id}/agenda/${byRule.number}`, match(await meeting({ id })))).status).toBe(409);
});

test('a board keeps its minutes, and what it did not decide goes to the next meeting', async () => {
  const [here, next] = await meetings();
  const open = await brought();
  const held = here ?? fail('no meeting');
  const minutes = { minutes: 'Everybody wants to see the backout plan first.' };
  const kept = await who('noah').put<MeetingReply>(`/change-meetings/${held.id}/minutes`, minutes, match(await meeting(held)));
  expect(kept.body, kept.text).toMatchObject({ ...minutes, can: { arrange: true } });
  expect((await who('wanda').put(`/change-meetings/${held.id}/minutes`, { minutes: 'x' }, match(held))).status).toBe(412);
  expect((await meeting(held, 'eve')).can.arrange, 'Eve reads them').toBe(false);
  const over = await who('noah').patch<MeetingReply>(`/change-meetings/${held.id}`, { state: 'held' }, match(kept.body));
  expect(itemIn(over.body, open.number)).toMatchObject({ putOff: true, approval: { state: 'requested' } });
  expect(itemIn(await meeting(next ?? fail('no next one')), open.number).putOff).toBe(false);
  const anew = { state: 'planned', startsAt: later({ from: now().toISOString(), until: now().toISOString() }, 48).from };
  expect((await who('noah').patch(`/change-meetings/${held.id}`, anew, match(over.body))).status, 'planned anew').toBe(409);
  expect((await who('noah').put(`/change-meetings/${held.id}/minutes`, { minutes: 'x' }, match(over.body))).status, 'over them').toBe(409);
  const adds = async (by: string, { id }: { id: string } = held) =>
    await who(by).post<MeetingReply>(`/change-meetings/${id}/minutes-additions`, { text: 'They saw it on Tuesday.' });
  const added = await adds('wanda');
  expect(added.body, added.text).toMatchObject({
    ...{ ...minutes, state: 'held', can: { arrange: false, minutes: false, add: true } },
    additions: [{ text: 'They saw it on Tuesday.', by: { name: 'Wanda Kaya' } }],
  });
  expect([(await adds('eve')).status, (await adds('hana')).status]).toEqual([403, 404]);
  expect((await adds('wanda', next ?? held)).status, 'to nothing').toBe(409);
  const extra = {
    workspace: it,
    startsAt: later({ from: now().toISOString(), until: now().toISOString() }, 2).from,
    minutes: 30,
    timeZone: 'UTC',
  };
  expect((await who('eve').post('/change-meetings', extra)).status).toBe(403);
  const called = await who('noah').post<MeetingReply>('/change-meetings', extra);
  const moved = await who('noah').put<MeetingReply>(`/change-meetings/${called.body.id}/agenda/${open.number}`, {}, match(called.body));
  expect(moved.body.agenda.map(({ number }) => number)).toEqual([open.number]);
  expect(itemIn(await meeting(next ?? held), open.number).putOff).toBe(true);
  const feed = (await who('noah').post<{ path: string }>('/change-feeds', {})).body;
  const program = await anonymous(house)('GET', feed.path);
  expect(program.text).toContain(`UID:${called.body.id}@`);
  const others = (await who('eve').post<{ path: string }>('/change-feeds', {})).body;
  expect((await anonymous(house)('GET', others.path)).text, 'Eve is asked to none').not.toContain(`UID:${called.body.id}`);
  expect(Date.parse(called.body.endsAt) - Date.parse(called.body.startsAt)).toBe(hour / 2);
  const canceled = await who('noah').patch<MeetingReply>(`/change-meetings/${called.body.id}`, { state: 'canceled' }, match(moved.body));
  const off = await who('noah').delete(`/change-meetings/${called.body.id}/agenda/${open.number}`, match(canceled.body));
  expect([canceled.body.can.arrange, canceled.body.can.minutes, off.status], 'it says why').toEqual([false, true, 409]);
});

const gives = async ({ number }: ChangeReply, person: string, team = 'Service Desk') => {
  const given = { team, assignee: person };
  expect((await who('wanda').patch(`/tickets/${number}`, given, { 'if-match': '*' })).status).toBe(200);
};
/** As the worker does. */
const hear = async (): Promise<void> => {
  await untilReadable(house);
  await catchUpAll(tenants.acme.id, changeAssignees);
};
const votes = async (change: ChangeReply, ...by: string[]) => {
  for (const name of by) expect((await voted(change, name, 'approve')).status, name).toBe(200);
};

test('a board of one who does the work says that nobody is left to decide, until somebody is added or the work is given to others', async () => {
  await setBoard({ members: [people.noah.id] });
  const change = await brought({ team: 'Service Desk', assignee: people.noah.id });
  expect((await read(change)).approval).toMatchObject({ state: 'requested', asksNobody: true });
  const stuck = itemIn(await meeting(await first()), change.number).approval;
  expect(stuck).toMatchObject({ asksNobody: true, canVote: false, voices: [] });
  expect((await who('leila').put(`/approvals/${stuck?.id}/approvers/${people.wanda.id}`, {})).status).toBe(200);
  expect((await read(change)).approval?.asksNobody).toBe(false);
  await votes(change, 'wanda');
  expect((await read(change)).state).toBe('scheduled');
  const other = await brought({ team: 'Service Desk', assignee: people.noah.id });
  await gives(other, people.eve.id);
  await hear();
  await votes(await answered(other, 'approve'), 'noah');
  const agreed = await read(other);
  expect(agreed.state).toBe('scheduled');
  await gives(agreed, people.noah.id);
  const begins = await moved(agreed, 'implement', { reason: 'At once' });
  expect(begins.body.irregular, 'before anybody heard of it').toContain('withoutApproval');
  await setBoard();
});

test('a board does not keep a vote on what whoever cast it was given to do after it: all are asked again, without them', async () => {
  const change = await brought();
  await votes(change, 'noah');
  await gives(change, people.noah.id);
  await votes(change, 'leila');
  expect(await read(change), 'in the same moment').toMatchObject({ state: 'authorize', approval: { state: 'requested' } });
  await answered(change, 'approve');
  expect(itemIn(await meeting(await first()), change.number).approval).toMatchObject({ round: 2, canVote: false });
  await votes(change, 'leila', 'wanda');
  const agreed = await read(change);
  expect(agreed.state).toBe('scheduled');
  await gives(agreed, people.leila.id, 'Network');
  await hear();
  expect(await read(agreed), 'within the beat of the worker').toMatchObject({ state: 'authorize', approval: { state: 'requested' } });
  await goes(await read(agreed), 'canceled', { reason: 'Enough' });
});

test('what stood on a meeting that nobody declared held goes to the next one when the series is laid out again', async () => {
  const change = await brought();
  const mine = await first();
  expect((await meeting(mine)).agenda.map(({ number }) => number)).toContain(change.number);
  shiftClock(Date.parse(mine.endsAt) + hour - Date.now());
  await layOutAll(tenants.acme.id);
  const next = (await meetings('noah')).find(({ state }) => state === 'planned') ?? fail('no next meeting');
  expect(itemIn(await meeting(next), change.number).putOff).toBe(false);
  expect(itemIn(await meeting(mine), change.number).putOff).toBe(true);
});
