import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import * as world from '../../../tests/support/case-world.ts';
import { people, workspaces } from '../../../tests/support/cast.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { listenFor } from '../../../tests/support/listening.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { CaseReply } from './contract.ts';
import type { CaseClassReply, NeedToKnowGroup } from './contract-classes.ts';
import type { GlassAsk, SealedField } from './contract-sealed.ts';

const house = openHouse();
let cast: world.Cast;
let hr: CaseClassReply;
const soon = { timeout: 5000, interval: 20 };
const any = { 'if-match': '*' };

beforeAll(async () => {
  hr = await world.hrCases(house);
});
beforeEach(async () => {
  cast = await world.signedIn(house);
});

type Way = CaseReply['audience']['people'][number]['ways'][number];
const wayOf = ({ audience }: CaseReply, person: { id: string }, kind: Way['kind']): string =>
  audience.people.find((one) => one.person.id === person.id)?.ways.find((one) => one.kind === kind)?.grant ?? '';
const leave = (reference: string, field?: string): string =>
  `event: leave\ndata: ${JSON.stringify(field === undefined ? { reference } : { reference, field })}\n`;
const times = (heard: string, part: string): number => heard.split(part).length - 1;

test('whoever opened a case and is let out is told to leave it at once, by its reference and nothing else; who is in it, who never opened it and another tenant hear nothing', async () => {
  const { reference } = await world.openedByAda(cast, hr, 'Quittenmus');
  const at = `/cases/${reference}`;
  for (const one of [people.noah, people.eve]) await cast.hana.post(`${at}/grants`, { person: one.id, reason: 'Knows the contract' });
  // Eve was let in and never looked.
  await cast.noah.get(at);
  const { body } = await cast.hana.get<CaseReply>(at);
  const heard = await Promise.all((['noah', 'eve', 'hana', 'ada', 'bob', 'tom', 'gina'] as const).map((name) => listenFor(house, name)));
  const [noah, eve, ...others] = heard;
  for (const one of [people.noah, people.eve])
    await cast.hana.put(`${at}/grants/${wayOf(body, one, 'named')}/end`, { reason: 'Contract is done' });
  await vi.waitFor(() => expect(noah?.text()).toContain(leave(reference)), soon);
  await Promise.all(heard.map(({ passed }) => passed()));
  expect(times(noah?.text() ?? '', 'event: leave')).toBe(1);
  expect([eve, ...others].map((one) => one?.text().includes('event: leave'))).toEqual(others.map(() => false).concat(false));
  expect(noah?.text()).not.toMatch(/Quittenmus|Contract|Hana/);
  // Let in again and out again, it is told again.
  const again = (await cast.hana.post<CaseReply>(`${at}/grants`, { person: people.noah.id, reason: 'One more look' })).body;
  await cast.noah.get(at);
  await noah?.passed();
  await cast.hana.put(`${at}/grants/${wayOf(again, people.noah, 'named')}/end`, { reason: 'Done' });
  await vi.waitFor(() => expect(times(noah?.text() ?? '', leave(reference))).toBe(2), soon);
});

test('so is who leaves a group or the case team, and who comes back to listen only afterwards', async () => {
  const { reference } = await world.openedByAda(cast, hr, 'By a group');
  const at = `/cases/${reference}`;
  const wanted = { workspace: workspaces.hr.id, name: 'Occupational health', members: [people.noah.id, people.eve.id] };
  const { body: group } = await cast.hana.post<NeedToKnowGroup>('/need-to-know-groups', wanted);
  await cast.hana.post(`${at}/grants`, { group: group.id, reason: 'Medical view' });
  await Promise.all([cast.noah.get(at), cast.eve.get(at), cast.leila.get(at)]);
  const [eve, leila] = [await listenFor(house, 'eve'), await listenFor(house, 'leila')];
  await cast.hana.put(`/need-to-know-groups/${group.id}/members`, { members: [people.bob.id] }, any);
  await cast.hana.put(`/case-classes/${hr.id}/team`, { people: [{ person: people.hana.id, leads: true }] }, any);
  for (const one of [eve, leila]) await vi.waitFor(() => expect(one.text()).toContain(leave(reference)), soon);
  const noah = await listenFor(house, 'noah');
  await vi.waitFor(() => expect(noah.text()).toContain(leave(reference)), soon);
  const team = [{ person: people.hana.id, leads: true }, { person: people.leila.id }];
  await cast.hana.put(`/case-classes/${hr.id}/team`, { people: team }, any);
});

test('a broken glass closes by the clock: the case for who asked for it, what is sealed for who works on it; whoever sealed it goes on', async () => {
  const { reference } = await world.openedByAda(cast, hr, 'Behind glass');
  const at = `/cases/${reference}`;
  const { body: field } = await cast.ada.post<SealedField>(`${at}/sealed-fields`, { label: 'Certificate', value: 'Until March' });
  await house.owner.query("update app.role_grant set granted_at = '2026-01-05' where role = 'privacyOfficer'");
  const { body: asked } = await cast.petra.post<GlassAsk>('/glass-asks', { reference, reason: 'A court asks', minutes: 10 });
  const { body: sealed } = await cast.leila.post<GlassAsk>(`/sealed-fields/${field.id}/glass-asks`, { reason: 'The date', minutes: 10 });
  for (const { id } of [asked, sealed])
    expect((await cast.hana.put(`/glass-asks/${id}/decision`, { confirm: true }, any)).status, id).toBe(200);
  const looks = [cast.petra.get(at), cast.leila.get(`/sealed-fields/${field.id}/value`), cast.ada.get(`/sealed-fields/${field.id}/value`)];
  expect((await Promise.all(looks)).map(({ status }) => status)).toEqual([200, 200, 200]);
  const [petra, leila, ada] = [await listenFor(house, 'petra'), await listenFor(house, 'leila'), await listenFor(house, 'ada')];
  await Promise.all([petra.passed(), leila.passed(), ada.passed()]);
  // Leila has left another case before, and is told so.
  expect([petra.text().includes(leave(reference)), leila.text().includes(leave(reference, field.id))]).toEqual([false, false]);
  shiftClock(11 * 60_000);
  await vi.waitFor(() => expect(petra.text()).toContain(leave(reference)), soon);
  await vi.waitFor(() => expect(leila.text()).toContain(leave(reference, field.id)), soon);
  expect([leila.text().includes(leave(reference)), ada.text().includes('event: leave')]).toEqual([false, false]);
});
