import { get } from 'node:http';
import type { CaseClassReply } from '../../src/capabilities/cases/contract-classes.ts';
import { end, headOf, tailOf } from '../../src/capabilities/knowledge/shared/tar.ts';
import { hrCases, openedByAda, signedIn } from '../support/case-world.ts';
import { tenants, workspaces } from '../support/cast.ts';
import { answers } from '../support/choices.ts';
import { anonymous, as, type Client, type Reply, send } from '../support/client.ts';
import { copyOf } from '../support/copies.ts';
import type { TestHouse } from '../support/house.ts';
import { runningMajor } from '../support/major-world.ts';

/** What came back to one request, and which parameters its address held. */
export type Answered = { readonly asked: string; readonly reply: Reply };
/** The sample is what the document shows as the body. */
type Ask = (house: TestHouse, sample: string) => Promise<Answered[]>;

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const log = `number,incident_state,caller_id,opened_at,sys_updated_by,sys_updated_at,impact,urgency,priority,assignment_group
INC0000045,New,Caller 2403,29-02-2016 01:16,Updated by 21,29-02-2016 01:23,2 - Medium,2 - Medium,3 - Moderate,Group 56
`;

async function sends({ port }: TestHouse, client: Client, to: { method?: string; path: string; type: string; raw: Buffer | string }) {
  const { method = 'POST', path, type, raw } = to;
  const headers = { cookie: client.cookie, 'content-type': type };
  const reply = await send(port, tenants.acme.host, method, `/api/v1${path}`, undefined, { raw, headers });
  return { asked: path, reply };
}

async function gets(client: Client, path: string): Promise<Answered> {
  return { asked: path, reply: await client.get(path) };
}

/** As far as its first words: it would go on for a minute. */
const begun = ({ port }: TestHouse, { cookie }: Client, path: string): Promise<Answered> =>
  new Promise((done, failed) => {
    const asking = get({ port, host: '127.0.0.1', path: `/api/v1${path}`, headers: { host: tenants.acme.host, cookie } }, (answer) =>
      answer.once('data', (part: Buffer) => {
        const text = part.toString();
        done({ asked: path, reply: { status: answer.statusCode ?? 0, headers: answer.headers, body: text, text } });
        asking.destroy();
      }),
    );
    asking.once('error', failed);
  });

async function uploaded(house: TestHouse, path: string): Promise<Answered & { client: Client }> {
  const client = await as(house, 'ada');
  return { client, ...(await sends(house, client, { path, type: 'application/octet-stream', raw: png })) };
}

async function attached(house: TestHouse, more = ''): Promise<Answered & { client: Client; number: string }> {
  const eve = await as(house, 'eve');
  const { number } = (await eve.post<{ number: string }>('/tickets', { title: 'Printer is out', team: 'Network' })).body;
  const path = `/tickets/${number}/attachments?name=lamp.png${more}`;
  return { client: eve, number, ...(await sends(house, eve, { path, type: 'application/octet-stream', raw: png })) };
}

async function inCase(house: TestHouse): Promise<Answered & { client: Client; reference: string }> {
  const [kind] = (await (await as(house, 'ada')).get<{ items: CaseClassReply[] }>('/case-classes')).body.items;
  const [cast, hr] = [await signedIn(house), kind ?? (await hrCases(house))];
  const { reference } = await openedByAda(cast, hr);
  const path = `/cases/${reference}/files?name=lamp.png&kind=reply&waits=true`;
  return { client: cast.ada, reference, ...(await sends(house, cast.ada, { path, type: 'application/octet-stream', raw: png })) };
}

async function sealedIn(house: TestHouse): Promise<Answered & { client: Client }> {
  const { client, reference } = await inCase(house);
  const path = `/cases/${reference}/sealed-files?name=lamp.png&label=Lamp`;
  return { client, ...(await sends(house, client, { path, type: 'application/octet-stream', raw: png })) };
}

const idOf = ({ reply }: Answered): string => String((reply.body as { id?: unknown }).id);
const filters = 'team=Network&type=incident&state=open&priority=3&q=printer&sort=number&columns=number,title';

async function imports(house: TestHouse, raw: string): Promise<Answered & { client: Client }> {
  const client = await as(house, 'tom');
  const mapping = encodeURIComponent(JSON.stringify({ workspace: 'it' }));
  return {
    client,
    ...(await sends(house, client, { path: `/imports/servicenow?dryRun=true&mapping=${mapping}`, type: 'text/csv', raw })),
  };
}

async function logoSet(house: TestHouse): Promise<Answered> {
  return await sends(house, await as(house, 'tom'), { method: 'PUT', path: '/branding/logo', type: 'image/png', raw: png });
}

async function says(house: TestHouse, path: string): Promise<Answered> {
  return { asked: path, reply: await anonymous(house)('POST', `/api/v1${path}`) };
}

async function receipt(house: TestHouse): Promise<Answered> {
  const ada = await as(house, 'ada');
  const { body } = await answers(ada, 'news', 'given');
  return await gets(ada, `/me/choice-receipts/${body.items.find(({ purpose }) => purpose === 'news')?.receipt}`);
}

async function illustrated(house: TestHouse): Promise<Answered & { client: Client; number: string }> {
  const eve = await as(house, 'eve');
  const { number } = (await eve.post<{ number: string }>('/articles', { workspace: workspaces.it.id, title: 'Lamps' })).body;
  const path = `/articles/${number}/files?name=lamp.png`;
  return { client: eve, number, ...(await sends(house, eve, { path, type: 'application/octet-stream', raw: png })) };
}

/** How each raw route is asked for real, so that it gives every good answer it states. One that is missing here fails the test. */
export const rawAsks: Readonly<Record<string, Ask>> = {
  'GET /stream': async (house) => [await begun(house, await as(house, 'eve'), '/stream?ago=20000')],
  'POST /cases/:reference/files': async (house) => [await inCase(house)],
  'GET /cases/:reference/files/:id': async (house) => {
    const one = await inCase(house);
    return [await gets(one.client, `/cases/${one.reference}/files/${idOf(one)}`)];
  },
  'POST /cases/:reference/sealed-files': async (house) => [await sealedIn(house)],
  'GET /sealed-fields/:id/file': async (house) => {
    const one = await sealedIn(house);
    return [await gets(one.client, `/sealed-fields/${idOf(one)}/file`)];
  },
  'GET /tickets/export.csv': async (house) => [await gets(await as(house, 'eve'), `/tickets/export.csv?${filters}`)],
  'GET /tickets/export.xlsx': async (house) => [await gets(await as(house, 'eve'), `/tickets/export.xlsx?${filters}`)],
  'GET /major-incidents/:id/timeline/file': async (house) => {
    const { id } = await runningMajor(house);
    return [await gets(await as(house, 'eve'), `/major-incidents/${id}/timeline/file?as=md&language=de`)];
  },
  'POST /articles/:number/files': async (house) => [await illustrated(house)],
  'GET /knowledge/articles/:number/files/:file': async (house) => {
    const one = await illustrated(house);
    return [await gets(one.client, `/knowledge/articles/${one.number}/files/${idOf(one)}`)];
  },
  'POST /article-folders/:workspace': async (house) => {
    const raw = Buffer.concat([headOf('lamps.md', 5), Buffer.from('Lamps'), tailOf(5), end]);
    const path = `/article-folders/${workspaces.it.id}?dryRun=true&publish=true`;
    return [await sends(house, await as(house, 'wanda'), { path, type: 'application/x-tar', raw })];
  },
  'POST /files': async (house) => [await uploaded(house, '/files?name=lamp.png')],
  'GET /files/:id': async (house) => {
    const file = await uploaded(house, '/files');
    const { client } = file;
    await client.post('/tickets', { title: 'Lamp', team: 'Network', description: `<p><img src="/api/v1/files/${idOf(file)}"></p>` });
    return [await gets(client, `/files/${idOf(file)}`)];
  },
  'POST /tickets/:number/attachments': async (house) => [await attached(house, '&internal=true')],
  'GET /tickets/:number/attachments/:id': async (house) => {
    const one = await attached(house);
    return [await gets(one.client, `/tickets/${one.number}/attachments/${idOf(one)}`)];
  },
  'POST /imports/servicenow': async (house, sample) => [await imports(house, sample)],
  'GET /imports/:id/wrong-rows.csv': async (house) => {
    const run = await imports(house, log);
    return [await gets(run.client, `/imports/${idOf(run)}/wrong-rows.csv`)];
  },
  'POST /people/import': async (house, sample) => [
    await sends(house, await as(house, 'tom'), { path: '/people/import?dryRun=true', type: 'text/csv', raw: sample }),
  ],
  'PUT /branding/logo': async (house) => [await logoSet(house)],
  'GET /branding/logo': async (house) => {
    await logoSet(house);
    return [await gets(await as(house, 'ada'), '/branding/logo?v=another')];
  },
  'GET /me/choice-receipts/:id': async (house) => [await receipt(house)],
  'GET /me/data-copies/:id/file': async (house) => {
    const ada = await as(house, 'ada');
    const { id } = await copyOf(ada, 'ada');
    return [await gets(ada, `/me/data-copies/${id}/file`)];
  },
  'GET /calendar-feeds/:token': async (house) => {
    const tom = await as(house, 'tom');
    const input = { name: 'Vienna', timeZone: 'Europe/Vienna', week: [[{ from: '08:00', to: '17:00' }], [], [], [], [], [], []] };
    const { id } = (await tom.post<{ id: string }>('/calendars', input)).body;
    const { path } = (await tom.put<{ path: string }>(`/calendars/${id}/feed`, undefined, { 'if-match': '"1"' })).body;
    return [{ asked: path, reply: await anonymous(house)('GET', path) }];
  },
  'GET /change-calendar-feeds/:token': async (house) => {
    const { path } = (await (await as(house, 'eve')).post<{ path: string }>('/change-feeds', {})).body;
    return [{ asked: path, reply: await anonymous(house)('GET', path) }];
  },
  'GET /policy/inventory/file': async (house) => [await gets(await as(house, 'petra'), '/policy/inventory/file?language=de')],
  'GET /policy/record/file': async (house) => [await gets(await as(house, 'petra'), '/policy/record/file')],
  'POST /visitor-choices/:answer': async (house) => [
    await says(house, '/visitor-choices/refused'),
    await says(house, '/visitor-choices/refused?from=%2Fprivacy%2Fen'),
  ],
};
