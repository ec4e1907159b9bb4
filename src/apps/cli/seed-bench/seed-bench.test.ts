import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { send } from '../../../../tests/support/client.ts';
import { command } from '../../../../tests/support/command.ts';
import { openHouse } from '../../../../tests/support/house.ts';

const house = openHouse();
const generator = resolve(process.env['CANDOR_SHARED'] ?? '../shared', 'bench/gen.mjs');

const cut = (file: string, lines: number): void =>
  writeFileSync(file, `${readFileSync(file, 'utf8').split('\n').slice(0, lines).join('\n')}\n`);

type Page = { items: { number: string; team: { name: string } }[]; total: { value: number } };

test.skipIf(!existsSync(generator))(
  'what the generator of the workload wrote is a tenant at bench.localhost, whose agents sign in, see every queue and find by words',
  async () => {
    const files = join(house.dataFolder, 'bench');
    // Its phrases alone take two thousand tickets; of those the first sixty will do.
    execFileSync(process.execPath, [generator, '2100', files]);
    cut(join(files, 'tickets.tsv'), 60);
    cut(join(files, 'messages.tsv'), 180);
    const { code, said } = await command(house, 'seed:bench', files);
    expect([code, said]).toEqual([0, expect.stringMatching(/^Loaded 60 tickets into http:\/\/bench\.localhost/m)]);

    const ask = <T>(method: string, path: string, body?: unknown, headers = {}) =>
      send<T>(house.port, 'bench.localhost', method, `/api/v1${path}`, body, { headers });
    const session = await ask('POST', '/session', { email: 'agent7@agents.bench.example.com', password: 'benchbench1' });
    expect(session.status, session.text).toBe(201);
    const cookie = String(session.headers['set-cookie']).split(';', 1)[0] ?? '';
    const get = async <T>(path: string) => (await ask<T>('GET', path, undefined, { cookie })).body;

    expect((await get<Page>('/tickets')).total).toEqual({ value: 60, exact: true });
    const mine = await get<Page>('/tickets?team=mine&state=open');
    expect(mine.total).toEqual((await get<Page>('/tickets?state=open')).total);
    const hot = await get<Page>('/tickets?team=Queue%2001&state=open&sort=-updatedAt&limit=5');
    expect(hot.items.map(({ team }) => team.name)).toEqual(Array.from({ length: 5 }, () => 'Queue 01'));
    const { title } = (await get<{ items: { title: string }[] }>('/tickets?limit=1')).items[0] ?? { title: '' };
    expect((await get<Page>(`/search?q=${encodeURIComponent(title)}`)).total.value).toBeGreaterThan(0);
  },
  120_000,
);
