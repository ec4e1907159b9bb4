import { beforeAll, expect, test } from 'vitest';
import { people, teams, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { CatalogReply, RequestTypeChoice, RequestTypeDraft, RequestTypeReply, ServiceReply, VersionDiff } from './contract.ts';

const house = openHouse();
const both = (en: string) => ({ en, de: `${en} (de)` });

const laptop = {
  name: both('New laptop'),
  summary: both('A laptop for work'),
  team: teams.desk.id,
  form: {
    elements: [
      {
        kind: 'choice',
        key: 'model',
        label: both('Model'),
        required: true,
        options: [
          { value: 'light', label: both('Light') },
          { value: 'strong', label: both('Strong') },
        ],
      },
      {
        kind: 'longText',
        key: 'why',
        label: both('Why?'),
        required: true,
        visible: { field: 'model', op: 'eq', value: 'strong' },
      },
    ],
  },
};

let wanda: Client;
let ada: Client;
let service: ServiceReply;

beforeAll(async () => {
  [wanda, ada] = [await as(house, 'wanda'), await as(house, 'ada')];
  service = await makeService('devices');
});

async function makeService(key: string): Promise<ServiceReply> {
  const input = { workspace: workspaces.it.id, key, name: both('Devices'), summary: both('Laptops and phones'), icon: 'laptop' };
  return (await wanda.post<ServiceReply>('/catalog/services', input)).body;
}

async function begin(key: string, change: object = {}): Promise<RequestTypeDraft> {
  const reply = await wanda.post<RequestTypeDraft>('/catalog/drafts', { service: service.id, key, draft: { ...laptop, ...change } });
  expect(reply.status, reply.text).toBe(201);
  return reply.body;
}

const publish = (draft: RequestTypeDraft) =>
  wanda.put<RequestTypeDraft>(`/catalog/drafts/${draft.id}/publication`, undefined, { 'if-match': `"${draft.version}"` });

const offered = ({ departments }: CatalogReply) =>
  departments.flatMap(({ services }) => services.flatMap(({ requestTypes }) => requestTypes.map(({ key }) => key)));

test('Ada sees a request type once Wanda has published it, with its form', async () => {
  const draft = await begin('laptop');
  expect(offered((await ada.get<CatalogReply>('/catalog')).body)).not.toContain('laptop');
  expect((await publish(draft)).body.publishedVersion).toBe(1);

  expect(offered((await ada.get<CatalogReply>('/catalog')).body)).toContain('laptop');
  const { body } = await ada.get<RequestTypeReply>('/catalog/request-types/laptop');
  expect(body.form.elements.map(({ key }) => key)).toEqual(['model', 'why']);
  expect(body.workspace.key).toBe('it');
});

test('people of another company see nothing of it, not even that it exists', async () => {
  await publish(await begin('laptop-acme'));
  const gina = await as(house, 'gina');

  expect((await gina.get('/catalog/request-types/laptop-acme')).status).toBe(404);
  expect(offered((await gina.get<CatalogReply>('/catalog')).body)).toEqual([]);
});

test('Ada, a requester, cannot begin a request type; Hana administers nothing; Tom runs the whole company', async () => {
  const draft = await begin('laptop-rights');
  expect((await ada.post('/catalog/drafts', { service: service.id, key: 'mine', draft: laptop })).status).toBe(403);
  expect((await (await as(house, 'hana')).get(`/catalog/drafts/${draft.id}`)).status).toBe(403);
  expect((await (await as(house, 'tom')).get(`/catalog/drafts/${draft.id}`)).status).toBe(200);
});

test('the check in advance answers as sending would: hidden answers are dropped, missing ones named', async () => {
  await publish(await begin('laptop-check'));
  const ask = (answers: object) =>
    ada.post<{ answers: object; problems: { path: string }[] }>('/catalog/request-types/laptop-check/check', { answers });

  expect((await ask({ model: 'light', why: 'hidden' })).body).toMatchObject({ answers: { model: 'light' }, problems: [] });
  expect((await ask({ model: 'strong' })).body.problems).toMatchObject([{ path: '/fields/why' }]);
});

test('an audience hides a request type from everybody else', async () => {
  const audience = { field: 'person', op: 'eq', value: people.bob.id };
  await publish(await begin('for-bob', { audience }));

  expect(offered((await ada.get<CatalogReply>('/catalog')).body)).not.toContain('for-bob');
  expect((await ada.get('/catalog/request-types/for-bob')).status).toBe(404);
  expect((await (await as(house, 'bob')).get('/catalog/request-types/for-bob')).status).toBe(200);
});

test('a draft with a faulty condition says what is wrong and is not published', async () => {
  const draft = await begin('faulty', { audience: { field: 'shoeSize', op: 'eq', value: 42 } });

  expect(draft.problems).toMatchObject([{ path: '/draft/audience/field', code: 'unknownField' }]);
  const reply = await publish(draft);
  expect(reply.status).toBe(422);
  expect(reply.text).toContain('shoeSize');
});

test('a second admin who saw an older draft gets 412 with both values, and nothing is overwritten', async () => {
  const draft = await begin('contended');
  const change = (name: string) =>
    wanda.patch<{ current: RequestTypeDraft }>(
      `/catalog/drafts/${draft.id}`,
      { draft: { ...laptop, name: both(name) } },
      { 'if-match': `"${draft.version}"` },
    );

  expect((await change('First')).status).toBe(200);
  const second = await change('Second');
  expect(second.status).toBe(412);
  expect(second.body.current.draft.name.en).toBe('First');
  expect((await wanda.patch(`/catalog/drafts/${draft.id}`, { active: false })).status).toBe(428);
});

test('versions differ in what was changed, and the draft against the published one too', async () => {
  const draft = await begin('versioned');
  const first = (await publish(draft)).body;
  const form = { elements: laptop.form.elements.slice(0, 1) };
  const changed = await wanda.patch<RequestTypeDraft>(
    `/catalog/drafts/${draft.id}`,
    { draft: { ...laptop, form, summary: both('Lighter') } },
    { 'if-match': `"${first.version}"` },
  );
  expect(changed.body.changedSincePublished).toBe(true);

  const { body } = await wanda.get<VersionDiff>(`/catalog/drafts/${draft.id}/diff?from=1&to=0`);
  expect(body.properties.map(({ property }) => property)).toEqual(['summary']);
  expect(body.form.removed).toMatchObject([{ key: 'why' }]);

  await publish(changed.body);
  const versions = await wanda.get<{ items: { number: number; publishedBy: { name: string } }[] }>(`/catalog/drafts/${draft.id}/versions`);
  expect(versions.body.items.map(({ number }) => number)).toEqual([2, 1]);
  expect(versions.body.items[0]?.publishedBy.name).toBe('Wanda Kaya');
});

test('Wanda previews the draft as Bob: whether it is meant for him and what he would see', async () => {
  const draft = await begin('preview', { audience: { field: 'person', op: 'eq', value: people.ada.id } });
  const look = (person: string, answers: object) =>
    wanda.post<{ meant: boolean; visible: string[] }>(`/catalog/drafts/${draft.id}/preview`, { person, answers });

  expect((await look(people.bob.id, {})).body).toMatchObject({ meant: false, visible: ['model'] });
  expect((await look(people.ada.id, { model: 'strong' })).body).toMatchObject({ meant: true, visible: ['model', 'why'] });
});

test('a withdrawn service takes its request types with it', async () => {
  const own = await makeService('short-lived');
  const draft = (await wanda.post<RequestTypeDraft>('/catalog/drafts', { service: own.id, key: 'gone', draft: laptop })).body;
  await publish(draft);
  await wanda.patch(`/catalog/services/${own.id}`, { active: false }, { 'if-match': `"${own.version}"` });

  expect((await ada.get('/catalog/request-types/gone')).status).toBe(404);
});

test('drafts are listed page by page, each exactly once', async () => {
  for (const number of [1, 2, 3]) await begin(`page-${number}`);
  const keys: string[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await wanda.get<{ items: RequestTypeDraft[]; next: string | null; total: { value: number } }>(
      `/catalog/drafts?limit=2&cursor=${cursor}`,
    );
    keys.push(...body.items.map(({ key }) => key));
    if (body.next === null) {
      expect(body.total.value).toBe(keys.length);
      break;
    }
    cursor = body.next;
  }
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(['page-1', 'page-2', 'page-3']));
});

test('what goes to a team of another workspace is not published: nobody in it could see what is asked', async () => {
  const reply = await publish(await begin('for-hr', { team: teams.people.id }));
  expect(reply.status).toBe(422);
  expect(reply.body).toMatchObject({ errors: [{ pointer: '/team' }] });
});

test('Eve, who works on them, may name every request type below its service; Ada, Hana and Gina may not name those of IT', async () => {
  const [eve, hana, gina, tom] = [await as(house, 'eve'), await as(house, 'hana'), await as(house, 'gina'), await as(house, 'tom')];
  const choicesOf = async (client: Client) => (await client.get<{ items: RequestTypeChoice[] }>('/catalog/request-types')).body.items;
  const seen = await choicesOf(eve);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.every((type) => type.service.name.en !== '' && type.name.en !== '')).toBe(true);
  expect(await choicesOf(tom)).toEqual(expect.arrayContaining(seen));
  const ofIt = new Set(seen.map(({ id }) => id));
  for (const other of [ada, hana, gina]) expect((await choicesOf(other)).filter(({ id }) => ofIt.has(id))).toEqual([]);
});
