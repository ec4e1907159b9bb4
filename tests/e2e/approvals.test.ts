import type { Locator } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { askForStand, hearOfRequests, offerStands } from '../support/approval-world.ts';
import { browserTest, expectComplaint, picture } from '../support/browser.ts';
import { people } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { arriveAs } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
const at = (path: string): string => `http://acme.localhost:${house.port}${path}`;
const phone = { width: 390, height: 844 };

/** Keys go to a button also while it is off: what was written before may not have arrived yet. */
async function pressOnceReady(button: Locator): Promise<void> {
  await expect.poll(() => button.isEnabled()).toBe(true);
  await button.press('Enter');
}

beforeAll(() => offerStands(house), 60_000);

browserTest(
  'Leila approves in two taps on her phone what Ada asks, as it was shown; Bob says no and why, and Ada reads it',
  { timeout: 120_000 },
  async ({ page, anotherPage }) => {
    const { number, id } = await askForStand(house);
    const adas = await anotherPage();
    await arriveAs(adas, house, 'ada');
    await adas.goto(at(`/requests/${number}`));
    await adas.getByRole('heading', { name: 'Leila Nwosu is asked to approve it' }).waitFor();
    await expectNoAxeViolations(adas);
    await picture(adas, 'approval-asked-whom');
    await page.setViewportSize(phone);
    await arriveAs(page, house, 'leila');
    await page.goto(at('/'));
    await page.getByRole('heading', { name: 'Needs you' }).waitFor();
    await page.getByText(/^Ada Lindqvist asks for your approval of €2,400/).waitFor();
    await picture(page, 'approval-home');
    await page.getByRole('link', { name: 'Look: A stand at the trade fair' }).click();
    await page.getByRole('heading', { name: 'Ada Lindqvist asks for your approval' }).waitFor();
    await page.getByText('Hannover, hall 4').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'approval-asked');
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText(`You approved ${number}.`).waitFor();
    await page.getByText(/You approved$/).waitFor();
    await page.getByText('Waits for Bob Okafor').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.goto(at('/'));
    await page.getByRole('searchbox').waitFor();
    expect(await page.getByRole('heading', { name: 'Needs you' }).count()).toBe(0);

    const bobs = await anotherPage();
    await arriveAs(bobs, house, 'bob');
    await bobs.goto(at('/approvals'));
    await bobs.getByRole('grid', { name: 'Waiting for my approval' }).getByText('A stand at the trade fair').waitFor();
    await expectNoAxeViolations(bobs);
    await picture(bobs, 'approvals-portal');
    await bobs.goto(at(`/approvals/${id}`));
    await bobs.getByRole('button', { name: 'Reject' }).press('Enter');
    const dialog = bobs.getByRole('dialog', { name: 'Why not?' });
    const why = dialog.getByRole('textbox', { name: 'Why' });
    await expect.poll(() => why.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await dialog.getByRole('button', { name: 'Reject' }).isDisabled()).toBe(true);
    await bobs.keyboard.type('We go to Vienna instead');
    await expectNoAxeViolations(bobs);
    await picture(bobs, 'approval-rejecting');
    await pressOnceReady(dialog.getByRole('button', { name: 'Reject' }));
    await bobs.getByRole('heading', { name: 'It was not approved' }).waitFor();

    const course = adas.getByRole('region', { name: 'Approval' });
    await course.getByText('Leila Nwosu approved').waitFor();
    await course.getByText('We go to Vienna instead').waitFor();
    await course.getByText(/Not approved$/).waitFor();
    await expectNoAxeViolations(adas);
    await picture(adas, 'approval-own');
  },
);

browserTest(
  'who answers too late is told why and sees how it stands now; Eve reads the course beside the ticket, and Ada takes it back, in German',
  { timeout: 120_000 },
  async ({ page, anotherPage }) => {
    expectComplaint(page, /409/);
    const { number, id } = await askForStand(house, 'Another stand');
    await arriveAs(page, house, 'leila');
    await page.goto(at(`/approvals/${id}`));
    await page.getByRole('button', { name: 'Approve' }).waitFor();
    const eve = await as(house, 'eve');
    await eve.patch(`/tickets/${number}`, { fields: { fair: 'Hannover', travel: 90_000, day: '2027-04-12' } }, { 'if-match': '*' });
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('What was asked has changed meanwhile').waitFor();
    await hearOfRequests(house);

    const eves = await anotherPage();
    await arriveAs(eves, house, 'eve');
    await eves.goto(at(`/desk/all/${number}`));
    await eves.getByRole('region', { name: 'Approval' }).getByText('Waits for Leila Nwosu').waitFor();
    // The ticket is drawn anew as others change it: each part beside it stays one.
    const beside = await eves.getByRole('complementary').getByRole('heading', { level: 2 }).allTextContents();
    expect(beside).toEqual([...new Set(beside)]);
    await picture(eves, 'approval-desk');

    const adas = await anotherPage();
    await arriveAs(adas, house, 'ada');
    await adas.goto(at(`/requests/${number}`));
    await adas.evaluate(() => localStorage.setItem('candor.language', JSON.stringify('de')));
    await adas.reload();
    await adas.getByRole('region', { name: 'Genehmigung' }).getByRole('link', { name: 'Ansehen, was angefragt ist' }).click();
    await adas.getByText('2-mal, weil es sich geändert hat').waitFor();
    await adas.getByRole('button', { name: 'Zurücknehmen' }).click();
    await adas.getByRole('dialog').getByRole('button', { name: 'Zurücknehmen' }).click();
    await adas.getByRole('heading', { name: 'Es wurde zurückgenommen' }).waitFor();
    await expectNoAxeViolations(adas);
    await picture(adas, 'approval-german');
  },
);

browserTest(
  'Leila sees at the desk how much waits for her, answers several at once, rejects with a reason, and asks Noah as well',
  { timeout: 120_000 },
  async ({ page }) => {
    const stands = ['A stand in Graz', 'A stand in Linz', 'A stand in Wels'];
    for (const title of stands) await askForStand(house, title);
    await arriveAs(page, house, 'leila');
    await page.goto(at('/desk/approvals'));
    const rail = page.getByRole('link', { name: /^Waiting for my approval/ });
    const queue = page.getByRole('grid', { name: 'Waiting for my approval' });
    await queue.getByText('A stand in Wels').waitFor();
    await expect.poll(() => rail.textContent()).toBe('Waiting for my approval3');
    await askForStand(house, 'A stand in Enns');
    // Told by the stream: nobody asked for the page anew.
    await expect.poll(() => rail.textContent()).toBe('Waiting for my approval4');
    await queue.getByText('A stand in Enns').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'approval-queue');

    for (const place of [0, 1])
      await queue
        .getByRole('row')
        .nth(place + 1)
        .getByRole('checkbox')
        .check({ force: true });
    await page.getByRole('region', { name: 'Answer all that are ticked' }).getByRole('button', { name: 'Approve' }).press('Enter');
    const all = page.getByRole('dialog', { name: 'Approve these 2?' });
    await all.getByText('A stand in Linz').waitFor();
    await expect.poll(() => all.getByRole('textbox').evaluate((field) => field === document.activeElement)).toBe(true);
    await expectNoAxeViolations(page);
    await picture(page, 'approval-all');
    await all.getByRole('button', { name: 'Approve' }).press('Enter');
    await page.getByText('You approved 2.').waitFor();
    await expect.poll(() => rail.textContent()).toBe('Waiting for my approval2');
    // What was answered leaves the list by itself; until then it is still the first.
    for (const gone of ['A stand in Graz', 'A stand in Linz']) await queue.getByText(gone).waitFor({ state: 'detached' });

    await queue.getByRole('row').nth(1).getByRole('checkbox').check({ force: true });
    await page.getByRole('button', { name: 'Reject' }).press('Enter');
    const none = page.getByRole('dialog', { name: 'Reject this?' });
    expect(await none.getByRole('button', { name: 'Reject' }).isDisabled()).toBe(true);
    await none.getByRole('textbox', { name: 'Why' }).fill('Too many stands');
    await pressOnceReady(none.getByRole('button', { name: 'Reject' }));
    await page.getByText('You rejected 1.').waitFor();
    await expect.poll(() => rail.textContent()).toBe('Waiting for my approval1');
    await queue.getByText('A stand in Wels').waitFor({ state: 'detached' });

    await queue.getByText('A stand in Enns').click();
    await page.getByRole('heading', { name: 'Ada Lindqvist asks for your approval' }).waitFor();
    await page.getByRole('button', { name: 'Ask somebody else' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Ask somebody else' });
    await dialog.getByRole('combobox').fill('Noah');
    await page.getByRole('option', { name: /Noah Fischer/ }).click();
    await expectNoAxeViolations(page);
    await pressOnceReady(dialog.getByRole('button', { name: 'Ask them' }));
    await page.getByText('Asked as well: Noah Fischer').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'approval-desk-one');
    await page.getByRole('button', { name: 'Approve' }).press('Enter');
    await page.getByText('Waits for Noah Fischer').waitFor();
    await page.getByRole('link', { name: 'Waiting for my approval', exact: true }).click();
    await page.getByText('Nothing waits for your approval.').waitFor();
    await picture(page, 'approval-queue-empty');

    for (const place of ['Bonn', 'Essen', 'Kiel', 'Köln', 'Mainz', 'Trier']) await askForStand(house, `A stand in ${place}`);
    await page.goto(at('/'));
    await page.getByText('One more waits after these.').waitFor();
    await page.getByRole('link', { name: 'See all' }).click();
    await page.getByRole('grid', { name: 'Waiting for my approval' }).getByText('A stand in Trier').waitFor();
  },
);

browserTest(
  'Leila names Noah for her holiday, Tom sees it beside her, and Noah declines; Tom makes a cost centre whose owner is Bob',
  { timeout: 120_000 },
  async ({ page, anotherPage }) => {
    await arriveAs(page, house, 'leila');
    await page.goto(at('/me/stand-ins'));
    await page.getByText('Nobody answers for you.').waitFor();
    await page.getByRole('button', { name: 'Name somebody' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Name somebody' });
    await dialog.getByRole('combobox', { name: 'Who answers' }).fill('Noah');
    await page.getByRole('option', { name: /Noah Fischer/ }).click();
    expect(await dialog.getByRole('button', { name: 'Name them' }).isDisabled()).toBe(true);
    await dialog.getByRole('spinbutton').first().click();
    await page.keyboard.type('02022027');
    await dialog.getByRole('spinbutton').nth(3).click();
    await page.keyboard.type('03032027');
    await expectNoAxeViolations(page);
    await picture(page, 'stand-in-new');
    await pressOnceReady(dialog.getByRole('button', { name: 'Name them' }));
    await page.getByText('Noah Fischer may answer.').waitFor();
    await page
      .getByRole('list', { name: 'Who may answer for me' })
      .getByText(/^While away · .*2027/)
      .waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'stand-ins');

    const toms = await anotherPage();
    await arriveAs(toms, house, 'tom');
    await toms.goto(at(`/admin/people/${people.leila.id}`));
    await toms.getByRole('region', { name: 'Who may answer for Leila Nwosu in approvals' }).getByText('Noah Fischer').waitFor();

    const { id } = await askForStand(house, 'A stand in Ulm');
    await toms.goto(at(`/approvals/${id}`));
    await toms.getByRole('region', { name: 'Who was asked and answered' }).getByText('Leila Nwosu').waitFor();
    await toms.getByText(/^Counted anew: what is kept is what was shown/).waitFor();
    await expectNoAxeViolations(toms);
    await picture(toms, 'approval-evidence');
    await page.goto(at(`/approvals/${id}`));
    await page.getByRole('button', { name: 'Count it anew' }).press('Enter');
    await page.getByText(/^Counted anew: what is kept is what was shown/).waitFor();

    await toms.goto(at('/admin/stand-ins'));
    await toms.getByText('Noah Fischer for Leila Nwosu').waitFor();
    await toms.getByRole('button', { name: 'Name somebody' }).press('Enter');
    const named = toms.getByRole('dialog', { name: 'Name somebody' });
    for (const [field, who] of Object.entries({ 'For whom': 'Eve Haddad', 'Who answers': 'Noah Fischer' })) {
      await named.getByRole('combobox', { name: field }).fill(who);
      await toms.getByRole('option', { name: new RegExp(who) }).click();
    }
    await named.getByRole('button', { name: /When$/ }).press('Enter');
    await toms.getByRole('option', { name: 'Always' }).press('Enter');
    await pressOnceReady(named.getByRole('button', { name: 'Name them' }));
    await toms.getByText('Noah Fischer for Eve Haddad').waitFor();
    await expectNoAxeViolations(toms);
    await picture(toms, 'all-stand-ins');

    const noahs = await anotherPage();
    await arriveAs(noahs, house, 'noah');
    await noahs.goto(at('/me/stand-ins'));
    await noahs.getByRole('button', { name: 'End it: Leila Nwosu' }).press('Enter');
    await noahs.getByText('You answer for Leila Nwosu no more.').waitFor();

    await toms.goto(at('/admin/cost-centres'));
    await toms.getByText('There are no cost centres yet.').waitFor();
    await toms.getByRole('button', { name: 'Add a cost centre' }).press('Enter');
    const centre = toms.getByRole('dialog', { name: 'Add a cost centre' });
    await expect.poll(() => centre.getByRole('textbox', { name: 'Code' }).evaluate((field) => field === document.activeElement)).toBe(true);
    await toms.keyboard.type('3200');
    await centre.getByRole('textbox', { name: 'Name' }).fill('Marketing');
    await centre.getByRole('combobox', { name: 'Owner' }).fill('Bob');
    await toms.getByRole('option', { name: /Bob Okafor/ }).click();
    await expectNoAxeViolations(toms);
    await picture(toms, 'cost-centre-new');
    await pressOnceReady(centre.getByRole('button', { name: 'Add', exact: true }));
    await toms.getByText('Bob Okafor · no department').waitFor();
    await expectNoAxeViolations(toms);
    await picture(toms, 'cost-centres');
  },
);
