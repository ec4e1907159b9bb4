import { beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../../../tests/support/accessibility.ts';
import { browserTest, expectComplaint, picture } from '../../../tests/support/browser.ts';
import { tenants } from '../../../tests/support/cast.ts';
import { anonymous, as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { answer, identity, makeOperator } from '../../../tests/support/policy.ts';
import { openingAt } from './shared/opening.ts';

const house = openHouse();
const ask = (path: string, host: string = tenants.globex.host, headers: Record<string, string> = {}) =>
  anonymous(house, host)('GET', path, undefined, { headers });

beforeAll(() => makeOperator(house));

test('before Petra has said how the operator is reached the page says so, and after it shows each way, office and hour at every address', async () => {
  expect((await ask('/contact-us/')).text).toContain('has not said yet');
  await answer(await as(house, 'petra'), identity, 0);
  for (const path of ['/contact-us', '/contact-us/', '/contact-us/en']) {
    const { status, text, headers } = await ask(path, tenants.globex.host, { 'accept-language': 'en' });
    expect([status, headers['set-cookie']]).toEqual([200, undefined]);
    for (const said of [
      'mailto:info@operator.example',
      'tel:+13125550142',
      identity.address,
      'privacy@operator.example',
      'Monday to Friday',
      'Frankfurt, Germany',
    ])
      expect(text, path).toContain(said);
    expect(text).not.toMatch(/<script|https?:\/\/|style="/);
  }
  expect((await ask('/contact-us', tenants.acme.host, { 'accept-language': 'de' })).text).toContain('Montag bis Freitag');
  expect((await ask('/contact-us', 'nobody.localhost')).status).toBe(404);
});

test('the page that the policy names is there', async () => {
  expect(identity.contactPage).toBe('/contact-us/');
  expect((await ask(identity.contactPage)).status).toBe(200);
});

describe('whether somebody answers', () => {
  const { hours } = identity;
  const opening = (at: string) => openingAt(hours, new Date(at));
  test.each([
    ['a minute before eight in Chicago it opens the same day', '2026-11-25T13:59:00Z', { isOpen: false, day: 3, from: '08:00' }],
    ['at eight it is open', '2026-11-25T14:00:00Z', { isOpen: true, until: '17:00' }],
    ['at five it is closed, and opens the next day', '2026-11-25T23:00:00Z', { isOpen: false, day: 4, from: '08:00' }],
    ['on Friday evening it opens on Monday', '2026-11-27T23:30:00Z', { isOpen: false, day: 1, from: '08:00' }],
    ['on Sunday it opens on Monday', '2026-11-29T12:00:00Z', { isOpen: false, day: 1, from: '08:00' }],
    ['on the Friday before the clocks change eight is at 14 UTC', '2026-03-06T13:30:00Z', { isOpen: false, day: 5, from: '08:00' }],
    ['on the Monday after it eight is at 13 UTC', '2026-03-09T13:30:00Z', { isOpen: true, until: '17:00' }],
    ['in autumn it goes back: at 13:30 UTC it is closed again', '2026-11-02T13:30:00Z', { isOpen: false, day: 1, from: '08:00' }],
    ['the last day of a month leads to the first of the next', '2026-03-31T23:00:00Z', { isOpen: false, day: 3, from: '08:00' }],
  ] as const)('%s', (_, at, expected) => expect(opening(at)).toEqual(expected));

  test('of one day a week the next is seven days on', () => {
    expect(openingAt({ ...hours, days: [3] }, new Date('2026-11-25T23:00:00Z'))).toEqual({ isOpen: false, day: 3, from: '08:00' });
  });
});

browserTest('axe finds nothing wrong with it, in both languages, on a phone too', { timeout: 90_000 }, async ({ page }) => {
  expectComplaint(page, /icon\.svg/);
  for (const locale of ['en', 'de']) {
    await page.goto(`http://globex.localhost:${house.port}/contact-us/${locale}`);
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
  await page.goto(`http://globex.localhost:${house.port}/contact-us/en`);
  await picture(page, 'contact-us');
});
