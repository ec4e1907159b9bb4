import { describe, expect, test } from 'vitest';
import { registry } from '../../src/apps/server/registry.ts';
import { machine } from '../../src/kernel/access/access.ts';
import { transact } from '../../src/kernel/db/transact.ts';
import { holdingsIn } from '../../src/kernel/privacy/walk.ts';
import { type Canary, plantCanaries } from '../support/canaries.ts';
import { type PersonName, people, tenants } from '../support/cast.ts';
import { as, type Client, send } from '../support/client.ts';
import { contentOf, copyOf } from '../support/copies.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse();
const tenantOf = (name: PersonName): string => tenants[people[name].tenant].id;

async function upload({ cookie, person }: Client, content: string): Promise<string> {
  const headers = { cookie, 'content-type': 'application/octet-stream' };
  const { host } = tenants[person.tenant];
  const path = '/api/v1/files?name=letter.txt';
  return (await send<{ id: string }>(house.port, host, 'POST', path, undefined, { raw: content, headers })).body.id;
}

async function plantedFor(name: PersonName): Promise<{ client: Client; canaries: Canary[] }> {
  const client = await as(house, name);
  const canaries = await plantCanaries(house.owner, name, await upload(client, `${name}.app.file.bytes`));
  const sealed = { title: `${name}.app.event_payload.sealed` };
  await transact(machine(tenantOf(name)), async ({ tx }) =>
    tx.emit({
      type: 'ticket.changed',
      objectId: people[name].id,
      actorId: people[name].id,
      payloads: [{ subjectId: people[name].id, content: sealed }],
    }),
  );
  return { client, canaries };
}

const asJson = (value: unknown): string => JSON.stringify(value instanceof Date ? value.toISOString() : value);

describe('the copy', () => {
  test('S06.static S07 S08 S09 S10 holds every column of Ada that the registry says she gets, and nothing of Bob or of another tenant', async () => {
    const [, , ada] = [await plantedFor('bob'), await plantedFor('gus'), await plantedFor('ada')];
    const { id } = await copyOf(ada.client, 'ada');
    const { data, all, parts } = await contentOf(house, ada.client, id);

    const missing = ada.canaries.filter(
      ({ table, column, value }) => !(data.tables[table] ?? []).some((row) => asJson(row[column]) === asJson(value)),
    );
    // What nobody can have written about themselves waits, and is counted.
    expect(missing.map(({ table, column }) => `${table}.${column}`)).toEqual([
      'app.ticket.priority_override_reason',
      'app.ticket.resolution_notes',
      'app.ticket_tag.tag',
    ]);
    expect(all).not.toContain('ada.app.ticket.resolution_notes');
    // Nor can it be known of a mail from her address that she wrote it.
    expect(data.waiting.map(({ table, entries }) => [table, entries]).sort()).toEqual([
      ['app.kept_mail', 1],
      ['app.ticket', 1],
      ['app.ticket_tag', 1],
    ]);
    expect(all).toContain('ada.app.event_payload.sealed');
    expect(all).toContain('ada.app.file.bytes');
    expect(all.match(/(bob|gus)\.app\.[a-z_.]+|bob\.okafor|gus\.gold/g) ?? []).toEqual([]);
    expect([...parts.keys()].filter((name) => name.startsWith('csv/')).length).toBe(Object.keys(data.tables).length);
    expect(ada.canaries.length).toBeGreaterThan(60);
  });

  test('every column that tells of a person is handed out, waits for a reviewer, or says why not', () => {
    const all = holdingsIn(registry).flatMap(({ table, ways, fields }) => fields.map((field) => ({ ...field, table, ways })));
    const silent = all.filter(
      ({ ways, no, subjects }) => no === null && !ways.some((way) => way.reach !== undefined && subjects.includes(way.subject)),
    );
    expect(silent.map(({ table, column }) => `${table}.${column}: no way of its subjects can be searched`)).toEqual([]);
    expect(all.filter(({ no }) => no !== null && no.trim().length < 8).map(({ table, column }) => `${table}.${column}`)).toEqual([]);
    expect(new Set(all.map(({ table }) => table)).size).toBeGreaterThan(30);
  });
});
