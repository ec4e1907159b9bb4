import { beforeAll, expect } from 'vitest';
import { visitsTo } from '../support/admin-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { as } from '../support/client.ts';
import { arriveAs, goTo } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';
import { lookFaults } from '../support/looks.ts';
import { clean } from '../support/ticket-scene.ts';

const house = openHouse({ pages: true });
const { at, enter } = visitsTo(house);
const phone = { width: 390, height: 844 };
let number = '';

beforeAll(async () => {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const made = await ada.post<{ number: string; version: number }>('/tickets', { title: 'The badge reader is dark', team: 'Service Desk' });
  number = made.body.number;
  const change = { state: 'resolved', resolutionCode: 'workaround', resolutionNotes: 'The door has a key until the part is here.' };
  await eve.patch(`/tickets/${number}`, change, { 'if-match': `"${made.body.version}"` });
});

browserTest(
  'on a phone Tom reads who is who without moving the table, and the deeds share a line',
  { timeout: 90_000 },
  async ({ page }) => {
    await page.setViewportSize(phone);
    await enter(page, 'tom', '/admin/people');
    const table = page.getByRole('grid', { name: 'People' });
    const row = table.getByRole('row').filter({ hasText: 'Ada Lindqvist' });
    await row.getByText('ada.lindqvist@acme.example').waitFor();
    await expect
      .poll(() => table.evaluate((grid) => (grid.parentElement?.scrollWidth ?? 0) - (grid.parentElement?.clientWidth ?? 0)))
      .toBe(0);
    await expect.poll(() => lookFaults(page)).toEqual([]);
    const deeds = page.locator('header').getByRole('link', { name: /people|person/i });
    const tops = () => deeds.evaluateAll((links) => new Set(links.map((link) => link.getBoundingClientRect().top)).size);
    await expect.poll(tops).toBe(1);
    await clean(page);
    await picture(page, 'narrow-people');

    const box = page.getByRole('searchbox');
    await box.pressSequentially('qvist');
    await page.waitForURL(/q=qvist/);
    await box.press('Home');
    await box.pressSequentially('lind');
    await page.waitForURL(/q=lindqvist/);
    await expect.poll(() => box.inputValue(), { message: 'letters stand where they are typed' }).toBe('lindqvist');
  },
);

browserTest('on a phone Ada reads what was done before she is asked to write', { timeout: 90_000 }, async ({ page }) => {
  await page.setViewportSize(phone);
  await arriveAs(page, house, 'ada');
  expect(await goTo(page, at(''), `/requests/${number}`)).toEqual([]);
  const [done, answer] = [
    page.getByText('The door has a key until the part is here.').first(),
    page.getByRole('textbox', { name: 'Your answer' }),
  ];
  await done.waitFor();
  await answer.waitFor();
  // One look at both: what comes in between would move the one that was measured.
  const tops = async () => [(await done.boundingBox())?.y ?? Number.NaN, (await answer.boundingBox())?.y ?? Number.NaN] as const;
  const isAbove = async () => {
    const [above, below] = await tops();
    return above < below;
  };
  await expect.poll(isAbove).toBe(true);
  await expect.poll(() => page.getByText(number).count()).toBe(1);
  await clean(page);
  await picture(page, 'narrow-request');
});

browserTest('on a phone Eve reads in the conversation how it was resolved', { timeout: 90_000 }, async ({ page }) => {
  await page.setViewportSize(phone);
  await arriveAs(page, house, 'eve');
  expect(await goTo(page, at(''), `/desk/all/${number}`)).toEqual([]);
  const told = page.getByRole('region', { name: 'Conversation' }).getByRole('region', { name: 'Resolution' });
  await told.getByText('The door has a key until the part is here.').waitFor();
  await told.getByText('Workaround').waitFor();
  await clean(page);
  await picture(page, 'narrow-desk-resolution');
});

browserTest('on a phone Eve reaches the whole sheet of a new ticket with a finger', { timeout: 90_000 }, async ({ page }) => {
  await page.setViewportSize(phone);
  await arriveAs(page, house, 'eve');
  expect(await goTo(page, at(''), '/desk/new')).toEqual([]);
  const [last, create] = [page.getByText('Priority', { exact: true }).first(), page.getByRole('button', { name: 'Create', exact: true })];
  await last.waitFor();
  await expect.poll(() => lookFaults(page)).toEqual([]);
  const isUnder = () =>
    page.evaluate((below) => document.elementFromPoint(100, below)?.closest('[class*="foot"]') !== null, phone.height - 2);
  await expect.poll(isUnder, { message: 'nothing goes by below the deeds' }).toBe(true);
  await page.mouse.move(195, 600);
  await page.mouse.wheel(0, 3000);
  const isInSight = async () => {
    const [words, deed] = [await last.boundingBox(), await create.boundingBox()];
    return words !== null && deed !== null && words.y + words.height < deed.y;
  };
  await expect.poll(isInSight).toBe(true);
  await clean(page);
  await picture(page, 'narrow-new-ticket');
});

browserTest('what Tom sets of the looks has its name once', { timeout: 90_000 }, async ({ page }) => {
  await enter(page, 'tom', '/admin/branding');
  for (const name of ['Name of the service', 'Logo', 'Colour of buttons and links'])
    await expect.poll(() => page.getByText(name, { exact: true }).count(), { message: name }).toBe(1);
  await clean(page);
  await picture(page, 'narrow-branding');
});
