import { expect, test } from 'vitest';
import { send } from '../../../tests/support/client.ts';
import { command } from '../../../tests/support/command.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { operatorCommand } from './operator-command.ts';

const house = openHouse();
const create = (...args: string[]) => command(house, 'operator', 'create', ...args);

test('one command makes a tenant whose first administrator comes in by the printed link, once, and may do everything', async () => {
  const { code, said } = await create('initech', '--admin', 'Bill.Lumbergh@initech.example', '--name', 'Initech GmbH');
  expect([code, said]).toEqual([0, expect.stringContaining('initech is at http://initech.localhost:3000')]);
  const token = /http:\/\/initech\.localhost:3000\/set-password#(\S+)/.exec(said)?.[1];

  const ask = <T>(method: string, path: string, body?: unknown, headers = {}) =>
    send<T>(house.port, 'initech.localhost', method, `/api/v1${path}`, body, { headers });
  const password = 'correct horse battery staple';
  expect((await ask('PUT', '/password', { token, password })).status).toBeLessThan(300);
  expect((await ask('PUT', '/password', { token, password })).status).toBe(404);
  const session = await ask('POST', '/session', { email: 'bill.lumbergh@initech.example', password });
  expect(session.status).toBe(201);
  const cookie = String(session.headers['set-cookie']).split(';', 1)[0] ?? '';
  const workspace = { key: 'it', name: { en: 'IT', de: 'IT' }, icon: 'laptop' };
  expect((await ask('POST', '/workspaces', workspace, { cookie })).status).toBe(201);
  const { rows } = await house.owner.query("select name from installation.tenant where slug = 'initech'");
  expect(rows).toEqual([{ name: 'Initech GmbH' }]);
}, 60_000);

test('the first tenant is the operator; what exists already, or is no name or address, is refused in a sentence', async () => {
  const { rows } = await house.owner.query<{ slug: string }>(
    `select t.slug from installation.setting s join installation.tenant t on t.id = (s.value->>'tenantId')::uuid where s.key = 'operator'`,
  );
  expect(rows).toEqual([{ slug: 'initech' }]);
  for (const [args, reason] of [
    [['initech', '--admin', 'x@y.example'], /There is a tenant initech already/],
    [['second', '--admin', 'x@y.example', '--host', 'acme.localhost'], /acme\.localhost is the address of another tenant already/],
  ] as const) {
    const { code, said } = await create(...args);
    expect([args, code, said]).toEqual([args, 1, expect.stringMatching(reason)]);
  }
  // What needs no database is refused before there is one: the program prints the sentence, as it did those.
  for (const [args, reason] of [
    [['Not A Slug', '--admin', 'x@y.example'], /no short name/],
    [['second', '--admin', 'nobody'], /nobody is no e-mail address/],
    [['second'], /^Use: npm run operator -- create SLUG --admin EMAIL/],
  ] as const)
    await expect(operatorCommand(['create', ...args])).rejects.toThrow(reason);
  const { rowCount } = await house.owner.query("select from installation.tenant where slug = 'second'");
  expect(rowCount).toBe(0);
}, 60_000);
