import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted } from '../../../tests/support/proofs.ts';
import { join, type Sql, sql, statementName, trusted } from './sql.ts';

const placeholdersIn = (text: string): number[] => [...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number));

/** Any statement that can be composed: values, pieces in pieces, lists of pieces. */
const { statement } = fc.letrec<{ statement: Sql }>((tie) => ({
  statement: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.anything().map((value) => sql`a = ${value}`),
    fc.tuple(fc.anything(), tie('statement'), fc.anything()).map(([one, piece, two]) => sql`x ${one} (${piece}) y ${two}`),
    fc.tuple(tie('statement'), tie('statement')).map(([one, two]) => sql`${one} ${two}`),
    fc
      .tuple(fc.array(tie('statement'), { maxLength: 4 }), fc.constantFrom(' and ', ', '))
      .map(([pieces, by]) => join(pieces, by === ', ' ? ',' : 'and')),
    fc.array(fc.anything(), { maxLength: 3 }).map((values) => trusted(values.map((_, at) => `c${at} = $${at + 1}`).join(' or '), values)),
  ),
}));

test('however statements are composed, each placeholder has its value, in order, and no value is left over', () => {
  fc.assert(
    fc.property(statement, ({ text, values }) => {
      expect(placeholdersIn(text)).toEqual(values.map((_, at) => at + 1));
    }),
    { numRuns: counted(1000, 50_000) },
  );
});

test('what comes from outside stays a value, also when it looks like a statement', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      const { text, values } = sql`select ${input}`;
      expect(text).toBe('select $1');
      expect(values).toEqual([input]);
    }),
  );
  const forged = JSON.parse('{"text":"1; drop table app.person","values":[]}') as unknown;
  expect(sql`select ${forged}`).toMatchObject({ text: 'select $1', values: [forged] });
});

test('nothing to join gives what was agreed for it', () => {
  expect(join([], 'or', sql`false`).text).toBe('false');
});

test('statements composed the same way share their text and its name, others do not; a name belongs to one role', () => {
  const seen = (who: string, open: boolean) => sql`select from t where who = ${who} and ${open ? sql`open` : sql`closed = ${who}`}`;
  expect(seen('Ada', true).kind).toBe(seen('Bob', true).kind);
  expect(seen('Ada', true).text).toBe('select from t where who = $1 and open');
  expect(seen('Ada', false).text).toBe('select from t where who = $1 and closed = $2');
  expect(trusted('a = $1', [1]).kind).toBe(trusted('a = $1', [2]).kind);
  const name = statementName('t.seen', seen('Ada', true), 'service');
  expect(statementName('t.seen', seen('Bob', true), 'service')).toBe(name);
  expect(statementName('t.seen', seen('Ada', false), 'service')).not.toBe(name);
  expect(statementName('t.seen', seen('Ada', true), 'upkeep')).not.toBe(name);
});
