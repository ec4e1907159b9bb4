import { beforeAll, expect } from 'vitest';
import { atDesk, goTo } from '../support/at-desk.ts';
import { browserTest, picture } from '../support/browser.ts';
import { workspaces } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { arriveAs } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';
import { clean, soon } from '../support/ticket-scene.ts';

const house = openHouse({ pages: true });
let number = '';
const path = `/workspaces/${workspaces.it.id}`;

async function callThem(noun: object | null): Promise<void> {
  const tom = await as(house, 'tom');
  const { version } = (await tom.get<{ version: number }>(path)).body;
  expect((await tom.patch(path, { noun }, { 'if-match': `"${version}"` })).status).toBe(200);
}

beforeAll(async () => {
  const ada = await as(house, 'ada');
  number = (await ada.post<{ number: string }>('/tickets', { title: 'The projector stays dark', team: 'Network' })).body.number;
  await callThem({ one: { en: 'work order', de: 'Arbeitsauftrag' }, many: { en: 'work orders', de: 'Arbeitsaufträge' } });
});

browserTest(
  'Eve works on the work orders of her workspace, and on tickets wherever several are mixed',
  { timeout: 120_000 },
  async ({ page }) => {
    await atDesk(page, house, 'eve', `/desk/workspace:it/${number}`);
    await page.getByRole('button', { name: 'New work order' }).waitFor();
    await page.getByLabel('1 work order', { exact: true }).waitFor();
    await page.getByText('Work order, Incident').waitFor();
    await picture(page, 'nouns-desk');
    await clean(page);
    await goTo(page, house, '/desk/all?as=table');
    await page.getByRole('button', { name: 'New ticket' }).waitFor();
    await goTo(page, house, '/desk/workspace:it?as=table');
    await page.getByRole('button', { name: 'New work order' }).waitFor();

    await callThem(null);
    await page.getByRole('button', { name: 'New ticket' }).waitFor();
  },
);

browserTest(
  'Ada reads what the department calls it above her request, on its number and where she takes it back, in German too',
  { timeout: 120_000 },
  async ({ page }) => {
    await callThem({ one: { en: 'work order', de: 'Arbeitsauftrag' }, many: { en: 'work orders', de: 'Arbeitsaufträge' } });
    await arriveAs(page, house, 'ada', 'localhost');
    await goTo(page, house, `/requests/${number}`);
    await soon(async () => expect(await page.getByText('Work order', { exact: true }).count()).toBe(2));
    await page.getByRole('button', { name: 'Cancel the work order' }).waitFor();
    await clean(page);
    await picture(page, 'nouns-portal');
    await page.evaluate(() => localStorage.setItem('candor.language', JSON.stringify('de')));
    await page.reload();
    await page.getByRole('button', { name: 'Arbeitsauftrag abbrechen' }).waitFor();
    await picture(page, 'nouns-portal-german');
  },
);
