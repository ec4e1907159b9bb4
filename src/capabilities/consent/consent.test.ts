import { randomUUID } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { answers, choiceOf, choicesOf, forgetConsent, may, saidIn } from '../../../tests/support/choices.ts';
import { anonymous, as, send } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { forgetPolicies, identity, makeOperator, petraReady, publishes, readPolicyAnew, showAll } from '../../../tests/support/policy.ts';
import { machine } from '../../kernel/access/access.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { transact } from '../../kernel/db/transact.ts';
import { type ConsentPurpose, consentPurposes } from '../../kernel/shared/purposes.ts';
import type { ActReply, ConsentNotice } from './contract.ts';
import { consentFor } from './public.ts';
import { ConsentReceipt } from './receipt-shape.ts';

const house = openHouse();
const day = 86_400_000;

beforeAll(() => makeOperator(house));
afterEach(async () => {
  await forgetConsent(house);
  await forgetPolicies(house);
  readPolicyAnew();
});

describe('allowing and refusing', () => {
  test('S26 whoever uses the service and says nothing has refused everything that is optional', async () => {
    const ada = await as(house, 'ada');
    for (const path of ['/tickets', '/me/choices', '/catalog/portal']) await ada.get(path);
    expect(await Promise.all(consentPurposes.map((purpose) => may('ada', purpose)))).toEqual(consentPurposes.map(() => false));
  });

  test('nothing is allowed before Ada says so, and each thing she is asked for comes with its words in her language', async () => {
    const ada = await as(house, 'ada');
    const { items, history, signal } = await choicesOf(ada);
    expect([history, signal]).toEqual([[], false]);
    expect(items.map(({ purpose, standing }) => [purpose, standing])).toEqual(consentPurposes.map((purpose) => [purpose, 'undecided']));
    expect((await choiceOf(ada, 'news')).notice).toMatchObject({ locale: 'en', title: 'News about the service by e-mail', policy: 0 });
    expect((await choiceOf(ada, 'news', { 'accept-language': 'de' })).notice).toMatchObject({ locale: 'de', kept: /Konto/ });
    for (const purpose of consentPurposes) expect(await may('ada', purpose)).toBe(false);
  });

  test('what she allows holds at once and for her only; one press of the same button takes it back', async () => {
    const ada = await as(house, 'ada');
    const { status, body } = await answers(ada, 'news', 'given');
    expect([status, body.items.find(({ purpose }) => purpose === 'news')]).toMatchObject([200, { standing: 'given', method: 'accept' }]);
    expect([await may('ada'), await may('bob'), await may('ada', 'mailOpens')]).toEqual([true, false, false]);

    expect((await answers(ada, 'news', 'refused')).status).toBe(200);
    expect(await may('ada')).toBe(false);
    expect(await saidIn(house, 'ada')).toEqual(['withdrawn by withdraw', 'given by accept']);
  });

  test('a press that arrives twice counts once; a yes and a no at the same moment leave one ledger in order', async () => {
    const ada = await as(house, 'ada');
    const act = randomUUID();
    await Promise.all([answers(ada, 'news', 'given', { act }), answers(ada, 'news', 'given', { act })]);
    expect(await saidIn(house, 'ada')).toEqual(['given by accept']);
    const both = await Promise.all([answers(ada, 'mailOpens', 'given'), answers(ada, 'mailOpens', 'refused')]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const { rows } = await house.owner.query("select number from app.consent_event where purpose = 'mailOpens' order by number");
    expect(rows).toEqual([{ number: 1 }, { number: 2 }]);
  });

  test('a yes to words that are not today’s is refused; a no never is, and says that it knows of no words', async () => {
    const ada = await as(house, 'ada');
    const other = await choiceOf(ada, 'mailOpens');
    expect((await answers(ada, 'news', 'given', { notice: other.fingerprint })).status).toBe(409);
    expect(await may('ada')).toBe(false);
    expect((await answers(ada, 'news', 'refused', { notice: 'f'.repeat(64) })).status).toBe(200);
    const { rows } = await house.owner.query('select state, notice from app.consent_event');
    expect(rows).toEqual([{ state: 'refused', notice: null }]);
  });

  test('a token may say no for Ada and never yes: a program was shown nothing', async () => {
    const ada = await as(house, 'ada');
    const endsAt = new Date(Date.now() + 7 * day).toISOString();
    const made = { name: 'Robot', scopes: ['choices:read', 'choices:write'], endsAt };
    const { body } = await ada.post<{ token: string }>('/me/tokens', made);
    const robot = (answer: string, notice: string) =>
      send(
        house.port,
        tenants.acme.host,
        'PUT',
        '/api/v1/me/choices/news',
        { answer, notice, act: randomUUID(), place: 'privacyChoices' },
        {
          headers: { authorization: `Bearer ${body.token}` },
        },
      );
    const { fingerprint } = await choiceOf(ada, 'news');
    expect((await robot('given', fingerprint)).status).toBe(403);
    await answers(ada, 'news', 'given');
    expect((await robot('refused', fingerprint)).status).toBe(200);
    expect(await may('ada')).toBe(false);
  });

  test('nobody signed in is told or keeps anything; an unknown purpose is refused by its field', async () => {
    const stranger = anonymous(house);
    expect((await stranger('GET', '/api/v1/me/choices')).status).toBe(401);
    expect((await stranger('PUT', '/api/v1/me/choices/news', {})).status).toBe(401);
    const ada = await as(house, 'ada');
    expect((await answers(ada, 'everything' as 'news', 'given', { notice: 'f'.repeat(64) })).status).toBe(422);
  });

  test('what Gus of another tenant allows is his tenant’s, and Ada’s ledger knows nothing of it', async () => {
    await answers(await as(house, 'gus'), 'news', 'given');
    expect([await may('gus'), await may('ada')]).toEqual([true, false]);
    expect(await saidIn(house, 'ada')).toEqual([]);
    expect(await transact(machine(tenants.acme.id, 'service'), ({ tx }) => consentFor(tx, people.gus.id, 'news'))).toBe(false);
  });
});

describe('what was said', () => {
  test('cannot be changed or taken out, not even by the owner of the database', async () => {
    await answers(await as(house, 'ada'), 'news', 'given');
    for (const deed of [
      "update app.consent_event set state = 'refused', method = 'refuse'",
      'delete from app.consent_event',
      'truncate app.consent_event',
      "update app.consent_notice set notice = '{}'",
      'delete from app.consent_notice',
    ])
      await expect(house.owner.query(deed)).rejects.toThrow(/stays as it was said|truncate/);
    const { rows } = await house.owner.query('select state from app.consent_event');
    expect(rows).toEqual([{ state: 'given' }]);
  });

  test('is no yes to the database unless somebody pressed for it and was shown the words', async () => {
    const insert = (state: string, method: string, place: string) =>
      house.owner.query(
        `insert into app.consent_event (tenant_id, person_id, purpose, number, id, act, state, method, place, policy, at)
         values ($1, $2, 'news', 1, gen_random_uuid(), gen_random_uuid(), $3, $4, $5, 0, $6)`,
        [tenants.acme.id, people.ada.id, state, method, place, new Date()],
      );
    await expect(insert('given', 'accept', 'privacyChoices')).rejects.toThrow('yes_is_an_act');
    await expect(insert('given', 'signal', 'browser')).rejects.toThrow('yes_is_an_act');
    await insert('refused', 'signal', 'browser');
  });

  test('has a receipt with the exact words for who said it, and for nobody else', async () => {
    await showAll();
    await publishes(await petraReady(house));
    readPolicyAnew();
    const ada = await as(house, 'ada');
    const { notice, fingerprint } = await choiceOf(ada, 'news');
    const { body } = await answers(ada, 'news', 'given');
    const id = body.items.find(({ purpose }) => purpose === 'news')?.receipt ?? '';
    const receipt = await ada.get<Record<string, unknown>>(`/me/choice-receipts/${id}`);

    expect(receipt.headers).toMatchObject({
      'content-type': expect.stringContaining('application/ld+json'),
      'content-disposition': expect.stringMatching(/^attachment; filename="receipt-.*\.jsonld"$/),
    });
    const person = `urn:uuid:${people.ada.id}`;
    expect(receipt.body).toMatchObject({
      '@type': 'dpv:ConsentReceipt',
      header: { recordId: id, subject: person },
      processing: {
        legalBasis: 'dpv:Consent',
        notice: { id: `urn:sha256:${fingerprint}`, language: 'en', shown: notice },
        personalData: [{ identifier: 'user.contact.email', necessity: 'dpv:Optional' }],
        service: identity.serviceName,
      },
      parties: [{ role: 'dpv:DataController', name: identity.company, contact: identity.privacyEmail }, { id: person }],
      events: [{ state: 'dpv:ConsentGiven', method: 'accept', place: 'privacyChoices', policy: 1, entity: person }],
    });
    for (const name of ['bob', 'eve', 'tom', 'petra', 'gus'] as const)
      expect([name, (await (await as(house, name)).get(`/me/choice-receipts/${id}`)).status]).toEqual([name, 404]);
    expect((await ada.get('/me/choice-receipts/none')).status).toBe(404);
  });

  test('has a receipt in the shape that anybody can look up, whatever was said and however; another shape is none', async () => {
    const schema = await anonymous(house)('GET', '/privacy/consent-receipt-2.schema.json');
    expect([schema.status, schema.headers['content-type']]).toEqual([200, 'application/schema+json; charset=utf-8']);
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const isReceipt = ajv.compile(schema.body as object);
    const ada = await as(house, 'ada');
    await answers(ada, 'news', 'given');
    await answers(ada, 'news', 'refused');
    await answers(ada, 'mailOpens', 'refused');
    await choicesOf(ada, { 'sec-gpc': '1' });
    const { history } = await choicesOf(ada);
    expect(new Set(history.map(({ method }) => method))).toEqual(new Set(['accept', 'withdraw', 'refuse', 'signal']));
    for (const { id, state } of history) {
      const { body } = await ada.get<Record<string, unknown>>(`/me/choice-receipts/${id}`);
      expect([state, isReceipt(body), isReceipt.errors]).toEqual([state, true, null]);
      expect(ConsentReceipt.parse(body)).toEqual(body);
      for (const part of ['header', 'processing', 'parties', 'events']) {
        const { [part]: _, ...without } = body;
        expect([part, isReceipt(without), isReceipt({ ...body, [part]: { more: 1 } })]).toEqual([part, false, false]);
      }
      expect(isReceipt({ ...body, more: 1 })).toBe(false);
    }
  });

  test('is kept with the words once, however many read them', async () => {
    for (const name of ['ada', 'bob'] as const) await answers(await as(house, name), 'usageStatistics', 'refused');
    const { rows } = await house.owner.query<{ notice: ConsentNotice }>(
      "select n.notice from app.consent_notice n where exists (select from app.consent_event e where e.notice = n.fingerprint) and n.notice ->> 'purpose' = 'usageStatistics'",
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.notice.categories.length).toBeGreaterThan(0);
  });

  test('stands in the log without a word about what it was', async () => {
    await answers(await as(house, 'ada'), 'news', 'given');
    const { rows } = await house.owner.query("select type, facts from app.event where type like 'consent.%' order by id desc limit 1");
    expect(rows).toEqual([{ type: 'consent.given', facts: { purpose: 'news', method: 'accept', policy: 0 } }]);
  });
});

describe('being asked', () => {
  const asks = async (name: 'ada' | 'bob', act = randomUUID()) => {
    const client = await as(house, name);
    const { fingerprint } = await choiceOf(client, 'news');
    return await client.put(`/me/choices/news/asking`, { notice: fingerprint, act, place: 'firstSignIn' });
  };

  test('happens once, and not again for six months; the answer stays open all the while', async () => {
    expect((await choiceOf(await as(house, 'ada'), 'news')).can).toEqual({ give: true, ask: true });
    const act = randomUUID();
    expect([(await asks('ada', act)).status, (await asks('ada', act)).status, (await asks('ada')).status]).toEqual([200, 200, 409]);
    expect((await choiceOf(await as(house, 'ada'), 'news')).can).toEqual({ give: true, ask: false });
    expect(await may('ada')).toBe(false);
    shiftClock(180 * day);
    expect((await asks('ada')).status).toBe(409);
    shiftClock(185 * day);
    expect((await asks('ada')).status).toBe(200);
    expect((await answers(await as(house, 'ada'), 'news', 'given')).status).toBe(200);
  });

  test('C.2 California: does not happen to Bob within a year of his no, does after it, and not once he said yes', async () => {
    await answers(await as(house, 'bob'), 'news', 'refused');
    shiftClock(7 * day);
    expect((await asks('bob')).status).toBe(409);
    shiftClock(360 * day);
    expect((await asks('bob')).status).toBe(409);
    shiftClock(366 * day);
    expect((await asks('bob')).status).toBe(200);
    await answers(await as(house, 'bob'), 'news', 'given');
    shiftClock(800 * day);
    expect((await asks('bob')).status).toBe(409);
  });
});

describe('after the policy changed', () => {
  const widened = async (purposes: readonly ConsentPurpose[], number: number): Promise<void> => {
    await house.owner.query(
      `alter table app.policy_version disable trigger all;
       update app.policy_version set change = change || '{"freshConsent": ${JSON.stringify(purposes)}}', change_class = 'material' where number = ${number};
       alter table app.policy_version enable trigger all`,
    );
  };
  const comesIntoForce = (number: number): Promise<unknown> =>
    house.owner.query(
      `insert into app.policy_activation (tenant_id, series, number, at, people, covered)
       select tenant_id, series, number, effective_at, 0, 0 from app.policy_version where number = $1`,
      [number],
    );

  test('a yes to less than it says now counts no more, and counts again once it is given anew; other purposes stay', async () => {
    await showAll();
    const petra = await petraReady(house);
    await publishes(petra);
    readPolicyAnew();
    const ada = await as(house, 'ada');
    for (const purpose of ['news', 'mailOpens'] as const) await answers(ada, purpose, 'given');
    await petra.put('/policy/identity', { ...identity, noticeDays: 14 }, { 'if-match': '"1"' });
    await publishes(petra);
    await widened(['news'], 2);
    expect(await may('ada')).toBe(true);

    shiftClock(31 * day);
    await comesIntoForce(2);
    readPolicyAnew();
    expect([await may('ada'), await may('ada', 'mailOpens')]).toEqual([false, true]);
    const again = await as(house, 'ada');
    expect(await choiceOf(again, 'news')).toMatchObject({ standing: 'outdated', notice: { policy: 2 } });
    await answers(again, 'news', 'given');
    expect(await may('ada')).toBe(true);
    expect((await choicesOf(again)).history.map(({ policy }: ActReply) => policy)).toEqual([2, 1, 1]);
  });
});
