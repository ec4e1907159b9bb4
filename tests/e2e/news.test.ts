import { expect } from 'vitest';
import { sweepNews } from '../../src/capabilities/consent/messages/send.ts';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { browserTest, picture } from '../support/browser.ts';
import { tenants } from '../support/cast.ts';
import { answers } from '../support/choices.ts';
import { as } from '../support/client.ts';
import { arriveAs } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });

browserTest(
  'Tom writes news in two languages, reads the letter, sees how many may get it and why others not, and sends it',
  { timeout: 120_000 },
  async ({ page }) => {
    for (const name of ['ada', 'bob', 'eve', 'noah', 'hana'] as const) await answers(await as(house, name), 'news', 'given');
    await answers(await as(house, 'leila'), 'news', 'refused');
    await arriveAs(page, house, 'tom');
    await page.goto(`http://${tenants.acme.host}:${house.port}/admin/news`);
    await page.getByText('Nothing has been sent yet.').waitFor();
    await page.getByText(/^5 of \d+ active people$/).waitFor();
    await page.getByText('fewer than 5 said no').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Send …' }).isDisabled()).toBe(true);
    await expectNoAxeViolations(page);

    await page.getByLabel('Subject', { exact: true }).fill('The service desk opens at seven');
    await page.getByLabel('Text', { exact: true }).fill('From Monday on somebody answers from seven.\n\nNothing else changes.');
    await page.getByText('Write it in German, too').click();
    await page.getByLabel('Subject in German').fill('Der Service Desk öffnet um sieben');
    await page.getByLabel('Text in German').fill('Ab Montag antwortet ab sieben jemand.');
    await page.getByText('Draft kept', { exact: true }).waitFor();
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    // As in another browser of his: it comes from the server, all of it.
    await expect.poll(() => page.getByLabel('Subject in German').inputValue()).toBe('Der Service Desk öffnet um sieben');
    await picture(page, 'admin-news');

    await page.getByRole('button', { name: 'See the letter' }).click();
    const letter = page.getByRole('dialog').getByRole('article');
    await letter.getByText('You get this from Acme because you allowed it.').waitFor();
    await picture(page, 'admin-news-letter');
    await page.getByRole('tab', { name: 'In German' }).click();
    await letter.getByText('Ab Montag antwortet ab sieben jemand.').waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Send …' }).click();
    const sending = page.getByRole('dialog', { name: 'Send this now?' });
    await sending.getByText(/^5 of \d+ active people$/).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'admin-news-send');
    await sending.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('row', { name: /The service desk opens at seven/ }).waitFor();
    await expect.poll(() => page.getByLabel('Subject', { exact: true }).inputValue()).toBe('');
    const draft = async () => (await (await as(house, 'tom')).get('/drafts/news')).body;
    await expect.poll(draft).toEqual({ draft: null });
    await sweepNews.run(tenants.acme.id);
    await page.reload();
    await page.getByRole('row', { name: /The service desk opens at seven.*English and German.*Tom Berg 5 0 0/ }).waitFor();
    await page.getByRole('table').scrollIntoViewIfNeeded();
    await picture(page, 'admin-news-sent');
  },
);
