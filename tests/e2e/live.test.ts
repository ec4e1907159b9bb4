import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { browserTest } from '../support/browser.ts';
import type { PersonName } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { arriveAs } from '../support/crawl.ts';
import { changed, fillTheDesk } from '../support/desk-scene.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
const numbers: string[] = [];
beforeAll(async () => {
  numbers.push(...(await fillTheDesk(house)));
});

/** Opens a page that hears of changes, and leaves a mark in it which another loading would wipe away. */
async function watches(page: Page, name: PersonName, path: string): Promise<void> {
  await arriveAs(page, house, name, 'localhost');
  const streaming = page.waitForResponse((reply) => reply.url().includes('/api/v1/stream'));
  await page.goto(`http://localhost:${house.port}${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await streaming;
  await page.evaluate(() => Object.assign(window, { isSame: true }));
}

const isSame = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'isSame'));

async function says(name: PersonName, number: string, kind: 'comment' | 'note', body: string): Promise<void> {
  const { status, text } = await (await as(house, name)).post(`/tickets/${number}/messages`, { kind, body });
  expect(status, text).toBe(201);
}

describe('what somebody else changes', () => {
  browserTest(
    'stands on the ticket that Eve has open, though she does nothing: words, title and state',
    { timeout: 90_000 },
    async ({ page }) => {
      const number = numbers[1] ?? '';
      await watches(page, 'eve', `/desk/all/${number}`);
      const ticket = page.getByRole('article', { name: number });
      const said = ticket.getByRole('region', { name: 'Conversation' });
      await said.getByText('Since the new intranet.').waitFor();
      await says('ada', number, 'comment', 'It reads the third column as well.');
      await said.getByText('It reads the third column as well.').waitFor();
      await says('noah', number, 'note', '<p>The table has two heads.</p>');
      await said.getByText('The table has two heads.').waitFor();
      await changed(await as(house, 'noah'), number, { title: 'Tables of the intranet are read twice', state: 'inProgress' });
      await ticket.getByRole('heading', { name: 'Tables of the intranet are read twice' }).waitFor();
      await ticket.getByRole('button', { name: 'State: In progress' }).waitFor();
      expect(await isSame(page)).toBe(true);
    },
  );

  browserTest(
    'stands in the list that Eve has open: a row where it is, a new one when she asks for it',
    { timeout: 90_000 },
    async ({ page }) => {
      const number = numbers[3] ?? '';
      await watches(page, 'eve', '/desk/groups-open');
      const rows = page.getByRole('listitem').filter({ hasText: /INC/ });
      const order = async (): Promise<(string | null)[]> => await rows.evaluateAll((all) => all.map((one) => one.getAttribute('data-row')));
      await rows.filter({ hasText: number }).waitFor();
      const before = await order();
      await changed(await as(house, 'noah'), number, { title: 'Access for three students', assignee: 'me' });
      await rows.filter({ hasText: number }).getByText('Access for three students').waitFor();
      await rows.filter({ hasText: number }).getByRole('img', { name: 'Noah Fischer' }).waitFor();
      await (await as(house, 'bob')).post('/tickets', { type: 'incident', title: 'The gate stays open', team: 'Service Desk' });
      await page.getByText(/^1 new since/).waitFor();
      expect(await order()).toEqual(before);
      await page.keyboard.press('.');
      await rows.first().getByText('The gate stays open').waitFor();
      expect(await isSame(page)).toBe(true);
    },
  );

  browserTest(
    'stands on the request that Ada has open, and Bob’s does not move: answer, state, and no note',
    { timeout: 90_000 },
    async ({ page, anotherPage }) => {
      const [number = '', bobs = ''] = [numbers[5], numbers[6]];
      const other = await anotherPage();
      await Promise.all([watches(page, 'ada', `/requests/${number}`), watches(other, 'bob', `/requests/${bobs}`)]);
      await says('noah', number, 'note', '<p>Ask the landlord first.</p>');
      await says('eve', number, 'comment', '<p>The badge is ordered.</p>');
      await page.getByText('The badge is ordered.').waitFor();
      const eve = await as(house, 'eve');
      await changed(eve, number, { state: 'inProgress', assignee: 'me' });
      await changed(eve, number, { state: 'onHold', holdReason: 'awaitingRequester', comment: 'Which day suits her?' });
      await page.getByText('Which day suits her?').waitFor();
      await page.getByRole('heading', { name: 'You have it' }).waitFor();
      expect(await page.getByText('Ask the landlord first.').count()).toBe(0);
      expect(await other.getByText('The badge is ordered.').count()).toBe(0);
      expect([await isSame(page), await isSame(other)]).toEqual([true, true]);
    },
  );
});
