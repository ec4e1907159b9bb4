import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { browserTest, picture } from '../support/browser.ts';
import { password } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { makeCopyOf } from '../support/copies.ts';
import { arriveAs } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
const at = (path: string): string => `http://acme.localhost:${house.port}${path}`;

/** Ada asked for something, and Eve answered. */
async function request(): Promise<void> {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const { number } = (await ada.post<{ number: string }>('/tickets', { title: 'The door of room 4 sticks', team: 'Network' })).body;
  await eve.post(`/tickets/${number}/messages`, { kind: 'comment', body: 'I oiled it this morning.' });
  await eve.post(`/tickets/${number}/messages`, { kind: 'note', body: 'Third time this month.' });
}

const speak = async (page: Page, language: string): Promise<void> => {
  await page.evaluate((chosen) => localStorage.setItem('candor.language', JSON.stringify(chosen)), language);
  await page.reload();
};

browserTest(
  'Ada reads what is held about her, asks for a copy by keyboard and fetches it; Petra decides about what Eve wrote',
  { timeout: 180_000 },
  async ({ page, anotherPage }) => {
    await request();
    await arriveAs(page, house, 'ada');
    await page.goto(at('/me/privacy'));
    await page.getByText(/kinds of data about you/).waitFor();
    await page.getByText('Name, address and how you are reached').click();
    await page.getByText('ada.lindqvist@acme.example').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'privacy-centre');
    await speak(page, 'de');
    await page.getByText(/Arten von Daten über Sie/).waitFor();
    await picture(page, 'privacy-centre-german');
    await speak(page, 'en');

    await page.getByRole('link', { name: 'Get a copy' }).first().click();
    const ask = page.getByRole('button', { name: 'Make a copy of everything' });
    await ask.waitFor();
    await page.getByText('You have not asked for one yet.').waitFor();
    await ask.focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^Asked for .* Being made\./).waitFor();
    await expect.poll(() => ask.isDisabled()).toBe(true);
    const { rows } = await house.owner.query<{ id: string }>('select id from app.data_copy');
    await makeCopyOf('ada', rows[0]?.id);
    const fetch = page.getByRole('button', { name: 'Download' });
    await fetch.waitFor();
    await page.getByText(/entries that others wrote wait for a reviewer/).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'privacy-copy');
    await house.owner.query('update app.session set proved_at = null');
    await fetch.click();
    const dialog = page.getByRole('dialog', { name: 'Your password, once more' });
    await dialog.getByLabel('Password', { exact: true }).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'privacy-password-again');
    await dialog.getByLabel('Password', { exact: true }).fill(password);
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toBe('my-data-copy.zip');

    const other = await anotherPage();
    await arriveAs(other, house, 'petra');
    await other.goto(at('/admin/data-reviews'));
    await other.getByRole('button', { name: 'Read' }).click();
    await other.getByText('Third time this month.').waitFor();
    const entry = other.getByRole('listitem').filter({ hasText: 'Third time this month.' });
    await entry.getByRole('button', { name: 'Withhold' }).click();
    await entry.getByRole('textbox', { name: 'Why it is withheld' }).fill('It is about how a colleague works.');
    await expectNoAxeViolations(other);
    await picture(other, 'admin-data-review');
    await entry.getByRole('button', { name: 'Withhold' }).click();
    await other.getByText('Withheld: It is about how a colleague works.').waitFor();
    await other.getByRole('button', { name: 'Release all that is open' }).click();
    await other.getByText('All of it is decided.').waitFor();
  },
);
