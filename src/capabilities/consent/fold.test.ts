import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Act, foldOf, mayAsk, monthsAfter, quietMonths, quietMonthsAfterNo } from './shared/fold.ts';

const said = [
  { state: 'requested', method: 'ask' },
  { state: 'given', method: 'accept' },
  { state: 'refused', method: 'refuse' },
  { state: 'withdrawn', method: 'withdraw' },
  { state: 'refused', method: 'signal' },
  { state: 'withdrawn', method: 'signal' },
] as const;

const day = 86_400_000;
const from = Date.UTC(2026, 0, 1);

/** A ledger: acts numbered from 1, each some days after the last, under versions of the policy that only grow. */
const ledgers = fc
  .array(fc.record({ said: fc.constantFrom(...said), days: fc.nat(400), newer: fc.nat(2) }), { maxLength: 12 })
  .map((drawn) => {
    let at = from;
    let policy = 0;
    return drawn.map(({ said: one, days, newer }, index): Act => {
      at += days * day;
      policy += newer;
      return { id: String(index), purpose: 'news', number: index + 1, policy, at: new Date(at), ...one };
    });
  });

const answersIn = (ledger: readonly Act[]) => ledger.filter(({ state }) => state !== 'requested');

describe('what holds now is read from what was said', () => {
  test('a yes holds exactly if the last answer was one, under a policy that asked for as much', () =>
    fc.assert(
      fc.property(ledgers, fc.nat(20), (ledger, freshFrom) => {
        const last = answersIn(ledger).at(-1);
        const holds = last?.method === 'accept' && last.policy >= freshFrom;
        expect(foldOf(ledger, freshFrom).standing === 'given').toBe(holds);
      }),
    ));

  test('the order in which acts are read changes nothing', () =>
    fc.assert(
      fc.property(
        ledgers.chain((ledger) => fc.tuple(fc.constant(ledger), fc.shuffledSubarray(ledger, { minLength: ledger.length }))),
        fc.nat(20),
        ([ledger, shuffled], freshFrom) => {
          expect(foldOf(shuffled, freshFrom)).toEqual(foldOf(ledger, freshFrom));
        },
      ),
    ));

  test('being asked changes nothing of what holds', () =>
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const { standing, act } = foldOf(ledger, 0);
        const unasked = foldOf(answersIn(ledger), 0);
        expect([standing, act]).toEqual([unasked.standing, unasked.act]);
      }),
    ));

  test('no signal of a browser, no question and no newer policy ever makes a yes', () =>
    fc.assert(
      fc.property(ledgers, fc.constantFrom(said[0], said[4], said[5]), fc.nat(20), (ledger, one, freshFrom) => {
        const more: Act = { id: 'more', purpose: 'news', number: ledger.length + 1, policy: 99, at: new Date(from), ...one };
        const before = foldOf(ledger, freshFrom).standing;
        if (before !== 'given') expect(foldOf([...ledger, more], freshFrom).standing).not.toBe('given');
        if (before !== 'given') expect(foldOf(ledger, freshFrom + 1).standing).not.toBe('given');
      }),
    ));

  test('nobody is asked while a yes holds, nor within six months of being asked, nor within a year of a no', () =>
    fc.assert(
      fc.property(ledgers, fc.nat(800), (ledger, days) => {
        const choice = foldOf(ledger, 0);
        const last = ledger.at(-1)?.at;
        const now = new Date((last?.getTime() ?? from) + days * day);
        const isLeftAlone =
          last !== undefined &&
          now < monthsAfter(last, ['refused', 'withdrawn'].includes(choice.standing) ? quietMonthsAfterNo : quietMonths);
        expect(mayAsk(choice, now)).toBe(choice.standing !== 'given' && !isLeftAlone);
      }),
    ));

  test('six months from the last of August end on the last of February', () => {
    expect(monthsAfter(new Date('2026-08-31T10:00:00Z'), 6).toISOString()).toBe('2027-02-28T10:00:00.000Z');
    expect(monthsAfter(new Date('2026-03-15T10:00:00Z'), 6).toISOString()).toBe('2026-09-15T10:00:00.000Z');
  });
});
