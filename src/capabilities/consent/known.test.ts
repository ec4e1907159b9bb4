import { expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { answers } from '../../../tests/support/choices.ts';
import { as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { consentKnown } from './public.ts';

const house = openHouse();
const known = (name: 'ada' | 'bob' = 'ada') =>
  consentKnown({ tenantId: tenants.acme.id, personId: people[name].id, purpose: 'usageStatistics' });

/** As another server of the installation would have written it: this one is told nothing. */
const takenBackElsewhere = () =>
  house.owner.query(
    `insert into app.consent_event (tenant_id, person_id, purpose, number, id, act, state, method, place, policy, at)
     select tenant_id, person_id, purpose, number + 1, gen_random_uuid(), gen_random_uuid(), 'withdrawn', 'withdraw', place, policy, at
     from app.consent_event where person_id = $1 order by number desc limit 1`,
    [people.ada.id],
  );

test('what is known of Ada’s yes is forgotten at her no, here at once, and within ten seconds where another process took it', async () => {
  const ada = await as(house, 'ada');
  expect(await known()).toBe(false);
  await answers(ada, 'usageStatistics', 'given');
  expect([await known(), await known('bob')]).toEqual([true, false]);
  await answers(ada, 'usageStatistics', 'refused');
  expect(await known()).toBe(false);

  await answers(ada, 'usageStatistics', 'given');
  expect(await known()).toBe(true);
  await takenBackElsewhere();
  shiftClock(9_000);
  expect(await known()).toBe(true);
  shiftClock(10_100);
  expect(await known()).toBe(false);
});

test('nothing is known that the ledger could not tell', async () => {
  await house.owner.query('alter table app.consent_event rename to hidden');
  shiftClock(60_000);
  await expect(known()).rejects.toThrow();
  await house.owner.query('alter table app.hidden rename to consent_event');
  expect(await known()).toBe(false);
});
