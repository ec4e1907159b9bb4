import { expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { anonymous, as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';

const house = openHouse();

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test('a body that is nested without end is refused before anything reads it', async () => {
  const ada = await as(house, 'ada');
  const headers = { cookie: ada.cookie, 'content-type': 'application/json' };
  const keep = (raw: string) => anonymous(house)<{ code: string }>('PUT', '/api/v1/drafts/deep', {}, { raw, headers });

  for (const depth of [300, 20_000, 900_000]) {
    const { status, body } = await keep(`{"content":{"a":${nested(depth)}}}`);
    expect([depth, status, body.code]).toEqual([depth, 422, 'wrong_input']);
  }
  expect((await keep(`{"content":{"a":${nested(20)},"b":"[[[{{{\\"[["}}`)).status).toBe(200);
});

test('a forged cursor is the caller’s fault, whatever stands in it', async () => {
  const eve = await as(house, 'eve');
  const places = ['2020-01-01T00:00:00+99:99', '2020-01-01 Nowhere/Zone', 'infinity', 'x', '\0', '1e400', '294277-01-01'];
  for (const place of places) {
    const cursor = Buffer.from(JSON.stringify(['-updatedAt', place, '018f0000-0000-7000-8000-000000000000'])).toString('base64url');
    const { status } = await eve.get(`/tickets?cursor=${cursor}`);
    expect([place, status < 500]).toEqual([place, true]);
  }
});

test('a header that is no bearer token does not open the way round the check for other sites', async () => {
  const ada = await as(house, 'ada');
  const forged = { cookie: ada.cookie, authorization: 'Basic YTpi', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const reply = await anonymous(house)('PATCH', '/api/v1/me', { locale: 'de' }, { headers: { ...forged, 'if-match': '"1"' } });
  expect(reply.status).toBe(403);
});

test('a letter links to the port on which the service answers, not to the one that a Host header names', async () => {
  await anonymous(house, `${tenants.acme.host}:6666`)('POST', '/api/v1/password/resets', { email: people.bob.email });
  const { rows } = await house.owner.query<{ body: string }>('select body_text as body from app.outbound_mail');
  expect(rows.length).toBe(1);
  expect(rows[0]?.body).toContain(`http://${tenants.acme.host}/set-password#`);
});

test('what is missing is called so, and what is no object at all is pointed at as a whole', async () => {
  const eve = await as(house, 'eve');
  const errorsOf = async (input: object) => (await eve.post<Refused>('/tickets', input)).body.errors;
  expect(await errorsOf({ type: 'incident' })).toEqual([{ pointer: '/title', reason: 'It is missing', fix: 'Fill it in.' }]);
  expect((await errorsOf([])).map(({ pointer }) => pointer)).toEqual(['']);
});

test('a link checker asks for the head of what GET answers', async () => {
  const { cookie } = await as(house, 'eve');
  const head = async (path: string) => (await anonymous(house)('HEAD', `/api/v1${path}`, undefined, { headers: { cookie } })).status;
  expect([await head('/tickets?limit=1'), await head('/tickets/INC9999999'), await head('/nowhere')]).toEqual([200, 404, 404]);
});

test('an address that is asked by a wrong method says by which it is asked, to a stranger too, and whatever there is or not', async () => {
  const eve = await as(house, 'eve');
  const { number } = (await eve.post<{ number: string }>('/tickets', { title: 'Printer', team: 'Network' })).body;
  const ask = async (method: string, path: string, host?: string) => {
    const { status, headers, body } = await anonymous(house, host)<{ code?: string; allow?: string[] }>(method, path);
    return [status, headers['allow'], String(headers['content-type']).split(';')[0], body.code];
  };
  const problem = 'application/problem+json';
  const refused = (allow: string) => [405, allow, problem, 'wrong_method'];

  for (const one of [number, 'INC9999999', '%00'])
    expect(await ask('DELETE', `/api/v1/tickets/${one}`), one).toEqual(refused('GET, HEAD, PATCH'));
  expect(await ask('PUT', '/api/v1/people/import?dryRun=true')).toEqual(refused('GET, HEAD, PATCH, POST'));
  expect(await ask('POST', '/healthz')).toEqual(refused('GET, HEAD'));
  expect(await ask('OPTIONS', '/openapi.json')).toEqual(refused('GET, HEAD'));
  expect((await eve.delete<{ detail: string }>('/tickets', { 'accept-language': 'de' })).body.detail).toBe(
    'Diese Adresse nimmt DELETE nicht an',
  );
  // What is nowhere is nowhere by each method, and so is all at an address where nobody lives.
  const nothing = [404, undefined, problem, 'not_found'];
  expect(await ask('DELETE', '/api/v1/nowhere')).toEqual(nothing);
  expect(await ask('DELETE', '/api/v1/tickets', 'nobody.localhost')).toEqual(nothing);
  expect(await ask('DELETE', '/dev/mail')).toEqual(nothing);
});

test('each route of the API answers a wrong method with the methods that the reference names for its address', async () => {
  const { paths } = (await anonymous(house)<{ paths: Record<string, object> }>('GET', '/openapi.json')).body;
  for (const [path, item] of Object.entries(paths)) {
    const named = Object.keys(item).map((method) => method.toUpperCase());
    const wrong = ['DELETE', 'PATCH', 'PUT', 'POST', 'GET'].find((method) => !named.includes(method)) ?? 'OPTIONS';
    const { status, headers } = await anonymous(house)(wrong, `/api/v1${path.replace(/\{\w+\}/g, 'x')}`);
    if (status === 405) expect(String(headers['allow']).split(', '), path).toEqual(expect.arrayContaining(named));
    // Another pattern may take it: /tickets/{number} what is asked of /tickets/count.
    else expect([401, 403, 404, 415, 422], `${wrong} ${path}`).toContain(status);
  }
});

type Refused = { code: string; errors: { pointer: string; reason: string; fix: string }[] };

test('Eve misspells a field: it is refused by name with the one she meant, at any depth, and nothing is changed', async () => {
  const eve = await as(house, 'eve');
  const { body: ticket } = await eve.post<{ number: string; version: number }>('/tickets', { title: 'Spelling', team: 'Network' });
  const path = `/tickets/${ticket.number}`;
  const any = { 'if-match': '*' };
  const refused = async (reply: Promise<{ status: number; body: Refused }>) => {
    const { status, body } = await reply;
    return [status, body.errors?.map(({ pointer, fix }) => [pointer, fix])];
  };

  expect(await refused(eve.patch(path, { titel: 'Changed' }, any))).toEqual([422, [['/titel', 'Did you mean title?']]]);
  expect(await refused(eve.post('/tickets', { title: 'x', bogus: 1, Team: 'Network' }))).toEqual([
    422,
    [
      ['/bogus', expect.stringMatching(/^Known here: requestType, type, title/)],
      ['/Team', 'Did you mean team?'],
    ],
  ]);
  const transition = { state: 'onHold', holdReson: 'awaitingVendor' };
  expect(await refused(eve.post(`${path}/messages`, { kind: 'note', body: 'x', transition }))).toEqual([
    422,
    [['/transition/holdReson', 'Did you mean holdReason?']],
  ]);
  const condition = { all: [{ field: 'state', is: 'open', nott: 1 }] };
  expect((await eve.post('/views', { name: 'v', condition, columns: ['number'], scope: 'own', colour: 'red' })).status).toBe(422);
  expect((await eve.get<{ version: number; title: string }>(path)).body).toMatchObject({ version: ticket.version, title: 'Spelling' });
  expect((await eve.patch(path, { fields: { whatever: 1 } }, any)).status, 'answers have names of their own').not.toBe(500);
});

test('a stranger who misspells is told to sign in, and nothing of the fields', async () => {
  const { status, text } = await anonymous(house)('PATCH', '/api/v1/tickets/INC0000001', { titel: 'x' });
  expect([status, text.includes('titel')]).toEqual([401, false]);
});

test('a record that counts its changes sends its version as ETag, which If-Match takes as it came; * takes any', async () => {
  const [eve, tom] = [await as(house, 'eve'), await as(house, 'tom')];
  const made = await eve.post<{ number: string }>('/tickets', { title: 'Tagged', team: 'Network' });
  const path = `/tickets/${made.body.number}`;
  const tag = async () => String((await eve.get(path)).headers['etag']);

  expect([made.headers['etag'], await tag()]).toEqual(['"1"', '"1"']);
  expect((await eve.patch(path, { title: 'Once' }, { 'if-match': await tag() })).headers['etag']).toBe('"2"');
  expect((await eve.patch(path, { title: 'Late' }, { 'if-match': '"1"' })).status).toBe(412);
  expect((await eve.patch(path, { title: 'Whatever' }, { 'if-match': '*' })).status).toBe(200);
  expect((await eve.patch('/tickets/INC9999999', { title: 'Nobody' }, { 'if-match': '*' })).status).toBe(404);
  expect((await eve.patch(path, { title: 'None' })).status).toBe(428);
  const branding = await tom.get<{ version: number; name: string; accent: string }>('/branding');
  expect(branding.headers['etag']).toBe(`"${branding.body.version}"`);
  const { name, accent } = branding.body;
  expect((await tom.put('/branding', { name, accent }, { 'if-match': '*' })).status).toBe(200);
  expect((await eve.get('/tickets')).headers['etag']).toBeUndefined();
});
