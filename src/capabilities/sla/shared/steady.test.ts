import { expect, test } from 'vitest';
import { hoursOf } from './hours.ts';
import { steadyOf } from './steady.ts';

const at = (moment: string): number => Date.parse(moment) / 1000;
const morning = [{ from: '08:00', to: '12:00' }];
const munich = hoursOf({
  timeZone: 'Europe/Berlin',
  week: [morning, morning, morning, morning, morning, [], []],
  holidays: [],
  exceptions: [],
});
const read = (now: string, due: string | null, isRunning = true) =>
  steadyOf({ isRunning, due: due === null ? null : at(due) }, munich, at(now));

test('a clock counts until the hours end, or until a second after its target is used up', () => {
  expect(read('2026-11-10T08:00:00Z', '2026-11-12T08:00:00Z')).toEqual({ counts: true, until: at('2026-11-10T11:00:00Z') });
  expect(read('2026-11-10T08:00:00Z', '2026-11-10T09:30:00Z')).toEqual({ counts: true, until: at('2026-11-10T09:30:01Z') });
  expect(read('2026-11-10T08:00:00Z', '2026-11-10T07:30:00Z')).toEqual({ counts: true, until: at('2026-11-10T11:00:00Z') });
});

test('outside the hours it stands until they begin, over the weekend too', () => {
  expect(read('2026-11-13T11:00:00Z', '2026-11-17T08:00:00Z')).toEqual({ counts: false, until: at('2026-11-16T07:00:00Z') });
});

test('one that waits or was met does not move by itself; one that is open round the clock is looked at again within a week', () => {
  expect(read('2026-11-10T08:00:00Z', null, false)).toEqual({ counts: false, until: null });
  const always = hoursOf({
    timeZone: 'UTC',
    week: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]),
    holidays: [],
    exceptions: [],
  });
  expect(steadyOf({ isRunning: true, due: null }, always, 0)).toEqual({ counts: true, until: 7 * 86_400 });
});
