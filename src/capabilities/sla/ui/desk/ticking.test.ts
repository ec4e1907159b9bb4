import { expect, test } from 'vitest';
import { leftAfter, nextStep, nextTurn, staleAfter } from './ticking.ts';

const asOf = '2026-11-10T08:00:00.000Z';
const running = { remaining: 8310, counts: true, asOf, steadyUntil: '2026-11-10T11:00:00.000Z' };

test('what is left falls by the second while it counts, and stands outside its hours', () => {
  expect(leftAfter(running, 90.4)).toBe(8220);
  expect(leftAfter({ ...running, counts: false }, 90.4)).toBe(8310);
  expect(leftAfter(running, 9000)).toBe(-690);
});

test('its words change when whole minutes do: after the last second of one that is left, with the first of one that is over', () => {
  const minutes = (left: number): number => Math.floor(Math.abs(left) / 60);
  for (const left of [8310, 8340, 61, 60, 59, -1, -59, -60, -690]) {
    const turn = nextTurn(left);
    const side = left >= 0 ? left - turn >= 0 : true;
    for (let second = 1; second < turn; second++) expect(minutes(left - second)).toBe(minutes(left));
    if (side) expect(minutes(left - turn), `${left}`).not.toBe(minutes(left));
  }
  expect(nextTurn(59)).toBe(60);
});

test('it is read anew when its hours end, and never where nothing comes by itself', () => {
  expect(staleAfter(running)).toBe(3 * 3600);
  expect(staleAfter({ ...running, steadyUntil: null })).toBeNull();
});

test('between two changes of its words nothing is drawn; near the end of its hours it is read anew instead', () => {
  expect(nextStep(running, 0)).toEqual({ does: 'turn', after: 31 });
  expect(nextStep(running, 10_780)).toEqual({ does: 'stale', after: 20 });
  expect(nextStep(running, 10_830)).toEqual({ does: 'stale', after: 15 });
  expect(nextStep({ ...running, counts: false }, 60)).toEqual({ does: 'stale', after: 10_740 });
  expect(nextStep({ ...running, counts: false, steadyUntil: null }, 60)).toBeNull();
});
