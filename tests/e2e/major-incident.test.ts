import { expect } from 'vitest';
import { axeViolations } from '../support/accessibility.ts';
import { visitsTo } from '../support/admin-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { logs, offerMail, proposedBy, statusOpened } from '../support/major-world.ts';

const house = openHouse({ pages: true });
const { enter } = visitsTo(house);
const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

browserTest(
  'Leila accepts what Noah proposed in one press, tells those who wait from one text, and resolves it with what hangs below',
  { timeout: 240_000 },
  async ({ page }) => {
    const [eve, noah, tom] = [await as(house, 'eve'), await as(house, 'noah'), await as(house, 'tom')];
    await statusOpened(tom, 'public', [(await offerMail(house)).id]);
    const number = await logs(eve, 'Nobody reaches the mail');
    await logs(eve, 'Nobody reaches mail in Vienna');
    const { id } = await proposedBy(noah, number);

    await page.setViewportSize(desk);
    await enter(page, 'leila', `/desk/major-incidents/${number}`);
    await page.getByRole('article').waitFor();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('button', { name: 'Stand down' }).waitFor();
    await picture(page, 'major-ticket');

    await enter(page, 'leila', `/desk/major/${id}`);
    await page.getByText('Nothing hangs below it yet.').waitFor();
    await page.getByRole('button', { name: 'Find similar incidents' }).click();
    await page.getByText('Nobody reaches mail in Vienna').click();
    await page.getByRole('button', { name: 'Hang one incident below it' }).click();
    await page.getByRole('link', { name: 'Nobody reaches mail in Vienna' }).waitFor();

    await page.getByRole('button', { name: 'Write an update' }).click();
    const editor = page.getByRole('dialog', { name: 'Write an update' });
    await editor
      .getByRole('textbox', { name: /Headline outside/ })
      .first()
      .fill('Mail does not arrive');
    await editor
      .getByRole('textbox', { name: /What those who wait/ })
      .first()
      .fill('We look for the cause.');
    await editor.getByText('Above the portal').click();
    await editor.getByText('On the status page').click();
    expect(await axeViolations(page)).toEqual([]);
    await editor.getByRole('button', { name: 'Send update' }).click();
    await editor.waitFor({ state: 'detached' });
    await picture(page, 'major-room');
    for (const size of [phone, desk]) {
      await page.setViewportSize(size);
      expect(await axeViolations(page)).toEqual([]);
    }

    await page.getByRole('button', { name: 'Resolve…' }).click();
    const resolving = page.getByRole('dialog', { name: 'Resolve the major incident' });
    await resolving.getByText('Nobody reaches mail in Vienna').waitFor();
    await resolving.getByRole('textbox', { name: /Resolution notes/ }).fill('The relay was started anew.');
    await picture(page, 'major-resolve');
    expect(await axeViolations(page)).toEqual([]);

    await enter(page, 'ada', '/');
    await page.getByText('Mail does not arrive').waitFor();
    await picture(page, 'major-portal');
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(new URL('/status/en', page.url()).href);
    await page.getByRole('heading', { name: 'Mail does not arrive' }).waitFor();
    await picture(page, 'major-status');
    expect(await axeViolations(page)).toEqual([]);

    await enter(page, 'leila', `/desk/major/${id}`);
    await page.getByRole('button', { name: 'Resolve…' }).click();
    await resolving.getByText('Nobody reaches mail in Vienna').waitFor();
    await resolving.getByRole('textbox', { name: /Resolution notes/ }).fill('The relay was started anew.');
    await resolving.getByRole('button', { name: 'Resolve 2 incidents' }).click();
    await page.getByText('Resolved', { exact: true }).first().waitFor();
  },
);
