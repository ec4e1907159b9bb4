import { expect } from 'vitest';
import { atDesk } from '../support/at-desk.ts';
import { browserTest, picture } from '../support/browser.ts';
import { people } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { clean, soon } from '../support/ticket-scene.ts';

const house = openHouse({ pages: true });

browserTest(
  'Noah mentions Eve: her queue of mentions counts it at once, and is empty when she has looked',
  { timeout: 120_000 },
  async ({ page }) => {
    const [ada, noah, eve] = [await as(house, 'ada'), await as(house, 'noah'), await as(house, 'eve')];
    const { number } = (await ada.post<{ number: string }>('/tickets', { title: 'The projector stays dark', team: 'Network' })).body;
    await eve.put(`/tickets/${number}/read`, {});
    await atDesk(page, house, 'eve', '/desk/all');
    const queue = page.getByRole('link', { name: /^Mentions/ });
    await queue.getByText('0', { exact: true }).waitFor();

    const body = `<p><span data-mention="${people.eve.id}">@Eve</span> do you know this lamp?</p>`;
    await noah.post(`/tickets/${number}/messages`, { kind: 'note', body });
    await queue.getByText('1', { exact: true }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await page.getByRole('heading', { name: 'Mentions', level: 1 }).waitFor();
    await page.getByText('The projector stays dark').first().waitFor();
    await picture(page, 'desk-mentions');
    await page.getByText('The projector stays dark').first().click();
    await page.getByRole('article', { name: number }).getByText('do you know this lamp?').waitFor();
    await queue.getByText('0', { exact: true }).waitFor();
    await soon(async () => expect((await eve.get<{ items: unknown[] }>('/tickets?view=mentions')).body.items).toEqual([]));
    await clean(page);
  },
);
