import { expect, test } from 'vitest';
import { people, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { newId } from '../../kernel/shared/ids.ts';
import type { CauseReply, ProblemPage, ProblemReply } from './contract.ts';
import type { AnnouncementPreview } from './contract-announcements.ts';
import type { CandidateReply } from './contract-candidates.ts';
import { findCandidates } from './service/candidates.ts';
import type { BehindReply, ProblemBehind } from './shared/behind-reply.ts';

const house = openHouse();
type Opened = {
  number: string;
  state: string;
  messages: { html: string; kind: string; author: { name: string } }[];
  resolutionCode: string;
};
const any = { 'if-match': '*' };

/** An incident as somebody reports it. */
async function reports(who: Client, title: string, more: object = {}): Promise<string> {
  const { status, body, text } = await who.post<Opened>('/tickets', { title, type: 'incident', workspace: 'it', ...more });
  expect(status, text).toBe(201);
  return body.number;
}

async function opens(who: Client, wanted: object): Promise<ProblemReply> {
  const { status, body, text } = await who.post<ProblemReply>('/problems', wanted);
  expect(status, text).toBe(201);
  return body;
}

test('Eve makes a problem of incidents: it goes the way of the field, and nobody who asked for anything sees it', async () => {
  const [eve, noah, ada, hana] = [await as(house, 'eve'), await as(house, 'noah'), await as(house, 'ada'), await as(house, 'hana')];
  const [first, second] = [await reports(ada, 'VPN drops'), await reports(await as(house, 'bob'), 'No VPN at home')];
  const problem = await opens(eve, { title: 'VPN gateway drops people', incidents: [first] });
  expect(problem).toMatchObject({
    number: 'PRB0000001',
    state: 'new',
    workspace: 'it',
    incidents: [{ number: first, requester: 'Ada Lindqvist' }],
  });
  const path = `/problems/${problem.number}`;
  expect((await noah.put<ProblemReply>(`${path}/incidents/${second}`)).body.incidents.map(({ number }) => number).sort()).toEqual([
    first,
    second,
  ]);
  expect((await noah.delete<ProblemReply>(`${path}/incidents/${second}`)).body.incidents).toHaveLength(1);
  expect((await ada.get<{ links: unknown[] }>(`/tickets/${first}`)).body.links, 'Ada reads nothing of it in her incident').toEqual([]);
  for (const who of [ada, hana]) {
    expect((await who.get(`/tickets/${problem.number}`)).status).toBe(404);
    expect((await who.get<{ items: unknown[] }>('/search?q=gateway')).body.items).toEqual([]);
  }
  expect((await ada.get('/problems')).status, 'not open to who only asks').toBe(403);
  expect((await hana.get(path)).status).toBe(404);
  expect((await hana.get<ProblemPage>('/problems?shelf=all')).body).toMatchObject({ items: [], total: { value: 0 } });
  const moves = ['assess', 'rootCause', 'fixInProgress'];
  for (const state of moves) expect((await eve.patch(`/tickets/${problem.number}`, { state }, any)).status, state).toBe(200);
  const over = { state: 'resolved', resolutionCode: 'riskAccepted', resolutionNotes: 'The gateway goes in spring.' };
  expect((await eve.patch<Opened>(`/tickets/${problem.number}`, over, any)).body).toMatchObject({
    state: 'resolved',
    resolutionCode: 'riskAccepted',
  });
  expect((await eve.get<ProblemPage>('/problems')).body.items).toEqual([]);
  expect((await eve.get<ProblemPage>('/problems?shelf=resolved&q=gateway')).body.items).toMatchObject([
    { number: problem.number, incidents: { open: 1, total: 1 } },
  ]);
  expect((await eve.put(`${path}/incidents/${problem.number}`)).status, 'a problem is no incident').toBe(409);
  expect((await (await as(house, 'gina')).get('/problems/PRB0000001')).status, 'from another tenant').toBe(404);
  // Who worked here once and opened it, and works here no more, sees it no more: it was never theirs.
  await house.owner.query("update app.ticket set requester_id = $1, opened_by_id = $1 where type = 'problem'", [people.ada.id]);
  expect((await ada.get(`/tickets/${problem.number}`)).status).toBe(404);
  expect((await ada.get<{ items: unknown[] }>('/search?q=gateway')).body.items).toEqual([]);
  expect((await ada.get<{ items: { number: string }[] }>('/tickets')).body.items.map(({ number }) => number)).toEqual([first]);
});

test('Noah writes down what happened, asks why and names the cause; a known error stands beside its incidents and becomes an article', async () => {
  const [eve, noah, hana] = [await as(house, 'eve'), await as(house, 'noah'), await as(house, 'hana')];
  const incident = await reports(await as(house, 'ada'), 'Mail does not open');
  const { number, version } = await opens(eve, { title: 'Mail certificate ran out', incidents: [incident] });
  const path = `/problems/${number}`;
  expect((await noah.put(`${path}/known-error`)).status, 'without a workaround it is none').toBe(409);
  const said = {
    cause: 'expiry',
    rootCause: 'Nobody watched the day.',
    workaround: 'Use the web mail.',
    whys: ['It ran out.', 'Nobody knew when.'],
  };
  const match = { 'if-match': String(version) };
  expect((await noah.patch<ProblemReply>(path, said, match)).body).toMatchObject(said);
  expect((await eve.patch(path, { fix: 'Renewed.' }, match)).status, 'Eve saw an older version').toBe(412);
  expect((await noah.patch(path, { cause: 'fate' }, any)).status).toBe(422);
  const [late, early] = [newId(), newId()];
  const note = (by: typeof noah, id: string, saw: number, at: string, said: string) =>
    by.put<ProblemReply>(`${path}/moments/${id}`, { at, said }, { 'if-match': `"${saw}"` });
  await note(noah, late, 0, '2026-11-02T09:00:00Z', 'First call');
  await note(noah, early, 0, '2026-11-02T08:00:00Z', 'It ran out');
  const again = await note(eve, late, 1, '2026-11-02T09:10:00Z', 'The first call');
  expect((await note(noah, late, 1, '2026-11-02T09:20:00Z', 'A call')).status).toBe(412);
  expect(again.body.timeline).toMatchObject([{ said: 'It ran out', by: { name: 'Noah Fischer' } }, { said: 'The first call' }]);
  expect((await eve.delete(`${path}/moments/${early}`)).status, 'without the version that Eve saw').toBe(428);
  expect((await eve.delete<ProblemReply>(`${path}/moments/${early}`, { 'if-match': '"1"' })).body.timeline).toHaveLength(1);
  expect((await noah.get<{ items: ProblemBehind[] }>(`/tickets/${incident}/problems`)).body.items).toMatchObject([
    { number, isKnownError: false, workaround: '' },
  ]);
  expect((await noah.put<ProblemReply>(`${path}/known-error`)).body.isKnownError).toBe(true);
  expect((await noah.get<{ items: ProblemBehind[] }>(`/tickets/${incident}/problems`)).body.items).toMatchObject([
    { workaround: 'Use the web mail.' },
  ]);
  expect((await noah.patch(path, { workaround: '' }, any)).status).toBe(422);
  expect((await eve.get<ProblemPage>('/problems?shelf=knownErrors')).body.items.map((one) => one.number)).toContain(number);
  const { article } = (await noah.put<ProblemReply>(`${path}/article`)).body;
  expect((await noah.put<ProblemReply>(`${path}/article`)).body.article, 'pressed again it is the same').toBe(article);
  expect((await noah.get<{ kind: string; tickets: { number: string }[] }>(`/articles/${article}`)).body).toMatchObject({
    kind: 'knownError',
    tickets: [{ number }],
  });
  for (const at of ['known-error', 'article']) expect((await hana.put(`${path}/${at}`)).status, at).toBe(404);
  expect((await hana.delete(`${path}/known-error`)).status).toBe(404);
  const facts = await house.owner.query("select facts::text from app.event where type like 'problem.%'");
  expect(JSON.stringify(facts.rows), 'what people wrote stays out of the log').not.toMatch(/web mail|watched|ran out/i);
});

test('beside an incident stand the known errors that may be behind it, with why: of where Eve works, and told from what she may see', async () => {
  const [eve, ada, bob] = [await as(house, 'eve'), await as(house, 'ada'), await as(house, 'bob')];
  const [hana, gina] = [await as(house, 'hana'), await as(house, 'gina')];
  const knows = async (by: Client, title: string, workaround: string, incidents: string[] = []) => {
    const { number } = await opens(by, { title, incidents });
    await by.patch(`/problems/${number}`, { workaround }, any);
    expect((await by.put(`/problems/${number}/known-error`)).status).toBe(workaround === '' ? 409 : 200);
    return number;
  };
  const striped = await reports(ada, 'Invoices print in pink stripes');
  const known = await knows(eve, 'Spooler of the third floor', 'Send it to printer 6.', [striped]);
  const itself = await knows(eve, 'Pink stripes: print of invoices spoilt', 'Clean the drum.');
  await knows(eve, 'Invoices print with pink stripes, not understood', '');
  await knows(hana, 'Invoices print in pink stripes at People', 'Ask Hana.');
  const incident = await reports(bob, 'Our invoices print with pink stripes');
  const path = `/tickets/${incident}/problems`;
  const beside = async () => (await eve.get<BehindReply>(path)).body;
  const { items, knownErrors } = await beside();
  const alike = { words: ['invoices', 'print', 'pink', 'stripes'], sameItem: false };
  expect(items).toEqual([]);
  expect(knownErrors, 'nothing without a workaround, and nothing of People').toMatchObject([
    { number: known, workaround: 'Send it to printer 6.', why: { ...alike, incident: striped } },
    { number: itself, why: { ...alike, incident: null } },
  ]);
  expect((await bob.get(path)).status, 'whoever asked looks behind nothing').toBe(403);
  for (const stranger of [hana, gina]) expect((await stranger.get(path)).status).toBe(404);
  const away = 'update app.ticket set workspace_id = $1, team_id = null where title = $2';
  await house.owner.query(away, [workspaces.hr.id, 'Invoices print in pink stripes']);
  expect(
    (await beside()).knownErrors.map(({ number }) => number),
    'what Eve may not see brings nothing up',
  ).toEqual([itself]);
  expect((await eve.put(`/problems/${itself}/incidents/${incident}`)).status).toBe(200);
  expect(await beside(), 'suggested no more').toMatchObject({ items: [{ number: itself }], knownErrors: [] });
});

test('Tom names the classes of causes; nobody else does, and what is used stays readable', async () => {
  const [tom, eve] = [await as(house, 'tom'), await as(house, 'eve')];
  const usual = (await eve.get<{ items: CauseReply[] }>('/problem-causes')).body.items;
  expect(usual).toMatchObject(
    expect.arrayContaining([
      { key: 'change', name: { en: 'Change that went wrong', de: 'Missglückte Änderung' }, active: true, version: 0 },
    ]),
  );
  const own = { name: { en: 'Weather', de: 'Wetter' }, active: true };
  expect((await eve.put('/problem-causes/weather', own, any)).status).toBe(403);
  const now = (await tom.put<{ items: CauseReply[] }>('/problem-causes/weather', own, any)).body.items;
  expect(now.map(({ key }) => key)).toEqual([...usual.map(({ key }) => key), 'weather']);
  const less = (
    await tom.put<{ items: CauseReply[] }>('/problem-causes/expiry', { name: { en: 'Expiry' }, active: false }, { 'if-match': '1' })
  ).body.items;
  expect(less.find(({ key }) => key === 'expiry')).toMatchObject({ active: false, version: 2, name: { en: 'Expiry' } });
  expect((await tom.put('/problem-causes/expiry', own, { 'if-match': '1' })).status).toBe(412);
  const atOnce = await Promise.all([1, 2].map(() => tom.put('/problem-causes/expiry', own, { 'if-match': '2' })));
  expect(atOnce.map(({ status }) => status).toSorted(), 'none is written over unseen').toEqual([200, 412]);
});

test('a workaround is told in every incident in one act: each in their language, once however often one presses, and who is left out is named', async () => {
  const [eve, noah, hana] = [await as(house, 'eve'), await as(house, 'noah'), await as(house, 'hana')];
  const [ada, bob] = [await as(house, 'ada'), await as(house, 'bob')];
  await house.owner.query("update app.person set locale = 'de-DE' where id = $1", [people.bob.id]);
  const [adas, bobs, done] = [
    await reports(ada, 'Printer 5 jams'),
    await reports(bob, 'Drucker 5 klemmt'),
    await reports(ada, 'Jam again'),
  ];
  const elsewhere = await reports(ada, 'The printer of People jams', { workspace: 'hr' });
  const { number } = await opens(eve, { title: 'Rollers of printer 5', incidents: [adas, bobs, done] });
  const hidden = await house.owner.query("select id from app.ticket where title = 'The printer of People jams'");
  const problemId = (await house.owner.query("select id from app.ticket where title = 'Rollers of printer 5'")).rows[0].id;
  await house.owner.query(
    "insert into app.ticket_link (tenant_id, from_id, to_id, kind, made_by, made_at) values ($1, $2, $3, 'caused_by', $4, $5)",
    [tenants.acme.id, hidden.rows[0].id, problemId, people.eve.id, new Date()],
  );
  await eve.patch(`/tickets/${done}`, { state: 'canceled', comment: 'Twice.' }, any);
  const wish = { kind: 'workaround', text: { en: 'Hello {name}, use printer 6 <b> for {number}.', de: 'Guten Tag {name}, Drucker 6.' } };
  const path = `/problems/${number}`;
  const preview = (await noah.post<AnnouncementPreview>(`${path}/announcement-previews`, wish)).body;
  expect(preview.tells.toSorted((a, b) => a.number.localeCompare(b.number))).toEqual([
    {
      number: adas,
      title: 'Printer 5 jams',
      requester: 'Ada Lindqvist',
      language: 'en',
      text: `Hello Ada, use printer 6 <b> for ${adas}.`,
      becomes: null,
    },
    { number: bobs, title: 'Drucker 5 klemmt', requester: 'Bob Okafor', language: 'de', text: 'Guten Tag Bob, Drucker 6.', becomes: null },
  ]);
  expect(preview.leftOut).toEqual([{ number: done, title: 'Jam again', why: 'over', reason: null }]);
  expect(JSON.stringify(preview), 'what Noah may not see is neither named nor counted').not.toContain(elsewhere);
  expect((await eve.get<ProblemPage>('/problems?q=Rollers')).body.items).toMatchObject([{ incidents: { open: 2, total: 3 } }]);

  const act = newId();
  expect((await noah.put(`${path}/announcements/${act}`, { ...wish, seal: 'older' })).status, 'another list than he saw').toBe(409);
  const told = await Promise.all(
    [1, 2, 3].map(() => noah.put<ProblemReply>(`${path}/announcements/${act}`, { ...wish, seal: preview.seal })),
  );
  expect(told.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(told[0]?.body.announcements).toMatchObject([
    { id: act, kind: 'workaround', by: { name: 'Noah Fischer' }, incidents: [adas, bobs].toSorted() },
  ]);
  const read = (await ada.get<Opened>(`/tickets/${adas}`)).body.messages;
  expect(read, 'once, though pressed three times').toMatchObject([{ kind: 'comment', author: { name: 'Noah Fischer' } }]);
  expect(read[0]?.html).toContain(`use printer 6 &lt;b&gt; for ${adas}.`);
  const events = await house.owner.query(
    "select count(*)::int as n from app.event e where e.type = 'ticket.commented' and e.actor_id = $1",
    [people.noah.id],
  );
  expect(events.rows[0].n, 'each message is an event').toBe(2);
  const next = (await eve.post<AnnouncementPreview>(`${path}/announcement-previews`, wish)).body;
  expect(next.tells, 'the same words are not said twice').toEqual([]);
  expect(next.leftOut.map(({ why }) => why).sort()).toEqual(['over', 'toldAlready', 'toldAlready']);
  expect((await eve.put(`${path}/announcements/${newId()}`, { ...wish, seal: next.seal })).status).toBe(409);
  expect((await hana.post(`${path}/announcement-previews`, wish)).status).toBe(404);
});

test('with the fix Eve resolves the incidents and the problem in the same act', async () => {
  const [eve, ada] = [await as(house, 'eve'), await as(house, 'ada')];
  const incident = await reports(ada, 'Badge reader is dead');
  const { number } = await opens(eve, { title: 'Firmware of the readers', incidents: [incident] });
  await eve.patch(`/tickets/${number}`, { state: 'fixInProgress' }, any);
  const wish = { kind: 'fix', text: { en: 'The readers work again.', de: '' }, resolves: true, resolvesProblem: true };
  const path = `/problems/${number}`;
  expect((await eve.post(`${path}/announcement-previews`, { ...wish, kind: 'workaround' })).status, 'a workaround ends nothing').toBe(422);
  expect((await eve.post(`${path}/announcement-previews`, { ...wish, text: { en: '', de: '' } })).status).toBe(422);
  const preview = (await eve.post<AnnouncementPreview>(`${path}/announcement-previews`, wish)).body;
  expect(preview.tells).toMatchObject([{ number: incident, becomes: 'resolved' }]);
  expect((await ada.get<Opened>(`/tickets/${incident}`)).body.state, 'a preview changes nothing').toBe('new');
  const { status, body } = await eve.put<ProblemReply>(`${path}/announcements/${newId()}`, { ...wish, seal: preview.seal });
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body).toMatchObject({ state: 'resolved', open: false, incidents: [{ state: 'resolved', told: ['fix'] }] });
  expect((await ada.get<Opened>(`/tickets/${incident}`)).body).toMatchObject({
    state: 'resolved',
    resolutionCode: 'solved',
    messages: [{ html: '<p>The readers work again.</p>' }],
  });
  expect((await eve.get<Opened>(`/tickets/${number}`)).body).toMatchObject({ resolutionCode: 'fixApplied' });
});

test('incidents that are alike are suggested with why; Eve makes a problem of them, what she puts away comes back once it has doubled', async () => {
  const [eve, ada, hana, bob] = [await as(house, 'eve'), await as(house, 'ada'), await as(house, 'hana'), await as(house, 'bob')];
  const say = async (titles: readonly string[]) => {
    for (const title of titles) await reports(ada, title);
  };
  await say(['Scanner badge not accepted', 'Scanner badge not accepted at door 4', 'My scanner badge is not accepted']);
  await reports(bob, 'Coffee machine hums');
  const seen = async (who: Client, dismissed = false) => {
    await findCandidates(tenants.acme.id);
    return (await who.get<{ items: CandidateReply[]; lookedAt: string | null }>(`/problem-candidates?dismissed=${dismissed}`)).body.items;
  };
  const scanner = async (who: Client, dismissed = false) =>
    (await seen(who, dismissed)).find(({ why }) => why.phrase.includes('scanner badge'));
  const found = await scanner(eve);
  expect(found?.why).toMatchObject({ phrase: 'scanner badge accepted', says: 3, of: 3 });
  expect(JSON.stringify(found)).not.toContain('Coffee');
  expect(await seen(hana), 'of another workspace').toEqual([]);
  expect((await hana.put(`/problem-candidates/${found?.id}/dismissal`)).status).toBe(404);

  expect((await eve.put<CandidateReply>(`/problem-candidates/${found?.id}/dismissal`)).body.dismissed).toMatchObject({
    by: { name: 'Eve Haddad' },
  });
  expect(await scanner(eve)).toBeUndefined();
  expect((await scanner(eve, true))?.id, 'looked for again it is still the same').toBe(found?.id);
  await say(['Scanner badge not accepted', 'Scanner badge not accepted', 'Scanner badge not accepted today']);
  const back = await scanner(eve);
  expect(back).toMatchObject({ id: found?.id, dismissed: null, why: { of: 6 } });
  const wanted = { title: 'Badges of the scanners', candidate: back?.id };
  const both = await Promise.all([eve, await as(house, 'noah')].map((who) => who.post<ProblemReply>('/problems', wanted)));
  const made = both.filter(({ status }) => status === 201);
  expect(made, 'of one suggestion one problem, though two press at once').toHaveLength(1);
  expect(made[0]?.body.incidents).toHaveLength(6);
  expect(await scanner(eve), 'a problem stands behind them now').toBeUndefined();
  expect((await eve.post('/problems', { title: 'Twice', candidate: back?.id })).status).toBe(404);
});
