import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from './accessibility.ts';
import { expectComplaint, picture } from './browser.ts';

/** As somebody without a mouse: where the focus is, a key is pressed. */
async function press(where: Locator, key = 'Enter'): Promise<void> {
  await where.focus();
  await where.press(key);
}

/** Takes the case, and hands it to Leila. */
export async function assignsByKey(page: Page, one: Locator): Promise<void> {
  await page.keyboard.press('i');
  await one.getByRole('button', { name: 'Assignee: Hana' }).waitFor();
  await page.keyboard.press('a');
  await press(page.getByRole('dialog', { name: 'Assignee' }).getByRole('button', { name: /Who handles it/ }));
  await page.getByRole('option', { name: 'Leila Nwosu' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await press(page.getByRole('option', { name: 'Leila Nwosu' }));
  await one.getByRole('button', { name: 'Assignee: Leila' }).waitFor();
}

/** While the dialog is open, somebody else is faster; what was meant here stays all the same. */
export async function callsIt(page: Page, one: Locator, title: string, meanwhile: () => Promise<void>): Promise<void> {
  await press(one.getByRole('button', { name: 'Change the title' }));
  const dialog = page.getByRole('dialog', { name: 'Change the title' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await meanwhile();
  expectComplaint(page, /412/);
  await press(dialog.getByRole('button', { name: 'Save' }));
  const faster = page.getByRole('dialog', { name: 'Somebody was faster' });
  await faster.getByRole('cell', { name: 'Phased return' }).waitFor();
  await picture(page, 'case-stale');
  expect(await axeViolations(page)).toEqual([]);
  await press(faster.getByRole('button', { name: 'Use mine' }));
  await one.getByRole('heading', { name: title }).waitFor();
}

/** Says whom the case is about, and takes it back. */
export async function namesAndClears(page: Page, who: string): Promise<void> {
  const about = page.getByRole('region', { name: 'Whom it is about' });
  await press(about.getByRole('button', { name: 'Name whom it is about' }));
  const dialog = page.getByRole('dialog', { name: 'Name whom it is about' });
  await dialog.getByRole('combobox', { name: 'Person' }).fill(who);
  await page.getByRole('option', { name: new RegExp(who) }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor({ state: 'detached' });
  expect(await axeViolations(page)).toEqual([]);
  await press(dialog.getByRole('button', { name: 'Name them' }));
  await about.getByText('They never see this case, and cannot be let in.').waitFor();
  await press(about.getByRole('button', { name: `It is not about ${who}` }));
  await about.getByText('Nobody is named.').waitFor();
}

/** Lets occupational health in, with the reason. */
export async function letsGroupIn(page: Page): Promise<void> {
  const side = page.getByRole('region', { name: 'Who can see this' }).last();
  await press(side.getByRole('button', { name: 'Let somebody in' }));
  const dialog = page.getByRole('dialog', { name: 'Let somebody in' });
  await press(dialog.getByRole('radio', { name: 'One person' }), 'ArrowDown');
  await press(dialog.getByRole('button', { name: /Group/ }));
  await press(page.getByRole('option', { name: 'Occupational health' }));
  await dialog.getByText('One person comes in: Noah Fischer').waitFor();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Says what is possible');
  expect(await axeViolations(page)).toEqual([]);
  await press(dialog.getByRole('button', { name: 'Let in' }));
  await side.getByText('Occupational health, let in by Hana Mori: Says what is possible').waitFor();
}

/** Closes the case, reads until when it is kept, and opens it again. */
export async function closesAndReopens(page: Page, one: Locator): Promise<void> {
  await page.keyboard.press('s');
  await press(page.getByRole('menuitem', { name: 'Closed complete' }));
  await one.getByRole('button', { name: 'State: Closed complete' }).waitFor();
  await page.getByText(/then erased/).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('s');
  await press(page.getByRole('menuitem', { name: 'In progress' }));
  await one.getByRole('button', { name: 'State: In progress' }).waitFor();
}

/** Agrees to broken glass, on a page that fits a phone. */
export async function confirmsInGerman(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('candor.language', JSON.stringify('de')));
  await page.goto(new URL('/sealed', page.url()).href);
  await page.getByRole('button', { name: 'Entscheiden' }).click();
  const deciding = page.getByRole('dialog', { name: 'Notzugang geben?' });
  await deciding.getByText('The works council needs the date today').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await deciding.getByRole('button', { name: 'Zustimmen' }).click();
  await page.getByText(/Offen bis .* zugestimmt von Hana Mori/).waitFor();
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
}
