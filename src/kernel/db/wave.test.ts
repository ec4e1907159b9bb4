import { expect, test } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { machine } from '../access/access.ts';
import { sql } from './sql.ts';
import { glance, transact } from './transact.ts';

openHouse();
const acme = machine(tenants.acme.id);

test('each value arrives as what it was', async () => {
  const at = new Date('2026-03-29T01:30:00.123Z');
  const row = await glance(acme, ({ tx }) =>
    tx.row(sql`select ${'a "quoted" \\ text'}::text as text, ${7}::integer as number, ${true}::boolean as boolean, ${null}::text as nothing,
      ${at}::timestamptz as at, ${Buffer.from([0, 255])}::bytea as bytes, ${{ a: ['b'] }}::jsonb as document,
      ${['NULL', null, 'with "quotes", commas \\ and {braces}']}::text[] as texts, ${[at]}::timestamptz[] as moments,
      ${[Buffer.from([1, 2])]}::bytea[] as parts`),
  );
  expect(row).toEqual({
    text: 'a "quoted" \\ text',
    number: 7,
    boolean: true,
    nothing: null,
    at,
    bytes: Buffer.from([0, 255]),
    document: { a: ['b'] },
    texts: ['NULL', null, 'with "quotes", commas \\ and {braces}'],
    moments: [at],
    parts: [Buffer.from([1, 2])],
  });
});

test('a named statement gives the same rows the first and every other time, side by side too', async () => {
  const ask = ({ tx }: Parameters<Parameters<typeof glance>[1]>[0], n: number) =>
    tx.row<{ n: number }>(sql`select ${n}::integer as n`, 'wave.test');
  for (let turn = 0; turn < 3; turn += 1) {
    const rows = await glance(acme, (call) => Promise.all([1, 2, 3].map((n) => ask(call, n))));
    expect(rows).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  }
});

test('what stands behind a statement that failed is not done, and tells the same fault', async () => {
  const told = await transact(acme, async ({ tx }) => {
    const asked = [tx.row(sql`select 1 as n`), tx.row(sql`select 1 / 0`), tx.row(sql`select 2 as n`)];
    const ends = await Promise.allSettled(asked);
    throw new Error(ends.map((end) => (end.status === 'rejected' ? String(end.reason.message) : 'done')).join(', '));
  }).catch((fault: unknown) => String(fault));
  expect(told).toBe('Error: done, division by zero, division by zero');
});

test('what cannot be a value is refused before anything leaves, and the connection goes on', async () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  await expect(glance(acme, ({ tx }) => tx.row(sql`select ${circle}::jsonb`))).rejects.toThrow('circular');
  expect(await glance(acme, ({ tx }) => tx.row(sql`select 1 as n`))).toEqual({ n: 1 });
});
