import { describe, expect, test, vi } from 'vitest';
import { registry } from '../../src/apps/server/registry.ts';
import { fileUses } from '../../src/apps/worker/house.ts';
import type { CopiesReply, HeldReply, RecipientsReply, ReviewReply, ReviewsReply } from '../../src/capabilities/my-data/contract.ts';
import { sweepCopies } from '../../src/capabilities/my-data/jobs.ts';
import type { ProofReply } from '../../src/capabilities/sign-in/contract.ts';
import { shiftClock } from '../../src/kernel/clock/clock.ts';
import { sweepOrphans } from '../../src/kernel/files/orphans.ts';
import { holdingsIn } from '../../src/kernel/privacy/walk.ts';
import type { Problem } from '../../src/kernel/shared/problem.ts';
import { password, people, tenants } from '../support/cast.ts';
import { anonymous, as } from '../support/client.ts';
import { contentOf, copyOf, download, makeCopyOf } from '../support/copies.ts';
import { openHouse } from '../support/house.ts';
import { byToken } from '../support/tokens.ts';
import { counted, instructUsage, opened, tell, viewsOf } from '../support/usage.ts';

const house = openHouse();
const day = 86_400_000;

describe('what is held', () => {
  test('S06.static S08 S09 Ada reads her name, address and phone as they stand, each with what for and until when', async () => {
    const ada = await as(house, 'ada');
    await house.owner.query("update app.person set phone = '+49 30 555', street = 'Lange Gasse 4', city = 'Jena' where id = $1", [
      people.ada.id,
    ]);
    const { body, status } = await ada.get<HeldReply>('/me/data');
    expect(status).toBe(200);
    const contact = body.kinds.find(({ kind }) => kind === 'contact')?.categories ?? [];
    expect(contact.flatMap(({ values }) => values).sort()).toEqual(
      ['+49 30 555', 'Ada', 'Jena', 'Lange Gasse 4', 'Lindqvist', people.ada.email].sort(),
    );
    const held = body.kinds.flatMap(({ categories }) => categories);
    for (const one of held)
      expect([one.category, one.purposes.length > 0, one.bases.length > 0, one.kept.length > 0]).toEqual([one.category, true, true, true]);
    expect(new Set(held.map(({ category }) => category))).toEqual(
      new Set(holdingsIn(registry).flatMap(({ fields }) => fields.flatMap(({ categories }) => categories))),
    );
    expect(body.places).toContain('database');
    expect(body.organisation.name).toBe('Acme');
  });

  test('S21 the page says in which stores it lies, and each is one that the installation has', async () => {
    const { body } = await (await as(house, 'ada')).get<HeldReply>('/me/data');
    expect(body.places).toEqual(['database', 'files', 'browser']);
  });

  test('a day that Ada waits for is not the latest that is held of her: nothing was made later than now', async () => {
    const ada = await as(house, 'ada');
    await ada.post('/tickets', { title: 'The dock comes next week', team: 'Service Desk' });
    await house.owner.query('update app.ticket set follow_up_at = $2 where requester_id = $1', [
      people.ada.id,
      new Date(Date.now() + 9 * day),
    ]);
    const { body } = await ada.get<HeldReply>('/me/data');
    const latest = body.kinds.flatMap(({ categories, ...kind }) => [kind.latest, ...categories.map((one) => one.latest)]);
    expect(latest.filter((moment) => moment !== null).length).toBeGreaterThan(2);
    expect(latest.filter((moment) => moment !== null && Date.parse(moment) > Date.now() + 1000)).toEqual([]);
  });

  test('Bob, Tom and Gus each read their own only, and a stranger nothing', async () => {
    for (const name of ['bob', 'tom', 'gus'] as const) {
      const { body, text } = await (await as(house, name)).get<HeldReply>('/me/data');
      expect(body.kinds.find(({ kind }) => kind === 'contact')?.categories.flatMap(({ values }) => values)).toContain(people[name].email);
      expect(text).not.toContain('lindqvist');
    }
    expect((await anonymous(house)('GET', '/api/v1/me/data')).status).toBe(401);
  });
});

describe('S10 usage', () => {
  test('S10 the pages Ada used, her network, her sign-ins and recorded opens are in her copy and in what she takes along', async () => {
    await instructUsage(house);
    const ada = await counted(house, 'ada');
    await tell(house, ada);
    await opened(house, 'ada', 'Your request is solved');
    const [view] = await viewsOf(house, 'ada');
    for (const kind of ['copy', 'portable'] as const) {
      const { data } = await contentOf(house, ada, (await copyOf(ada, 'ada', kind)).id);
      expect([kind, data.tables['app.usage_view']]).toEqual([
        kind,
        [expect.objectContaining({ page: '/requests/$number', seconds: 40, network: view?.['network'] })],
      ]);
      expect(data.tables['app.mail_open']).toHaveLength(1);
    }
    const { data } = await contentOf(house, ada, (await copyOf(ada, 'ada')).id);
    expect(data.tables['app.session']?.[0]).toMatchObject({ network: expect.any(String) });
    const bob = await as(house, 'bob');
    expect((await contentOf(house, bob, (await copyOf(bob, 'bob')).id)).data.tables['app.usage_view']).toBeUndefined();
  });
});

test('Ada reads who received her data, by team and not by name, also in her copy; Bob’s recipients are his own', async () => {
  const [ada, eve, bob] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'bob')];
  const { number } = (await ada.post<{ number: string }>('/tickets', { title: 'A lamp', team: 'Network' })).body;
  await eve.post(`/tickets/${number}/messages`, { kind: 'comment', body: 'I see it.' });
  vi.stubEnv('CANDOR_SMTP_URL', 'smtp://localhost:2525');
  const { body, text } = await ada.get<RecipientsReply>('/me/data-recipients');
  expect(body.items.find(({ name }) => name === 'Network')).toMatchObject({ kind: 'team', count: expect.any(Number) });
  expect([body.items.some(({ kind }) => kind === 'smtp'), text.includes('Haddad')]).toEqual([true, false]);
  const { data } = await contentOf(house, ada, (await copyOf(ada, 'ada')).id);
  expect(data.recipients.map(({ name }) => name)).toContain('Network');
  const other = (await bob.get<RecipientsReply>('/me/data-recipients')).body;
  expect(other.items.filter(({ kind }) => kind === 'team')).toEqual([]);
});

describe('who gets it', () => {
  test('nobody but Ada fetches hers: not Bob, Tom or Petra, not another tenant, and no token of her own', async () => {
    const ada = await as(house, 'ada');
    const { id } = await copyOf(ada, 'ada');
    for (const name of ['bob', 'tom', 'petra', 'gus'] as const)
      expect([name, (await download(house, await as(house, name), id)).status]).toEqual([name, 404]);
    const path = `/api/v1/me/data-copies/${id}/file`;
    expect((await (await byToken(house, 'ada'))('GET', path)).status).toBe(403);
    expect((await anonymous(house)('GET', path)).status).toBe(401);
  });

  test('ten minutes after his password nobody gets anything before it is given again: not in another session, not to who guesses', async () => {
    const noah = await as(house, 'noah');
    const { id } = await copyOf(noah, 'noah');
    expect((await noah.get<ProofReply>('/session/proof')).body.until).not.toBeNull();
    shiftClock(10 * 60_000 + 1000);
    expect((await noah.get<ProofReply>('/session/proof')).body.until).toBeNull();
    expect((await download(house, noah, id)).status).toBe(403);
    const asked = await noah.post<Problem>('/me/data-copies', { kind: 'portable' });
    expect([asked.status, asked.body.code, asked.body.next]).toEqual([403, 'password_needed', expect.stringContaining('/session/proof')]);
    expect((await noah.put('/session/proof', { password: 'not his, surely' })).status).toBe(422);
    expect((await (await byToken(house, 'noah'))('PUT', '/api/v1/session/proof', { password })).status).toBe(403);
    expect((await noah.put('/session/proof', { password })).status).toBe(200);
    expect((await download(house, noah, id)).status).toBe(200);
    expect((await noah.post('/me/data-copies', { kind: 'portable' })).status).toBe(201);
  });

  test('two presses ask once, a job done twice changes nothing, and the letter says nothing but where', async () => {
    const hana = await as(house, 'hana');
    await hana.post('/me/data-copies', { kind: 'copy' });
    const { body } = await hana.post<CopiesReply>('/me/data-copies', { kind: 'copy' });
    expect(body.items).toHaveLength(1);
    const id = body.items[0]?.id;
    await makeCopyOf('hana', id);
    await makeCopyOf('hana', id);
    const { rows } = await house.owner.query('select subject, body_text, class from app.outbound_mail where to_person_id = $1', [
      people.hana.id,
    ]);
    expect(rows).toEqual([
      { subject: 'The copy of your data is ready', class: 'transactional', body_text: expect.stringMatching(/\/me\/privacy\/copy\s*$/) },
    ]);
  });

  test('after seven days it is gone: not listed as there, not fetched, and its bytes deleted', async () => {
    const eve = await as(house, 'eve');
    const { id } = await copyOf(eve, 'eve');
    const { rows } = await house.owner.query<{ file: string }>('select file_id as file from app.data_copy where id = $1', [id]);
    shiftClock(7 * day - 60_000);
    expect((await download(house, await as(house, 'eve'), id)).status).toBe(200);
    shiftClock(7 * day + 60_000);
    const later = await as(house, 'eve');
    expect((await download(house, later, id)).status).toBe(404);
    expect((await later.get<CopiesReply>('/me/data-copies')).body.items[0]?.isThere).toBe(false);
    await sweepCopies.run(tenants.acme.id);
    await sweepOrphans(fileUses).run(tenants.acme.id);
    expect((await house.owner.query('select from app.file where id = $1', [rows[0]?.file])).rowCount).toBe(0);
  });
});

describe('what others wrote', () => {
  test('waits for Petra: what she releases comes as a second part, what she withholds with its reason; nobody else decides', async () => {
    const [ada, eve, petra] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'petra')];
    const { number } = (await ada.post<{ number: string }>('/tickets', { title: 'A knee that hurts', team: 'Network' })).body;
    await ada.post(`/tickets/${number}/messages`, { kind: 'comment', body: 'My own words' });
    await eve.post(`/tickets/${number}/messages`, { kind: 'comment', body: 'An answer of Eve' });
    await eve.post(`/tickets/${number}/messages`, { kind: 'note', body: 'Between ourselves' });
    const first = await copyOf(ada, 'ada');
    const { all } = await contentOf(house, ada, first.id);
    expect([all.includes('A knee that hurts'), all.includes('My own words')]).toEqual([true, true]);
    expect([all.includes('An answer of Eve'), all.includes('Between ourselves'), all.includes('Haddad')]).toEqual([false, false, false]);

    const { body: list } = await petra.get<ReviewsReply>('/data-reviews');
    expect(list.items.find(({ id }) => id === first.id)).toMatchObject({ person: 'Ada Lindqvist', open: first.waiting });
    for (const name of ['bob', 'tom', 'eve'] as const)
      expect((await (await as(house, name)).get(`/data-reviews/${first.id}`)).status).toBe(403);
    const { body: review } = await petra.get<ReviewReply>(`/data-reviews/${first.id}`);
    const numberOf = (text: string) => review.items.find(({ words }) => JSON.stringify(words).includes(text))?.number ?? 0;
    const secret = numberOf('Between ourselves');
    const rest = review.items.map((item) => item.number).filter((one) => one !== secret);
    const decide = (body: object) => petra.post(`/data-reviews/${first.id}/decisions`, body);
    expect((await decide({ numbers: [secret], decision: 'withheld' })).status).toBe(422);
    expect((await decide({ numbers: [secret], decision: 'withheld', reason: 'It names somebody else' })).status).toBe(200);
    expect((await decide({ numbers: [secret], decision: 'released' })).status).toBe(409);
    expect((await decide({ numbers: rest, decision: 'released' })).status).toBe(200);

    const { body } = await ada.get<CopiesReply>('/me/data-copies');
    expect(body.items.find(({ id }) => id === first.id)).toMatchObject({
      waiting: 0,
      withheld: [{ reason: 'It names somebody else', count: 1 }],
    });
    const second = body.items.find(({ kind }) => kind === 'released');
    await makeCopyOf('ada', second?.id);
    const released = await contentOf(house, ada, second?.id ?? '');
    expect([released.all.includes('An answer of Eve'), released.all.includes('Between ourselves')]).toEqual([true, false]);
  });

  test('Petra does not decide about her own', async () => {
    const [petra, eve] = [await as(house, 'petra'), await as(house, 'eve')];
    const { number } = (await petra.post<{ number: string }>('/tickets', { title: 'Mine', team: 'Network' })).body;
    await eve.post(`/tickets/${number}/messages`, { kind: 'comment', body: 'About Petra' });
    const { id } = await copyOf(petra, 'petra');
    expect((await petra.get(`/data-reviews/${id}`)).status).toBe(404);
    expect((await petra.get<ReviewsReply>('/data-reviews')).body.items.map((one) => one.id)).not.toContain(id);
  });
});
