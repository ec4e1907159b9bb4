import { expect, test } from 'vitest';
import { sweepSessions } from '../../src/capabilities/sign-in/jobs.ts';
import { appPages } from '../../src/capabilities/usage/shared/pages.ts';
import { shiftClock } from '../../src/kernel/clock/clock.ts';
import { tenants } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { routes } from '../support/places.ts';

const house = openHouse();

test('S13 what a page can be called is exactly what the router has patterns for', () => {
  const patterns = routes.filter((route) => !route.includes('signed-in'));
  expect([...new Set(patterns)].sort()).toEqual([...appPages].sort());
});

test('S11 fifteen days after Ada signed in the database holds her full address nowhere', async () => {
  await as(house, 'ada');
  await house.owner.query("update app.session set network = '203.0.113.77'");
  shiftClock(15 * 86_400_000);
  await sweepSessions.run(tenants.acme.id);
  await sweepSessions.run(tenants.globex.id);
  const { rows } = await house.owner.query('select network from app.session where network is not null');
  expect(rows).toEqual([]);
});
