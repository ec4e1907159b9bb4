import { describe, expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { heading, logOf, rowOf } from '../../../tests/support/servicenow-log.ts';
import { machine } from '../../kernel/access/access.ts';
import type { ServiceNowReport } from './contract.ts';
import { importServiceNow } from './service/import.ts';
import { Mapping } from './servicenow/mapping.ts';

const house = openHouse();
const tom = {
  ...machine(tenants.acme.id, 'administration'),
  id: people.tom.id,
  holdings: [{ role: 'tenantAdmin' as const, workspaceId: null }],
};
const mapping = Mapping.parse({ workspace: 'it', resolutionCodes: { 'code 5': 'workaround' } });
const run = (text: string, more: Partial<Parameters<typeof importServiceNow>[1]> = {}): Promise<ServiceNowReport> =>
  importServiceNow(tom, { text, mapping, dryRun: false, ...more });

/** What these tests read of a ticket. */
type Ticket = {
  state: string;
  resolutionCode: string | null;
  resolutionNotes: string | null;
  answers: { label: { de: string }; kind: string; value: unknown }[];
  history: { at: string; changes: { field: string; to: unknown }[] }[];
};

const ticketOf = async (ref: string): Promise<Ticket> => {
  const { rows } = await house.owner.query('select number from app.ticket where external_ref = $1', [`servicenow:${ref}`]);
  return (await (await as(house, 'eve')).get<Ticket>(`/tickets/${rows[0].number}`)).body;
};

describe('a mapping that is completed afterwards', () => {
  const rows = [
    rowOf('INC400', 'New', '29-02-2016 01:23'),
    rowOf('INC400', 'Limbo', '29-02-2016 02:00'),
    rowOf('INC400', 'Active', '29-02-2016 03:00'),
    rowOf('INC400', 'Resolved', '29-02-2016 04:00', 'Group 56,?,code 5,?'),
  ];
  const limbo = Mapping.parse({ ...mapping, states: { Limbo: { state: 'onHold', holdReason: 'awaitingVendor' } } });
  const late = { line: 3, reason: 'INC400: It came too late: later rows of this incident are in already' };
  const toldOf = async (ref: string): Promise<unknown[]> =>
    (await ticketOf(ref)).history.flatMap(({ changes }) => changes.filter(({ field }) => field === 'state').map(({ to }) => to));

  test('lets no row vanish: one that would stand between rows which are in is told, in a dry run and each time', async () => {
    expect(await run(logOf(...rows))).toMatchObject({ created: 1, changes: 2, wrong: [{ line: 3 }] });
    for (const dryRun of [true, false, false])
      expect(await run(logOf(...rows), { mapping: limbo, dryRun })).toMatchObject({ changed: 0, unchanged: 1, changes: 0, wrong: [late] });
    expect(await toldOf('INC400')).toEqual(['inProgress', 'resolved']);
  });

  test('shifts no other: rows after those that are in go in, and go in once', async () => {
    const longer = logOf(...rows, rowOf('INC400', 'Limbo', '01-03-2016 08:00'), rowOf('INC400', 'Closed', '01-03-2016 09:00'));
    expect(await run(longer, { mapping: limbo })).toMatchObject({ changed: 1, changes: 2, wrong: [late] });
    expect(await toldOf('INC400')).toEqual(['inProgress', 'resolved', 'onHold', 'closed']);
    expect(await run(longer, { mapping: limbo })).toMatchObject({ changed: 0, unchanged: 1, changes: 0, wrong: [late] });
  });

  test('takes rows in that stand last, also from a file of them alone', async () => {
    const began = [rowOf('INC401', 'New', '29-02-2016 01:23'), rowOf('INC401', 'Limbo', '29-02-2016 02:00')];
    expect(await run(logOf(...began))).toMatchObject({ created: 1, wrongRows: 1 });
    expect(await run(logOf(...began.slice(1)), { mapping: limbo })).toMatchObject({ changed: 1, changes: 1, wrongRows: 0 });
    expect(await toldOf('INC401')).toEqual(['onHold']);
    expect(await run(logOf(...began), { mapping: limbo })).toMatchObject({ unchanged: 1, wrongRows: 0 });
  });

  test('keeps two rows of one look apart, and what an earlier release took in by count alone', async () => {
    const same = rowOf('INC402', 'Active', '29-02-2016 02:00');
    expect(await run(logOf(same))).toMatchObject({ created: 1, changes: 1 });
    expect(await run(logOf(same, same))).toMatchObject({ changed: 1, changes: 0, wrongRows: 0 });
    await house.owner.query("update app.import_origin set marks = '{}' where ref = 'servicenow:INC402'");
    expect(await run(logOf(same, same))).toMatchObject({ unchanged: 1 });
    expect(await run(logOf(same, same, rowOf('INC402', 'Resolved', '29-02-2016 03:00')))).toMatchObject({ changed: 1, changes: 1 });
    expect(await toldOf('INC402')).toEqual(['inProgress', 'resolved']);
  });
});

test('a closure code that nobody explained claims nothing: it is listed, and its word stays in the notes', async () => {
  const over = (number: string, code: string) => rowOf(number, 'Resolved', '29-02-2016 04:00', `Group 56,?,${code},?`);
  const report = await run(logOf(over('INC500', 'code 77'), over('INC501', '?'), over('INC502', 'code 5')));
  expect(report).toMatchObject({ created: 3, wrongRows: 0, unknown: { resolutionCodes: ['code 77'] } });
  const resolutionOf = async (ref: string) => {
    const { state, resolutionCode, resolutionNotes, history } = await ticketOf(ref);
    const told = history.flatMap(({ changes }) => changes.map(({ field }) => field));
    return [state, resolutionCode, resolutionNotes, told.includes('resolutionCode')];
  };
  expect(await resolutionOf('INC500')).toEqual(['resolved', null, 'code 77', false]);
  expect(await resolutionOf('INC501')).toEqual(['resolved', null, 'Closed without a code', false]);
  expect(await resolutionOf('INC502')).toEqual(['resolved', 'workaround', 'code 5', true]);
});

test('what stands in columns of its own becomes fields by their names, and a row that tells nothing new is counted', async () => {
  const more = ['problem_id', 'rfc', 'caused_by', 'vendor', 'contact_type', 'u_priority_confirmation', 'made_sla', 'knowledge'];
  const saved = (state: string, at: string, ...cells: string[]) => [rowOf('INC600', state, at), ...cells].join(',');
  const log = [
    [heading, ...more].join(','),
    saved('New', '29-02-2016 01:23', '?', '?', '?', '?', 'Phone', 'FALSE', 'TRUE', 'TRUE'),
    saved('New', '29-02-2016 01:40', '?', '?', '?', '?', 'Phone', 'FALSE', 'TRUE', 'TRUE'),
    saved('New', '29-02-2016 02:00', 'Problem ID 2', 'CHG0000047', '?', '?', 'Phone', 'TRUE', 'TRUE', 'TRUE'),
    saved('New', '29-02-2016 03:00', 'Problem ID 2', 'CHG0000047', 'CHG0000097', 'Vendor 1', 'Phone', 'TRUE', 'FALSE', 'maybe'),
    saved('New', '29-02-2016 03:30', 'Problem ID 2', 'CHG0000047', 'CHG0000097', 'Vendor 1', 'Phone', 'TRUE', 'FALSE', 'maybe'),
  ].join('\n');
  expect(await run(log, { dryRun: true })).toMatchObject({ changes: 0, silentRows: 0 });
  expect(await run(log)).toMatchObject({ created: 1, changes: 2, silentRows: 2, wrongRows: 0 });
  expect(await run(log)).toMatchObject({ unchanged: 1, changes: 0, silentRows: 0 });

  const { answers, history } = await ticketOf('INC600');
  expect(Object.fromEntries(answers.map(({ label, kind, value }) => [label.de, [kind, value]]))).toEqual({
    Kontaktart: ['text', 'Phone'],
    Problem: ['text', 'Problem ID 2'],
    Änderungsantrag: ['text', 'CHG0000047'],
    'Verursacht durch Change': ['text', 'CHG0000097'],
    Lieferant: ['text', 'Vendor 1'],
    'Priorität bestätigt': ['checkbox', true],
    'SLA eingehalten': ['checkbox', false],
    'Wissen genutzt': ['text', 'maybe'],
  });
  expect(history.map(({ at, changes }) => [at.slice(11, 16), changes.map(({ field }) => field.replace('fields.', '')).sort()])).toEqual([
    ['01:16', []],
    ['02:00', ['priorityConfirmed', 'problem', 'requestForChange']],
    ['03:00', ['causedBy', 'knowledge', 'madeSla', 'vendor']],
  ]);
});
