import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../../src/apps/server/registry.ts';
import { machine } from '../../src/kernel/access/access.ts';
import { transact } from '../../src/kernel/db/transact.ts';
import { log } from '../../src/kernel/log/log.ts';
import { enqueueMail } from '../../src/kernel/mail/enqueue.ts';
import { tablesIn } from '../../src/kernel/privacy/found.ts';
import { people, tenants } from '../support/cast.ts';
import { as, send } from '../support/client.ts';
import { hearLog, leaksInto } from '../support/heard-log.ts';
import { logins, openHouse } from '../support/house.ts';
import { serverProgram, workerProgram } from '../support/program.ts';
import { type Session, sessionOf } from '../support/session.ts';
import { marked, placesIn } from '../support/traces.ts';

const house = openHouse();
let program: Awaited<ReturnType<typeof serverProgram>>;

beforeAll(async () => {
  program = await serverProgram(house, {});
}, 60_000);
afterAll(() => void program.child.kill('SIGTERM'));

const placesOf = async (text: string) =>
  await placesIn(house, await tablesIn(async (question) => (await house.owner.query(question)).rows), text);

/** Every line of a program as it is: its fields, and what it says. */
const linesOf = (said: string): Record<string, unknown>[] =>
  said
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
/** What the log itself adds to each line. */
const framing = ['level', 'time', 'msg'];

test('S44 a line of server or worker has the fields of the register and no other', async () => {
  const { cookie } = await as(house, 'ada');
  await send(program.port, tenants.acme.host, 'GET', '/api/v1/me', undefined, { headers: { cookie } });
  await expect.poll(() => linesOf(program.said()).some(({ msg }) => msg === 'request')).toBe(true);
  const fields = new Set(linesOf(program.said()).flatMap((line) => Object.keys(line)));
  expect(fields.size).toBeGreaterThan(6);
  expect([...fields].filter((field) => !framing.includes(field) && !Object.hasOwn(registry.logFields, field))).toEqual([]);
});

test('the server says nothing but lines of its log: no package warns of what it will take away', () => {
  expect(
    program
      .said()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('{')),
  ).toEqual([]);
});

test('S44 what a letter, a fault and a profile hold is in no log line either', async () => {
  const worker = await workerProgram(house, { CANDOR_SMTP_URL: 'smtp://127.0.0.1:9' });
  const { cookie } = await as(house, 'bob');
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    send<{ number: string; version: number }>(program.port, tenants.acme.host, method, `/api/v1${path}`, body, {
      headers: { cookie, ...headers },
    });
  const { body: me } = await call('GET', '/me');
  const address = { street: marked('Lane'), postalCode: '10115', city: marked('City'), region: null, country: 'DE' };
  expect((await call('PATCH', '/me', { givenName: marked('Bob'), address }, { 'if-match': `"${me.version}"` })).status).toBe(200);
  const { body: ticket } = await call('POST', '/tickets', { title: marked('subject') });
  expect((await call('POST', `/tickets/${ticket.number}/messages`, { kind: 'comment', body: marked('reply') })).status).toBe(201);
  await call('GET', `/search?q=${marked('find')}`);
  await call('PUT', `/drafts/${encodeURIComponent(marked('place'))}`, { body: marked('draft') });
  await call('POST', '/password/links', { email: `${marked('lost')}@acme.example` });
  await transact(machine(tenants.acme.id, 'service'), (tx) =>
    enqueueMail(tx, {
      personId: null,
      address: `${marked('letter')}@acme.example`,
      letter: {
        subject: marked('subject'),
        text: marked('text'),
        html: marked('html'),
        kind: { class: 'security', template: 'test', version: 1 },
      },
    }),
  );
  await expect.poll(() => worker.said(), { timeout: 30_000 }).toContain('mail not sent');
  worker.child.kill('SIGTERM');
  expect(program.said() + worker.said()).not.toContain('kestrel');
  expect(
    linesOf(worker.said())
      .flatMap((line) => Object.keys(line))
      .filter((field) => !framing.includes(field) && !Object.hasOwn(registry.logFields, field)),
  ).toEqual([]);
}, 60_000);

test('S44 what people type is in no log line', async () => {
  const before = program.said().length;
  const { cookie } = await as(house, 'tom');
  const call = (method: string, path: string, body?: unknown, raw?: string) =>
    send(program.port, tenants.acme.host, method, path, body, {
      headers: { cookie, referer: `http://x.example/${marked('from')}`, 'x-told': marked('header') },
      ...(raw === undefined ? {} : { raw }),
    });
  await call('POST', '/api/v1/session', { email: `${marked('wrong')}@acme.example`, password: marked('secret') });
  await call('POST', '/api/v1/people', {
    givenName: marked('Given'),
    familyName: marked('Family'),
    email: `${marked('mail')}@acme.example`,
  });
  await call('POST', '/api/v1/tickets', { title: marked('title'), description: marked('words') });
  await call('POST', '/api/v1/tickets', { title: marked('x').repeat(100) });
  await call('POST', '/api/v1/tickets', {}, `{"title": "${marked('broken')}`);
  await call('GET', `/api/v1/people/${marked('id')}`);
  await call('GET', `/${marked('page')}?q=${marked('query')}`);
  await expect
    .poll(
      () =>
        program
          .said()
          .slice(before)
          .match(/"message":"request"|"msg":"request"/g)?.length ?? 0,
    )
    .toBeGreaterThan(5);
  expect(program.said()).not.toContain('kestrel');
  expect(await placesOf(marked('title'))).toContain('app.ticket');
});

test('S44 what reads the log of each house at its end sees a name, an address and a ticket that stand there', async () => {
  const ada = await as(house, 'ada');
  await ada.post('/tickets', { title: 'My salary statement of May' });
  const heard = hearLog();
  log.info('planted', { job: 'kestrel' });
  log.fault('planted', new Error('x'), { job: 'kestrel' });
  heard.stop();
  expect(heard.lines.filter((line) => line.includes('kestrel'))).toHaveLength(2);
  const planted = [{ host: people.ada.email }, { job: 'My salary statement of May' }].map((fields) => JSON.stringify(['planted', fields]));
  expect(await leaksInto(planted, house.owner)).toEqual(
    expect.arrayContaining([expect.stringContaining(people.ada.email), expect.stringContaining('app.ticket.title')]),
  );
  expect(await leaksInto(heard.lines, house.owner)).toEqual([]);
});

describe('the database’s own log', () => {
  /** What PostgreSQL has said since. */
  const since = async () => {
    const { rows } = await house.owner.query<{ folder: string }>("select current_setting('data_directory') as folder");
    const file = join(dirname(rows[0]?.folder ?? ''), 'postgres.log');
    const begins = (await stat(file)).size;
    return async () => (await readFile(file)).subarray(begins).toString('utf8');
  };
  const fails = (client: Session, text: string, values: unknown[] = []) =>
    client.query(text, values).then(
      () => Promise.reject(new Error(`It did not fail: ${text}`)),
      ({ code }: { code: string }) => code,
    );
  /** Each brings something a person typed into a message of PostgreSQL, into its detail, its context, or the statement that it names. */
  const failing: [text: string, values: unknown[]][] = [
    ['select $1::uuid', [marked('Ada Lovelace')]],
    [`select '${marked('Ada Lovelace')}'::int`, []],
    ['select $1::timestamptz', [marked('born 1815')]],
    ['select $1::jsonb', [`{"name": ${marked('Ada')}`]],
    [`select 1/0 as ${marked('"a').replace('-', '_')}" /* ${marked('comment')} */`, []],
    [`selekt '${marked('ticket text')}'`, []],
    [`do $$ begin raise exception 'no %', '${marked('lovelace@acme.example')}'; end $$`, []],
    [`do $$ begin raise warning '${marked('a warning')}'; perform 1/0; end $$`, []],
  ];

  test('S44 holds nothing of what people typed, whichever statement fails, by whichever login; what we see is the right log', async () => {
    const said = await since();
    for (const login of [logins.app, logins.worker, undefined]) {
      const client = await sessionOf(house, login);
      for (const [text, values] of failing) expect(await fails(client, text, values), text).toMatch(/^[0-9A-Z]{5}$/);
      await client.query("set statement_timeout = '20ms'");
      expect(await fails(client, `select pg_sleep(1), '${marked('slow')}'`)).toBe('57014');
      await client.end();
    }
    // Violations whose detail is the row: of a unique key, a check, a foreign key, and a column that must not be null.
    const owner = await sessionOf(house);
    const person = 'insert into app.person (tenant_id, id, given_name, family_name, email';
    const ada = [tenants.acme.id, marked('Ada'), people.ada.email];
    const codes = [
      await fails(owner, `${person}, active, version) values ($1, gen_random_uuid(), $2, 'L', $3, true, 1)`, ada),
      await fails(owner, 'update app.person set email = $2 where tenant_id = $1 and email = $3', [ada[0], people.bob.email, ada[2]]),
      await fails(owner, `${person}) values ($1, null, $2, 'L', $3)`, ada),
      await fails(owner, 'update app.person set manager_id = gen_random_uuid() where email = $1', [people.ada.email]),
      await fails(owner, 'update app.usage_sum set page = $1; select 1', [marked('/x')]),
    ];
    expect(codes.every((code) => /^[0-9A-Z]{5}$/.test(code))).toBe(true);
    expect(codes).toContain('23505');

    // It can be seen: the same statement, said aloud.
    await owner.query("set log_min_messages = 'error'");
    await fails(owner, "select 'planted-falcon'::int");
    await owner.end();
    await expect.poll(said, { timeout: 30_000 }).toContain('planted-falcon');
    expect(await said()).not.toContain('kestrel');
    expect(await leaksInto((await said()).split('\n'), house.owner)).toEqual([]);
  });

  test('S44 neither do the logs of database, server and worker tell of a request that the database refuses', async () => {
    const said = await since();
    const worker = await workerProgram(house, { CANDOR_SMTP_URL: 'smtp://127.0.0.1:9' });
    const { cookie } = await as(house, 'ada');
    await house.owner.query("alter table app.ticket add constraint planted check (title not like '%refused%')");
    const { status } = await send(
      program.port,
      tenants.acme.host,
      'POST',
      '/api/v1/tickets',
      { title: marked('refused') },
      { headers: { cookie } },
    );
    await house.owner.query('alter table app.ticket drop constraint planted');
    expect(status).toBe(500);
    await expect.poll(() => program.said()).toContain('23514');
    await house.owner.query(
      "alter table app.outbound_mail add constraint planted check (attempts = 0 or recipient not like '%kestrel%') not valid",
    );
    await transact(machine(tenants.acme.id, 'service'), (tx) =>
      enqueueMail(tx, {
        personId: null,
        address: `${marked('other')}@acme.example`,
        letter: { subject: marked('s'), text: marked('t'), html: marked('h'), kind: { class: 'security', template: 'test', version: 1 } },
      }),
    );
    await expect.poll(() => worker.said(), { timeout: 30_000 }).toContain('23514');
    await house.owner.query('alter table app.outbound_mail drop constraint planted');
    worker.child.kill('SIGTERM');
    expect((await said()) + program.said() + worker.said()).not.toContain('kestrel');
  }, 60_000);
});
