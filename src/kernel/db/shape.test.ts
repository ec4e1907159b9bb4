import fc from 'fast-check';
import pg from 'pg';
import { expect, test } from 'vitest';
import { counted } from '../../../tests/support/proofs.ts';
import { shapeOf } from './shape.ts';

const moment = pg.types.builtins.TIMESTAMPTZ;
const usual: (text: string) => unknown = pg.types.getTypeParser(moment, 'text');
const { row } = shapeOf([{ name: 'at', dataTypeID: moment }]);

const padded = (digits: number, most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(digits, '0'));
const told = fc
  .tuple(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), padded(6, 999_999), fc.boolean())
  .map(
    ([date, micros, isWhole]) =>
      `${date.toISOString().slice(0, 19).replace('T', ' ')}${isWhole ? '' : `.${micros.replace(/0+$/, '') || '1'}`}+00`,
  );

test('whatever moment the database tells, it is read as its own library reads it', () => {
  fc.assert(
    fc.property(told, (text) => void expect(row([text])).toEqual({ at: usual(text) })),
    { numRuns: counted(1000, 50_000) },
  );
  for (const text of ['infinity', '-infinity', '0044-03-15 00:00:00+00 BC', '2026-11-26 13:00:00+02', '12026-11-26 13:00:00+00'])
    expect(row([text]), text).toEqual({ at: usual(text) });
});

test('what is not there is null, also in a row of which nothing is there', () => {
  expect(row([null])).toEqual({ at: null });
});
