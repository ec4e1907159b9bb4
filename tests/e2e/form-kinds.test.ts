import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { browserTest, picture } from '../support/browser.ts';
import { as } from '../support/client.ts';
import { answered, paper } from '../support/every-kind.ts';
import { openHouse } from '../support/house.ts';
import { box, firstPart, formOf, numberIn, offerEverything, row } from '../support/kinds-form.ts';

const house = openHouse({ pages: true });
const { openForm, expectSent } = formOf(house);

beforeAll(() => offerEverything(house), 60_000);

const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** Goes on by Tab, once round the page if need be, until the focus is there: what cannot be reached by it does not exist for many people. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let times = 0; times < 120; times += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(target)) return;
  }
  throw new Error(`Tab does not lead to ${target}`);
}

async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

async function tickByKeys(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Space');
}

/** Opens a list by Enter and takes an entry by its first letters. */
async function chooseByKeys(page: Page, target: Locator, letters: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').last().waitFor();
  await page.keyboard.type(letters);
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').last().waitFor({ state: 'detached' });
  // A frame after it has gone the focus is given back; a Tab before that would be undone.
  await expect.poll(() => hasFocus(target)).toBe(true);
}

browserTest('Ada fills in every kind of question with nothing but the keyboard', { timeout: 180_000 }, async ({ page }) => {
  // From the beginning: asked for beside the key, the browser may have opened a dialog of its own before it hears of this one.
  page.on('filechooser', (chooser) => void chooser.setFiles(paper));
  await openForm(page, 'ada');
  await typeInto(page, box(page, 'Short words'), 'Two monitors');
  await typeInto(page, box(page, 'Long words'), answered.long);
  await typeInto(page, box(page, 'How many'), '3');
  await typeInto(page, box(page, 'Cost'), '12.50');
  await tabTo(page, page.getByRole('radio', { name: 'Red' }));
  await page.keyboard.press('ArrowUp');
  await typeInto(page, box(page, 'Which other one'), 'Blue');
  await tickByKeys(page, page.getByRole('checkbox', { name: 'Apples' }));
  await tickByKeys(page, page.getByRole('checkbox', { name: 'Pears' }));
  await typeInto(page, firstPart(page, 'Day'), '24122026');
  await typeInto(page, firstPart(page, 'Moment'), '241220260930');
  await typeInto(page, firstPart(page, 'From and until'), '2412202627122026');
  await typeInto(page, page.getByRole('combobox', { name: 'Colleague' }), 'Bob');
  await page.getByRole('option', { name: /Bob Okafor/ }).waitFor();
  // What was found for the first letters goes: the arrow leads to the first that is left.
  await expect.poll(() => page.getByRole('option').count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await chooseByKeys(page, page.getByRole('button', { name: /Team/ }), 'Net');
  await chooseByKeys(page, page.getByRole('button', { name: /Place/ }), 'Ly');
  await tabTo(page, page.getByRole('button', { name: 'Choose files' }));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove paper.txt' }).waitFor();
  await tickByKeys(page, page.getByRole('checkbox', { name: 'I have read it' }));
  await typeInto(page, row(page, 1).getByRole('textbox', { name: 'Name' }), 'Grace');
  await chooseByKeys(page, row(page, 1).getByRole('button', { name: /Kind/ }), 'We');
  await tickByKeys(page, row(page, 1).getByRole('checkbox', { name: 'At night' }));
  await tabTo(page, page.getByRole('button', { name: 'Add a row' }));
  await page.keyboard.press('Enter');
  await row(page, 2).waitFor();
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('Shift+Tab');
  await typeInto(page, row(page, 2).getByRole('textbox', { name: 'Name' }), 'Alan');
  await chooseByKeys(page, row(page, 2).getByRole('button', { name: /Kind/ }), 'Da');

  await picture(page, 'form-kinds-filled');
  await tabTo(page, page.getByRole('button', { name: 'Send' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What you told us' }).waitFor();
  await expectSent(page, 'ada', numberIn(page));
  await picture(page, 'form-kinds-told');
});

/** The same on both sides: the screen in the reader's form, the API in the form in which it takes values. */
type Told = { readonly screen: string; readonly api: string };
const unanswered = { screen: 'Please answer this.', api: 'Fill it in.' };
const unticked = { screen: 'Please tick this.', api: 'Tick it.' };
const left = ['text', 'number', 'money', 'one', 'some', 'day', 'moment', 'range', 'person', 'team', 'place', 'files', 'rows'];
const empty: Record<string, Told> = { ...Object.fromEntries(left.map((key) => [key, unanswered])), tick: unticked };
const beyond = {
  text: { screen: 'Use at most 20 characters.', api: 'Use at most 20 characters.' },
  long: { screen: 'Use at most 40 characters.', api: 'Use at most 40 characters.' },
  number: { screen: 'Give at most 20.', api: 'Give at most 20.' },
  money: { screen: 'Give at most €50.', api: 'Give at most 5000.' },
  day: { screen: 'Choose 1 January 2026 or later.', api: 'Choose 2026-01-01 or later.' },
  range: { screen: 'Choose 31 December 2026 or earlier.', api: 'Choose 2026-12-31 or earlier.' },
};
const tooMuch = {
  text: 'x'.repeat(21),
  long: 'x'.repeat(41),
  number: 21,
  money: 5001,
  day: '2025-12-31',
  range: { from: '2026-12-24', to: '2027-12-27' },
};

browserTest('a message that appears moves nothing from under the pointer that is pressed', { timeout: 60_000 }, async ({ page }) => {
  await openForm(page, 'leila');
  await box(page, 'Short words').click();
  const target = page.getByRole('checkbox', { name: 'Apples' }).locator('xpath=ancestor::label');
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  // Whatever the page had to say of the field that was left, it has had the time.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  expect(await page.getByText(unanswered.screen).count()).toBe(0);
  await page.mouse.up();
  await page.getByText(unanswered.screen).waitFor();
  await expect.poll(() => page.getByRole('checkbox', { name: 'Apples' }).isChecked()).toBe(true);
});

browserTest('what is wrong is told beside each field, as the API tells it for each', { timeout: 90_000 }, async ({ page }) => {
  await openForm(page, 'noah');
  await page.getByRole('button', { name: 'Send' }).click();
  const told = (text: string) => page.locator('main form').getByText(text, { exact: true });
  await told(unticked.screen).waitFor();
  await expect.poll(() => told(unanswered.screen).count()).toBe(left.length);
  expect(await refusedBy({})).toEqual(apiSays(empty));
  await expectNoAxeViolations(page);
  await picture(page, 'form-kinds-wrong');

  await box(page, 'Short words').fill(tooMuch.text);
  await box(page, 'Long words').fill(tooMuch.long);
  await box(page, 'How many').fill('21');
  await box(page, 'Cost').fill('50.01');
  await page.getByText('Other', { exact: true }).click();
  await firstPart(page, 'Day').click();
  await page.keyboard.type('31122025');
  await firstPart(page, 'From and until').click();
  await page.keyboard.type('2412202627122027');
  await page.getByText('At night').click();
  for (const { screen } of Object.values(beyond)) await told(screen).waitFor();
  // What is beyond a limit stays as it was typed: only its writer mends it.
  await expect.poll(() => box(page, 'Cost').inputValue()).toBe('€50.01');
  await expect.poll(() => box(page, 'How many').inputValue()).toBe('21');
  await picture(page, 'form-kinds-limits');
  const { one: _one, rows: _rows, ...others } = empty;
  const mixed: Record<string, Told> = { ...others, ...beyond, which: unanswered, 'rows/0/who': unanswered };
  expect(await refusedBy({ ...tooMuch, one: 'other', rows: [{ night: true }] })).toEqual(apiSays(mixed));
  await expect
    .poll(() => told(unanswered.screen).count())
    .toBe(Object.values(mixed).filter(({ screen }) => screen === unanswered.screen).length);
  // Another choice takes the question away, and with it what was wrong there.
  await page.getByText('Red', { exact: true }).click();
  await box(page, 'Which other one').waitFor({ state: 'detached' });
  expect(await refusedBy({ ...tooMuch, one: 'red', rows: [{ night: true }] })).not.toHaveProperty('which');
});

browserTest('a calendar offers no day outside the limits of its question', { timeout: 60_000 }, async ({ page }) => {
  await openForm(page, 'bob');
  const calendarOf = async (field: string, typed: string): Promise<Locator> => {
    await firstPart(page, field).click();
    await page.keyboard.type(typed);
    await page.getByRole('group', { name: field }).getByRole('button').click();
    return page.getByRole('dialog');
  };
  const day = await calendarOf('Day', '15012026');
  await expect.poll(() => day.getByRole('button', { name: 'Previous' }).first().isDisabled()).toBe(true);
  await expect.poll(() => day.getByRole('button', { name: 'Next' }).first().isDisabled()).toBe(false);
  await page.keyboard.press('Escape');

  const range = await calendarOf('From and until', '2412202627122026');
  await expect.poll(() => range.getByRole('button', { name: 'Next' }).first().isDisabled()).toBe(true);
  await expect.poll(() => range.getByRole('button', { name: 'Previous' }).first().isDisabled()).toBe(false);
  await picture(page, 'form-kinds-calendar');
});

const apiSays = (problems: Record<string, Told>): Record<string, string> =>
  Object.fromEntries(Object.entries(problems).map(([field, { api }]) => [field, api]));

/** What the API says to do, for each field that it refuses. */
async function refusedBy(fields: object): Promise<Record<string, string>> {
  const noah = await as(house, 'noah');
  const ask = { requestType: 'everything', title: 'Everything', fields };
  const { status, body } = await noah.post<{ errors: { pointer: string; fix: string }[] }>('/tickets', ask);
  expect(status).toBe(422);
  return Object.fromEntries(body.errors.map(({ pointer, fix }) => [pointer.replace('/fields/', ''), fix]));
}
