import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { browserTest, expectComplaint, picture } from '../support/browser.ts';
import { type PersonName, password, people } from '../support/cast.ts';
import { anonymous } from '../support/client.ts';
import { arriveAs } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
const at = (path: string): string => `http://acme.localhost:${house.port}${path}`;
const phone = { width: 390, height: 844 };
const newPassword = 'violet anchors drift';

async function enter(page: Page, name: PersonName, path: string): Promise<void> {
  await arriveAs(page, house, name);
  await page.goto(at(path));
}

/** The link in the newest letter to somebody. */
async function linkTo(email: string): Promise<string> {
  const text = 'select body_text from app.outbound_mail where recipient = $1 order by id desc limit 1';
  const { rows } = await house.owner.query<{ body_text: string }>(text, [email]);
  return /\/set-password#\S+/.exec(rows[0]?.body_text ?? '')?.[0] ?? '';
}

browserTest(
  'Bob, signed out, sees no error, forgets his password on a phone and sets a new one by a link that works once',
  {
    timeout: 90_000,
  },
  async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(at('/'));
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    for (const email of ['ghost@acme.example', people.bob.email]) {
      await page.goto(at('/forgot'));
      await page.getByLabel('E-mail address').fill(email);
      await page.getByRole('button', { name: 'Send the link' }).click();
      await page.getByRole('heading', { name: `If ${email} is known here, a link is on its way.` }).waitFor();
    }
    await expectNoAxeViolations(page);
    expect(await linkTo('ghost@acme.example')).toBe('');

    await expect.poll(() => linkTo(people.bob.email)).not.toBe('');
    const link = await linkTo(people.bob.email);
    await page.goto(at(link));
    await page.getByRole('heading', { name: 'Set a new password' }).waitFor();
    await page.getByLabel('New password').fill(newPassword);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByRole('searchbox').waitFor();

    expectComplaint(page, /404 POST .*\/password\/links|status of 404/);
    await page.goto(at('/forgot'));
    await page.goto(at(link));
    await page.getByRole('heading', { name: 'This link does not work any more.' }).waitFor();
    const ask = anonymous(house);
    expect((await ask('POST', '/api/v1/session', { email: people.bob.email, password })).status).toBe(401);
    expect((await ask('POST', '/api/v1/session', { email: people.bob.email, password: newPassword })).status).toBe(201);
  },
);

browserTest(
  'Leila sees where she is signed in, signs out there, and changes her password',
  { timeout: 90_000 },
  async ({ page, anotherPage }) => {
    const other = await anotherPage();
    await enter(other, 'leila', '/');
    await other.getByRole('searchbox').waitFor();
    await enter(page, 'leila', '/me/security');
    const devices = page.getByRole('list', { name: 'Where you are signed in' }).getByRole('listitem');
    await devices.nth(1).waitFor();
    await expect.poll(() => devices.filter({ hasText: 'This device' }).count()).toBe(1);
    expectComplaint(other, /401/);
    await page.getByRole('button', { name: /^Sign out / }).click();
    await devices.nth(1).waitFor({ state: 'detached' });
    await other.goto(at('/requests'));
    await other.getByRole('heading', { name: 'Sign in' }).waitFor();

    expectComplaint(page, /422/);
    const change = page.getByRole('button', { name: 'Change the password' });
    await page.getByLabel('Current password').fill('not this one');
    await page.getByLabel('New password').fill(newPassword);
    await change.click();
    await page.getByText('The current password is not right').first().waitFor();
    await page.getByLabel('Current password').fill(password);
    await change.click();
    await page.getByText('Your password was changed, and you were signed out elsewhere.').waitFor();
    await page.reload();
    await page.getByText('The password was changed').first().waitFor();
    const ask = anonymous(house);
    expect((await ask('POST', '/api/v1/session', { email: people.leila.email, password })).status).toBe(401);
  },
);

browserTest('Noah makes a token, sees it once, a program uses it, and he revokes it', { timeout: 90_000 }, async ({ page }) => {
  await page.setViewportSize(phone);
  await enter(page, 'noah', '/me/tokens');
  await page.getByRole('button', { name: 'Make a token' }).first().click();
  await page.getByLabel('What it is for').fill('Nightly export');
  await page.getByText('Read tickets', { exact: true }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Make it' }).click();
  await page.getByRole('heading', { name: 'Copy it now' }).waitFor();
  const token = /candor_[\w-]{43}/.exec(await page.getByRole('dialog').innerHTML())?.[0] ?? '';
  await picture(page, 'account-token');
  const ask = (method: string, path: string) =>
    anonymous(house)(method, `/api/v1${path}`, undefined, { headers: { authorization: `Bearer ${token}` } });
  expect((await ask('GET', '/tickets?limit=1')).status).toBe(200);
  expect((await ask('GET', '/people?limit=1')).status).toBe(403);

  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await page.reload();
  await page.getByText('Nightly export').waitFor();
  expect(await page.content()).not.toContain(token);
  await page.getByRole('button', { name: 'Revoke Nightly export' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
  await page.getByText('You have no API tokens.').waitFor();
  await expect.poll(async () => (await ask('GET', '/tickets?limit=1')).status).toBe(401);
});

browserTest('Hana writes her phone number, and from then on reads German in her own time', { timeout: 90_000 }, async ({ page }) => {
  await enter(page, 'hana', '/me');
  await page.getByText('Why we ask').first().click();
  await page.getByText('while your account is open, then erased within a month').first().waitFor();
  await page.getByLabel('Phone').fill('+49 30 1234567');
  const zone = page.getByRole('combobox', { name: 'Time zone' });
  // It stands below the fold: scrolling there shuts a list that has opened, and takes back what was typed so far.
  await zone.scrollIntoViewIfNeeded();
  await zone.click();
  await zone.fill('Tokyo');
  await page.getByRole('option', { name: /Tokyo/ }).first().click();
  await page.getByRole('button', { name: /Language and formats/ }).click();
  await page
    .getByRole('option', { name: /^Deutsch/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Ihr Name' }).waitFor();
  const kept = async () =>
    (await house.owner.query('select phone, locale, time_zone from app.person where id = $1', [people.hana.id])).rows[0];
  await expect.poll(kept).toEqual({ phone: '+49 30 1234567', locale: 'de-DE', time_zone: 'Asia/Tokyo' });
  await expectNoAxeViolations(page);
});

browserTest('too many tries are told in the same words, whether anybody has that name or not', { timeout: 90_000 }, async ({ page }) => {
  expectComplaint(page, /401|429/);
  const told: string[] = [];
  for (const email of [people.petra.email, 'ghost@acme.example']) {
    const guess = () => anonymous(house)('POST', '/api/v1/session', { email, password: 'wrong' });
    await Promise.all(Array.from({ length: 10 }, guess));
    await page.goto(at('/sign-in'));
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Too many failed tries').waitFor();
    told.push((await page.getByRole('alert').first().textContent())?.replace(/[\w-]{36}|\d+/g, '') ?? '');
  }
  expect(told[0]).toBe(told[1]);
  expect(told[0]).toContain('Too many failed tries');
  await expectNoAxeViolations(page);
  await picture(page, 'account-throttled');
});
