import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { browserTest, expectComplaint } from '../support/browser.ts';
import { as } from '../support/client.ts';
import { answered, paper } from '../support/every-kind.ts';
import { openHouse } from '../support/house.ts';
import { box, firstPart, formOf, numberIn, offerEverything, row } from '../support/kinds-form.ts';
import { refuse } from '../support/refusing.ts';

const house = openHouse({ pages: true });
const { at, openForm, expectSent } = formOf(house);

beforeAll(() => offerEverything(house), 60_000);

browserTest(
  'Hana fills in every kind of question by touch on a phone, and what she began is there when she comes back',
  { timeout: 180_000 },
  async ({ browser, saysNo }) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
    });
    if (saysNo) await refuse(context);
    const page = await context.newPage();
    const thrown: string[] = [];
    page.on('pageerror', ({ message }) => thrown.push(message));
    await openForm(page, 'hana');
    await expectNoAxeViolations(page);
    await tapInto(box(page, 'Short words'));
    await page.keyboard.type('Two monitors');
    await tapInto(box(page, 'Long words'));
    await page.keyboard.type(answered.long);
    await tapInto(box(page, 'How many'));
    await page.keyboard.type('3');
    await tapInto(box(page, 'Cost'));
    await page.keyboard.type('12.50');
    await page.getByText('Other', { exact: true }).tap();
    await tapInto(box(page, 'Which other one'));
    await page.keyboard.type('Blue');
    await page.getByText('Apples').tap();
    await page.getByText('Pears').tap();
    await byCalendar(page, 'Day', ['24']);
    await tapInto(firstPart(page, 'Moment'));
    await page.keyboard.type('241220260930');
    await byCalendar(page, 'From and until', ['24', '27']);
    // Nothing was passed over: a calendar that opens is not a question that was left.
    const told = page.locator('form').getByRole('status');
    await expect.poll(() => told.textContent(), { message: await whatIsAsked(page) }).toMatch(/^Draft kept/);
    await page.reload();
    await expect.poll(() => box(page, 'Short words').inputValue()).toBe('Two monitors');
    await expect.poll(() => box(page, 'Which other one').inputValue()).toBe('Blue');

    const colleague = page.getByRole('combobox', { name: 'Colleague' });
    await tapInto(colleague);
    await page.keyboard.type('Bob');
    await goneUnderFinger(page, page.getByRole('option', { name: /Bob Okafor/ }));
    await tapInto(colleague);
    // The list gets shorter with the answer, and moves: a finger that is on its way then lands beside it.
    const narrowed = page.waitForResponse((answer) => /Bob(\+|%20)Ok/.test(answer.url()));
    await page.keyboard.type(' Ok');
    await narrowed;
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await take(page.getByRole('option', { name: /Bob Okafor/ }));
    await expect.poll(() => colleague.inputValue()).toBe('Bob Okafor');
    await byList(page, page.getByRole('button', { name: /Team/ }), 'Network');
    await byList(page, page.getByRole('button', { name: /Place/ }), 'Lyon');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose files' }).tap()]);
    await chooser.setFiles(paper);
    await page.getByText('I have read it').tap();
    await tapInto(row(page, 1).getByRole('textbox', { name: 'Name' }));
    await page.keyboard.type('Grace');
    await byList(page, row(page, 1).getByRole('button', { name: /Kind/ }), 'Weekly');
    await row(page, 1).getByText('At night').tap();
    await page.getByRole('button', { name: 'Add a row' }).tap();
    await tapInto(row(page, 2).getByRole('textbox', { name: 'Name' }));
    await page.keyboard.type('Alan');
    await byList(page, row(page, 2).getByRole('button', { name: /Kind/ }), 'Daily');
    await page.getByRole('button', { name: 'Remove paper.txt' }).waitFor();
    await page.getByRole('button', { name: 'Send' }).tap();
    await page.getByRole('heading', { name: 'What you told us' }).waitFor();
    await expectSent(page, 'hana', numberIn(page));
    await expectNoAxeViolations(page);
    expect(thrown).toEqual([]);
    await context.close();
  },
);

browserTest(
  'what Leila began elsewhere, and what she writes here before it has come, are both kept',
  { timeout: 90_000 },
  async ({ page }) => {
    const leila = await as(house, 'leila');
    const place = `/drafts/${encodeURIComponent('new:everything')}`;
    const begun = {
      answers: { text: 'Two chairs', one: 'other', which: 'Green' },
      named: {},
      at: new Date(Date.now() - 60_000).toISOString(),
    };
    expect((await leila.put(place, { content: begun })).status).toBe(200);
    // The first question fails, and its second try, so that the form opens without an answer; the next one takes its time.
    expectComplaint(page, /500/);
    const late = Promise.withResolvers<void>();
    let asked = 0;
    await page.route(`**${place}`, async (route) => {
      if (route.request().method() !== 'GET') return route.continue();
      asked += 1;
      if (asked <= 2) return route.fulfill({ status: 500, json: { title: 'Something broke', status: 500 } });
      await late.promise;
      return route.continue();
    });
    await openForm(page, 'leila');
    await box(page, 'Long words').click();
    await page.keyboard.type('By the ');
    late.resolve();
    await box(page, 'Which other one').waitFor();
    await page.keyboard.type('window');
    await expect.poll(() => box(page, 'Long words').inputValue()).toBe('By the window');
    await expect.poll(() => box(page, 'Which other one').inputValue()).toBe('Green');
    const kept = async () => (await leila.get<{ draft: { content: { answers: object } } }>(place)).body.draft.content.answers;
    await expect.poll(kept).toEqual({ ...begun.answers, long: 'By the window' });

    await page.unroute(`**${place}`);
    const anew: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'GET' && request.url().endsWith(place)) anew.push(request.url());
    });
    await page.goto(at('/'));
    await page.goto(at('/ask/everything'));
    await expect.poll(() => box(page, 'Short words').inputValue()).toBe('Two chairs');
    await box(page, 'Long words').click();
    await page.keyboard.press('End');
    await page.keyboard.type(', please');
    await expect.poll(kept).toEqual({ ...begun.answers, long: 'By the window, please' });
    expect(anew).toHaveLength(1);
  },
);

/** Opens the calendar, goes to December 2026 and takes days. */
async function byCalendar(page: Page, name: string, days: readonly string[]): Promise<void> {
  await page.getByRole('group', { name }).getByRole('button').tap();
  await placed(page);
  const dialog = page.getByRole('dialog');
  const month = dialog.getByRole('heading', { name: /^[A-Z][a-z]+ \d{4}$/ }).first();
  for (let shown = await month.textContent(); shown !== 'December 2026'; shown = await month.textContent()) {
    const towards = Date.parse(`1 ${shown}`) < Date.parse('1 December 2026') ? 'Next' : 'Previous';
    await dialog.locator('header').getByRole('button', { name: towards }).tap();
    // A second tap before the month has turned would go one too far, and be turned back; whose finger missed a calendar that moved taps again.
    await expect
      .poll(() => month.textContent(), { timeout: 3000 })
      .not.toBe(shown)
      .catch(() => undefined);
  }
  for (const day of days)
    await dialog
      .getByRole('button', { name: `${day} December 2026` })
      .first()
      .tap();
  await dialog.waitFor({ state: 'detached' });
}

/** A list that goes between a finger's coming down and its going: what lies below gets no click, as a link of the page would be followed. */
async function goneUnderFinger(page: Page, option: Locator): Promise<void> {
  await placed(page);
  const { x, y, width, height } = (await option.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const touch = await page.context().newCDPSession(page);
  const finger = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] });
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-trigger]')?.style.setProperty('display', 'none');
    for (const type of ['mouseup', 'click'])
      document.addEventListener(type, ({ isTrusted }) => isTrusted && document.body.append(`[${type}]`), { once: true });
  });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  // The browser did send the mouse's events to what lies below; a click would come right after.
  await expect.poll(() => page.evaluate(() => document.body.lastChild?.textContent)).toMatch(/\[mouseup\]$/);
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => document.body.lastChild?.textContent)).toMatch(/\[mouseup\]$/);
  await touch.detach();
}

/** On a phone a list waits, unseen, until it is known where the keyboard leaves room for it. */
async function placed(page: Page): Promise<void> {
  const list = page.locator('[data-trigger]');
  await expect.poll(() => list.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
}

async function byList(page: Page, button: Locator, name: string): Promise<void> {
  await button.tap();
  await take(page.getByRole('option', { name, exact: true }));
}

/** Who taps a list that is narrowing just then sees it stay, and taps again. */
async function take(option: Locator): Promise<void> {
  await placed(option.page());
  await option.tap();
  const isGone = () =>
    option.waitFor({ state: 'detached', timeout: 3000 }).then(
      () => true,
      () => false,
    );
  // It may go while the next tap is on its way: what counts is that it is gone in the end.
  for (let times = 0; times < 5 && !(await isGone()); times += 1) await option.tap({ timeout: 2000 }).catch(() => undefined);
  await option.waitFor({ state: 'detached' });
}

/** A finger is slower than a program: the focus comes a moment after the tap, and nobody writes before it. */
async function tapInto(field: Locator): Promise<void> {
  await field.tap();
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
}

const whatIsAsked = (page: Page): Promise<string> => page.locator('form').ariaSnapshot();
