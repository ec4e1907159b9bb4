import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { CaseReply } from '../../src/capabilities/cases/contract.ts';
import { axeViolations } from './accessibility.ts';
import { visitsTo } from './admin-world.ts';
import { picture } from './browser.ts';
import { people } from './cast.ts';
import { as } from './client.ts';
import type { TestHouse } from './house.ts';

/** A narrower window takes the column away, and neither the dialog begun in it nor its words; on a phone it is a sheet, which Escape closes. */
export async function keepsWhatIsBegun(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Let somebody in' });
  await page.getByRole('region', { name: 'Who can see this' }).last().getByRole('button', { name: 'Let somebody in' }).click();
  const reason = dialog.getByRole('textbox', { name: 'Reason' });
  await reason.fill('Half a reason');
  for (const width of [1100, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await reason.inputValue()).toBe('Half a reason');
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.setViewportSize({ width: 390, height: 844 });
  const opener = page.getByRole('button', { name: 'Who can see this, and more' });
  await opener.click();
  const sheet = page.getByRole('dialog', { name: 'Who can see this, and more' });
  await sheet.getByRole('button', { name: 'Close' }).and(page.locator(':focus')).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await opener.and(page.locator(':focus')).waitFor();
  await opener.click();
  await picture(page, 'case-desk-phone');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Hana lets Bob out while he writes: it closes by itself and says so, on the desk as in the portal, and nothing of it is left in his window. */
export async function letOutWhileThere(page: Page, house: TestHouse, reference: string): Promise<void> {
  const hana = await as(house, 'hana');
  const { open } = visitsTo(house);
  const out = async () => {
    const { audience } = (await hana.get<CaseReply>(`/cases/${reference}`)).body;
    const grant = audience.people.find(({ person }) => person.id === people.bob.id)?.ways[0]?.grant;
    await hana.put(`/cases/${reference}/grants/${grant}/end`, { reason: 'The desk is there' });
  };
  await page.getByRole('textbox', { name: 'Internal note' }).fill('I have measured the room');
  await out();
  const said = page.getByRole('alert').filter({ hasText: 'You can no longer see this case' });
  await said.waitFor();
  expect(await page.getByRole('article', { name: `Case ${reference}` }).count()).toBe(0);
  await expect.poll(() => page.getByText(/Wheelchair|measured/).count()).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'case-left');
  await hana.post(`/cases/${reference}/grants`, { person: people.bob.id, reason: 'One more question' });
  await open(page, `/cases/${reference}`);
  await page.getByRole('heading', { level: 1, name: 'Wheelchair at the desk' }).waitFor();
  await out();
  await said.waitFor();
  await expect.poll(() => page.getByText('Wheelchair').count()).toBe(0);
  await said.getByRole('link', { name: 'Back to the cases' }).click();
  await page.waitForURL(/\/cases$/);
  await hana.post(`/cases/${reference}/grants`, { person: people.bob.id, reason: 'Orders the desk' });
  await open(page, `/desk/cases/${reference}`);
}

/** Ada seals a file: the case tells that it is there and neither its name nor its size, and she opens it. */
export async function sealsFile(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Seal something' }).click();
  const sealing = page.getByRole('dialog', { name: 'Seal something' });
  await sealing.getByRole('textbox', { name: /What it is/ }).fill('Letter of the clinic');
  await sealing.getByText('A file', { exact: true }).click();
  const letter = { name: 'Onkologie.txt', mimeType: 'text/plain', buffer: Buffer.from('As agreed') };
  await sealing.locator('input[type=file]').setInputFiles(letter);
  await sealing.getByText('Onkologie.txt').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'case-seal-file');
  await sealing.getByRole('button', { name: 'Seal it' }).click();
  const card = page.getByRole('region', { name: 'Sealed field: Letter of the clinic' });
  const [download] = await Promise.all([page.waitForEvent('download'), card.getByRole('link', { name: 'Open the file' }).click()]);
  expect(download.suggestedFilename()).toBe('Onkologie.txt');
  expect(await page.getByText('Onkologie').count()).toBe(0);
}

/** Ada lets Bob open what she sealed, and takes it back, by keys alone. */
export async function letAndTakeBack(page: Page): Promise<void> {
  const own = page.getByRole('region', { name: 'Sealed field: Medical certificate' });
  await own.getByRole('button', { name: 'Let somebody open it' }).press('Enter');
  const letting = page.getByRole('dialog', { name: 'Who else can open Medical certificate' });
  await letting.getByRole('combobox', { name: 'Person' }).fill('Bob');
  await page.getByRole('option', { name: /^Bob/ }).click();
  await letting.getByRole('textbox', { name: /Reason/ }).fill('Knows my hours');
  expect(await axeViolations(page)).toEqual([]);
  await letting.getByRole('button', { name: 'Let them open it' }).press('Enter');
  await own.getByText(/Let by Ada Lindqvist: Knows my hours/).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await own.getByRole('button', { name: /Take it back from Bob/ }).press('Enter');
  const taking = page.getByRole('dialog', { name: /Take it back from Bob/ });
  await taking.getByRole('textbox', { name: 'Reason' }).fill('No more');
  await taking.getByRole('button', { name: 'Take it back' }).press('Enter');
  await own.getByText(/Knows my hours/).waitFor({ state: 'detached' });
}
