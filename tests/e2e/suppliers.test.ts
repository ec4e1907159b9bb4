import { expect } from 'vitest';
import type { CalendarReply } from '../../src/capabilities/sla/contract-calendars.ts';
import type { LevelReply } from '../../src/capabilities/sla/contract-levels.ts';
import { now, shiftClock } from '../../src/kernel/clock/clock.ts';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { choose, visitsTo } from '../support/admin-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { workspaces } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { agreed, change, hour, open, withdraw, workAt } from '../support/clock-world.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
const { at, enter } = visitsTo(house);

browserTest('Wanda writes what a supplier promised, and Leila reads what they missed', { timeout: 120_000 }, async ({ page }) => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const { calendar, ...first } = await agreed(wanda, { minutes: 600 });
  await enter(page, 'wanda', '/admin/w/it?part=levels');
  await page.getByRole('button', { name: 'New service level' }).click();
  const made = page.getByRole('dialog', { name: 'New service level' });
  await made.getByRole('textbox', { name: 'Name (English)' }).fill('Devices are mended in two hours');
  await choose(page, /With whom/, 'With a supplier');
  await made
    .getByRole('button', { name: /What is promised/ })
    .getByText('How long the supplier has it')
    .waitFor();
  await made.getByRole('textbox', { name: 'Supplier' }).fill('Rhenania');
  await made.getByRole('textbox', { name: 'Within: hours' }).fill('2');
  await page.keyboard.press('Tab');
  await picture(page, 'supplier-new');
  await expectNoAxeViolations(page);
  await made.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('heading', { name: 'Devices are mended in two hours' }).waitFor();
  await picture(page, 'supplier-level');
  await page.getByRole('button', { name: 'All service levels' }).click();
  const slot = page.getByRole('list', { name: 'How long the supplier has it · With a supplier' });
  await slot.getByText('Rhenania · within 2h').waitFor();
  const { items } = (await wanda.get<{ items: LevelReply[] }>(`/service-levels?workspace=${workspaces.it.id}`)).body;
  expect(items.find(({ supplier }) => supplier === 'Rhenania')).toMatchObject({ target: 'hold', team: null, pauses: [], calendar });

  const ticket = await open(eve);
  await change(eve, ticket, { state: 'onHold', holdReason: 'awaitingVendor', followUpAt: '2099-01-01T00:00:00.000Z' });
  shiftClock(3 * hour);
  await workAt(house);
  await page.clock.setSystemTime(Date.now() + 3 * hour);
  await enter(page, 'leila', '/desk/breaches');
  const row = page.getByRole('row').filter({ hasText: ticket.number });
  await row.getByRole('cell', { name: 'Rhenania', exact: true }).waitFor();
  await picture(page, 'supplier-missed');
  await expectNoAxeViolations(page);
  await page.goto(at(`/desk/all/${ticket.number}`), { waitUntil: 'load' });
  await page.getByRole('region', { name: 'Service levels' }).getByText('Rhenania', { exact: true }).waitFor();
  await withdraw(wanda, { ...first, calendar });
});

browserTest('What was missed as the day closed says that it is over, and not that some is left', { timeout: 60_000 }, async ({ page }) => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  // Open for an hour that is still to come, so that an hour is used up in the second in which it closes.
  const begins = (now().getUTCHours() + 2) % 24 > 22 ? 1 : (now().getUTCHours() + 2) % 24;
  const [from, to] = [begins, begins + 1].map((one) => `${String(one).padStart(2, '0')}:00`);
  const week = Array.from({ length: 7 }, () => [{ from, to }]);
  const hours = { workspace: workspaces.it.id, name: 'An hour a day', timeZone: 'UTC', week };
  const calendar = (await wanda.post<CalendarReply>('/calendars', hours)).body.id;
  await agreed(wanda, { calendar, minutes: 60, target: 'response', name: { en: 'Answer within an open hour' } });
  const ticket = await open(eve);
  const later = ((begins - now().getUTCHours() + 24) % 24) * hour + 2 * hour;
  shiftClock(later);
  await workAt(house);
  await page.clock.setSystemTime(Date.now() + later);
  await enter(page, 'eve', `/desk/all/${ticket.number}`);
  const panel = page.getByRole('region', { name: 'Service levels' });
  await panel.getByText('Answer within an open hour', { exact: true }).waitFor();
  await panel.getByText('under a minute over').waitFor();
  expect(await panel.getByText('under a minute left').count()).toBe(0);
  shiftClock(0);
});
