import { expect, test } from 'vitest';
import { anonymous } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { clockShift } from '../../kernel/clock/clock.ts';
import { followClock } from '../../kernel/clock/follow.ts';
import { saveSetting } from '../../kernel/db/installation.ts';

const house = openHouse();

test('an ordinary installation has no clock to move', async () => {
  expect((await anonymous(house)('GET', '/dev/clock')).status).toBe(404);
  expect((await anonymous(house)('GET', '/branding')).headers['x-test-clock']).toBeUndefined();
  expect((await anonymous(house)('POST', '/dev/clock', { shift: 'P1D' })).status).toBe(404);
});

test('and does not follow a shift that somebody left in its settings', async () => {
  await saveSetting('clock.shift', 86_400_000);
  const unfollow = await followClock();
  expect(clockShift()).toBe(0);
  unfollow();
});
