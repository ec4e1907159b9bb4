import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoMapping } from '../../../db/seeds/acme/servicenow-mapping.ts';
import { people, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, send } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { counted, patience, proving } from '../../../tests/support/proofs.ts';
import { logOf, rowOf } from '../../../tests/support/servicenow-log.ts';
import { machine } from '../../kernel/access/access.ts';
import { sealLog } from '../../kernel/events/seal.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import { verifyLog } from '../../kernel/events/verify.ts';
import type { ImportRun, ServiceNowReport } from './contract.ts';
import { serviceNowImport } from './jobs.ts';
import { importServiceNow } from './service/import.ts';
import { Mapping } from './servicenow/mapping.ts';

const house = openHouse();
const tenantId = tenants.acme.id;
const tom = { ...machine(tenantId, 'administration'), id: people.tom.id, holdings: [{ role: 'tenantAdmin' as const, workspaceId: null }] };
const mapping = Mapping.parse({ workspace: 'it', resolutionCodes: { 'code 5': 'workaround' } });

const lifeOf = (number: string): string[] => [
  rowOf(number, 'New', '29-02-2016 01:23'),
  rowOf(number, 'Active', '29-02-2016 02:00', 'Group 70,Resolver 3,?,?'),
  rowOf(number, 'Awaiting User Info', '29-02-2016 03:00', 'Group 70,Resolver 3,?,?'),
  rowOf(number, 'Resolved', '01-03-2016 09:00', 'Group 70,Resolver 3,code 5,Resolved by 149'),
];
const run = (text: string, more: Partial<Parameters<typeof importServiceNow>[1]> = {}): Promise<ServiceNowReport> =>
  importServiceNow(tom, { text, mapping, dryRun: false, ...more });

const countOf = async (table: string): Promise<number> => (await house.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n;

describe('an event log of one incident', () => {
  const log = logOf(...lifeOf('INC9000001'));
  let first: ServiceNowReport;

  beforeAll(async () => {
    const dry = await run(log, { dryRun: true });
    expect(dry).toMatchObject({ created: 1, changes: 0, dryRun: true });
    expect(await countOf('app.ticket')).toBe(0);
    first = await run(log);
  });

  test('becomes a ticket with its history, at its own times and by its own people', async () => {
    expect(first).toMatchObject({ created: 1, changed: 0, unchanged: 0, changes: 3, wrongRows: 0, people: 5, teams: 2 });
    const wanda = await as(house, 'wanda');
    const { body: page } = await wanda.get<{ items: { number: string }[] }>('/tickets?workspace=it&state=closed');
    const { body: ticket } = await wanda.get<Record<string, never>>(`/tickets/${page.items[0]?.number}`);
    expect(ticket).toMatchObject({
      state: 'resolved',
      resolutionCode: 'workaround',
      createdAt: '2016-02-29T01:16:00.000Z',
      resolvedAt: '2016-03-01T09:00:00.000Z',
    });
    expect(ticket).toMatchObject({
      requester: { name: 'Caller 7' },
      openedBy: { name: 'Opened by 8' },
      assignee: { name: 'Resolver 3' },
      team: { name: 'Group 70' },
      tags: ['Category 9'],
    });
    const history: { at: string; by: { name: string } }[] = ticket['history'] ?? [];
    expect(history.map(({ at, by }) => [at, by.name])).toEqual([
      ['2016-02-29T01:16:00.000Z', 'Opened by 8'],
      ['2016-02-29T02:00:00.000Z', 'Updated by 21'],
      ['2016-02-29T03:00:00.000Z', 'Updated by 21'],
      ['2016-03-01T09:00:00.000Z', 'Resolved by 149'],
    ]);
  });

  test('run a second time changes nothing', async () => {
    const before = [await countOf('app.event'), await countOf('app.person'), await countOf('app.ticket')];
    expect(await run(log)).toMatchObject({ created: 0, changed: 0, unchanged: 1, changes: 0 });
    expect([await countOf('app.event'), await countOf('app.person'), await countOf('app.ticket')]).toEqual(before);
  });

  test('a later log of the same incident goes on where the earlier one ended', async () => {
    const later = logOf(
      ...lifeOf('INC9000001'),
      rowOf('INC9000001', 'Closed', '05-03-2016 12:00', 'Group 70,Resolver 3,code 5,Resolved by 149'),
    );
    expect(await run(later)).toMatchObject({ created: 0, changed: 1, changes: 1 });
  });

  test('writes to nobody, and whoever follows the log hears nothing of it', async () => {
    const heard: string[] = [];
    const hear = async (_: unknown, { type }: { type: string }): Promise<void> => void heard.push(type);
    await untilReadable(house);
    await catchUpAll(tenantId, { name: 'test.notices', types: ['ticket.created', 'ticket.changed'], hear });
    expect(heard).toEqual([]);
    expect(await countOf("app.event where type like 'ticket.%'")).toBeGreaterThan(4);
    expect(await countOf('app.outbound_mail')).toBe(0);
  });

  test('its people are inactive and never sign in', async () => {
    const { rows } = await house.owner.query("select active, email from app.person where source = 'servicenow'");
    expect(rows.every(({ active, email }) => !active && email.endsWith('@servicenow.invalid'))).toBe(true);
  });
});

test('where incidents have another width, those that come in have it too, and are found again whatever either side’s width', async () => {
  const wanda = await as(house, 'wanda');
  const width = (digits: number) => wanda.put(`/workspaces/${workspaces.it.id}/numbers/incident`, { prefix: null, digits });
  const titled = async (ref: string): Promise<string> => {
    const { body } = await wanda.get<{ items: { number: string; title: string }[] }>(`/tickets?workspace=it&q=${ref}&limit=100`);
    return body.items.map(({ number }) => number).join();
  };
  // The one has more digits than seven, the other begins with as many noughts.
  const [wide, padded] = ['INC123456789012', 'INC0000000042'];
  expect((await width(3)).status).toBe(200);
  expect(await run(logOf(...lifeOf(wide), ...lifeOf(padded)))).toMatchObject({ created: 2, wrongRows: 0 });
  const [first, second] = [await titled(wide), await titled(padded)];
  expect([first, second]).toEqual([expect.stringMatching(/^INC\d{3}$/), expect.stringMatching(/^INC\d{3}$/)]);
  expect(first).not.toBe(second);

  await width(10);
  expect(await run(logOf(...lifeOf(wide), ...lifeOf(padded), ...lifeOf('INC42')))).toMatchObject({ created: 1, unchanged: 2, changes: 3 });
  expect([await titled(wide), await titled(padded)]).toEqual([first, second]);
  const after = [...lifeOf(wide), rowOf(wide, 'Closed', '05-03-2016 12:00', 'Group 70,Resolver 3,code 5,Resolved by 149')];
  expect(await run(logOf(...after))).toMatchObject({ created: 0, changed: 1 });
  expect((await wanda.get<{ state: string }>(`/tickets/${first}`)).body.state).toBe('closed');
  await width(7);
});

test('interrupted and run again it completes', async () => {
  const log = logOf(...Array.from({ length: 60 }, (_, at) => lifeOf(`INC1${at}`)).flat());
  const crash = async (done: number): Promise<void> => {
    if (done >= 25) throw new Error('the power went out');
  };
  await expect(run(log, { progress: crash })).rejects.toThrow('the power went out');
  expect(await run(log)).toMatchObject({ created: 35, unchanged: 25 });
});

test('wrong rows are told with line and reason, and the rest goes in', async () => {
  const report = await run(logOf(...lifeOf('INC200'), rowOf('INC201', 'Limbo', '29-02-2016 02:00'), rowOf('INC202', 'New', 'soon')));
  expect(report).toMatchObject({ created: 1, wrongRows: 2, unknown: { states: ['Limbo'] } });
  expect(report.wrong.map(({ line }) => line)).toEqual([6, 7]);
});

describe('over the API', () => {
  test('a tenant admin uploads, the worker imports, and the run tells', async () => {
    const admin = await as(house, 'tom');
    const raw = {
      headers: { cookie: admin.cookie, 'content-type': 'text/csv' },
      raw: logOf(...lifeOf('INC300'), rowOf('INC301', 'Limbo', '29-02-2016 02:00')),
    };
    const started = await send<{ id: string }>(house.port, tenants.acme.host, 'POST', '/api/v1/imports/servicenow', undefined, raw);
    expect(started.status).toBe(202);
    expect((await admin.get<ImportRun>(`/imports/${started.body.id}`)).body).toMatchObject({ state: 'waiting', total: null, report: null });
    await serviceNowImport.run(tenantId, { id: started.body.id });
    expect((await admin.get<ImportRun>(`/imports/${started.body.id}`)).body).toMatchObject({
      state: 'done',
      done: 1,
      total: 1,
      report: { created: 1 },
    });
    const inGerman = (await admin.get<ImportRun>(`/imports/${started.body.id}`, { 'accept-language': 'de' })).body.report?.wrong;
    expect(inGerman).toEqual([{ line: 6, reason: 'Der Status „Limbo“ ist unbekannt: Sagen Sie in der Zuordnung, was er bedeutet' }]);
    const { rows } = await house.owner.query('select content from app.import_run');
    expect(rows).toEqual([{ content: null }]);
  });

  test('a file of something else fails its run with a sentence; others than tenant admins start none', async () => {
    const upload = async (who: 'tom' | 'wanda') => {
      const { cookie } = await as(house, who);
      return await send<{ id: string }>(house.port, tenants.acme.host, 'POST', '/api/v1/imports/servicenow', undefined, {
        headers: { cookie, 'content-type': 'text/csv' },
        raw: 'a,b\n1,2',
      });
    };
    const { body } = await upload('tom');
    await serviceNowImport.run(tenantId, body);
    expect((await (await as(house, 'tom')).get<ImportRun>(`/imports/${body.id}`)).body).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('no column'),
    });
    expect((await upload('wanda')).status).toBe(403);
    expect((await (await as(house, 'wanda')).get(`/imports/${body.id}`)).status).toBe(403);
  });
});

const real = join(process.env['CANDOR_SHARED'] ?? '../shared', 'data/servicenow-incidents/incident_event_log.csv');

/** The whole log is for `npm run prove`; here the first 150 of its incidents. */
const sampleOf = (text: string): string => {
  const lines = text.split('\n');
  const numbers = new Set([...new Set(lines.slice(1).map((line) => line.split(',', 1)[0]))].slice(0, 150));
  return lines.filter((line, at) => at === 0 || numbers.has(line.split(',', 1)[0])).join('\n');
};

test.skipIf(!existsSync(real))(
  'real incidents come in whole, also when the power went out half way, twice the same, and the chain verifies',
  async () => {
    const whole = readFileSync(real, 'utf8');
    const text = proving ? whole : sampleOf(whole);
    const incidents = counted(150, 890);
    const rows = text.trim().split('\n').length - 1;
    expect(rows).toBe(proving ? 5998 : rows);
    const words = { text, mapping: Mapping.parse(demoMapping) };
    const outage = async (done: number): Promise<void> => {
      if (done >= incidents / 2) throw new Error('the power went out');
    };
    await expect(importServiceNow(tom, { ...words, dryRun: false, progress: outage })).rejects.toThrow('the power went out');
    const before = await countOf("app.ticket where channel = 'import'");

    const report = await importServiceNow(tom, { ...words, dryRun: false });
    expect(report).toMatchObject({ incidents, rows, created: incidents - report.unchanged, wrongRows: 0 });
    expect(report.changes + (report.silentRows ?? 0)).toBeGreaterThan(report.created);
    expect(report.unchanged).toBeGreaterThanOrEqual(incidents / 2);
    expect((await countOf("app.ticket where channel = 'import'")) - before).toBe(report.created);
    const again = await importServiceNow(tom, { ...words, dryRun: false });
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: incidents, changes: 0 });
    console.info(
      `import: ${rows} rows of ${incidents} incidents, interrupted once; the rest in ${report.seconds} s, a second run in ${again.seconds} s`,
    );
    await sealLog(tenantId);
    expect((await verifyLog(tenantId)).faults).toEqual([]);
  },
  patience(60_000),
);
