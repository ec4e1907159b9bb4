import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { offerRights } from '../../src/capabilities/rights/service/offer.ts';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { browserTest, picture } from '../support/browser.ts';
import { people, tenants } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { arriveAs } from '../support/crawl.ts';
import { askAnewWhoKnocks, openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
const at = (path: string): string => `http://acme.localhost:${house.port}${path}`;
const asked = { number: '' };

beforeAll(async () => {
  await offerRights(tenants.acme.id);
  askAnewWhoKnocks();
  const ada = await as(house, 'ada');
  const input = { requestType: 'privacy-access', title: 'A copy of my data', fields: { scope: 'all' }, channel: 'portal' };
  asked.number = (await ada.post<{ number: string }>('/tickets', input)).body.number;
});

browserTest(
  'S23 S27 Ada sees her rights, denies her phone number, clears what lies in her browser and reads what she was shown; a permission is asked for by her press alone',
  { timeout: 120_000 },
  async ({ page }) => {
    const prompts: string[] = [];
    await page.exposeFunction('prompted', (what: string) => prompts.push(what));
    await page.addInitScript(() => {
      const held = { now: 'default' as NotificationPermission };
      Object.defineProperty(Notification, 'permission', { get: () => held.now });
      Notification.requestPermission = async () => {
        await (window as unknown as { prompted: (what: string) => Promise<void> }).prompted('notifications');
        held.now = 'granted';
        return held.now;
      };
    });
    await arriveAs(page, house, 'ada');
    await page.goto(at('/me/privacy/rights'));
    await page.getByRole('link', { name: new RegExp(asked.number) }).waitFor();
    await expect.poll(() => page.getByRole('list', { name: 'What I can ask for' }).getByRole('link').count()).toBe(10);
    await expectNoAxeViolations(page);
    await picture(page, 'me-privacy-rights');

    await page.goto(at('/me/privacy/devices'));
    const deny = page.getByRole('group', { name: 'Telephone' }).getByRole('button', { name: 'Deny' });
    await deny.click();
    await page
      .getByRole('region', { name: 'Telephone' })
      .getByText(/^Since /)
      .waitFor();
    await expect.poll(() => deny.getAttribute('aria-pressed')).toBe('true');
    await expectNoAxeViolations(page);
    const notices = page.getByRole('region', { name: 'Notifications on my desktop' });
    await notices.getByText('So that you hear of a ticket assigned to you').waitFor();
    await notices.getByText('Off. Nothing is shown.').waitFor();
    expect(prompts).toEqual([]);
    await notices.getByRole('button', { name: /^Allow/ }).click();
    await notices.getByText('On in this account, and this browser allows it.').waitFor();
    expect(prompts).toEqual(['notifications']);
    await picture(page, 'me-privacy-devices');
    await notices.getByRole('button', { name: /^Deny/ }).click();
    await notices.getByText('Off. Nothing is shown.').waitFor();
    const said = page.getByRole('list', { name: 'What you answered' }).getByRole('listitem');
    await expect
      .poll(async () => [await said.count(), await said.first().textContent()])
      .toEqual([2, expect.stringContaining('Switched off')]);

    await clearsHerBrowser(page);
    const shown = { series: 'policy', letter: randomUUID(), when: new Date('2026-10-01T08:00:00Z') };
    await house.owner.query(
      `insert into app.policy_notice (tenant_id, series, number, person_id, letter_id, written_at, seen_at)
       select tenant_id, $2, 1, id, $3, $4, $4 from app.person where id = $1`,
      [people.ada.id, shown.series, shown.letter, shown.when],
    );
    await page.goto(at('/me/privacy/shown'));
    await page.getByRole('link', { name: 'Privacy policy, version 1' }).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'me-privacy-shown');
    expect(prompts).toEqual(['notifications']);
    await walkOnAPhone(page);
  },
);

/** All five stores, with what each entry is for; a stranger's too. Cleared, she is signed in still, and nothing lies there. */
async function clearsHerBrowser(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.setItem('candor.rowHeight', '"compact"');
    localStorage.setItem('visits', '7');
    await new Promise((done) => Object.assign(indexedDB.open('profile'), { onsuccess: done }));
  });
  await page.reload();
  const held = page.getByRole('list', { name: 'What lies in this browser' }).getByRole('listitem');
  await held.filter({ hasText: 'Keeps you signed in' }).filter({ hasText: 'Needed' }).waitFor();
  await held.filter({ hasText: 'Compact or comfortable rows' }).filter({ hasText: 'Local storage' }).waitFor();
  for (const name of ['visits', 'profile']) await held.filter({ hasText: name }).filter({ hasText: 'Not ours' }).waitFor();
  await expectNoAxeViolations(page);
  await picture(page, 'me-privacy-this-browser');
  await page.getByRole('button', { name: 'Clear this browser' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear this browser' }).click();
  await page.getByText('This browser is cleared.').waitFor();
  await expect.poll(() => held.count()).toBe(1);
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await expect.poll(async () => (await page.context().cookies()).map(({ name }) => name)).toEqual(['candor_session']);
}

/** The places are one line there; by keyboard it opens, leads on and is shut again. German words are the longest. */
async function walkOnAPhone(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('candor.language', '"de"'));
  await page.reload();
  await page.setViewportSize({ width: 390, height: 844 });
  const places = page.getByRole('navigation', { name: 'Ihr Datenschutz' });
  await places.getByRole('button', { name: 'Was wurde mir gezeigt?' }).focus();
  await expect.poll(() => places.getByRole('link').count()).toBe(0);
  await page.keyboard.press('Enter');
  await places.getByRole('link', { name: 'Was kann ich tun?' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Was ich anfragen kann' }).waitFor();
  await expect.poll(() => places.getByRole('button', { expanded: false }).textContent()).toBe('Was kann ich tun?');
  await expectNoAxeViolations(page);
  await picture(page, 'me-privacy-rights-german');
}

browserTest(
  'Petra answers by the clock: from her list to the ticket, where she takes longer with her reason',
  { timeout: 120_000 },
  async ({ page }) => {
    await arriveAs(page, house, 'petra');
    await page.goto(at('/admin/privacy-requests'));
    await page.getByRole('link', { name: asked.number }).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'admin-privacy-requests');
    await page.goto(at('/admin/rights'));
    await page.getByRole('textbox', { name: 'Office that answers' }).fill('Data protection officer');
    await page.getByRole('textbox', { name: 'Postal address' }).fill('Acme, Marktplatz 1, 07743 Jena');
    await page.getByRole('textbox', { name: 'Reasons at hand when it takes longer' }).fill('Three departments have to be asked first.');
    await page.getByRole('region', { name: 'Who answers' }).getByRole('button', { name: 'Save' }).click();
    await page.getByRole('region', { name: 'Messages' }).getByText('It holds from now on.').waitFor();
    await page.getByRole('button', { name: 'Correct: A question about privacy' }).click();
    const correcting = page.getByRole('dialog', { name: 'Correct: A question about privacy' });
    await correcting.getByRole('textbox', { name: 'Why it is corrected' }).fill('Our works agreement promises it.');
    await expectNoAxeViolations(page);
    await picture(page, 'admin-rights-correct');
    await correcting.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^Corrected by Petra Silva on/).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'admin-rights');
    await page.evaluate(() => localStorage.setItem('candor.language', JSON.stringify('de')));
    await page.reload();
    await page.getByRole('textbox', { name: 'Postanschrift' }).waitFor();
    await picture(page, 'admin-rights-german');
    await page.goto(at('/me/privacy'));
    await page.getByText('Acme, Marktplatz 1, 07743 Jena').waitFor();
    await page.evaluate(() => localStorage.setItem('candor.language', JSON.stringify('en')));
    await page.goto(at(`/desk/all/${asked.number}`));
    const clock = page.getByRole('region', { name: 'Clock of the law' });
    await clock.getByRole('button', { name: 'Take longer' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Reasons at hand/ })
      .click();
    await page.getByRole('option', { name: 'Three departments have to be asked first.' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take longer' }).click();
    await clock.getByText('Takes longer').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'desk-right-clock');
  },
);
