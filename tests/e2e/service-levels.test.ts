import { expect } from 'vitest';
import { axeViolations } from '../support/accessibility.ts';
import { choose, visitsTo } from '../support/admin-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
const { enter } = visitsTo(house);

const outing = [
  'BEGIN:VCALENDAR',
  ...['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270917', 'SUMMARY:Works outing', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270903', 'RRULE:FREQ=MONTHLY', 'SUMMARY:Stocktaking', 'END:VEVENT'],
  'END:VCALENDAR',
].join('\r\n');

browserTest(
  'Tom makes a calendar of Bavaria, with a break on Mondays, and takes the outing from a file',
  { timeout: 120_000 },
  async ({ page }) => {
    await enter(page, 'tom', '/admin/calendars');
    await page.getByText('There is no business calendar yet.').waitFor();
    await page.getByRole('button', { name: 'New calendar' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Munich');
    await choose(page, /Country/, 'Germany');
    await choose(page, /Region/, /Bayern|Bavaria/);
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { level: 1, name: 'Munich' }).waitFor();
    await page.getByText('Known until the end of').waitFor();

    const end = page.getByRole('textbox', { name: 'Monday, to' });
    await end.fill('12');
    await end.press('Tab');
    expect(await end.inputValue()).toBe('12:00');
    await page.getByRole('button', { name: 'Add hours on Monday' }).click();
    expect(await page.getByRole('textbox', { name: 'Monday, from' }).last().inputValue()).toBe('13:00');
    await page.getByRole('button', { name: 'Copy the hours of Monday' }).click();
    await page.getByRole('menuitem', { name: 'To Saturday' }).click();
    await page.getByRole('cell', { name: '09:00–12:00 13:00–17:00' }).first().waitFor();
    await picture(page, 'calendar-unsaved');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Version 2').first().waitFor();

    const file = { name: 'days.ics', mimeType: 'text/calendar', buffer: Buffer.from(outing) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('It would add one day').waitFor();
    await page.getByText('repeats otherwise than every year on its date').waitFor();
    await picture(page, 'calendar-file');
    await page.getByRole('button', { name: 'Add one day' }).click();
    await page.getByText('Version 3').first().waitFor();
    await page.getByText('Works outing').first().waitFor();

    await page.getByRole('button', { name: 'Make an address' }).click();
    const address = (await page.getByText('/calendar-feeds/').textContent()) ?? '';
    expect(await page.evaluate((told) => fetch(told).then((answer) => answer.text()), address)).toContain('SUMMARY:Works outing');
    await picture(page, 'calendar');
    expect(await axeViolations(page)).toEqual([]);
  },
);
